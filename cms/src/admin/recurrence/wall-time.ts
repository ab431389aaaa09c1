import { startOfBerlinDay, toBerlinDay, toBerlinTime } from './series';
import { type Instant, toUtc } from './stored-recurrence';

/** The value of an `<input type="datetime-local">` for an instant: Berlin's wall-clock time, whatever zone the browser is set to. */
export function toWallTime(instant: Instant): string {
  return toBerlinTime(toUtc(instant)).toPlainDateTime().toString().slice(0, 16);
}

/** The instant of a wall-clock time in Berlin ("2026-12-01T19:30", or a day alone for its beginning); undefined while incomplete. */
export function fromWallTime(value: string): Instant | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return startOfBerlinDay(value);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return undefined;
  const [day = '', time = ''] = value.split('T');
  // Temporal's "compatible": a time that a clock change leaves out is moved behind it, one that comes twice is the first.
  const wallTime = toBerlinTime(startOfBerlinDay(day)).with({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) });
  return new Date(wallTime.epochMilliseconds).toISOString();
}

/** Today in Berlin. */
export function berlinToday(now: number): string {
  return toBerlinDay(new Date(now).toISOString());
}
