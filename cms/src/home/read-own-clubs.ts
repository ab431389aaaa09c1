import type { Core } from '@strapi/strapi';
import { findOwnClubs } from '../access/own-clubs';
import type { AdminHandler } from '../admin-api';
import { findDueEntries } from '../reminders/find-due-entries';
import { findStops } from '../reminders/reminder-stops';
import { assessCompleteness, profilePopulate } from './club-completeness';
import { assessConfirmation, readFreshnessPeriods } from './freshness-periods';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const OPPORTUNITY = 'api::opportunity.opportunity';
const DAY = 86_400_000;
/** More events than a widget can need; a series counts once. */
const MOST_EVENTS = 100;

/**
 * `{ clubs: [{ documentId, name, published, confirmedAt, freshness, dueOffers, remindersStopped, percent, missing, events }] }`: the signed-in
 * editor's clubs at a glance. `events` are the published ones that are still to come or repeat, with what it takes to work out their dates;
 * `dueOffers` those that should be confirmed.
 */
export const readOwnClubs: AdminHandler = async (strapi, ctx) => {
  const own = await findOwnClubs(strapi, ctx.state.user.id);
  const documentId = { $in: own.map((club) => club.documentId) };
  const query = strapi.db.query(CLUB);
  const published = await query.findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['documentId', 'confirmedAt'] });
  const drafts = await query.findMany({
    where: { documentId, publishedAt: null },
    orderBy: { name: 'asc' },
    populate: profilePopulate,
  });
  const periods = await readFreshnessPeriods(strapi);
  const now = new Date();
  const due = (await findDueEntries(strapi, periods, now)).filter(({ uid }) => uid === OPPORTUNITY);
  const stops = await findStops(
    strapi,
    own.map((club) => club.documentId),
  );
  const clubs = drafts.map(async (club) => {
    const live = published.find((version) => version.documentId === club.documentId);
    return {
      documentId: club.documentId,
      name: club.name,
      published: live !== undefined,
      confirmedAt: live?.confirmedAt ?? null,
      freshness: live ? assessConfirmation(live.confirmedAt, periods, now) : null,
      dueOffers: due.filter((offer) => offer.club === club.documentId).map(({ documentId: id, title }) => ({ documentId: id, title })),
      remindersStopped: stops.some((stop) => stop.club === club.documentId && stop.account === Number(ctx.state.user.id)),
      ...assessCompleteness(club),
      events: await findComingEvents(strapi, club.documentId, now),
    };
  });
  return { clubs: await Promise.all(clubs) };
};

function findComingEvents(strapi: Core.Strapi, club: string, now: Date): Promise<unknown[]> {
  const yesterday = new Date(now.getTime() - DAY).toISOString();
  return strapi.db.query(EVENT).findMany({
    where: {
      publishedAt: { $notNull: true },
      club: { documentId: club },
      $or: [{ start: { $gte: yesterday } }, { end: { $gte: yesterday } }, { recurrence: { id: { $notNull: true } } }],
    },
    select: ['documentId', 'title', 'start', 'end', 'allDay', 'eventStatus'],
    populate: { recurrence: { populate: { exceptions: true, changes: true, extraDates: true } } },
    orderBy: { start: 'desc' },
    limit: MOST_EVENTS,
  });
}
