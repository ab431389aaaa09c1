import type { Content } from '../cms/parse-content.ts';
import { byStart } from './compare.ts';
import type { Announcement, Club, District, Event, Opportunity, Topic, Venue } from './types.ts';

/** Ties every entry to its parent, and the parent to it. The lists must be sorted: children keep their order. */
export function linkParents<Item extends { id: string; parent?: Item }>(
  items: Item[],
  contents: { documentId: string; parent?: string }[],
  addChild: (parent: Item, child: Item) => void,
): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parentIds = new Map(contents.map((content) => [content.documentId, content.parent]));
  for (const item of items) {
    const parent = byId.get(parentIds.get(item.id) ?? '');
    if (!parent) continue;
    item.parent = parent;
    addChild(parent, item);
  }
}

interface Sorted {
  clubs: Club[];
  events: Event[];
  opportunities: Opportunity[];
  announcements: Announcement[];
  venues: Venue[];
}

/**
 * Fills the lists that look back: what belongs to a topic, a district, a club. Topics and districts get what is listed only; a club keeps
 * its past events, because its own page may show them. All input must be sorted as it is to be shown.
 */
export function linkBack({ clubs, events, opportunities, announcements, venues }: Sorted): void {
  const shelvesOf = (entry: { topics: Topic[]; districts: District[] }) => [...entry.topics, ...entry.districts];
  for (const club of clubs.filter((entry) => entry.listed)) for (const shelf of shelvesOf(club)) shelf.clubs.push(club);
  for (const event of events) {
    event.club?.events.push(event);
    if (event.listed) for (const shelf of shelvesOf(event)) shelf.events.push(event);
  }
  for (const opportunity of opportunities.filter((entry) => entry.listed)) {
    opportunity.club?.opportunities.push(opportunity);
    for (const shelf of shelvesOf(opportunity)) shelf.opportunities.push(opportunity);
  }
  for (const announcement of announcements) for (const shelf of shelvesOf(announcement)) shelf.announcements.push(announcement);
  for (const venue of venues.filter((entry) => entry.listed)) for (const district of venue.districts) district.venues.push(venue);
  for (const club of clubs) {
    club.upcoming = club.events.flatMap((event) => event.occurrences.filter((occurrence) => !occurrence.past)).sort(byStart);
  }
}

/** Ties venues to the clubs that run them. */
export function linkOperators(venues: Map<string, Venue>, contents: Content['venue'], clubs: Map<string, Club>): void {
  for (const content of contents) {
    const venue = venues.get(content.documentId);
    if (venue && content.operatorClub) venue.operatorClub = clubs.get(content.operatorClub);
  }
}
