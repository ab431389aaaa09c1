import ICAL from 'ical.js';
import { addDays, fromBerlin, toBerlin } from '../lib/berlin-time.ts';
import { cleanLine, cleanText, cutAtWord, repairDoubleEncoding } from './clean-text.ts';
import { deriveSummary } from './derive-summary.ts';
import { ImportError } from './import-error.ts';
import { readLink, readWebAddress } from './read-link.ts';
import type { Refusal, SourceContent, SourceRecord } from './records.ts';
import { linkParagraph, textToBlocks } from './text-to-blocks.ts';
import { unfoldCalendar } from './unfold-calendar.ts';

const TITLE_LIMIT = 200;
const NOTE_LIMIT = 300;
const RULE_LIMIT = 500;

/** An event of a calendar. */
export interface EventRecord extends SourceRecord {
  /** What the source says about the place, for the search for a venue. */
  location?: string;
  categories: string[];
  /** Last instant at which something of it takes place; undefined for a series without end. */
  endsAt?: string;
}

/** Events of a calendar file and how the calendar calls itself. */
export interface CalendarContent extends SourceContent<EventRecord> {
  calendarName?: string;
}

interface Begin {
  allDay: boolean;
  start: string;
  end?: string;
  /** The source gave an end that stands for "not known". */
  openEnd: boolean;
}

/**
 * Reads an iCalendar file (RFC 5545) into events: single and all-day dates, series with exceptions, extra dates and changed dates
 * (RECURRENCE-ID), cancellations. All-day events end within their last day (the format's end is exclusive). An end at 23:59 of the day it
 * began stands for "no end known" and is left out. Times without a zone are those of Berlin.
 *
 * Refused are events without start or title, and private ones.
 *
 * @throws {ImportError} naming the line if the file is malformed
 */
export function readCalendar(bytes: Buffer): CalendarContent {
  const { text, eventLines } = unfoldCalendar(bytes);
  const calendars = parseCalendars(text);
  const content: CalendarContent = { records: [], refused: [], hints: [] };
  content.calendarName = cleanLine(String(calendars[0]?.getFirstPropertyValue('x-wr-calname') ?? '')) || undefined;

  const components = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  if (components.length === 0) throw new ImportError('Der Kalender enthält keine Termine.');
  const events = components.map((component, index) => ({ component, line: eventLines[index] ?? 0, uid: readText(component, 'uid') }));
  const masters = new Set(events.filter(({ component }) => !component.hasProperty('recurrence-id')).map(({ uid }) => uid));
  const seen = new Map<string, number>();
  let openEnds = 0;
  for (const event of events) {
    const { component, line } = event;
    const recurrenceId = component.getFirstProperty('recurrence-id');
    if (recurrenceId && masters.has(event.uid)) continue;
    const refusal = findRefusal(component, line);
    const uid = makeUid(event.uid, recurrenceId, component);
    const earlier = seen.get(uid);
    if (refusal) content.refused.push(refusal);
    else if (earlier)
      content.refused.push({
        line,
        title: readText(component, 'summary'),
        reason: `Dieselbe Kennung (UID) steht schon in Zeile ${earlier}.`,
      });
    else {
      seen.set(uid, line);
      const changes = events.filter(
        (other) => other.uid === event.uid && other.component.hasProperty('recurrence-id') && other.component !== component,
      );
      const { record, openEnd } = readEvent(
        component,
        uid,
        line,
        changes.map((change) => change.component),
        content.hints,
      );
      content.records.push(record);
      if (openEnd) openEnds += 1;
    }
  }
  if (openEnds > 0)
    content.hints.push(`${openEnds} Termine enden in der Quelle um 23.59 Uhr. Das steht dort für „Ende offen“ und wurde weggelassen.`);
  hintDuplicates(content);
  return content;
}

function parseCalendars(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text);
    return (typeof parsed[0] === 'string' ? [parsed] : parsed).map(
      (calendar: unknown[]) => new ICAL.Component(calendar as [string, unknown[], unknown[]]),
    );
  } catch (error) {
    throw new ImportError(`Der Kalender ist nicht lesbar: ${(error as Error).message} Es wurde nichts übernommen.`, { cause: error });
  }
}

function readText(component: ICAL.Component, name: string): string {
  return repairDoubleEncoding(cleanLine(String(component.getFirstPropertyValue(name) ?? '')));
}

