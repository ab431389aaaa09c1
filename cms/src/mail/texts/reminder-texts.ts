import { typeLabels } from '../../labels';
import type { DueEntry } from '../../reminders/find-due-entries';
import type { ClubCase } from '../../reminders/plan-reminders';

/** A mail names so many of a kind; of more it says how many. */
export const MOST_LISTED = 30;

interface Text {
  subject: string;
  text: string;
}

type ListedEntry = Pick<DueEntry, 'uid' | 'title' | 'state' | 'confirmedOn' | 'dueOn' | 'unconfirmedOn' | 'hiddenOn'> & { url: string };

const longDay = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "3. Mai 2026" for `2026-05-03`. */
function formatDay(day: string): string {
  return longDay.format(new Date(`${day}T00:00:00.000Z`));
}

/** To an editor: what of the club should be confirmed, and what happens if nobody does. */
export function describeClubReminder(reminder: {
  name: string;
  club: string;
  number: number;
  entries: ListedEntry[];
  confirmUrl: string;
  confirmUntil: string;
  stopUrl: string;
}): Text {
  const { name, club, number, entries, confirmUrl, confirmUntil, stopUrl } = reminder;
  return {
    subject: `${number > 1 ? 'Noch einmal gefragt: ' : ''}Stimmt noch alles bei „${club}“?`,
    text: `${name ? `Guten Tag ${name},` : 'Guten Tag,'}

auf der Website stehen Angaben von „${club}“, die schon länger niemand bestätigt hat. Bitte sehen Sie kurz nach, ob noch alles stimmt:

${listEntries(entries)}

ALLES STIMMT NOCH?
Dann genügt ein Klick. Anmelden müssen Sie sich dafür nicht. Der Link gilt bis ${formatDay(confirmUntil)}:
${confirmUrl}

ETWAS HAT SICH GEÄNDERT?
Dann ändern Sie den Eintrag und veröffentlichen Sie ihn neu. Damit gilt er auch als bestätigt. Die Links dazu stehen oben.

WAS PASSIERT SONST?
Erst kennzeichnet die Website die Angaben als „länger nicht bestätigt“. Später erscheinen sie nicht mehr in den Listen und nicht mehr in der Suche. Gelöscht wird nichts: Sobald Sie bestätigen, ist alles wieder da.

Wir erinnern höchstens einmal im Monat${number > 1 ? '. Dies ist die zweite Erinnerung; danach meldet sich die Koordination bei Ihnen' : ''}.
Keine Erinnerungen für diesen Verein mehr: ${stopUrl}`,
  };
}

/** To the coordination: which clubs to speak to, and what of the municipality's own should be confirmed. */
export function describeCoordinationReminder(reminder: {
  cases: (ClubCase & { url: string })[];
  entries: ListedEntry[];
  confirmUrl: string;
  confirmUntil: string;
  homeUrl: string;
}): Text {
  const { cases, entries, confirmUrl, confirmUntil, homeUrl } = reminder;
  const parts = [cases.length > 0 && describeCases(cases), entries.length > 0 && describeOwn(entries, confirmUrl, confirmUntil)];
  const subjects = [
    cases.length > 0 && (cases.length === 1 ? '1 Verein' : `${cases.length} Vereine`),
    entries.length > 0 && (entries.length === 1 ? '1 Eintrag der Kommune' : `${entries.length} Einträge der Kommune`),
  ];
  return {
    subject: `Nicht mehr bestätigt: ${subjects.filter(Boolean).join(', ')}`,
    text: `Guten Tag,

auf der Website stehen Angaben, die schon länger niemand bestätigt hat.

${parts.filter(Boolean).join('\n\n')}

Alles auf einen Blick: ${homeUrl}`,
  };
}

const reasons: Record<ClubCase['reason'], string> = {
  unanswered: 'hat auf zwei Erinnerungen nicht geantwortet',
  stopped: 'möchte keine Erinnerungen mehr',
  'no-editors': 'hat niemanden, der den Eintrag pflegt',
};

function describeCases(cases: (ClubCase & { url: string })[]): string {
  const items = cases.slice(0, MOST_LISTED).map(({ club, reason, entries, url }) => {
    const [oldest] = entries.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
    const more = entries.length > 1 ? ` und ${entries.length - 1} weitere` : '';
    return `- ${club.name}: ${reasons[reason]}.\n  ${oldest ? `${describeEntry(oldest)}${more}` : ''}\n  ${url}`;
  });
  return `Bei diesen Vereinen helfen unsere Erinnerungen nicht. Bitte sprechen Sie sie an:\n\n${[...items, ...describeRest(cases)].join('\n\n')}`;
}

function describeOwn(entries: ListedEntry[], confirmUrl: string, confirmUntil: string): string {
  return `Diese Einträge der Kommune sollten Sie prüfen:

${listEntries(entries)}

Stimmt noch alles? Dann genügt ein Klick, ohne Anmeldung. Der Link gilt bis ${formatDay(confirmUntil)}:
${confirmUrl}`;
}

function listEntries(entries: ListedEntry[]): string {
  const items = entries.slice(0, MOST_LISTED).map((entry) => {
    return `- ${describeEntry(entry)}\n  ${describeConsequence(entry)}\n  Ändern: ${entry.url}`;
  });
  return [...items, ...describeRest(entries)].join('\n\n');
}

function describeRest({ length }: unknown[]): string[] {
  return length > MOST_LISTED ? [`… und ${length - MOST_LISTED} weitere.`] : [];
}

function describeEntry({ uid, title, confirmedOn }: Pick<ListedEntry, 'uid' | 'title' | 'confirmedOn'>): string {
  const type = typeLabels[uid]?.displayName ?? 'Eintrag';
  return `${type} „${title}“: ${confirmedOn ? `zuletzt bestätigt am ${formatDay(confirmedOn)}` : 'noch nie bestätigt'}`;
}

function describeConsequence({ state, dueOn, unconfirmedOn, hiddenOn }: ListedEntry): string {
  const hides = hiddenOn ? ` Ab ${formatDay(hiddenOn)} erscheint der Eintrag nicht mehr in den Listen.` : '';
  switch (state) {
    case 'due':
      return `Ab ${formatDay(unconfirmedOn ?? dueOn)} steht dort „länger nicht bestätigt“.${hides}`;
    case 'unconfirmed':
      return `Auf der Website steht jetzt „länger nicht bestätigt“.${hides}`;
    case 'hidden':
      return 'Der Eintrag erscheint nicht mehr in den Listen.';
    case 'review':
      return `Sollte bis ${formatDay(dueOn)} geprüft werden.`;
  }
}
