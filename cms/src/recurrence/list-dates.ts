import { parseRule, RuleError } from 'site/graph/parse-rule';
import { expandDates, type PlannedDate } from 'site/graph/recurrence';

/** What differs at one date; its other venue only where that was asked for. */
interface DateChange<Venue> {
  date: string;
  cancelled?: boolean | null;
  newStart?: string | null;
  newEnd?: string | null;
  newVenue?: Venue | null;
}

/** The times of an event as the CMS stores them: instants in ISO 8601, days as `2026-07-04`. */
export interface EventTimes<Venue extends { documentId: string } = { documentId: string }> {
  start: string;
  end?: string | null;
  allDay?: boolean | null;
  recurrence?: {
    rule?: string | null;
    exceptions?: { date: string }[] | null;
    changes?: DateChange<Venue>[] | null;
    extraDates?: { start: string; end?: string | null }[] | null;
  } | null;
}

/**
 * One date of an event. `end` is exclusive, and missing where the event names none; `newVenue` is the document id of the venue it is held in
 * instead of the event's.
 */
export interface EventDate {
  start: Date;
  end: Date | undefined;
  cancelled: boolean;
  newVenue: string | undefined;
}

const DAY = 86_400_000;

/** Whether a text is a recurrence rule (RFC 5545 §3.3.10) that the site and calendar programs understand. */
export function isRecurrenceRule(rule: string): boolean {
  try {
    parseRule(rule);
    return true;
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}

/**
 * All dates of an event that reach into the time from `from` (inclusive) to `until` (exclusive), earliest first: what the site will show
 * (site/src/graph/recurrence.ts works them out).
 *
 * Drafts may be as wrong as they like: a rule that is none, or leads too far, counts as no rule, an end before its start as no end.
 */
export function listDates(event: EventTimes, from: Date, until: Date): EventDate[] {
  const dates = expand(toContent(event), { from: from.toISOString(), until: until.toISOString() });
  return dates
    .map(({ start, end, status, newVenue }) => ({
      start: new Date(start),
      end: end ? new Date(end) : undefined,
      cancelled: status === 'cancelled',
      newVenue,
    }))
    .filter(({ start, end }) => start < until && (end ? end > from : start >= from));
}

function expand(event: Parameters<typeof expandDates>[0], window: Parameters<typeof expandDates>[1]): PlannedDate[] {
  try {
    return expandDates(event, window).dates;
  } catch (error) {
    if (!(error instanceof RuleError && event.recurrence)) throw error;
    return expandDates({ ...event, recurrence: { ...event.recurrence, rule: undefined } }, window).dates;
  }
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

/** The event's times as the site reads them from the public API. */
function toContent({ start, end, allDay, recurrence }: EventTimes): Parameters<typeof expandDates>[0] {
  const rule = recurrence?.rule?.trim();
  return {
    ...toSpan(start, end),
    allDay: allDay === true,
    eventStatus: 'scheduled',
    recurrence: recurrence
      ? {
          rule: rule && isRecurrenceRule(rule) ? rule : undefined,
          exceptions: (recurrence.exceptions ?? []).map(({ date }) => ({ date, note: undefined })),
          changes: (recurrence.changes ?? []).map(({ date, cancelled, newStart, newEnd, newVenue }) => ({
            date,
            cancelled: cancelled === true,
            newStart: newStart ? toUtc(newStart) : undefined,
            newEnd: newEnd && !(newStart && isBefore(newEnd, newStart)) ? toUtc(newEnd) : undefined,
            newVenue: newVenue?.documentId,
            note: undefined,
          })),
          extraDates: (recurrence.extraDates ?? []).map((extra) => ({ ...toSpan(extra.start, extra.end), note: undefined })),
        }
      : undefined,
  };
}

function toSpan(start: string, end: string | null | undefined): { start: string; end: string | undefined } {
  return { start: toUtc(start), end: end && !isBefore(end, start) ? toUtc(end) : undefined };
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

/** Strapi's queries hand over instants as text or as Date. */
function toUtc(instant: string | Date): string {
  return new Date(instant).toISOString();
}
