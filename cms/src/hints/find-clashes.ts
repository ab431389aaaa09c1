import type { Core } from '@strapi/strapi';
import { formatClock, formatDay } from '../recurrence/berlin-time';
import { type EventDate, type EventTimes, listDates } from '../recurrence/list-dates';
import type { EventDraft } from './find-hints';
import type { Hint } from './hint';

const EVENT = 'api::event.event';
const MOST_CLASHES = 5;
/** An event without an end is taken to last that long, in milliseconds. */
const USUAL_LENGTH = 2 * 3_600_000;

interface Neighbour extends EventTimes {
  title: string;
  venue: { name: string };
  club: { name: string } | null;
}

/**
 * Dates at which the event's venue is taken by another published event, each named with its time and its club. Whoever has the building has all
 * of its rooms, and whoever has a room keeps others from having the whole building.
 */
export async function findClashes(strapi: Core.Strapi, { documentId, venue, dates }: EventDraft): Promise<Hint[]> {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!venue || !first || !last) return [];
  const from = first.start;
  const until = endOf(last);
  const neighbours: Neighbour[] = await strapi.db.query(EVENT).findMany({
    where: {
      documentId: { $ne: documentId },
      publishedAt: { $notNull: true },
      venue: { documentId: { $in: await findSharedVenues(strapi, venue.documentId) } },
      eventStatus: { $notIn: ['cancelled', 'postponed'] },
      start: { $lt: until },
    },
    select: ['title', 'start', 'end', 'allDay'],
    populate: {
      club: { select: ['name'] },
      venue: { select: ['name'] },
      recurrence: { populate: { exceptions: true, changes: true, extraDates: true } },
    },
  });
  const clashes = neighbours.flatMap((neighbour) =>
    // One that began up to a day earlier may still be going on.
    listDates(neighbour, new Date(from.getTime() - 86_400_000), until)
      .filter((taken) => !taken.cancelled && dates.some((date) => overlap(date, taken)))
      .map((taken) => ({ neighbour, taken })),
  );
  return clashes
    .sort((a, b) => a.taken.start.getTime() - b.taken.start.getTime() || a.neighbour.title.localeCompare(b.neighbour.title, 'de'))
    .slice(0, MOST_CLASHES)
    .map(({ neighbour, taken }) => ({ kind: 'clash', field: 'venue', message: describe(neighbour, taken) }));
}

/** The venue itself, the buildings it lies in, and all rooms within it, by their document ids. */
async function findSharedVenues(strapi: Core.Strapi, venue: string): Promise<string[]> {
  const venues: { documentId: string; parent: { documentId: string } | null }[] = await strapi.db
    .query('api::venue.venue')
    .findMany({ where: { publishedAt: null }, select: ['documentId'], populate: { parent: { select: ['documentId'] } } });
  const parents = new Map(venues.map(({ documentId, parent }) => [documentId, parent?.documentId]));
  /** From the venue outwards, itself included; a loop that somebody made ends where it began. */
  const listUpwards = (room: string): string[] => {
    const way = new Set<string>();
    for (let next: string | undefined = room; next && !way.has(next); next = parents.get(next)) way.add(next);
    return [...way];
  };
  const rooms = [...parents.keys()].filter((room) => listUpwards(room).includes(venue));
  return [...new Set([...listUpwards(venue), ...rooms])];
}

function overlap(one: EventDate, other: EventDate): boolean {
  return one.start < endOf(other) && other.start < endOf(one);
}

function endOf({ start, end }: EventDate): Date {
  return end ?? new Date(start.getTime() + USUAL_LENGTH);
}

function describe({ title, club, venue, allDay }: Neighbour, { start, end }: EventDate): string {
  const clock = end ? `von ${formatClock(start)} bis ${formatClock(end)} Uhr` : `ab ${formatClock(start)} Uhr`;
  const time = allDay ? 'ganztägig' : clock;
  return `„${venue.name}“ ist am ${formatDay(start)} ${time} schon belegt: „${title}“ (${club?.name ?? 'Kommune'}).`;
}
