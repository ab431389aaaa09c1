/**
 * Dates and times in German words. Calendar days are `yyyy-mm-dd` in Europe/Berlin, instants are UTC; wall-clock times are always
 * Berlin's, on whatever machine the build runs.
 */
import type { ClockTime, IsoDate, IsoDateTime, IsoMonth, Occurrence, Weekday } from '../graph/types.ts';

const berlin = 'Europe/Berlin';
const dayFormat = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dateFormat = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const leafFormat = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
const monthFormat = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const clockFormat = new Intl.DateTimeFormat('de-DE', { timeZone: berlin, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const berlinDayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: berlin, year: 'numeric', month: '2-digit', day: '2-digit' });

const noon = (day: IsoDate): Date => new Date(`${day}T12:00:00Z`);

/** The calendar day in Europe/Berlin on which an instant lies. */
export function berlinDay(instant: IsoDateTime): IsoDate {
  return berlinDayFormat.format(new Date(instant));
}

/** The day `days` days later (earlier when negative): pure calendar arithmetic, untouched by clock changes. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const weekdays: Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The weekday of a calendar day. */
export function weekdayOf(day: IsoDate): Weekday {
  // A day of the calendar always has one of the seven.
  return weekdays[noon(day).getUTCDay()] ?? 'sunday';
}

/** "Dienstag, 24. November 2026". */
export function formatDay(day: IsoDate): string {
  return dayFormat.format(noon(day));
}

/** "24. November 2026". */
export function formatDate(day: IsoDate): string {
  return dateFormat.format(noon(day));
}

/** "November 2026". */
export function formatMonth(month: IsoMonth): string {
  return monthFormat.format(noon(`${month}-15`));
}

/** "19:30 Uhr", "19 Uhr" on the hour. */
export function formatClock(time: ClockTime): string {
  const [hour = '', minute = '00'] = time.split(':');
  return minute === '00' ? `${Number(hour)} Uhr` : `${Number(hour)}:${minute} Uhr`;
}

/** "von 19 bis 20:30 Uhr", or "um 19 Uhr" when the end is unknown. */
export function formatClockRange(start: ClockTime, end: ClockTime | undefined): string {
  if (!end || end === start) return `um ${formatClock(start)}`;
  return `von ${formatClock(start).replace(' Uhr', '')} bis ${formatClock(end)}`;
}

/** "19–20:30 Uhr", "19 Uhr" when the end is unknown: for lists, where times are compared at a glance. */
export function formatClockSpan(start: ClockTime, end: ClockTime | undefined): string {
  if (!end || end === start) return formatClock(start);
  return `${formatClock(start).replace(' Uhr', '')}–${formatClock(end)}`;
}

/** The parts of a day as a calendar leaf shows them: "Sa", "28.", "Nov."; the year only where it is not that of `today`. */
export function formatLeaf(day: IsoDate, today: IsoDate): { weekday: string; day: string; month: string; year?: string } {
  const parts = Object.fromEntries(leafFormat.formatToParts(noon(day)).map(({ type, value }) => [type, value]));
  const year = day.slice(0, 4);
  return {
    weekday: (parts.weekday ?? '').replace('.', ''),
    day: `${parts.day}.`,
    month: parts.month ?? '',
    ...(year !== today.slice(0, 4) && { year }),
  };
}

/** Wall-clock time of an instant in Europe/Berlin, `19:30`. */
export function berlinClock(instant: IsoDateTime): ClockTime {
  return clockFormat.format(new Date(instant));
}

/** "heute", "morgen", "übermorgen" or "gestern" seen from `today`; otherwise undefined. */
export function relativeDay(day: IsoDate, today: IsoDate): string | undefined {
  if (day === today) return 'heute';
  if (day === addDays(today, 1)) return 'morgen';
  if (day === addDays(today, 2)) return 'übermorgen';
  if (day === addDays(today, -1)) return 'gestern';
  return undefined;
}

