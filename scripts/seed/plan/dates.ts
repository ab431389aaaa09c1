import { addDays, fromBerlin, type Weekday, weekdayIndex, weekdays } from '../../lib/berlin-time.ts';

/** Calendar days, both included, in which the demo data takes place. */
export interface Window {
  first: string;
  last: string;
}

/** Three months back and nine ahead. */
export function windowAround(today: string): Window {
  return { first: addDays(today, -91), last: addDays(today, 273) };
}

/** The days of a rhythm from a day on, at most `count`, none after the window. */
export function listDays(rhythm: 'weekly' | 'fortnightly' | 'monthly', first: string, count: number, window: Window): string[] {
  const days: string[] = [];
  for (let day = first; days.length < count && day <= window.last; day = nextDay(rhythm, day)) days.push(day);
  return days;
}

/** The rule (RFC 5545 RECUR, without DTSTART) whose dates {@link listDays} lists, until and including the last day. */
export function describeRule(rhythm: 'weekly' | 'fortnightly' | 'monthly', first: string, last: string): string {
  const byDay = (weekdays[weekdayIndex(first)] as Weekday).slice(0, 2).toUpperCase();
  const until = fromBerlin(last, '23:59:59').replace(/[-:]|\.\d+/g, '');
  if (rhythm === 'monthly') return `FREQ=MONTHLY;BYDAY=${ordinalInMonth(first)}${byDay};UNTIL=${until}`;
  return `FREQ=WEEKLY;${rhythm === 'fortnightly' ? 'INTERVAL=2;' : ''}BYDAY=${byDay};UNTIL=${until}`;
}

/** The first day from `day` on that falls on that weekday. */
export function nextWeekday(day: string, weekday: Weekday): string {
  return addDays(day, (weekdays.indexOf(weekday) - weekdayIndex(day) + 7) % 7);
}

/** Which weekday of its month a day is: 1 for the first Tuesday. */
function ordinalInMonth(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

function nextDay(rhythm: 'weekly' | 'fortnightly' | 'monthly', day: string): string {
  if (rhythm !== 'monthly') return addDays(day, rhythm === 'weekly' ? 7 : 14);
  // Four or five weeks on lies the day with the same place in the next month; a fifth one may not exist, callers avoid it.
  const ordinal = ordinalInMonth(day);
  const four = addDays(day, 28);
  return ordinalInMonth(four) === ordinal && four.slice(0, 7) !== day.slice(0, 7) ? four : addDays(day, 35);
}
