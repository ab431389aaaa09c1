import type { Announcement, Club, District, Event, Opportunity, Topic, Venue } from '../graph/types.ts';

/** How many related entries a page shows. */
const limit = 4;

interface Placed {
  id: string;
  topics: Topic[];
  districts: District[];
}

/** A shared topic says twice as much as a shared district. */
function countShared(entry: Placed, other: Placed): number {
  const shared = (list: Topic[] | District[], others: { id: string }[]): number =>
    list.filter(({ id }) => others.some((candidate) => candidate.id === id)).length;
  return 2 * shared(entry.topics, other.topics) + shared(entry.districts, other.districts);
}

/**
 * The entries most like the given one among `candidates`, which must be sorted as lists show them: of equal ones the first come first, so
 * that a page never changes without its content.
 */
function pickMostAlike<Item extends Placed>(entry: Placed, candidates: Iterable<Item>): Item[] {
  return [...new Set(candidates)]
    .filter((candidate) => candidate.id !== entry.id)
    .map((candidate) => ({ candidate, shared: countShared(entry, candidate) }))
    .sort((first, second) => second.shared - first.shared)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Coming events of the same club (its district and topics are close to each other anyway); at most four. */
export function findRelatedEvents(event: Event): Event[] {
  return pickMostAlike(
    event,
    (event.club?.events ?? []).filter((candidate) => candidate.listed),
  );
}

/** Open offers of the same topic, those in the same district first; at most four. */
export function findRelatedOffers(offer: Opportunity): Opportunity[] {
  return pickMostAlike(
    offer,
    offer.topics.flatMap((topic) => topic.opportunities).filter((candidate) => !candidate.filled),
  );
}

/** Other clubs of the same topic, those in the same district first; at most four. */
export function findRelatedClubs(club: Club): Club[] {
  return pickMostAlike(
    club,
    club.topics.flatMap((topic) => topic.clubs),
  );
}

/** Other announcements of the same topic, those for the same district first; at most four. */
export function findRelatedAnnouncements(item: Announcement): Announcement[] {
  return pickMostAlike(
    item,
    item.topics.flatMap((topic) => topic.announcements),
  );
}

/** Other venues of the same district, those of the same kind first; its own rooms and its building are linked elsewhere. At most four. */
export function findRelatedVenues(venue: Venue): Venue[] {
  const near = new Set(venue.districts.flatMap(({ venues }) => venues));
  const others = [...near].filter(
    (other) => other !== venue && other !== venue.parent && other.parent !== venue && !(venue.parent && other.parent === venue.parent),
  );
  return others.sort((first, second) => Number(second.kind === venue.kind) - Number(first.kind === venue.kind)).slice(0, limit);
}
