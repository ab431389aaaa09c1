import { RRuleTemporal } from 'rrule-temporal';
import type { EventContent, RecurrenceContent } from '../cms/schema/event.ts';
import { addDays, daysBetween, startOfBerlinDay, toBerlinDay, toBerlinTime } from './berlin-time.ts';
import { compareText } from './compare.ts';
import { parseRule, RuleError } from './parse-rule.ts';
import type { IsoDate, IsoDateTime, Occurrence } from './types.ts';

/** A date of an event before it is tied into the graph. `newVenue` is the document id of the venue a change names for this date alone. */
export type PlannedDate = Pick<Occurrence, 'recurrenceId' | 'start' | 'end' | 'startDay' | 'endDay' | 'moved' | 'note' | 'status'> & {
  newVenue?: string;
};

/** The stretch of time for which series are expanded; both instants, `until` exclusive. */
export interface TimeWindow {
  from: IsoDateTime;
  until: IsoDateTime;
}

type EventTimes = Pick<EventContent, 'start' | 'end' | 'allDay' | 'recurrence' | 'eventStatus'>;

/** An event whose times contradict each other; the message is a German sentence for the editor. */
class EventTimeError extends Error {
  override name = 'EventTimeError';
}

/** How long each date of an event is, given by its first one. */
type Length = { days: number } | { milliseconds: number } | undefined;

/** RFC 5545 §3.8.5.3: a series given by DTEND keeps the exact length of its first date; all-day dates keep their number of days. */
function measureLength({ start, end, allDay }: Pick<EventTimes, 'start' | 'end' | 'allDay'>): Length {
  if (end && Date.parse(end) < Date.parse(start)) throw new EventTimeError('Feld „Ende“: liegt vor dem Beginn.');
  if (allDay) return { days: daysBetween(toBerlinDay(start), toBerlinDay(end ?? start)) + 1 };
  return end && Date.parse(end) > Date.parse(start) ? { milliseconds: Date.parse(end) - Date.parse(start) } : undefined;
}

/** Start, exclusive end and the calendar days of one date. All-day dates run from midnight to midnight in Berlin. */
function layOut(start: IsoDateTime, length: Length): Pick<PlannedDate, 'start' | 'end' | 'startDay' | 'endDay'> {
  const startDay = toBerlinDay(start);
  if (!length) return { start, end: undefined, startDay, endDay: startDay };
  if ('days' in length) {
    const endDay = addDays(startDay, length.days - 1);
    return { start: startOfBerlinDay(startDay), end: startOfBerlinDay(addDays(endDay, 1)), startDay, endDay };
  }
  const end = Date.parse(start) + length.milliseconds;
  // A date that ends at midnight does not reach into the next day.
  return { start, end: new Date(end).toISOString(), startDay, endDay: toBerlinDay(end - 1) };
}

/** The instants the rule plans within the window. The event's own start always is one (RFC 5545 §3.8.5.3: DTSTART is the first). */
function planByRule(rule: string, event: EventTimes, window: TimeWindow): IsoDateTime[] {
  const series = new RRuleTemporal({ rruleString: parseRule(rule).text, dtstart: toBerlinTime(event.start), includeDtstart: true });
  return listBetween(series, window)
    .map((date) => new Date(date.epochMilliseconds).toISOString())
    .filter((start) => start < window.until);
}

/** @throws {RuleError} when the library gives up: it counts a series with COUNT from its start, 10,000 steps at most */
function listBetween(series: RRuleTemporal, window: TimeWindow) {
  try {
    return series.between(new Date(window.from), new Date(window.until), true);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum iterations')) {
      throw new RuleError('die Serie hat zu viele Termine; bitte lassen Sie sie später beginnen oder an einem Tag enden');
    }
    throw error;
  }
}

function planDates(event: EventTimes, recurrence: RecurrenceContent | undefined, window: TimeWindow): IsoDateTime[] {
  if (!recurrence?.rule) return [event.start];
  const exceptions = new Set(recurrence.exceptions.map((exception) => exception.date));
  return planByRule(recurrence.rule, event, window).filter((start) => !exceptions.has(toBerlinDay(start)));
}

