import type { Core } from '@strapi/strapi';
import { getHolidays, type Region } from 'feiertagejs';
import { addDays, formatDay, startOfBerlinDay, toBerlinDay } from '../recurrence/berlin-time';
import type { EventDraft } from './find-hints';
import type { Hint } from './hint';

const MOST_HOLIDAYS = 3;

/** Dates of the event that fall on a public holiday in the municipality's Land, each with its name. */
export async function findHolidays(strapi: Core.Strapi, { dates }: EventDraft): Promise<Hint[]> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ select: ['federalState'] });
  if (!municipality) return [];
  return dates
    .flatMap(({ start, end }) => {
      const holiday = listDays(start, end)
        .map((day) => ({ day, name: findHoliday(day, municipality.federalState) }))
        .find(({ name }) => name !== undefined);
      return holiday ? [`Am ${formatDay(startOfBerlinDay(holiday.day))} ist ein gesetzlicher Feiertag: ${holiday.name}.`] : [];
    })
    .slice(0, MOST_HOLIDAYS)
    .map((message) => ({ kind: 'holiday', field: 'start', message }));
}

/** The first days of a date; nobody needs to be told of a holiday in the middle of a month-long exhibition. */
function listDays(start: Date, end: Date | undefined): string[] {
  const first = toBerlinDay(start);
  const last = end ? toBerlinDay(new Date(end.getTime() - 1)) : first;
  return [0, 1, 2].map((days) => addDays(first, days)).filter((day) => day <= last);
}

function findHoliday(day: string, land: Region): string | undefined {
  return getHolidays(Number(day.slice(0, 4)), land)
    .find(({ dateString }) => dateString === day)
    ?.translate('de');
}
