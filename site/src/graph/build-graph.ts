import { parseContent, type RejectedEntry } from '../cms/parse-content.ts';
import type { AnnouncementContent } from '../cms/schema/announcement.ts';
import type { Snapshot } from '../cms/snapshot.ts';
import { pathTo, routes } from '../config/routes.ts';
import { addMonths, startOfBerlinDay, toBerlinDay } from './berlin-time.ts';
import { checkReferences } from './check-references.ts';
import { byName, byStart, byTitle, compareGerman, compareText } from './compare.ts';
import { createAnnouncement } from './create/create-announcement.ts';
import { createClub } from './create/create-club.ts';
import { createEvent } from './create/create-event.ts';
import { createMunicipality, readFreshnessPeriods } from './create/create-municipality.ts';
import { createOpportunity } from './create/create-opportunity.ts';
import { createPages } from './create/create-pages.ts';
import { createDistrict, createTopic } from './create/create-topics.ts';
import { createVenue } from './create/create-venue.ts';
import type { Workbench } from './create/workbench.ts';
import { linkBack, linkOperators, linkParents } from './link-entries.ts';
import { listMonths } from './months.ts';
import { findNextChange } from './next-change.ts';
import { listRedirects } from './redirects.ts';
import type { Event, Graph, IsoDate, IsoDateTime } from './types.ts';
import { isAnnouncementVisible } from './visibility.ts';

/** Series are expanded from twelve months back to eighteen months ahead, in whole days of Berlin. */
function windowAround(today: IsoDate) {
  return { from: startOfBerlinDay(addMonths(today, -12)), until: startOfBerlinDay(addMonths(today, 18)) };
}

const toMap = <Item extends { id: string }>(items: Item[]): Map<string, Item> => new Map(items.map((item) => [item.id, item]));

/**
 * The content graph of a snapshot as seen from an instant: validated, resolved, expanded into dates, with nothing in it that may not be
 * public. The same snapshot and instant always give the same graph, on every machine and in every time zone.
 * @throws {MunicipalityError} when the municipality's settings are unusable; every other fault only leaves an entry out.
 */
export function buildGraph(snapshot: Snapshot, now: IsoDateTime): Graph {
  const leftOut: RejectedEntry[] = [];
  const parsed = parseContent(snapshot);
  const { content, rejected } = checkReferences(parsed.content);
  leftOut.push(...parsed.rejected, ...rejected);

  const today = toBerlinDay(now);
  const window = windowAround(today);
  const workbench: Workbench = {
    now,
    today,
    window,
    cmsUrl: snapshot.cmsUrl,
    freshness: readFreshnessPeriods(content.municipality),
    reject: (entry) => leftOut.push(entry),
    topics: new Map(),
    districts: new Map(),
    venues: new Map(),
    clubs: new Map(),
  };

  // Each step finds what the entries point to on the workbench, laid there by the steps before it.
  const municipality = createMunicipality(content.municipality, workbench);
  const topics = content.topic.map(createTopic).sort(byName);
  const districts = content.district.map(createDistrict).sort(byName);
  workbench.topics = toMap(topics);
  workbench.districts = toMap(districts);
  const venues = content.venue.map((entry) => createVenue(entry, workbench)).sort(byName);
  workbench.venues = toMap(venues);
  const clubs = content.club.map((entry) => createClub(entry, workbench)).sort(byName);
  workbench.clubs = toMap(clubs);
  const events = content.event.flatMap((entry) => createEvent(entry, workbench) ?? []).sort(byNextDate);
  const opportunities = content.opportunity.map((entry) => createOpportunity(entry, workbench)).sort(byTitle);
  const announcements = content.announcement
    .filter((entry) => isAnnouncementVisible(entry, now))
    .sort(byPublication)
    .map((entry) => createAnnouncement(entry, workbench));
  const pages = createPages(content.page, workbench);

  linkParents(topics, content.topic, (parent, child) => parent.children.push(child));
  linkParents(districts, content.district, (parent, child) => parent.children.push(child));
  linkParents(venues, content.venue, (parent, child) => parent.rooms.push(child));
  linkParents(clubs, content.club, (parent, child) => parent.children.push(child));
  linkOperators(workbench.venues, content.venue, workbench.clubs);
  linkBack({ clubs, events, opportunities, announcements, venues });

  const occurrences = events
    .flatMap((event) => event.occurrences)
    .filter((occurrence) => (occurrence.end ?? occurrence.start) >= window.from && occurrence.start < window.until)
    .sort(byStart);
  const months = listMonths(occurrences, today);
  const ownPaths = [...Object.values(routes).map((route) => route.pattern), ...months.map((month) => pathTo('month', { month }))];

  return {
    now,
    today,
    nextChangeAt: findNextChange(content, now),
    municipality,
    clubs,
    events,
    occurrences,
    opportunities,
    announcements,
    venues,
    topics,
    districts,
    pages,
    months,
    redirects: listRedirects(
      [...clubs, ...events, ...opportunities, ...announcements, ...venues, ...topics, ...districts],
      pages,
      ownPaths,
    ),
    leftOut: leftOut.sort((a, b) => compareText(a.type, b.type) || compareGerman(a.title, b.title) || compareText(a.id, b.id)),
  };
}

/** What comes next first; what is over afterwards, latest first. */
function byNextDate(a: Event, b: Event): number {
  if (a.next && b.next) return compareText(a.next.start, b.next.start) || byTitle(a, b);
  if (a.next || b.next) return a.next ? -1 : 1;
  return compareText(b.start, a.start) || byTitle(a, b);
}

/** Latest first. */
function byPublication(a: AnnouncementContent, b: AnnouncementContent): number {
  const publication = (entry: AnnouncementContent) => entry.publishFrom ?? entry.publishedAt;
  return compareText(publication(b), publication(a)) || compareGerman(a.title, b.title) || compareText(a.documentId, b.documentId);
}
