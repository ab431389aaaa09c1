import type { PlannedDate } from './series';
import { expandDates } from './series';

/** Calendar day in Berlin, `2026-12-24`. */
export type Day = string;
/** Instant, ISO 8601 in UTC. */
export type Instant = string;

interface Part {
  /** The component's row; absent until it is saved. */
  id?: number;
  note?: string | null;
}

/** A day without a date, `event.exception`. */
export interface StoredException extends Part {
  date: Day;
}

/** What differs at the date planned for a day, `event.change`. */
export interface StoredChange extends Part {
  date: Day;
  cancelled?: boolean | null;
  newStart?: Instant | null;
  newEnd?: Instant | null;
  /** Document id of the venue this date alone is held in; null for the event's own, undefined while it is not known. */
  newVenue?: string | null;
}

/** A date outside of the rule, `event.extra-date`. */
export interface StoredExtraDate extends Part {
  start: Instant;
  end?: Instant | null;
}

/** The component `event.recurrence` as the CMS stores it; what the content manager's form holds differs by its venues (venue-relation.ts). */
export interface StoredRecurrence {
  id?: number;
  rule?: string | null;
  exceptions?: StoredException[] | null;
  changes?: StoredChange[] | null;
  extraDates?: StoredExtraDate[] | null;
}

/** The times of an event as the form holds them. */
export interface EventTimes {
  start: Instant;
  end?: Instant | null;
  allDay?: boolean | null;
}

/** The component without anything in it is no component: an event that takes place once. */
export function simplify(recurrence: StoredRecurrence): StoredRecurrence | null {
  const lists = [recurrence.exceptions, recurrence.changes, recurrence.extraDates];
  return recurrence.rule || lists.some((list) => list && list.length > 0) ? recurrence : null;
}

/**
 * The dates of an event within a window, as the public site would show them; both ends are instants, `until` exclusive.
 *
 * @throws when the rule is invalid or an end lies before its start; `explainDateError` has the German sentence
 */
export function expandStored(
  event: EventTimes,
  recurrence: StoredRecurrence | null,
  window: { from: Instant; until: Instant },
): PlannedDate[] {
  const { dates } = expandDates(
    {
      start: toUtc(event.start),
      end: event.end ? toUtc(event.end) : undefined,
      allDay: event.allDay === true,
      eventStatus: 'scheduled',
      recurrence: recurrence
        ? {
            rule: recurrence.rule?.trim() || undefined,
            exceptions: (recurrence.exceptions ?? []).map(({ date, note }) => ({ date, note: note ?? undefined })),
            changes: (recurrence.changes ?? []).map(({ date, cancelled, newStart, newEnd, newVenue, note }) => ({
              date,
              cancelled: cancelled === true,
              newStart: newStart ? toUtc(newStart) : undefined,
              newEnd: newEnd ? toUtc(newEnd) : undefined,
              newVenue: newVenue ?? undefined,
              note: note ?? undefined,
            })),
            extraDates: (recurrence.extraDates ?? [])
              .filter(({ start }) => start)
              .map(({ start, end, note }) => ({ start: toUtc(start), end: end ? toUtc(end) : undefined, note: note ?? undefined })),
          }
        : undefined,
    },
    window,
  );
  return dates;
}

/** Strapi's date fields hand over instants with an offset as well. */
export function toUtc(instant: Instant): Instant {
  return new Date(instant).toISOString();
}
