import { addDays, startOfBerlinDay, toBerlinDay } from '../recurrence/berlin-time';
import { addMonths } from './freshness-periods';

/** The instant before which a confirmation must have been given to be at least so many months old at `now`: for asking the database. */
export function findAgeingInstant(months: number, now: Date): Date {
  const today = toBerlinDay(now);
  let newest = addMonths(today, -months);
  // In shorter months several days age on the same one.
  while (addMonths(addDays(newest, 1), months) <= today) newest = addDays(newest, 1);
  return startOfBerlinDay(addDays(newest, 1));
}
