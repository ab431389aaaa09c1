import type { APIRoute } from 'astro';
import { renderColours } from '../config/colours.ts';
import { getSite } from '../config/site-context.ts';

/** The municipality's colours as a stylesheet: outside of the bundle, so that changing them rebuilds no page. */
export const GET: APIRoute = async () => {
  const { graph } = await getSite();
  return new Response(renderColours(graph.municipality.colours), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
