import { addDays, addMonths, startOfBerlinDay, toBerlinDay } from './series';
import { type Day, type EventTimes, expandStored, type Instant, type StoredRecurrence, toUtc } from './stored-recurrence';

/** What happens at a date of an event. */
export type DateState = 'planned' | 'cancelled' | 'moved' | 'left-out';

/** One date of an event as the field shows it. */
export interface DateRow {
  /** The day for which the rule, or the extra date itself, planned it: what exceptions and changes are stored by. */
  day: Day;
  state: DateState;
  start: Instant;
  /** The end as an editor thinks of it: of an all-day date its last day. */
  end?: Instant;
  note?: string;
  /** Document id of the venue it alone is held in. */
  newVenue?: string;
  /** Its place in `extraDates`; undefined for dates of the rule and for the event's own start. */
  extra?: number;
  /**
   * An extra date on a day for which another date is planned before it. What is stored about a day (cancelled, another venue) is said of that
   * one.
   */
  isSecond?: true;
  /** Whether an exception can take it away: the start of an event that takes place once cannot be left out. */
  removable: boolean;
}

/** How far ahead dates are looked for, in months: the first stretch that holds enough of them is used. */
const STRETCHES = [14, 40, 150];

/**
 * The next dates of an event from today on, at most `count`, those that are left out among them; earliest first.
 *
 * @throws as `expandStored`
 */
export function listNextDates(event: EventTimes, recurrence: StoredRecurrence | null, today: Day, count: number): DateRow[] {
  const first = latest(today, toBerlinDay(toUtc(event.start)));
  let rows: DateRow[] = [];
  for (const months of STRETCHES) {
    rows = listDates(event, recurrence, { from: today, until: addMonths(first, months) });
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

/** All dates from one day up to another (exclusive), those that are left out among them; earliest first. @throws as `expandStored` */
export function listDates(event: EventTimes, recurrence: StoredRecurrence | null, days: { from: Day; until: Day }): DateRow[] {
  const window = { from: startOfBerlinDay(days.from), until: startOfBerlinDay(days.until) };
  const hasRule = Boolean(recurrence?.rule?.trim());
  const leftOut = new Map((hasRule ? (recurrence?.exceptions ?? []) : []).map((exception) => [exception.date, exception]));
  // Expanded without exceptions, so that what is left out can be seen and taken back.
  const dates = expandStored(event, recurrence && { ...recurrence, exceptions: [] }, window);
  const extras = (recurrence?.extraDates ?? []).map(({ start }) => Date.parse(start));
  const rows = dates.map((date): DateRow => {
    const day = toBerlinDay(date.recurrenceId);
    const extra = extras.findIndex((start) => start === Date.parse(date.recurrenceId) || (event.allDay && toDay(start) === day));
    const isExtra = extra >= 0 && !(date.recurrenceId === toUtc(event.start));
    const exception = isExtra ? undefined : leftOut.get(day);
    const end = event.allDay ? startOfBerlinDay(date.endDay) : date.end;
    return {
      day,
      state: exception ? 'left-out' : date.status === 'cancelled' ? 'cancelled' : date.moved ? 'moved' : 'planned',
      start: exception ? date.recurrenceId : date.start,
      ...(end ? { end } : {}),
      note: exception ? (exception.note ?? undefined) : date.note,
      ...(date.newVenue && !exception ? { newVenue: date.newVenue } : {}),
      ...(isExtra ? { extra } : {}),
      removable: isExtra || hasRule,
    };
  });
  return rows
    .map((row) => (isSecond(row, rows) ? { ...row, isSecond: true as const } : row))
    .filter((row) => toBerlinDay(row.start) >= days.from && toBerlinDay(row.start) < days.until);
}

/** Extra dates are planned after those of the rule, in the order in which they are stored. */
function isSecond({ day, extra }: DateRow, rows: DateRow[]): boolean {
  if (extra === undefined) return false;
  return rows.some((other) => other.day === day && other.state !== 'left-out' && (other.extra === undefined || other.extra < extra));
}

/**
 * Whether a date is planned for a day, or something stored about it: then nothing can be said of a further date on that day alone.
 *
 * @throws as `expandStored`
 */
export function isTaken(event: EventTimes, recurrence: StoredRecurrence | null, day: Day): boolean {
  if ((recurrence?.changes ?? []).some(({ date }) => date === day)) return true;
  const rows = listDates(event, recurrence, { from: day, until: addDays(day, 1) });
  return rows.some((row) => row.day === day && row.state !== 'left-out');
}

function toDay(epochMilliseconds: number): Day {
  return toBerlinDay(new Date(epochMilliseconds).toISOString());
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
