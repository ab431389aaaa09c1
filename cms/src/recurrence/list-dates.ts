import { RRuleTemporal } from 'rrule-temporal';
import { addDays, startOfBerlinDay, toBerlinDay, toBerlinTime } from './berlin-time';

/** The times of an event as the CMS stores them: instants in ISO 8601, days as `2026-07-04`. */
export interface EventTimes {
  start: string;
  end?: string | null;
  allDay?: boolean | null;
  recurrence?: {
    rule?: string | null;
    exceptions?: { date: string }[] | null;
    changes?: { date: string; cancelled?: boolean | null; newStart?: string | null; newEnd?: string | null }[] | null;
    extraDates?: { start: string; end?: string | null }[] | null;
  } | null;
}

/** One date of an event. `end` is exclusive, and missing where the event names none. */
export interface EventDate {
  start: Date;
  end: Date | undefined;
  cancelled: boolean;
}

const DAY = 86_400_000;

/**
 * All dates of an event that reach into the time from `from` (inclusive) to `until` (exclusive), earliest first.
 *
 * Reads series as the site does (site/src/graph/recurrence.ts): the start is the first date (RFC 5545 §3.8.5.3), times keep their clock in
 * Europe/Berlin, exceptions take dates away, changes cancel or move the date planned for their day, all-day dates last from midnight to
 * midnight. The rule must be well-formed (`isRecurrenceRule`).
 */
export function listDates(event: EventTimes, from: Date, until: Date): EventDate[] {
  const length = measureLength(event);
  const reach = new Date(from.getTime() - length - DAY);
  const changes = event.recurrence?.changes ?? [];
  const planned = planStarts(event, reach, until).map((start) => layOut(event, start, length));
  const dates = [...planned, ...listExtraDates(event, length)].map((date) => {
    const change = changes.find((one) => one.date === toBerlinDay(date.start));
    return change ? applyChange(event, date, change) : date;
  });
  return dates
    .filter(({ start, end }) => start < until && (end ? end > from : start >= from))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** Whether an event has any date at all: false for a series whose exceptions take away every date of its first ten years. */
export function hasDates(event: EventTimes): boolean {
  // The start is a date of its own; only an exception can take it away. Imports of thousands of series need not be expanded for that.
  if (!event.recurrence?.exceptions?.length) return true;
  const start = new Date(event.start);
  return [1, 10].some((years) => listDates(event, start, new Date(start.getTime() + years * 366 * DAY)).length > 0);
}

/** Whether the last date of an event has ended; a series without an end never is over. */
export function isOver(event: EventTimes, now: Date): boolean {
  return (
    ![1, 10].some((years) => listDates(event, now, new Date(now.getTime() + years * 366 * DAY)).length > 0) && !startsLater(event, now)
  );
}

/** An event may begin later than any window reaches. */
function startsLater({ start }: EventTimes, now: Date): boolean {
  return new Date(start) > now;
}

/** Milliseconds from start to end; for all-day events whole days, as they count in the calendar. */
function measureLength({ start, end, allDay }: Pick<EventTimes, 'start' | 'end' | 'allDay'>): number {
  const last = new Date(end ?? start);
  if (!allDay) return Math.max(0, last.getTime() - new Date(start).getTime());
  const days = Math.round((startOfBerlinDay(toBerlinDay(last)).getTime() - startOfBerlinDay(toBerlinDay(new Date(start))).getTime()) / DAY);
  return (Math.max(0, days) + 1) * DAY;
}

function planStarts({ start, recurrence }: EventTimes, from: Date, until: Date): Date[] {
  const rule = recurrence?.rule?.trim();
  if (!rule) return [new Date(start)];
  const exceptions = new Set((recurrence?.exceptions ?? []).map(({ date }) => date));
  const series = new RRuleTemporal({
    rruleString: rule
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .replace(/;$/, ''),
    dtstart: toBerlinTime(new Date(start)),
    includeDtstart: true,
  });
  return series
    .between(from, until, true)
    .map((date) => new Date(date.epochMilliseconds))
    .filter((date) => !exceptions.has(toBerlinDay(date)));
}

function listExtraDates(event: EventTimes, length: number): EventDate[] {
  return (event.recurrence?.extraDates ?? []).map(({ start, end }) =>
    layOut(event, new Date(start), end ? measureLength({ start, end, allDay: event.allDay }) : length),
  );
}

function layOut({ allDay }: EventTimes, start: Date, length: number): EventDate {
  if (!allDay) return { start, end: length > 0 ? new Date(start.getTime() + length) : undefined, cancelled: false };
  const day = toBerlinDay(start);
  const end = startOfBerlinDay(addDays(day, Math.max(1, Math.round(length / DAY))));
  return { start: startOfBerlinDay(day), end, cancelled: false };
}

type Change = NonNullable<NonNullable<EventTimes['recurrence']>['changes']>[number];

function applyChange(event: EventTimes, date: EventDate, { cancelled, newStart, newEnd }: Change): EventDate {
  if (cancelled) return { ...date, cancelled: true };
  if (!newStart && !newEnd) return date;
  const start = newStart ? new Date(newStart) : date.start;
  const length = date.end ? date.end.getTime() - date.start.getTime() : 0;
  return layOut(event, start, newEnd ? measureLength({ start: start.toISOString(), end: newEnd, allDay: event.allDay }) : length);
}
