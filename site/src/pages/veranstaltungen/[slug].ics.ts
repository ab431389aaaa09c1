import type { APIRoute } from 'astro';
import { getSite, requireEntry } from '../../config/site-context.ts';
import { renderCalendar } from '../../feeds/calendar.ts';

export async function getStaticPaths() {
  return (await getSite()).graph.events.map(({ slug }) => ({ params: { slug } }));
}

/** The coming dates of one event; all known ones once it is over. */
export const GET: APIRoute = async ({ params, site, url }) => {
  const event = requireEntry((await getSite()).events, params.slug);
  const coming = event.occurrences.filter((occurrence) => !occurrence.past);
  return new Response(renderCalendar(coming.length > 0 ? coming : event.occurrences, event.title, site ?? url), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