/** An event without UID (RFC 5545 demands one) is known by what it is and when. */
function makeUid(uid: string, recurrenceId: ICAL.Property | null, component: ICAL.Component): string {
  const base = uid || `${readText(component, 'summary')} ${component.getFirstPropertyValue('dtstart')}`;
  return (recurrenceId ? `${base} ${recurrenceId.getFirstValue()}` : base).slice(0, 500);
}

function findRefusal(component: ICAL.Component, line: number): Refusal | undefined {
  const title = readText(component, 'summary');
  if (!title) return { line, title: '(ohne Titel)', reason: 'Der Titel (SUMMARY) fehlt.' };
  const start = component.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time) || !isRealTime(start))
    return { line, title, reason: 'Der Beginn (DTSTART) fehlt oder ist kein Datum.' };
  if (/^(PRIVATE|CONFIDENTIAL)$/i.test(readText(component, 'class')))
    return { line, title, reason: 'Der Termin ist als privat gekennzeichnet (CLASS).' };
  return undefined;
}

function isRealTime(time: ICAL.Time): boolean {
  return Number.isFinite(time.year) && time.year > 1900 && time.year < 2200 && time.month >= 1 && time.month <= 12 && time.day >= 1;
}

function readEvent(component: ICAL.Component, uid: string, line: number, changes: ICAL.Component[], hints: string[]) {
  const fullTitle = readText(component, 'summary');
  const title = cutAtWord(fullTitle, TITLE_LIMIT);
  if (title !== fullTitle) hints.push(`Zeile ${line}: Der Titel „${title}“ wurde auf ${TITLE_LIMIT} Zeichen gekürzt.`);
  const begin = readBegin(component);
  const recurrence = readRecurrence(component, changes, begin, line, title, hints);
  const { blocks, summary } = readDescription(component);
  const location = readText(component, 'location') || undefined;
  const record: EventRecord = {
    uid,
    title,
    line,
    location,
    categories: component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map((value) => cleanLine(String(value)))),
    endsAt: recurrence?.rule ? undefined : (begin.end ?? begin.start),
    changedAt: readStamp(component),
    fields: {
      title,
      summary,
      description: blocks,
      start: begin.start,
      end: begin.end,
      allDay: begin.allDay,
      eventStatus: readStatus(component),
      recurrence,
      placeNote: location && !readLink(location) ? cutAtWord(location, NOTE_LIMIT) : undefined,
      onlineUrl: readWebAddress(location),
    },
  };
  return { record, openEnd: begin.openEnd };
}

function readBegin(component: ICAL.Component): Begin {
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  const end = readEnd(component, start);
  if (start.isDate) {
    const first = toDay(start);
    const exclusive = end ? toDay(end) : addDays(first, 1);
    const last = exclusive > first ? addDays(exclusive, -1) : first;
    return { allDay: true, start: fromBerlin(first), end: fromBerlin(last, '23:59'), openEnd: false };
  }
  const from = toInstant(start);
  const until = end ? toInstant(end) : undefined;
  if (!until || until <= from) return { allDay: false, start: from, openEnd: false };
  const openEnd = toBerlin(new Date(until)).clock === '23:59' && toBerlin(new Date(until)).day === toBerlin(new Date(from)).day;
  return { allDay: false, start: from, end: openEnd ? undefined : until, openEnd };
}

function readEnd(component: ICAL.Component, start: ICAL.Time): ICAL.Time | undefined {
  const end = component.getFirstPropertyValue('dtend');
  if (end instanceof ICAL.Time && isRealTime(end)) return end;
  const duration = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return undefined;
  const until = start.clone();
  until.addDuration(duration);
  return until;
}

function toDay(time: ICAL.Time): string {
  return `${String(time.year).padStart(4, '0')}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`;
}

/** A time with a zone as an instant; one without a zone, or of a zone the file does not describe, is taken as a clock in Berlin. */
function toInstant(time: ICAL.Time): string {
  const zone = time.zone?.tzid;
  if (!zone || zone === 'floating' || zone === 'Europe/Berlin') {
    return fromBerlin(toDay(time), [time.hour, time.minute, time.second].map((part) => String(part).padStart(2, '0')).join(':'));
  }
  return new Date(time.toUnixTime() * 1000).toISOString();
}

