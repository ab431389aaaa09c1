const HOUR = 3_600_000;
/** Hours that a new event lasts. */
const USUAL_LENGTH = 2;

/** When a new event begins and ends, as ISO instants in UTC: the next full hour (full hours of Berlin are full hours of UTC), two hours long. */
export function suggestTimes(now: number): { start: string; end: string } {
  const start = (Math.floor(now / HOUR) + 1) * HOUR;
  return { start: new Date(start).toISOString(), end: new Date(start + USUAL_LENGTH * HOUR).toISOString() };
}
