/** What would go out, as far as the command shows it; see cms/src/reminders/plan-reminders.ts. */
export interface ReminderPlan {
  clubs: { club: { name: string }; number: number; recipients: { email: string }[]; entries: DueEntry[] }[];
  coordination: { to: string | undefined; cases: ClubCase[]; entries: DueEntry[] } | undefined;
}

interface DueEntry {
  title: string;
  dueOn: string;
}

interface ClubCase {
  club: { name: string };
  reason: 'unanswered' | 'stopped' | 'no-editors';
}

const reasons: Record<ClubCase['reason'], string> = {
  unanswered: 'zwei Erinnerungen ohne Antwort',
  stopped: 'möchte keine Erinnerungen',
  'no-editors': 'niemand pflegt den Eintrag',
};

/** The mails of a plan as German lines for the operator: one for each mail, and what each is about. */
export function describePlan({ clubs, coordination }: ReminderPlan): string[] {
  const mails = clubs.flatMap(({ club, number, recipients, entries }) => [
    ...recipients.map(({ email }) => `An ${email}: ${club.name}, ${number}. Erinnerung`),
    ...listEntries(entries),
  ]);
  if (coordination) {
    mails.push(
      coordination.to ? `An die Koordination ${coordination.to}` : 'An die Koordination: keine Adresse eingetragen, es geht nichts hinaus',
    );
    for (const { club, reason } of coordination.cases) mails.push(`  - ${club.name}: ${reasons[reason]}`);
    mails.push(...listEntries(coordination.entries));
  }
  return mails.length > 0 ? mails : ['Heute ist keine Erinnerung fällig.'];
}

function listEntries(entries: DueEntry[]): string[] {
  return entries.map(({ title, dueOn }) => `  - ${title}, zu bestätigen seit ${dueOn}`);
}
