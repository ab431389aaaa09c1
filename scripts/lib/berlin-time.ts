export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** The days of the week in the order of ISO 8601: Monday is 0. */
export const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const berlinParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Calendar day (`2026-11-24`) and clock (`18:30`) that a wall in Berlin shows at an instant. */
export function toBerlin(instant: Date): { day: string; clock: string } {
  const parts = Object.fromEntries(berlinParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` };
}

/**
 * The instant at which a wall in Berlin shows that day and clock, as ISO 8601 in UTC.
 * A clock that a change to summer time leaves out counts one hour later, a clock that occurs twice means the first time (RFC 5545 §3.3.5).
 *
 * @param clock `HH:MM` or `HH:MM:SS`
 */
export function fromBerlin(day: string, clock = '00:00'): string {
  const wanted = Date.parse(`${day}T${clock}Z`);
  // The two candidates are those with the offsets of summer and of winter time.
  for (const offset of [2, 1]) {
    const instant = new Date(wanted - offset * 3_600_000);
    const shown = toBerlin(instant);
    if (shown.day === day && shown.clock === clock.slice(0, 5)) return instant.toISOString();
  }
  return new Date(wanted - 3_600_000).toISOString();
}

/** The calendar day that many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The weekday of a calendar day, Monday is 0. */
export function weekdayIndex(day: string): number {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
}
