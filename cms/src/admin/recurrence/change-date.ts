import type { DateRow } from './date-rows';
import { toBerlinDay } from './series';
import {
  type Day,
  type Instant,
  type StoredChange,
  type StoredException,
  type StoredExtraDate,
  type StoredRecurrence,
  toUtc,
} from './stored-recurrence';

/**
 * What the editor decides about one date. `moved` without an end keeps the length the date had; without `newVenue`, a document id, it is
 * held where the event is.
 */
export type Decision = { note?: string } & (
  | { state: 'cancelled' }
  | { state: 'left-out' }
  | { state: 'planned'; newVenue?: string }
  | { state: 'moved'; start: Instant; end?: Instant; newVenue?: string }
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
function createChange({ day }: DateRow, decision: Exclude<Decision, { state: 'left-out' }>): StoredChange | undefined {
  const change = describeChange(day, decision.note);
  if (decision.state === 'cancelled') return { ...change, cancelled: true };
  const newVenue = decision.newVenue ?? null;
  if (decision.state === 'moved') return { ...change, newStart: decision.start, newEnd: decision.end ?? null, newVenue };
  return decision.note || newVenue ? { ...change, newVenue } : undefined;
}

function describeChange(day: Day, note?: string): StoredChange {
  return { date: day, cancelled: false, newStart: null, newEnd: null, newVenue: null, note: note ?? null };
}

/**
 * An extra date is moved and described in itself; a cancellation, which guests still see, and another venue stand beside it. Of a second date
 * on one day neither can be said.
 */
function changeExtraDate(recurrence: StoredRecurrence, row: DateRow, index: number, decision: Decision): StoredRecurrence {
  const before = recurrence.changes ?? [];
  const changes = row.isSecond ? before : before.filter(({ date }) => date !== row.day);
  const extraDates = [...(recurrence.extraDates ?? [])];
  const extra = extraDates[index];
  if (!extra || decision.state === 'left-out') return { ...recurrence, changes, extraDates: extraDates.filter((_, at) => at !== index) };
  if (decision.state === 'cancelled') {
    const cancelled = { ...describeChange(row.day, decision.note), cancelled: true };
    return { ...recurrence, changes: sortByDay([...changes, { ...keepId(before, row), ...cancelled }]) };
  }
  const times = decision.state === 'moved' ? { start: decision.start, end: decision.end ?? null } : {};
  const changed = { ...extra, ...times, note: decision.note ?? null };
  extraDates[index] = changed;
  const elsewhere = holdElsewhere(changed, decision.newVenue).map((change) => ({ ...keepId(before, row), ...change }));
  return { ...recurrence, changes: sortByDay([...changes, ...elsewhere]), extraDates: sortByStart(extraDates) };
}

/** The change that says of an extra date in which venue it is held. */
function holdElsewhere({ start }: StoredExtraDate, newVenue: string | undefined): StoredChange[] {
  return newVenue ? [{ ...describeChange(toBerlinDay(toUtc(start))), newVenue }] : [];
}

/** The recurrence with a further date outside of the rule, in the event's venue or another one (a document id). */
export function addExtraDate(recurrence: StoredRecurrence | null, extra: StoredExtraDate, newVenue?: string): StoredRecurrence {
  const extraDates = sortByStart([...(recurrence?.extraDates ?? []), extra]);
  const elsewhere = holdElsewhere(extra, newVenue);
  if (elsewhere.length === 0) return { ...recurrence, extraDates };
  return { ...recurrence, changes: sortByDay([...(recurrence?.changes ?? []), ...elsewhere]), extraDates };
}

/**
 * The recurrence without its rule. Further dates stay, and with them what was decided about them and about the event's own start (a day), which
 * then is the first of them; what was decided about dates of the rule is told apart, so that it can be brought back.
 */
export function stopRepeating(
  recurrence: StoredRecurrence | null,
  startDay: Day,
): { single: StoredRecurrence; decisions: Pick<StoredRecurrence, 'exceptions' | 'changes'> } {
  const extraDays = (recurrence?.extraDates ?? []).map(({ start }) => toBerlinDay(toUtc(start)));
  const days = extraDays.length > 0 ? [startDay, ...extraDays] : [];
  const changes = recurrence?.changes ?? [];
  return {
    single: { ...recurrence, rule: null, exceptions: [], changes: changes.filter(({ date }) => days.includes(date)) },
    decisions: { exceptions: recurrence?.exceptions, changes: changes.filter(({ date }) => !days.includes(date)) },
  };
}

/** Brings back what {@link stopRepeating} told apart. */
export function bringBackDecisions(
  recurrence: StoredRecurrence | null,
  { exceptions, changes }: Partial<StoredRecurrence>,
): StoredRecurrence {
  return {
    ...recurrence,
    ...(exceptions ? { exceptions } : {}),
    changes: sortByDay([...(recurrence?.changes ?? []), ...(changes ?? [])]),
  };
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
