import { buildFacets, type ListFacets, selectListed } from '../graph/filters/build-facets.ts';
import type { Graph } from '../graph/types.ts';
import { listAudiences } from './audiences.ts';
import { listFilterPages } from './filter-paths.ts';
import { countPages, pageSizes } from './paginate.ts';
import { pathTo, type RouteName, routes } from './routes.ts';

/** A concrete page of the site and the route that renders it. */
export interface RoutePath {
  route: RouteName;
  path: string;
}

const fixedRoutes = (Object.keys(routes) as RouteName[]).filter((name) => !routes[name].pattern.includes(':'));
const fixedPaths = new Set<string>(fixedRoutes.map((name) => routes[name].pattern));
/** First path segments below which entries live: a CMS page there could hide one. */
const entrySegments = new Set(
  Object.values(routes)
    .filter((route) => /^\/[^:]+\/:/.test(route.pattern))
    .map((route) => route.pattern.split('/')[1]),
);

/**
 * True when a CMS page may be published at `path`: it is no fixed page (those show the CMS page of the same slug within them) and
 * does not lie below a segment that belongs to entries, such as `/vereine/`.
 */
export function isFreePagePath(path: string): boolean {
  return !fixedPaths.has(path) && !entrySegments.has(path.split('/')[1]);
}

/** True for `2026-11`: a month in `/veranstaltungen/…/`, where slugs never look like one. */
export function isMonth(segment: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(segment);
}

function listNumbers(total: number, size: number): string[] {
  return Array.from({ length: countPages(total, size) - 1 }, (_none, index) => String(index + 2));
}

/** The page numbers from 2 on of every long list; page 1 is the list's own address. */
export function listFurtherPages(graph: Graph): Record<'clubs' | 'opportunities' | 'announcements' | 'venues', string[]> {
  const listed = (entries: { listed: boolean }[]): number => entries.filter((entry) => entry.listed).length;
  return {
    clubs: listNumbers(listed(graph.clubs), pageSizes.clubs),
    opportunities: listNumbers(listed(graph.opportunities), pageSizes.opportunities),
    announcements: listNumbers(graph.announcements.length, pageSizes.announcements),
    venues: listNumbers(listed(graph.venues), pageSizes.venues),
  };
}

function listFilterRoutes(facets: ListFacets): Partial<Record<RouteName, RoutePath[]>> {
  const all = (Object.keys(facets) as (keyof typeof facets)[]).flatMap((list) => listFilterPages(list, facets[list]));
  return Object.fromEntries(Map.groupBy(all, ({ route }) => route));
}

/** Every page the site has for this graph, in the order of the route list; the 404 page and files such as feeds are not among them. */
export function listPaths(graph: Graph): RoutePath[] {
  const further = listFurtherPages(graph);
  const facets = buildFacets(selectListed(graph), graph);
  const entries = (route: RouteName, list: { path: string }[]): RoutePath[] => list.map(({ path }) => ({ route, path }));
  const variable: Partial<Record<RouteName, RoutePath[]>> = {
    ...listFilterRoutes(facets),
    clubsPage: further.clubs.map((page) => ({ route: 'clubsPage', path: pathTo('clubsPage', { page }) })),
    club: entries('club', graph.clubs),
    month: graph.months.map((month) => ({ route: 'month', path: pathTo('month', { month }) })),
    monthCalendar: graph.months.map((month) => ({ route: 'monthCalendar', path: pathTo('monthCalendar', { month }) })),
    event: entries('event', graph.events),
    opportunitiesPage: further.opportunities.map((page) => ({ route: 'opportunitiesPage', path: pathTo('opportunitiesPage', { page }) })),
    opportunity: entries('opportunity', graph.opportunities),
    announcementsPage: further.announcements.map((page) => ({ route: 'announcementsPage', path: pathTo('announcementsPage', { page }) })),
    announcement: entries('announcement', graph.announcements),
    venuesPage: further.venues.map((page) => ({ route: 'venuesPage', path: pathTo('venuesPage', { page }) })),
    venue: entries('venue', graph.venues),
    topic: entries('topic', graph.topics),
    district: entries('district', graph.districts),
    audience: entries('audience', listAudiences(facets)),
    page: entries(
      'page',
      graph.pages.filter((page) => isFreePagePath(page.path)),
    ),
  };
  return (Object.keys(routes) as RouteName[]).flatMap(
    (route) => variable[route] ?? (fixedPaths.has(routes[route].pattern) ? [{ route, path: routes[route].pattern }] : []),
  );
}

/** One page for every route that has any: what accessibility tests visit. */
export function fixturePaths(graph: Graph): RoutePath[] {
  const seen = new Set<RouteName>();
  return listPaths(graph).filter(({ route }) => !seen.has(route) && seen.add(route));
}
