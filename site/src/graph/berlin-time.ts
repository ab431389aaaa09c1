/**
 * Calendar days and wall-clock times in Europe/Berlin. All arithmetic on time zones is Temporal's (TC39, IANA time zone data); offsets are
 * remembered by the hour, because a graph asks for the same few thousand hours again and again.
 */
import { Temporal } from 'temporal-polyfill';
import type { IsoDate, IsoDateTime } from './types.ts';

const timeZone = 'Europe/Berlin';

const hour = 3_600_000;
const offsets = new Map<number, number>();

/** Milliseconds Berlin is ahead of UTC at an instant. Transitions lie on full hours of UTC, so one answer holds for the hour. */
function offsetAt(epochMilliseconds: number): number {
  const bucket = Math.floor(epochMilliseconds / hour);
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  const offset = Temporal.Instant.fromEpochMilliseconds(bucket * hour).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
  offsets.set(bucket, offset);
  return offset;
}

/** The calendar day in Berlin of an instant. */
export function toBerlinDay(instant: IsoDateTime | number): IsoDate {
  const epochMilliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(epochMilliseconds + offsetAt(epochMilliseconds)).toISOString().slice(0, 10);
}

/** Berlin's wall-clock time with its zone, for the recurrence library. */
export function toBerlinTime(instant: IsoDateTime): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}

const midnights = new Map<IsoDate, IsoDateTime>();

/** The instant a day begins in Berlin. */
export function startOfBerlinDay(day: IsoDate): IsoDateTime {
  const known = midnights.get(day);
  if (known) return known;
  const midnight = new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  midnights.set(day, midnight);
  return midnight;
}

/** The day a number of days later; negative numbers go back. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
}

const monthsLater = new Map<string, IsoDate>();

/** The same day some calendar months later, or the last of the month when it is shorter (31 January + 1 month = 28 February). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const key = `${day}/${months}`;
  const known = monthsLater.get(key);
  if (known) return known;
  const later = Temporal.PlainDate.from(day).add({ months }).toString();
  monthsLater.set(key, later);
  return later;
}

/** Whole days from one day to a later one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * hour));
}
