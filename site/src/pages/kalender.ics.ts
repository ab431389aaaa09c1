import type { APIRoute } from 'astro';
import { getSite } from '../config/site-context.ts';
import { renderCalendar } from '../feeds/calendar.ts';
import { addDays } from '../i18n/format-dates.ts';

/** How far ahead the calendar reaches: what apps can take, also from a whole Land. */
const days = 180;

/** The dates of the next half year, to subscribe to. */
export const GET: APIRoute = async ({ site, url }) => {
  const { graph, upcoming } = await getSite();
  const until = addDays(graph.today, days);
  const dates = upcoming.filter((occurrence) => occurrence.startDay <= until);
  return new Response(renderCalendar(dates, `Veranstaltungen – ${graph.municipality.siteTitle}`, site ?? url), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
