import type { Core } from '@strapi/strapi';
import { isMailAddress } from '../mail/mail-address';
import { toBerlinDay } from '../recurrence/berlin-time';
import { findStops } from './reminder-stops';
import { type Reminder, type ReminderStop, reminderTable } from './reminder-tables';

/** An editor to be reminded. */
export interface Recipient {
  id: number;
  email: string;
  firstname: string;
}

/** Whom reminders about a club reach, and what became of the earlier ones. Days are calendar days in Berlin. */
export interface ClubState {
  club: { documentId: string; name: string };
  recipients: Recipient[];
  /** The first day on which one of its editors asked for no more reminders; undefined when none did. */
  stoppedOn: string | undefined;
  /** Days on which reminders went out, the newest first. */
  remindedOn: string[];
  /** Those of them that nothing of the club was confirmed or published after. */
  unanswered: string[];
}

interface ClubRow {
  documentId: string;
  name: string;
  editors: { id: number; email: string; firstname: string | null; isActive: boolean; blocked: boolean | null }[];
}

/** The states of these clubs (document ids), by name. Who edits a club says its draft, as everywhere. */
export async function readClubStates(strapi: Core.Strapi, ids: string[]): Promise<ClubState[]> {
  const rows: ClubRow[] = await strapi.db.query('api::club.club').findMany({
    where: { documentId: { $in: ids }, publishedAt: null },
    select: ['documentId', 'name'],
    populate: { editors: { select: ['id', 'email', 'firstname', 'isActive', 'blocked'] } },
    orderBy: { name: 'asc' },
  });
  const reminders: Reminder[] = await strapi.db.query(reminderTable.uid).findMany({
    where: { club: { $in: ids } },
    orderBy: { sentAt: 'desc' },
  });
  const remindersOf = Map.groupBy(reminders, ({ club }) => club);
  const stopsOf = Map.groupBy(await findStops(strapi, ids), ({ club }) => club);
  const reactions = await readReactions(strapi, ids);
  return rows.map(({ documentId, name, editors }) => {
    const sent = (remindersOf.get(documentId) ?? []).map(({ sentAt }) => new Date(sentAt));
    const reaction = reactions.get(documentId) ?? 0;
    return {
      club: { documentId, name },
      ...describeEditors(editors, stopsOf.get(documentId) ?? []),
      remindedOn: sent.map(toBerlinDay),
      unanswered: sent.filter((moment) => moment.getTime() > reaction).map(toBerlinDay),
    };
  });
}

function describeEditors(editors: ClubRow['editors'], stops: ReminderStop[]): Pick<ClubState, 'recipients' | 'stoppedOn'> {
  const reachable = editors.filter(({ isActive, blocked, email }) => isActive && !blocked && isMailAddress(email));
  const stopOf = (id: number) => stops.find(({ account }) => account === id);
  const days = reachable.flatMap(({ id }) => stopOf(id) ?? []).map(({ stoppedAt }) => toBerlinDay(new Date(stoppedAt)));
  return {
    recipients: reachable.filter(({ id }) => !stopOf(id)).map(({ id, email, firstname }) => ({ id, email, firstname: firstname ?? '' })),
    stoppedOn: days.sort()[0],
  };
}

/** When something of each club was last confirmed, in milliseconds since 1970. */
async function readReactions(strapi: Core.Strapi, ids: string[]): Promise<Map<string, number>> {
  const isConfirmed = { publishedAt: { $notNull: true }, confirmedAt: { $notNull: true } };
  const profiles: { documentId: string; confirmedAt: string }[] = await strapi.db.query('api::club.club').findMany({
    where: { ...isConfirmed, documentId: { $in: ids } },
    select: ['documentId', 'confirmedAt'],
  });
  const offers: { confirmedAt: string; club: { documentId: string } }[] = await strapi.db.query('api::opportunity.opportunity').findMany({
    where: { ...isConfirmed, club: { documentId: { $in: ids } } },
    select: ['confirmedAt'],
    populate: { club: { select: ['documentId'] } },
  });
  const all = [...profiles, ...offers.map(({ confirmedAt, club }) => ({ documentId: club.documentId, confirmedAt }))];
  const reactions = new Map<string, number>();
  for (const { documentId, confirmedAt } of all) {
    reactions.set(documentId, Math.max(reactions.get(documentId) ?? 0, new Date(confirmedAt).getTime()));
  }
  return reactions;
}
