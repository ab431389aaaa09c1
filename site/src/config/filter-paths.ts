import type { ListFacets } from '../graph/filters/build-facets.ts';
import type { Facet } from '../graph/filters/facet.ts';
import { countPages, pageSizes } from './paginate.ts';
import { pathTo, type RouteName } from './routes.ts';

/** The three lists that can be narrowed. */
export type ListName = keyof ListFacets;

const filterRoutes = {
  clubs: { first: 'clubsFilter', further: 'clubsFilterPage' },
  opportunities: { first: 'opportunitiesFilter', further: 'opportunitiesFilterPage' },
  occurrences: { first: 'eventsFilter', further: 'eventsFilterPage' },
} as const satisfies Record<ListName, { first: RouteName; further: RouteName }>;

/** Filters that residents type or print have an address of one word. Today and the weekend are never cut into pages. */
const shortRoutes: Partial<Record<string, { first: 'eventsToday' | 'eventsWeekend' | 'eventsFree'; further?: 'eventsFreePage' }>> = {
  'wann/heute': { first: 'eventsToday' },
  'wann/wochenende': { first: 'eventsWeekend' },
  'preis/kostenlos': { first: 'eventsFree', further: 'eventsFreePage' },
};

const shortRouteOf = (list: ListName, filter: string, value: string) =>
  list === 'occurrences' ? shortRoutes[`${filter}/${value}`] : undefined;

/** The address of a list narrowed by one filter: `/vereine/thema/sport/`, its second page `/vereine/thema/sport/seite/2/`. */
export function filterPath(list: ListName, filter: string, value: string, page = 1): string {
  const short = shortRouteOf(list, filter, value);
  if (short?.further && page > 1) return pathTo(short.further, { page: String(page) });
  if (short) return pathTo(short.first);
  const { first, further } = filterRoutes[list];
  return page === 1 ? pathTo(first, { filter, value }) : pathTo(further, { filter, value, page: String(page) });
}

/** A page of a list narrowed by one filter. */
export interface FilterPage {
  route: RouteName;
  path: string;
  /** For `getStaticPaths`, as the route's pattern names them. */
  params: { filter: string; value: string; page?: string };
}

/** How many entries a page of a narrowed list shows; all of them where the address has no further pages. */
export function filterPageSize(list: ListName, filter: string, value: string): number {
  const short = shortRouteOf(list, filter, value);
  return short && !short.further ? Number.MAX_SAFE_INTEGER : pageSizes[list];
}

/**
 * All pages of a list narrowed by one filter: as many as there are options, and more where an option has more entries than a page shows. The
 * first pages with fixed addresses (today, the weekend, free) are left out: they exist even when nothing fits.
 */
export function listFilterPages(list: ListName, facets: Facet<unknown>[]): FilterPage[] {
  return facets.flatMap(({ name: filter, options }) =>
    options.flatMap(({ value, items }) => {
      const short = shortRouteOf(list, filter, value);
      const { first, further = first } = short ?? filterRoutes[list];
      const numbers = Array.from({ length: countPages(items.length, filterPageSize(list, filter, value)) }, (_none, index) => index + 1);
      return numbers
        .filter((number) => number > 1 || !short)
        .map((number) => ({
          route: number === 1 ? first : further,
          path: filterPath(list, filter, value, number),
          params: { filter, value, ...(number > 1 && { page: String(number) }) },
        }));
    }),
  );
}