type Dated = Pick<Occurrence, 'start' | 'end' | 'allDay' | 'startDay' | 'endDay'>;

/**
 * Only the time of a date: "von 19 bis 21 Uhr", "ganztägig"; for dates over several days their first and last moment. `shownUnder` is the
 * day whose heading stands above: a date that began earlier then says since when it runs.
 */
export function formatTimes(date: Dated, shownUnder: IsoDate = date.startDay): string {
  if (date.startDay < shownUnder) {
    const until = date.end && !date.allDay ? `, ${formatClock(berlinClock(date.end))}` : '';
    return `seit ${formatDay(date.startDay)}, bis ${formatDay(date.endDay)}${until}`;
  }
  if (date.startDay !== date.endDay) {
    if (date.allDay) return `ganztägig, bis ${formatDay(date.endDay)}`;
    const end = date.end ? `, ${formatClock(berlinClock(date.end))}` : '';
    return `ab ${formatClock(berlinClock(date.start))} bis ${formatDay(date.endDay)}${end}`;
  }
  if (date.allDay) return 'ganztägig';
  return formatClockRange(berlinClock(date.start), date.end && berlinClock(date.end));
}

/** As {@link formatTimes} in short: "19–21 Uhr", "ganztägig"; dates over several days are told in words. */
export function formatTimesShort(date: Dated, shownUnder: IsoDate = date.startDay): string {
  if (date.allDay || date.startDay !== date.endDay || date.startDay < shownUnder) return formatTimes(date, shownUnder);
  return formatClockSpan(berlinClock(date.start), date.end && berlinClock(date.end));
}

/**
 * A date as one grasps it in passing: "Sa, 28. Nov., 15–18 Uhr", "heute, 19 Uhr", "Sa, 6. Feb. 2027, 14–17 Uhr"; the year stands only where
 * it is not that of `today`.
 */
export function formatOccurrenceShort(date: Dated, today: IsoDate): string {
  const { weekday, day, month, year } = formatLeaf(date.startDay, today);
  const when = relativeDay(date.startDay, today) ?? [`${weekday}, ${day} ${month}`, year].filter(Boolean).join(' ');
  return `${when}, ${formatTimesShort(date)}`;
}

/**
 * A date in one sentence part: "Dienstag, 24. November 2026, von 19 bis 21 Uhr"; with `today` near dates say so first:
 * "heute, Dienstag, 24. November 2026, …".
 */
export function formatOccurrence(date: Dated, today?: IsoDate): string {
  return `${formatDayNear(date.startDay, today)}, ${formatTimes(date)}`;
}

/** "Dienstag, 24. November 2026"; with `today` near days say so first: "heute, Dienstag, 24. November 2026". */
export function formatDayNear(day: IsoDate, today?: IsoDate): string {
  const near = today && relativeDay(day, today);
  return `${near ? `${near}, ` : ''}${formatDay(day)}`;
}

/** The value for `<time datetime>`: the day of an all-day date, otherwise the instant (HTML living standard, 4.5.14). */
export function machineDate(date: Pick<Dated, 'start' | 'allDay' | 'startDay'>): string {
  return date.allDay ? date.startDay : date.start;
}

/** Friday to Sunday around `today`: the running weekend from Friday on, otherwise the coming one. */
export function weekendOf(today: IsoDate): { from: IsoDate; to: IsoDate } {
  const weekday = noon(today).getUTCDay();
  const sunday = addDays(today, weekday === 0 ? 0 : 7 - weekday);
  const friday = addDays(sunday, -2);
  return { from: today > friday ? today : friday, to: sunday };
}

const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone: berlin, timeZoneName: 'longOffset' });

/** An instant as local time with its offset, ISO 8601: `2026-11-24T19:30:00+01:00`. */
export function berlinIso(instant: IsoDateTime): string {
  const offset = offsetFormat
    .formatToParts(new Date(instant))
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace('GMT', '');
  return `${berlinDay(instant)}T${berlinClock(instant)}:00${offset || '+00:00'}`;
}
