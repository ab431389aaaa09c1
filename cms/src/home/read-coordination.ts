import type { Core } from '@strapi/strapi';
import type { AdminHandler } from '../admin-api';
import { toBerlinDay } from '../recurrence/berlin-time';
import { findClubCases } from '../reminders/plan-reminders';
import { openStates, REPORT } from '../reports/report';
import { assessConfirmation, readFreshnessPeriods } from './freshness-periods';

const MOST = 5;

/** `dueOn` is the last calendar day for an answer, `reason` that of a `ClubCase`; each where there is one. */
interface PileEntry {
  documentId: string;
  title: string;
  at: string | null;
  dueOn?: string;
  isOverdue?: boolean;
  reason?: string;
}

/** How many there are of something to do, and the first few of them. `at` is an ISO instant or day, or null where there is none. */
export interface Pile {
  total: number;
  entries: PileEntry[];
}

/** What waits for the coordination. */
export interface Coordination {
  registrations: Pile;
  reports: Pile;
  unreachedClubs: Pile;
  outdatedClubs: Pile;
}

/** Answers with {@link Coordination}. */
export const readCoordination: AdminHandler = async (strapi): Promise<Coordination> => ({
  registrations: await readPile(strapi, 'api::registration.registration', { state: 'new' }, 'clubName'),
  reports: await readReports(strapi),
  unreachedClubs: await readUnreachedClubs(strapi),
  outdatedClubs: await readOutdatedClubs(strapi),
});

/** The oldest first: they have waited longest. */
async function readPile(strapi: Core.Strapi, uid: string, where: object, titleField: string): Promise<Pile> {
  const query = strapi.db.query(uid);
  const rows = await query.findMany({
    where,
    select: ['documentId', titleField, 'createdAt'],
    orderBy: { createdAt: 'asc' },
    limit: MOST,
  });
  return {
    total: await query.count({ where }),
    entries: rows.map((row) => ({ documentId: row.documentId, title: row[titleField], at: toInstant(row.createdAt) })),
  };
}

/** Those with a deadline first, the nearest one at the top, then the others, oldest first. */
async function readReports(strapi: Core.Strapi): Promise<Pile> {
  const query = strapi.db.query(REPORT);
  const open = { state: { $in: openStates } };
  const select = ['documentId', 'text', 'createdAt', 'dueOn'];
  const due = await query.findMany({ where: { ...open, dueOn: { $notNull: true } }, select, orderBy: { dueOn: 'asc' }, limit: MOST });
  const others = await query.findMany({ where: { ...open, dueOn: null }, select, orderBy: { createdAt: 'asc' }, limit: MOST });
  const today = toBerlinDay(new Date());
  const entries = [...due, ...others].slice(0, MOST).map(({ documentId, text, createdAt, dueOn }) => ({
    documentId,
    title: text,
    at: toInstant(createdAt),
    ...(dueOn ? { dueOn, isOverdue: dueOn < today } : {}),
  }));
  return { total: await query.count({ where: open }), entries };
}

/** Clubs that reminders do not reach, those first that have waited longest; `reason` is that of a `ClubCase`. */
async function readUnreachedClubs(strapi: Core.Strapi): Promise<Pile> {
  const cases = (await findClubCases(strapi, new Date())).sort((one, other) => compareInstants(one.since, other.since));
  const entries = cases.map(({ club, since, reason }) => ({ documentId: club.documentId, title: club.name, at: since, reason }));
  return { total: entries.length, entries: entries.slice(0, MOST) };
}

/** Published clubs whose confirmation is due or older, never confirmed ones first. */
async function readOutdatedClubs(strapi: Core.Strapi): Promise<Pile> {
  const periods = await readFreshnessPeriods(strapi);
  const now = new Date();
  const clubs = await strapi.db.query('api::club.club').findMany({
    where: { publishedAt: { $notNull: true }, operatingStatus: 'active' },
    select: ['documentId', 'name', 'confirmedAt'],
  });
  const outdated = clubs
    .filter(({ confirmedAt }) => assessConfirmation(confirmedAt, periods, now) !== 'current')
    .map(({ documentId, name, confirmedAt }) => ({ documentId, title: name as string, at: toInstant(confirmedAt) }))
    .sort((one, other) => compareInstants(one.at ?? '', other.at ?? '') || german.compare(one.title, other.title));
  return { total: outdated.length, entries: outdated.slice(0, MOST) };
}

/** Ten thousands of clubs are sorted in a fraction of the time that `localeCompare` takes. */
const german = new Intl.Collator('de');

/** ISO instants or days, earliest first. */
function compareInstants(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function toInstant(value: Date | string | null | undefined): string | null {
  return value ? new Date(value).toISOString() : null;
}
