import { getHolidays, type Region } from 'feiertagejs';
import { listDates } from './date-rows';
import { addMonths, toBerlinDay } from './series';
import { type Day, type EventTimes, type StoredRecurrence, toUtc } from './stored-recurrence';

/** A stretch of days without dates; both ends belong to it. */
export interface FreePeriod {
  name: string;
  from: Day;
  until: Day;
}

/** Why there is to be no date on a day; undefined when there may be one. */
export type FindReason = (day: Day) => string | undefined;

/** Exceptions are stored day by day, so a series without end is looked through only so far ahead, in months. */
const HORIZON = 24;

/** The reason "Tag der Deutschen Einheit" on public holidays of a Land (`BB`). */
export function findHoliday(federalState: string): FindReason {
  const years = new Map<string, Map<Day, string>>();
  return (day) => {
    const year = day.slice(0, 4);
    let holidays = years.get(year);
    if (!holidays) {
      const list = getHolidays(year, federalState as Region);
      holidays = new Map(list.map((holiday) => [holiday.dateString, holiday.translate('de') ?? holiday.name]));
      years.set(year, holidays);
    }
    return holidays.get(day);
  };
}

/** The name of the period that a day lies in. */
export function findPeriod(periods: FreePeriod[]): FindReason {
  return (day) => periods.find(({ from, until }) => day >= from && day <= until)?.name;
}

/** The rule's dates from today on that fall on free days, with the reason, and whether they are left out already. */
export function findFreeDates(
  event: EventTimes,
  recurrence: StoredRecurrence | null,
  today: Day,
  findReason: FindReason,
): { day: Day; reason: string; leftOut: boolean }[] {
  return listDates(event, recurrence, { from: today, until: findHorizon(event, today) }).flatMap(({ day, state, extra }) => {
    const reason = extra === undefined ? findReason(day) : undefined;
    return reason ? [{ day, reason, leftOut: state === 'left-out' }] : [];
  });
}

/** The first day on which free days are not looked for any more; undefined when the series is over by then. */
export function findFreeDaysEnd(event: EventTimes, recurrence: StoredRecurrence | null, today: Day): Day | undefined {
  const end = findHorizon(event, today);
  return listDates(event, recurrence, { from: end, until: addMonths(end, HORIZON) }).length > 0 ? end : undefined;
}

function findHorizon(event: EventTimes, today: Day): Day {
  const startDay = toBerlinDay(toUtc(event.start));
  return addMonths(startDay > today ? startDay : today, HORIZON);
}
