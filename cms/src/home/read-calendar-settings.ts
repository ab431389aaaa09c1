import type { AdminHandler } from '../admin-api';

interface Period {
  name: string;
  from: string;
  until: string;
}

/** `{ federalState: 'BB', schoolHolidays: [{ name, from, until }] }`: which days are free, for the field that plans recurring dates. */
export const readCalendarSettings: AdminHandler = async (strapi) => {
  const settings = await strapi.db.query('api::municipality.municipality').findOne({
    select: ['federalState'],
    populate: { schoolHolidays: { select: ['name', 'from', 'until'] } },
  });
  const periods: Period[] = settings?.schoolHolidays ?? [];
  return {
    federalState: settings?.federalState ?? 'BB',
    schoolHolidays: periods
      .map(({ name, from, until }) => ({ name, from, until }))
      .sort((one, other) => one.from.localeCompare(other.from)),
  };
};
