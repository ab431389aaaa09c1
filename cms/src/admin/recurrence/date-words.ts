import type { Weekday } from './rule-form';
import { addDays, toBerlinDay, toBerlinTime } from './series';
import { type Day, type Instant, toUtc } from './stored-recurrence';

/** German for the weekdays of RFC 5545. */
export const weekdayNames: Record<Weekday, string> = {
  MO: 'Montag',
  TU: 'Dienstag',
  WE: 'Mittwoch',
  TH: 'Donnerstag',
  FR: 'Freitag',
  SA: 'Samstag',
  SU: 'Sonntag',
};

const dayFormat = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortFormat = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Dienstag, 1. Dezember 2026" */
export function describeDay(day: Day): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** "1. Dezember 2026" */
export function describeShortDay(day: Day): string {
  return shortFormat.format(new Date(`${day}T00:00:00Z`));
}

/** "19:30" in Berlin. */
function describeTime(instant: Instant): string {
  return toBerlinTime(toUtc(instant)).toPlainTime().toString().slice(0, 5);
}

/** Of an evening that ends before six in the morning nobody names the next day. */
function endsInTheNight(startDay: Day, end: Instant): boolean {
  return toBerlinDay(toUtc(end)) === addDays(startDay, 1) && describeTime(end) < '06:00';
}

/** "Dienstag, 1. Dezember 2026, 19:30 bis 21:00 Uhr"; an end on another day is named with its day, all-day dates have no times. */
export function describeSpan({ start, end }: { start: Instant; end?: Instant }, allDay: boolean): string {
  const startDay = toBerlinDay(toUtc(start));
  const endDay = end ? toBerlinDay(toUtc(end)) : startDay;
  if (allDay) return endDay > startDay ? `${describeDay(startDay)} bis ${describeDay(endDay)}` : describeDay(startDay);
  if (!end || toUtc(end) === toUtc(start)) return `${describeDay(startDay)}, ${describeTime(start)} Uhr`;
  if (endDay === startDay || endsInTheNight(startDay, end))
    return `${describeDay(startDay)}, ${describeTime(start)} bis ${describeTime(end)} Uhr`;
  return `${describeDay(startDay)}, ${describeTime(start)} Uhr bis ${describeDay(endDay)}, ${describeTime(end)} Uhr`;
}
