import type { APIRoute } from 'astro';
import { getSite } from '../config/site-context.ts';
import { renderClubFeed } from '../feeds/data-feeds.ts';

/** The listed clubs as open data. */
export const GET: APIRoute = async ({ site, url }) => {
  const { graph, listedClubs } = await getSite();
  return new Response(renderClubFeed(listedClubs, graph.municipality, site ?? url), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};
