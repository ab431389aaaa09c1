import type { Core } from '@strapi/strapi';
import { formatClock, formatDay } from '../recurrence/berlin-time';
import { type EventDate, type EventTimes, listDates } from '../recurrence/list-dates';
import type { EventDraft } from './find-hints';
import type { Hint } from './hint';

const EVENT = 'api::event.event';
const MOST_CLASHES = 5;
/** An event without an end is taken to last that long, in milliseconds. */
const USUAL_LENGTH = 2 * 3_600_000;

interface Venue {
  documentId: string;
  name: string;
}

interface Neighbour extends EventTimes<Venue> {
  title: string;
  venue: Venue | null;
  club: { name: string } | null;
}

/** A date of another event, with the venue in which it is held. */
interface Taken {
  neighbour: Neighbour;
  date: EventDate;
  venue: Venue;
}

/** A `populate` for the database that reads of a series all that its dates and their venues depend on. */
export const populatePlaces = {
  populate: { exceptions: true, changes: { populate: { newVenue: { select: ['documentId', 'name'] } } }, extraDates: true },
};

/**
 * Dates at which the venue is taken by another published event, each named with its time and its club; a date that either event holds in
 * another venue counts there. Whoever has the building has all of its rooms, and whoever has a room keeps others from having the whole
 * building.
 */
export async function findClashes(strapi: Core.Strapi, { documentId, venue, dates }: EventDraft): Promise<Hint[]> {
  const [first, last] = [dates[0], dates.at(-1)];
  const wanted = [...new Set(dates.flatMap(({ newVenue }) => newVenue ?? venue?.documentId ?? []))];
  if (!first || !last || wanted.length === 0) return [];
  const sharedWith = await findSharedVenues(strapi, wanted);
  const rooms = { documentId: { $in: [...new Set([...sharedWith.values()].flatMap((shared) => [...shared]))] } };
  const from = first.start;
  const until = endOf(last);
  const neighbours: Neighbour[] = await strapi.db.query(EVENT).findMany({
    where: {
      documentId: { $ne: documentId },
      publishedAt: { $notNull: true },
      $or: [{ venue: rooms }, { recurrence: { changes: { newVenue: rooms } } }],
      eventStatus: { $notIn: ['cancelled', 'postponed'] },
      start: { $lt: until },
    },
    select: ['title', 'start', 'end', 'allDay'],
    populate: { club: { select: ['name'] }, venue: { select: ['documentId', 'name'] }, recurrence: populatePlaces },
  });
  // One that began up to a day earlier may still be going on.
  const taken = neighbours.flatMap((neighbour) => listTaken(neighbour, new Date(from.getTime() - 86_400_000), until));
  const clashes = taken.flatMap((other) => {
    const own = dates.find((date) => {
      const room = date.newVenue ?? venue?.documentId;
      return room !== undefined && sharedWith.get(room)?.has(other.venue.documentId) && overlap(date, other.date);
    });
    return own ? [{ ...other, field: own.newVenue ? 'recurrence' : 'venue' }] : [];
  });
  return clashes
    .sort((a, b) => a.date.start.getTime() - b.date.start.getTime() || a.neighbour.title.localeCompare(b.neighbour.title, 'de'))
    .slice(0, MOST_CLASHES)
    .map(({ field, ...clash }) => ({ kind: 'clash', field, message: describe(clash) }));
}

/** The dates of an event that take a venue between two instants. */
function listTaken(neighbour: Neighbour, from: Date, until: Date): Taken[] {
  const others = new Map(
    (neighbour.recurrence?.changes ?? []).flatMap(({ newVenue }) => (newVenue ? [[newVenue.documentId, newVenue]] : [])),
  );
  return listDates(neighbour, from, until).flatMap((date) => {
    const venue = date.newVenue ? others.get(date.newVenue) : neighbour.venue;
    return venue && !date.cancelled ? [{ neighbour, date, venue }] : [];
  });
}

/** For each of these venues itself, the buildings it lies in, and all rooms within it, by their document ids. */
async function findSharedVenues(strapi: Core.Strapi, wanted: string[]): Promise<Map<string, Set<string>>> {
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
  const roomsOf = (venue: string): string[] => [...parents.keys()].filter((room) => listUpwards(room).includes(venue));
  return new Map(wanted.map((venue) => [venue, new Set([...listUpwards(venue), ...roomsOf(venue)])]));
}

function overlap(one: EventDate, other: EventDate): boolean {
  return one.start < endOf(other) && other.start < endOf(one);
}

function endOf({ start, end }: EventDate): Date {
  return end ?? new Date(start.getTime() + USUAL_LENGTH);
}

function describe({ neighbour: { title, club, allDay }, date: { start, end }, venue }: Taken): string {
  const clock = end ? `von ${formatClock(start)} bis ${formatClock(end)} Uhr` : `ab ${formatClock(start)} Uhr`;
  const time = allDay ? 'ganztägig' : clock;
  return `„${venue.name}“ ist am ${formatDay(start)} ${time} schon belegt: „${title}“ (${club?.name ?? 'Kommune'}).`;
}
