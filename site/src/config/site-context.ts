import { sortForDirectory } from '../components/group-by-letter.ts';
import { buildFacets, type ListFacets, selectListed } from '../graph/filters/build-facets.ts';
import { getGraph } from '../graph/get-graph.ts';
import type { Announcement, Club, District, Event, Graph, Occurrence, Opportunity, Page, Topic, Venue } from '../graph/types.ts';
import { berlinDay, formatDate } from '../i18n/format-dates.ts';
import { type Audience, listAudiences } from './audiences.ts';
import { isFreePagePath } from './route-paths.ts';
import { pathTo, type RouteName, routes } from './routes.ts';

/** A link of the navigation or the footer. */
interface MenuLink {
  path: string;
  title: string;
}

/** What all pages share, worked out once for a graph. */
export interface SiteContext {
  graph: Graph;
  /** Entries by slug, for pages that find theirs through `Astro.params`. */
  clubs: Map<string, Club>;
  events: Map<string, Event>;
  opportunities: Map<string, Opportunity>;
  announcements: Map<string, Announcement>;
  venues: Map<string, Venue>;
  topics: Map<string, Topic>;
  districts: Map<string, District>;
  audiences: Map<string, Audience>;
  /** CMS pages by path, those of fixed routes among them. */
  pages: Map<string, Page>;
  /** What lists show. */
  listedClubs: Club[];
  listedOpportunities: Opportunity[];
  listedVenues: Venue[];
  /** Dates that are not over, earliest first. */
  upcoming: Occurrence[];
  /** By what the lists above can be narrowed. */
  facets: ListFacets;
  mainMenu: MenuLink[];
  /** Pages that editors put into the footer. */
  footerMenu: MenuLink[];
  urgent: Announcement[];
  /** Entry path → title for `<title>`, unique on the whole site. */
  pageTitles: Map<string, string>;
}

const mainRoutes: RouteName[] = ['clubs', 'events', 'opportunities', 'announcements', 'venues', 'search'];

const bySlug = <Entry extends { slug: string }>(entries: Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.slug, entry]));

/** A page in search of its title: candidates from short to most telling. */
interface Titled {
  path: string;
  titles: string[];
}

/**
 * Path → title, each used once (WCAG 2.2 SC 2.4.2): the shortest candidate that nobody else wants, in the end with a number.
 * Titles in `reserved` are never given away.
 */
export function nameUniquely(pages: Titled[], reserved: Iterable<string> = []): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(reserved);
  let open = pages;
  for (let level = 0; open.length > 0 && level < 3; level += 1) {
    const wanted = new Map<string, number>();
    for (const { titles } of open) wanted.set(titles[level] ?? '', (wanted.get(titles[level] ?? '') ?? 0) + 1);
    open = open.filter(({ path, titles }) => {
      const title = titles[level];
      if (!title || wanted.get(title) !== 1 || taken.has(title)) return true;
      names.set(path, title);
      taken.add(title);
      return false;
    });
  }
  for (const { path, titles } of open) {
    const longest = titles.at(-1) ?? path;
    let title = longest;
    for (let number = 2; taken.has(title); number += 1) title = `${longest} (${number})`;
    names.set(path, title);
    taken.add(title);
  }
  return names;
}

function eventTitles(event: Event): string[] {
  const date = event.next ?? event.occurrences.at(-1);
  const dated = `${event.title} am ${formatDate(date?.startDay ?? berlinDay(event.start))}`;
  const place = (date ?? event).venue?.name ?? event.club?.name;
  return place ? [event.title, dated, `${dated}, ${place}`] : [event.title, dated];
}

function nameEntries(graph: Graph): Map<string, string> {
  const town = graph.municipality.name;
  const pages: Titled[] = [
    ...graph.clubs.map((club) => ({
      path: club.path,
      titles: [club.name, `${club.name}, ${club.address?.city ?? club.districts[0]?.name ?? 'Verein'}`],
    })),
    ...graph.events.map((event) => ({ path: event.path, titles: eventTitles(event) })),
    ...graph.opportunities.map((offer) => ({ path: offer.path, titles: [offer.title, `${offer.title}, ${offer.club?.name ?? town}`] })),
    ...graph.announcements.map((item) => ({ path: item.path, titles: [item.title, `${item.title}, ${formatDate(item.publishedOn)}`] })),
    ...graph.venues.map((venue) => ({
      path: venue.path,
      titles: [venue.name, `${venue.name}, ${venue.parent?.name ?? venue.address?.city ?? 'Ort'}`],
    })),
    ...graph.topics.map((topic) => ({ path: topic.path, titles: [`Thema ${topic.name}`] })),
    ...graph.districts.map((district) => ({ path: district.path, titles: [`Ortsteil ${district.name}`] })),
    ...graph.pages
      .filter((page) => isFreePagePath(page.path))
      .map((page) => ({ path: page.path, titles: [page.title, `${page.title}, ${page.parent?.title ?? 'Seite'}`] })),
  ];
  return nameUniquely(
    pages,
    Object.values(routes).map((route) => route.title),
  );
}

function buildContext(graph: Graph): SiteContext {
  const pageLink = (page: Page): MenuLink => ({ path: page.path, title: page.title });
  const reachable = graph.pages.filter((page) => isFreePagePath(page.path));
  const listed = selectListed(graph);
  const listedClubs = sortForDirectory(listed.clubs, (club) => club.name);
  const facets = buildFacets({ ...listed, clubs: listedClubs }, graph);
  return {
    graph,
    clubs: bySlug(graph.clubs),
    events: bySlug(graph.events),
    opportunities: bySlug(graph.opportunities),
    announcements: bySlug(graph.announcements),
    venues: bySlug(graph.venues),
    topics: bySlug(graph.topics),
    districts: bySlug(graph.districts),
    audiences: bySlug(listAudiences(facets)),
    pages: new Map(graph.pages.map((page) => [page.path, page])),
    listedClubs,
    listedOpportunities: listed.opportunities,
    listedVenues: sortForDirectory(
      graph.venues.filter((venue) => venue.listed),
      (venue) => venue.name,
    ),
    upcoming: listed.occurrences,
    facets,
    mainMenu: [
      ...mainRoutes.slice(0, -1).map((route) => ({ path: routes[route].pattern, title: routes[route].title })),
      ...reachable.filter((page) => page.menuPlace === 'main').map(pageLink),
      { path: pathTo('search'), title: routes.search.title },
    ],
    footerMenu: reachable.filter((page) => page.menuPlace === 'footer').map(pageLink),
    urgent: graph.announcements.filter((announcement) => announcement.urgent),
    pageTitles: nameEntries(graph),
  };
}

let context: SiteContext | undefined;

/** The shared context of this process, worked out once for each graph that `getGraph()` gives. @throws what `getGraph()` throws. */
export async function getSite(): Promise<SiteContext> {
  const graph = await getGraph();
  if (context?.graph !== graph) context = buildContext(graph);
  return context;
}

/** The entry for a parameter of the address. @throws when a page asks for an entry that `getStaticPaths` did not name. */
export function requireEntry<Entry>(entries: Map<string, Entry>, key: string | undefined): Entry {
  const entry = entries.get(key ?? '');
  if (!entry) throw new Error(`No published entry for "${key}" in this address; getStaticPaths and the graph disagree.`);
  return entry;
}
