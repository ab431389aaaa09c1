import type { ListFacets } from '../graph/filters/build-facets.ts';
import { type Facet, findOption } from '../graph/filters/facet.ts';
import type { Club, Event, Opportunity } from '../graph/types.ts';
import { pathTo } from './routes.ts';

/** People whom entries are meant for, with everything that names them. */
export interface Audience {
  /** Also the value of the lists' filter: `kinder`. */
  slug: string;
  path: string;
  /** "Kinder". */
  name: string;
  clubs: Club[];
  events: Event[];
  opportunities: Opportunity[];
}

/** For everybody is for nobody in particular: no page of its own. */
const everyone = 'alle';

/** The audiences that listed entries name, in the order of the filters; what is for all is under none of them. */
export function listAudiences(facets: ListFacets): Audience[] {
  const lists: readonly Facet<unknown>[][] = [facets.clubs, facets.occurrences, facets.opportunities];
  const options = lists.flatMap((list) => list.find(({ name }) => name === 'zielgruppe')?.options ?? []);
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  labels.delete(everyone);
  return [...labels].map(([slug, name]) => ({
    slug,
    path: pathTo('audience', { slug }),
    name,
    clubs: findOption(facets.clubs, 'zielgruppe', slug)?.items ?? [],
    events: [...new Set(findOption(facets.occurrences, 'zielgruppe', slug)?.items.map(({ event }) => event))],
    opportunities: findOption(facets.opportunities, 'zielgruppe', slug)?.items ?? [],
  }));
}
