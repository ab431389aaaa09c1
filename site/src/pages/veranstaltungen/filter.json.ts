import type { APIRoute } from 'astro';
import { getSite } from '../../config/site-context.ts';
import { buildOccurrencesIndex } from '../../list-filter/build-filter-index.ts';

/** What the list's filter form searches: loaded with its first use only. */
export const GET: APIRoute = async () => {
  const { facets, upcoming } = await getSite();
  return new Response(JSON.stringify(buildOccurrencesIndex(upcoming, facets.occurrences)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
