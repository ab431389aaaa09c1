import type { Core } from '@strapi/strapi';
import { addMonths, readFreshnessPeriods } from '../home/freshness-periods';
import { addDays, toBerlinDay } from '../recurrence/berlin-time';
import { type DueEntry, findDueEntries } from './find-due-entries';
import { type ClubState, type Recipient, readClubStates } from './read-club-states';
import { readCoordinator } from './read-coordinator';
import { type Reminder, reminderTable } from './reminder-tables';

/** After so many reminders without an answer the coordination takes over. */
const REMINDERS = 2;
/** So many days lie between two mails to the coordination at least, and a month between two about the same. */
const COORDINATION_PAUSE_DAYS = 7;

/** A mail to each editor of a club about all that is due there. */
export interface ClubReminder {
  club: { documentId: string; name: string };
  /** The first or the second since somebody last confirmed something there. */
  number: number;
  entries: DueEntry[];
  recipients: Recipient[];
}

/** A club that reminders do not reach, for the coordination. */
export interface ClubCase {
  club: { documentId: string; name: string };
  reason: 'unanswered' | 'stopped' | 'no-editors';
  entries: DueEntry[];
  /** The day since which it is the coordination's turn. */
  since: string;
}

/** One mail to the coordination: clubs to be asked in person, and the municipality's own entries. */
export interface CoordinationReminder {
  /** Undefined where the municipality has entered no address: then nothing can be sent. */
  to: string | undefined;
  cases: ClubCase[];
  entries: DueEntry[];
}

/** What is to be sent now. */
export interface ReminderPlan {
  clubs: ClubReminder[];
  coordination: CoordinationReminder | undefined;
}

/**
 * Which reminders are due at `now`; nothing is written.
 *
 * A club gets at most one a month, the coordination one a month about the same and one a week about something new. After two reminders to
 * which nothing of the club was confirmed or published, and at once for clubs without anyone to be reminded, it is the coordination's turn.
 */
export async function planReminders(strapi: Core.Strapi, now: Date): Promise<ReminderPlan> {
  const entries = await findDueEntries(strapi, await readFreshnessPeriods(strapi), now);
  const today = toBerlinDay(now);
  const { clubs, cases } = await assessClubs(strapi, entries, today);
  const own = entries.filter(({ club }) => club === null);
  return { clubs, coordination: await planCoordination(strapi, cases, own, today) };
}

/** The clubs whose turn it is the coordination's to speak to, whether or not a mail about them is due. */
export async function findClubCases(strapi: Core.Strapi, now: Date): Promise<ClubCase[]> {
  const entries = await findDueEntries(strapi, await readFreshnessPeriods(strapi), now);
  return (await assessClubs(strapi, entries, toBerlinDay(now))).cases;
}

async function assessClubs(strapi: Core.Strapi, entries: DueEntry[], today: string): Promise<{ clubs: ClubReminder[]; cases: ClubCase[] }> {
  const byClub = Map.groupBy(entries, ({ club }) => club ?? '');
  const ids = [...byClub.keys()].filter(Boolean);
  const states = ids.length > 0 ? await readClubStates(strapi, ids) : [];
  const found = states.flatMap((state) => assessClub(state, byClub.get(state.club.documentId) ?? [], today) ?? []);
  return {
    clubs: found.filter((one): one is ClubReminder => 'recipients' in one),
    cases: found.filter((one): one is ClubCase => 'reason' in one),
  };
}

function assessClub(state: ClubState, entries: DueEntry[], today: string): ClubReminder | ClubCase | undefined {
  const { club, recipients, stoppedOn, remindedOn, unanswered } = state;
  const dueOn = entries.map((entry) => entry.dueOn).sort()[0] ?? today;
  if (recipients.length === 0) {
    if (!stoppedOn) return { club, reason: 'no-editors', entries, since: dueOn };
    // From the day after: the mail of that morning may already have gone out.
    const since = addDays(stoppedOn, 1);
    return { club, reason: 'stopped', entries, since: since > dueOn ? since : dueOn };
  }
  const [last] = remindedOn;
  if (last && addMonths(last, 1) > today) return undefined;
  if (unanswered.length < REMINDERS) return { club, number: unanswered.length + 1, entries, recipients };
  return { club, reason: 'unanswered', entries, since: addMonths(unanswered[0] ?? today, 1) };
}

async function planCoordination(
  strapi: Core.Strapi,
  cases: ClubCase[],
  entries: DueEntry[],
  today: string,
): Promise<CoordinationReminder | undefined> {
  if (cases.length + entries.length === 0) return undefined;
  const last: Reminder | null = await strapi.db.query(reminderTable.uid).findOne({
    where: { club: { $null: true } },
    orderBy: { sentAt: 'desc' },
  });
  const lastOn = last && toBerlinDay(new Date(last.sentAt));
  const isNew = (day: string) => !lastOn || day > lastOn;
  const hasNews = cases.some(({ since }) => isNew(since)) || entries.some(({ dueOn }) => isNew(dueOn));
  const isTold = lastOn && addMonths(lastOn, 1) > today;
  if (isTold && !(hasNews && addDays(lastOn, COORDINATION_PAUSE_DAYS) <= today)) return undefined;
  return { to: (await readCoordinator(strapi)).email, cases, entries };
}
