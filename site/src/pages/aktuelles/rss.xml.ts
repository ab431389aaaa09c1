import type { APIRoute } from 'astro';
import { getSite } from '../../config/site-context.ts';
import { renderRss } from '../../feeds/announcement-feeds.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response(renderRss((await getSite()).graph, site ?? url), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
