import type { IsoMonth, Occurrence } from './types.ts';

/** The month after. */
function nextMonth(month: IsoMonth): IsoMonth {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/**
 * Every month from the first to the last in which a date lies, without gaps and always with the current one: whoever goes from month to
 * month always arrives at a page. `today` and the dates are days in Berlin.
 */
export function listMonths(occurrences: Pick<Occurrence, 'startDay' | 'endDay'>[], today: string): IsoMonth[] {
  const busy = occurrences.flatMap((occurrence) => [occurrence.startDay.slice(0, 7), occurrence.endDay.slice(0, 7)]);
  const sorted = [...new Set([today.slice(0, 7), ...busy])].sort();
  const last = sorted.at(-1) ?? '';
  const months: IsoMonth[] = [];
  for (let month = sorted[0] ?? ''; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}
