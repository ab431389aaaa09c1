import { addDays } from '../../i18n/format-dates.ts';
import type { IsoDate, IsoMonth, Occurrence } from '../types.ts';

/** A day in the table of a month. */
interface GridDay {
  day: IsoDate;
  /** False for the days around it that fill up the first and the last week. */
  inMonth: boolean;
  /** Dates that begin or run on the day, earliest first. */
  occurrences: Occurrence[];
}

/** A week of the table, Monday to Sunday. */
export interface GridWeek {
  /** Number of the week, ISO 8601. */
  number: number;
  days: GridDay[];
}

const weekday = (day: IsoDate): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

/** The number of the week a day lies in (ISO 8601: the week belongs to the year of its Thursday). */
function weekNumber(day: IsoDate): number {
  const thursday = addDays(day, 3 - weekday(day));
  const dayOfYear = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000;
  return Math.floor(dayOfYear / 7) + 1;
}

/** A month as whole weeks. `occurrences` may hold more than the month's; days outside the month stay empty. */
export function buildMonthGrid(month: IsoMonth, occurrences: Occurrence[]): GridWeek[] {
  const first: IsoDate = `${month}-01`;
  const weeks: GridWeek[] = [];
  for (let monday = addDays(first, -weekday(first)); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_none, index) => addDays(monday, index)).map((day): GridDay => {
      const inMonth = day.slice(0, 7) === month;
      return { day, inMonth, occurrences: inMonth ? occurrences.filter(({ startDay, endDay }) => startDay <= day && endDay >= day) : [] };
    });
    weeks.push({ number: weekNumber(monday), days });
  }
  return weeks;
}
