import type { Core } from '@strapi/strapi';
import { addDays, formatDay, startOfBerlinDay, toBerlinDay } from '../recurrence/berlin-time';
import type { EventDraft } from './find-hints';
import type { Hint } from './hint';

const EVENT = 'api::event.event';
const MOST_DAYS = 12;
const MOST_EVENTS = 3;

/**
 * Big events of others on the days of this one: published, not part of a series, and either the municipality's own, all-day, or meant for
 * everyone. What is big nobody says in a field; these are the ones that draw the whole town.
 */
export async function findOtherEvents(strapi: Core.Strapi, { documentId, dates, club }: EventDraft): Promise<Hint[]> {
  const days = [...new Set(dates.map(({ start }) => toBerlinDay(start)))].slice(0, MOST_DAYS);
  if (days.length === 0) return [];
  const onOneOfThem = days.map((day) => ({ start: { $gte: startOfBerlinDay(day), $lt: startOfBerlinDay(addDays(day, 1)) } }));
  const candidates = await strapi.db.query(EVENT).findMany({
    where: {
      documentId: { $ne: documentId },
      publishedAt: { $notNull: true },
      kind: 'event',
      eventStatus: { $notIn: ['cancelled', 'postponed'] },
      $or: onOneOfThem,
    },
    select: ['title', 'start', 'allDay'],
    populate: { club: { select: ['documentId', 'name'] }, audiences: true, recurrence: true },
    orderBy: { start: 'asc' },
    limit: 200,
  });
  return candidates
    .filter((other) => !other.recurrence?.rule && other.club?.documentId !== (club?.documentId ?? null))
    .filter((other) => !other.club || other.allDay || other.audiences.some(({ value }: { value: string }) => value === 'everyone'))
    .slice(0, MOST_EVENTS)
    .map((other) => ({
      kind: 'other-event',
      field: 'start',
      message: `Am ${formatDay(new Date(other.start))} ist auch „${other.title}“ (${other.club?.name ?? 'Kommune'}).`,
    }));
}
