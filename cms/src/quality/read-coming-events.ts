import type { Core } from '@strapi/strapi';
import { areTitlesSimilar } from '../documents/checks/similar-titles';
import { toBerlinDay } from '../recurrence/berlin-time';
import { type EventTimes, listDates } from '../recurrence/list-dates';

const EVENT = 'api::event.event';
const DAY = 86_400_000;
/** Doubles and next dates are looked for in these days, and dates of rare series once more in the longer time. */
const NEAR = 92 * DAY;
const FAR = 400 * DAY;
const PAGE_SIZE = 500;

/** A published event with dates to come. */
export interface ComingEvent {
  documentId: string;
  title: string;
  /** Document id; null for the municipality's own. */
  club: string | null;
  hasPlace: boolean;
  /** ISO instant in UTC of its next date that is not cancelled; null if every one is. */
  next: string | null;
  /** Its days of the next three months, in Berlin. */
  days: string[];
}

type Row = EventTimes & {
  id: number;
  documentId: string;
  title: string;
  eventStatus?: string | null;
  placeNote?: string | null;
  onlineUrl?: string | null;
  venue?: { id: number } | null;
  club?: { documentId: string } | null;
};

/** Every published event that has a date to come, those of cancelled events included. */
export async function readComingEvents(strapi: Core.Strapi, now: Date): Promise<ComingEvent[]> {
  const yesterday = new Date(now.getTime() - DAY).toISOString();
  const events: ComingEvent[] = [];
  for (let last = 0; ; ) {
    const rows: Row[] = await strapi.db.query(EVENT).findMany({
      where: {
        id: { $gt: last },
        publishedAt: { $notNull: true },
        $or: [{ start: { $gte: yesterday } }, { end: { $gte: yesterday } }, { recurrence: { id: { $notNull: true } } }],
      },
      select: ['id', 'documentId', 'title', 'start', 'end', 'allDay', 'eventStatus', 'placeNote', 'onlineUrl'],
      populate: {
        club: { select: ['documentId'] },
        venue: { select: ['id'] },
        recurrence: { populate: { exceptions: true, changes: true, extraDates: true } },
      },
      orderBy: { id: 'asc' },
      limit: PAGE_SIZE,
    });
    events.push(...rows.flatMap((row) => describe(row, now)));
    if (rows.length < PAGE_SIZE) return events;
    last = rows.at(-1)?.id ?? last;
  }
}

function describe(row: Row, now: Date): ComingEvent[] {
  const near = listDates(row, now, new Date(now.getTime() + NEAR));
  const dates = near.length > 0 ? near : listDates(row, now, new Date(now.getTime() + FAR));
  if (dates.length === 0) return [];
  const takesPlace = row.eventStatus === 'cancelled' ? [] : dates.filter(({ cancelled }) => !cancelled);
  return [
    {
      documentId: row.documentId,
      title: row.title,
      club: row.club?.documentId ?? null,
      hasPlace: Boolean(row.venue ?? row.placeNote?.trim()) || Boolean(row.onlineUrl?.trim()),
      next: takesPlace[0]?.start.toISOString() ?? null,
      days: near.map(({ start }) => toBerlinDay(start)),
    },
  ];
}

/** Pairs of one club's events that stand on the same day under similar titles, each once, with the first such day. */
export function findDoubleEvents(events: ComingEvent[]): { event: ComingEvent; twin: ComingEvent; day: string }[] {
  const eventsOn = new Map<string, ComingEvent[]>();
  const known = new Set<string>();
  const doubles: { event: ComingEvent; twin: ComingEvent; day: string }[] = [];
  for (const event of events) {
    for (const day of event.days) {
      const others = eventsOn.get(day) ?? [];
      for (const twin of others) {
        const pair = `${event.documentId} ${twin.documentId}`;
        if (twin === event || known.has(pair)) continue;
        known.add(pair);
        if (areTitlesSimilar(event.title, twin.title)) doubles.push({ event, twin, day });
      }
      eventsOn.set(day, [...others, event]);
    }
  }
  return doubles;
}
