import type { APIRoute } from 'astro';
import { getSite } from '../../config/site-context.ts';
import { buildClubsIndex } from '../../list-filter/build-filter-index.ts';

/** What the list's filter form searches: loaded with its first use only. */
export const GET: APIRoute = async () => {
  const { facets, listedClubs } = await getSite();
  return new Response(JSON.stringify(buildClubsIndex(listedClubs, facets.clubs)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