function readStatus(component: ICAL.Component): string {
  const status = readText(component, 'status').toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'scheduled';
}

function readStamp(component: ICAL.Component): string | undefined {
  const stamp = component.getFirstPropertyValue('last-modified');
  return stamp instanceof ICAL.Time ? toInstant(stamp) : undefined;
}

function readRecurrence(component: ICAL.Component, changes: ICAL.Component[], begin: Begin, line: number, title: string, hints: string[]) {
  const rule = component.getFirstPropertyValue('rrule');
  const exceptions = listTimes(component, 'exdate').map((time) => ({ date: toBerlinDay(time) }));
  const extraDates = listTimes(component, 'rdate').map((time) => toExtraDate(time, begin));
  if (!rule && extraDates.length === 0 && changes.length === 0) return undefined;
  const text = rule ? String(rule) : undefined;
  if (component.getAllProperties('rrule').length > 1)
    hints.push(`Zeile ${line}, „${title}“: Von mehreren Wiederholungsregeln wurde nur die erste übernommen.`);
  if (text && text.length > RULE_LIMIT) hints.push(`Zeile ${line}, „${title}“: Die Wiederholungsregel ist zu lang und wurde weggelassen.`);
  return {
    rule: text && text.length <= RULE_LIMIT ? text : undefined,
    exceptions,
    extraDates,
    changes: changes.map((change) => readChange(change, title)),
  };
}

function readChange(change: ICAL.Component, title: string) {
  const date = toBerlinDay(change.getFirstPropertyValue('recurrence-id') as ICAL.Time);
  if (readStatus(change) === 'cancelled') return { date, cancelled: true, note: undefined };
  const { start, end } = readBegin(change);
  const otherTitle = readText(change, 'summary');
  const notes = [otherTitle !== title ? otherTitle : '', readText(change, 'location')].filter(Boolean);
  return {
    date,
    cancelled: false,
    newStart: start,
    newEnd: end,
    note: notes.length > 0 ? cutAtWord(notes.join(' · '), NOTE_LIMIT) : undefined,
  };
}

function listTimes(component: ICAL.Component, name: string): ICAL.Time[] {
  return component
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .map((value) => (value instanceof ICAL.Period ? value.start : value))
    .filter((value): value is ICAL.Time => value instanceof ICAL.Time);
}

function toBerlinDay(time: ICAL.Time): string {
  return time.isDate ? toDay(time) : toBerlin(new Date(toInstant(time))).day;
}

function toExtraDate(time: ICAL.Time, begin: Begin): { start: string; end?: string } {
  const start = time.isDate ? fromBerlin(toDay(time)) : toInstant(time);
  if (!begin.end) return { start };
  const length = Date.parse(begin.end) - Date.parse(begin.start);
  return { start, end: new Date(Date.parse(start) + length).toISOString() };
}

/** Without the lines that calendar exports add (source, time of the last comparison), and with the address of the source as a link. */
function readDescription(component: ICAL.Component) {
  const text = repairDoubleEncoding(cleanText(String(component.getFirstPropertyValue('description') ?? '')));
  const named = /^Quelle:\s*(https?:\/\/\S+)\s*$/im.exec(text)?.[1];
  const address = readWebAddress(readText(component, 'url')) ?? readWebAddress(named);
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(Quelle:\s*https?:\/\/\S+|Zuletzt mit \S+ abgeglichen:.*)\s*$/i.test(line))
    .filter((line) => !address || readWebAddress(line) !== address);
  const { blocks } = textToBlocks(lines.join('\n').replace(/\s*\[\.{2,3}\]/g, '…'));
  return { summary: deriveSummary(blocks), blocks: address ? [...blocks, linkParagraph('Mehr dazu', address)] : blocks };
}

function hintDuplicates({ records, hints }: CalendarContent): void {
  const seen = new Map<string, EventRecord>();
  for (const record of records) {
    const key = `${record.title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')} ${record.fields.start}`;
    const earlier = seen.get(key);
    if (earlier)
      hints.push(
        `Zeile ${earlier.line} und ${record.line}: „${record.title}“ steht zweimal zur selben Zeit im Kalender. Vermutlich ist es derselbe Termin.`,
      );
    else seen.set(key, record);
  }
}
