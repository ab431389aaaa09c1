import type { APIRoute } from 'astro';
import { getSite } from '../../config/site-context.ts';
import { renderAtom } from '../../feeds/announcement-feeds.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response(renderAtom((await getSite()).graph, site ?? url), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
