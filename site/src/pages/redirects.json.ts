import type { APIRoute } from 'astro';
import { getSite } from '../config/site-context.ts';

/** From former addresses to current ones, `[{ from, to }]`: for the platform's own server and for what is written from it after the build. */
export const GET: APIRoute = async () => {
  const { graph } = await getSite();
  return new Response(`${JSON.stringify(graph.redirects.map(({ from, to }) => ({ from, to })))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