/** The (inclusive, as in the CMS) end of a moved date that lasts as long as it was planned to. */
function endAfter(start: IsoDateTime, planned: PlannedDate, allDay: boolean): IsoDateTime {
  if (allDay) return startOfBerlinDay(addDays(toBerlinDay(start), daysBetween(planned.startDay, planned.endDay)));
  return new Date(Date.parse(start) + Date.parse(planned.end ?? planned.start) - Date.parse(planned.start)).toISOString();
}

type Change = RecurrenceContent['changes'][number];

function applyChange(planned: PlannedDate, change: Change, event: EventTimes): PlannedDate {
  const note = change.note ?? planned.note;
  const newVenue = change.newVenue ?? planned.newVenue;
  if (change.cancelled) return { ...planned, status: 'cancelled', note };
  if (!change.newStart && !change.newEnd) return { ...planned, newVenue, note };
  const start = change.newStart ?? planned.start;
  const end = change.newEnd ?? (planned.end && endAfter(start, planned, event.allDay));
  const laidOut = layOut(start, measureLength({ start, end, allDay: event.allDay }));
  return { ...planned, ...laidOut, moved: laidOut.start !== planned.start, newVenue, note };
}

/**
 * All dates of an event: the rule's within the window, the explicit ones (a single event, extra dates) wherever they lie. Earliest first.
 *
 * Times keep their wall-clock time in Europe/Berlin across clock changes; a date whose time does not exist on that day (02:30 in the gap)
 * is left out, as RFC 5545 §3.3.10 asks. Exceptions take dates of the rule away; changes cancel the date planned for their day, move
 * it in time or to another venue, and keep its `recurrenceId`. `unmatched` are the days of changes within the window for which nothing is
 * planned.
 * @throws {RuleError} when the rule is invalid. @throws {EventTimeError} when an end lies before its start.
 */
export function expandDates(event: EventTimes, window: TimeWindow): { dates: PlannedDate[]; unmatched: IsoDate[] } {
  const { recurrence } = event;
  const length = measureLength(event);
  // A date that began before the window may reach into it.
  const reach = length ? ('days' in length ? (length.days + 1) * 86_400_000 : length.milliseconds) : 0;
  const from = new Date(Date.parse(window.from) - reach).toISOString();
  const base = { moved: false, status: event.eventStatus, note: undefined };

  const byRecurrenceId = new Map<IsoDateTime, PlannedDate>();
  for (const start of planDates(event, recurrence, { from, until: window.until })) {
    const laidOut = layOut(start, length);
    if (recurrence?.rule && (laidOut.end ?? laidOut.start) < window.from) continue;
    byRecurrenceId.set(laidOut.start, { ...base, ...laidOut, recurrenceId: laidOut.start });
  }
  for (const extra of recurrence?.extraDates ?? []) {
    const extraLength = extra.end ? measureLength({ start: extra.start, end: extra.end, allDay: event.allDay }) : length;
    const laidOut = layOut(extra.start, extraLength);
    if (byRecurrenceId.has(laidOut.start)) continue;
    byRecurrenceId.set(laidOut.start, { ...base, ...laidOut, recurrenceId: laidOut.start, note: extra.note });
  }

  const unmatched: IsoDate[] = [];
  const planned = [...byRecurrenceId.values()];
  for (const change of recurrence?.changes ?? []) {
    const index = planned.findIndex((date) => toBerlinDay(date.recurrenceId) === change.date);
    const target = planned[index];
    if (target) planned[index] = applyChange(target, change, event);
    else if (change.date >= toBerlinDay(window.from) && change.date < toBerlinDay(window.until)) unmatched.push(change.date);
  }
  const dates = planned.sort((a, b) => compareText(a.start, b.start) || compareText(a.recurrenceId, b.recurrenceId));
  return { dates, unmatched };
}

/** The German sentence for an editor when {@link expandDates} refused an event; undefined for errors of another kind. */
export function explainDateError(error: unknown): string | undefined {
  if (error instanceof RuleError) return `Feld „Wiederholung, Regel“: Die Wiederholung ist ungültig: ${error.message}.`;
  return error instanceof EventTimeError ? error.message : undefined;
}
