import type { APIRoute } from 'astro';
import { getSite } from '../config/site-context.ts';
import { renderVenueFeed } from '../feeds/data-feeds.ts';

/** The listed venues as open data. */
export const GET: APIRoute = async ({ site, url }) => {
  const { graph, listedVenues } = await getSite();
  return new Response(renderVenueFeed(listedVenues, graph.municipality, site ?? url), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};
