import type { Core, UID } from '@strapi/strapi';
import { populateComponents } from '../documents/populate-components';
import { type EventDate, isRecurrenceRule, listDates } from '../recurrence/list-dates';
import { findClashes, populatePlaces } from './find-clashes';
import { findHolidays } from './find-holidays';
import { findOtherEvents } from './find-other-events';
import { findTextHints } from './find-text-hints';
import type { Hint } from './hint';

const EVENT = 'api::event.event';
/** How far ahead the dates of a series are compared with others. */
const LOOK_AHEAD_DAYS = 365;
/** Enough for a weekly series of a year; a daily one is compared for its next two months. */
const MOST_DATES = 60;

/** An event's draft as far as hints need it. */
export interface EventDraft {
  documentId: string;
  club: { documentId: string } | null;
  venue: { documentId: string } | null;
  /** Dates to come that are not cancelled, the next ones first. */
  dates: EventDate[];
}

/** All hints for the saved draft of an entry; for an event those that depend on its dates come first. */
export async function findHints(strapi: Core.Strapi, uid: string, documentId: string, now: Date): Promise<Hint[]> {
  const populate = {
    ...populateComponents(strapi, uid),
    ...(uid === EVENT ? { club: { select: ['documentId'] }, venue: { select: ['documentId'] }, recurrence: populatePlaces } : {}),
  };
  const entry = await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null }, populate });
  if (!entry) return [];
  const texts = findTextHints(strapi.contentType(uid as UID.ContentType), entry);
  if (uid !== EVENT || entry.eventStatus === 'cancelled') return texts;
  const event: EventDraft = { ...entry, dates: listDatesToCome(entry, now) };
  return [
    ...(await findClashes(strapi, event)),
    ...(await findHolidays(strapi, event)),
    ...(await findOtherEvents(strapi, event)),
    ...texts,
  ];
}

function listDatesToCome(entry: { start?: string; recurrence?: { rule?: string | null } }, now: Date): EventDate[] {
  const rule = entry.recurrence?.rule?.trim();
  if (!entry.start || (rule && !isRecurrenceRule(rule))) return [];
  const until = rule ? new Date(now.getTime() + LOOK_AHEAD_DAYS * 86_400_000) : new Date(8.64e15);
  return listDates(entry as { start: string }, now, until)
    .filter(({ cancelled }) => !cancelled)
    .slice(0, MOST_DATES);
}
