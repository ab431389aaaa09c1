import type { DateRow } from './date-rows';
import type { Instant, StoredChange, StoredException, StoredExtraDate, StoredRecurrence } from './stored-recurrence';

/** What the editor decides about one date. `moved` without an end keeps the length the date had. */
export type Decision = { note?: string } & (
  | { state: 'planned' | 'cancelled' | 'left-out' }
  | { state: 'moved'; start: Instant; end?: Instant }
);

/** The recurrence after a decision about one of its dates; all other dates stay as they were. */
export function changeDate(recurrence: StoredRecurrence | null, row: DateRow, decision: Decision): StoredRecurrence {
  const current = recurrence ?? {};
  return row.extra === undefined ? changePlannedDate(current, row, decision) : changeExtraDate(current, row, row.extra, decision);
}

function changePlannedDate(recurrence: StoredRecurrence, row: DateRow, decision: Decision): StoredRecurrence {
  const exceptions = recurrence.exceptions ?? [];
  const changes = recurrence.changes ?? [];
  const otherExceptions = exceptions.filter(({ date }) => date !== row.day);
  const otherChanges = changes.filter(({ date }) => date !== row.day);
  if (decision.state === 'left-out') {
    const exception = { ...keepId(exceptions, row), date: row.day, note: decision.note ?? null };
    return { ...recurrence, exceptions: sortByDay([...otherExceptions, exception]), changes: otherChanges };
  }
  const change = createChange(row, decision);
  const kept = change ? [...otherChanges, { ...keepId(changes, row), ...change }] : otherChanges;
  return { ...recurrence, exceptions: otherExceptions, changes: sortByDay(kept) };
}

/** Nothing to store for a date that takes place as planned and has no note. */
function createChange(row: DateRow, decision: Decision): StoredChange | undefined {
  const note = decision.note ?? null;
  if (decision.state === 'cancelled') return { date: row.day, cancelled: true, newStart: null, newEnd: null, note };
  if (decision.state === 'moved') {
    return { date: row.day, cancelled: false, newStart: decision.start, newEnd: decision.end ?? null, note };
  }
  return decision.note ? { date: row.day, cancelled: false, newStart: null, newEnd: null, note } : undefined;
}

/** An extra date is moved and described in itself; only a cancellation stands beside it, so that guests still see it. */
function changeExtraDate(recurrence: StoredRecurrence, row: DateRow, index: number, decision: Decision): StoredRecurrence {
  const changes = (recurrence.changes ?? []).filter(({ date }) => date !== row.day);
  const extraDates = [...(recurrence.extraDates ?? [])];
  const extra = extraDates[index];
  if (!extra || decision.state === 'left-out') return { ...recurrence, changes, extraDates: extraDates.filter((_, at) => at !== index) };
  if (decision.state === 'cancelled') {
    const cancelled: StoredChange = { date: row.day, cancelled: true, newStart: null, newEnd: null, note: decision.note ?? null };
    return { ...recurrence, changes: sortByDay([...changes, cancelled]) };
  }
  const times = decision.state === 'moved' ? { start: decision.start, end: decision.end ?? null } : {};
  extraDates[index] = { ...extra, ...times, note: decision.note ?? null };
  return { ...recurrence, changes, extraDates: sortByStart(extraDates) };
}

/** The recurrence with a further date outside of the rule. */
export function addExtraDate(recurrence: StoredRecurrence | null, extra: StoredExtraDate): StoredRecurrence {
  return { ...recurrence, extraDates: sortByStart([...(recurrence?.extraDates ?? []), extra]) };
}

/** The recurrence without dates on these days; a day that is already left out keeps its note. */
export function leaveOutDays(recurrence: StoredRecurrence | null, days: { day: string; reason: string }[]): StoredRecurrence {
  const exceptions = recurrence?.exceptions ?? [];
  const known = new Set(exceptions.map(({ date }) => date));
  const added: StoredException[] = days.filter(({ day }) => !known.has(day)).map(({ day, reason }) => ({ date: day, note: reason }));
  return { ...recurrence, exceptions: sortByDay([...exceptions, ...added]) };
}

/** Takes {@link leaveOutDays} back where the note still is the reason given then. */
export function bringBackDays(recurrence: StoredRecurrence | null, days: { day: string; reason: string }[]): StoredRecurrence {
  const reasons = new Map(days.map(({ day, reason }) => [day, reason]));
  const exceptions = (recurrence?.exceptions ?? []).filter(({ date, note }) => reasons.get(date) !== note);
  return { ...recurrence, exceptions };
}

/** The same row of the database goes on to hold what is said about a day. */
function keepId(parts: { id?: number; date: string }[], row: DateRow): { id?: number } {
  const id = parts.find(({ date }) => date === row.day)?.id;
  return id === undefined ? {} : { id };
}

function sortByDay<Part extends { date: string }>(parts: Part[]): Part[] {
  return [...parts].sort((one, other) => one.date.localeCompare(other.date));
}

function sortByStart(extras: StoredExtraDate[]): StoredExtraDate[] {
  return [...extras].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}
