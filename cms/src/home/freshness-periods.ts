import type { Core } from '@strapi/strapi';

/** How current a confirmation is: `due` asks for a new one, `unconfirmed` is marked on the site, `hidden` is no longer shown there. */
export type FreshnessState = 'current' | 'due' | 'unconfirmed' | 'hidden';

/** After how many calendar months a confirmation ages. */
export interface FreshnessPeriods {
  confirmAfterMonths: number;
  unconfirmedAfterMonths: number;
  hiddenAfterMonths: number;
}

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** The municipality's periods; 6, 9 and 15 months until it has set its own. */
export async function readFreshnessPeriods(strapi: Core.Strapi): Promise<FreshnessPeriods> {
  const settings = await strapi.db.query('api::municipality.municipality').findOne({ populate: { freshness: true } });
  return settings?.freshness ?? { confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 };
}

/** The state of a confirmation by the rule of the public site (site/src/graph/freshness.ts); never confirmed is `unconfirmed`. */
export function assessConfirmation(confirmedAt: Date | string | null | undefined, periods: FreshnessPeriods, now: Date): FreshnessState {
  if (!confirmedAt) return 'unconfirmed';
  const today = berlinDay.format(now);
  const isOlderThan = (months: number) => findAgeingDay(confirmedAt, months) <= today;
  if (isOlderThan(periods.hiddenAfterMonths)) return 'hidden';
  if (isOlderThan(periods.unconfirmedAfterMonths)) return 'unconfirmed';
  return isOlderThan(periods.confirmAfterMonths) ? 'due' : 'current';
}

/** The day in Berlin (`2026-11-24`) on which a confirmation is so many months old. */
export function findAgeingDay(confirmedAt: Date | string, months: number): string {
  return addMonths(berlinDay.format(new Date(confirmedAt)), months);
}

/** The same day some months later, or the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
