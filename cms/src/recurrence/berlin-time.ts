import * as berlin from 'site/graph/berlin-time';

const ZONE = 'Europe/Berlin';

/** The calendar day that many days later; negative numbers go back. */
export const addDays = berlin.addDays;

/** The calendar day in Berlin of an instant, `2026-07-04`. */
export function toBerlinDay(instant: Date): string {
  return berlin.toBerlinDay(instant.getTime());
}

/** The instant at which a calendar day begins in Berlin. */
export function startOfBerlinDay(day: string): Date {
  return new Date(berlin.startOfBerlinDay(day));
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
