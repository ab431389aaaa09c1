import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Berlin';

/** Berlin's wall-clock time of an instant, with its zone. */
export function toBerlinTime(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}

/** The calendar day in Berlin of an instant, `2026-07-04`. */
export function toBerlinDay(instant: Date): string {
  return toBerlinTime(instant).toPlainDate().toString();
}

/** The instant at which a calendar day begins in Berlin. */
export function startOfBerlinDay(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);
}

/** The calendar day that many days later; negative numbers go back. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

const longDay = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });
const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

/** `Samstag, 4. Juli 2026`, in Berlin. */
export function formatDay(instant: Date): string {
  return longDay.format(instant);
}

const plainDay = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });

/** `4. Juli 2026`, in Berlin. */
export function formatLongDay(instant: Date): string {
  return plainDay.format(instant);
}

/** `14:00`, in Berlin. */
export function formatClock(instant: Date): string {
  return clock.format(instant);
}
