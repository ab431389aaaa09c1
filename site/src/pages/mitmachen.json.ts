import type { APIRoute } from 'astro';
import { getSite } from '../config/site-context.ts';
import { renderOpportunityFeed } from '../feeds/data-feeds.ts';

/** The listed offers to help as open data. */
export const GET: APIRoute = async ({ site, url }) => {
  const { graph, listedOpportunities } = await getSite();
  return new Response(renderOpportunityFeed(listedOpportunities, graph.municipality, site ?? url), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};
