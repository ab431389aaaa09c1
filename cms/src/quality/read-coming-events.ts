import type { Core } from '@strapi/strapi';
import { areWordsSimilar, readTitleWords, type TitleWords } from '../documents/checks/similar-titles';
import { toBerlinDay } from '../recurrence/berlin-time';
import { type EventDate, type EventTimes, listDates } from '../recurrence/list-dates';

const EVENT = 'api::event.event';
const DAY = 86_400_000;
/** Doubles are looked for in these days. */
const NEAR = 92 * DAY;
/** What lies further ahead is not counted as a date to come. */
const FAR = 400 * DAY;
/** The next date of a series is looked for in ever longer times from its beginning on: most have one within two weeks, and to work out more of them takes long. */
const SEARCHED = [15 * DAY, NEAR, FAR];
/** So many at once: each page takes a query for every relation, whose variables a database limits. */
const PAGE_SIZE = 4_000;

/** A published event with dates to come. */
export interface ComingEvent {
  documentId: string;
  title: string;
  /** Document id; null for the municipality's own. */
  club: string | null;
  hasPlace: boolean;
  /** ISO instant in UTC of its next date that is not cancelled; null if every one is. */
  next: string | null;
  /** Whether it may have more than one date. */
  isSeries: boolean;
  /** Works out its days of the next three months, in Berlin. */
  listDays: () => string[];
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
  const dates = findFirstDates(row, now);
  if (dates.length === 0) return [];
  const near = new Date(now.getTime() + NEAR);
  const takesPlace = row.eventStatus === 'cancelled' ? [] : dates.filter(({ cancelled }) => !cancelled);
  return [
    {
      documentId: row.documentId,
      title: row.title,
      club: row.club?.documentId ?? null,
      hasPlace: Boolean(row.venue ?? row.placeNote?.trim()) || Boolean(row.onlineUrl?.trim()),
      next: takesPlace[0]?.start.toISOString() ?? null,
      isSeries: Boolean(row.recurrence),
      listDays: () =>
        (row.recurrence ? listDates(row, now, near) : dates.filter(({ start }) => start < near)).map(({ start }) => toBerlinDay(start)),
    },
  ];
}

/** Dates up to the first that takes place, if there is one; otherwise all there are. */
function findFirstDates(row: Row, now: Date): EventDate[] {
  let dates: EventDate[] = [];
  const beginning = Math.max(now.getTime(), new Date(row.start).getTime());
  for (const time of row.recurrence ? SEARCHED : SEARCHED.slice(-1)) {
    const until = Math.min(beginning + time, now.getTime() + FAR);
    dates = listDates(row, now, new Date(until));
    if (dates.some(({ cancelled }) => !cancelled)) break;
  }
  return dates;
}

/** Pairs of one club's events that stand on the same day under similar titles, each once, with the first such day. */
export function findDoubleEvents(events: ComingEvent[]): { event: ComingEvent; twin: ComingEvent; day: string }[] {
  const doubles: { event: ComingEvent; twin: ComingEvent; day: string }[] = [];
  const earlier: Candidate[] = [];
  for (const event of events) {
    const candidate = { event, title: readTitleWords(event.title), only: event.isSeries ? undefined : event.listDays()[0] };
    for (const twin of earlier) {
      const day = findCommonDay(candidate, twin);
      if (day) doubles.push({ event, twin: twin.event, day });
    }
    earlier.push(candidate);
  }
  return doubles;
}

interface Candidate {
  event: ComingEvent;
  title: TitleWords;
  /** The day of what is no series; undefined too if it lies further ahead. */
  only: string | undefined;
}

/** The cheap questions come first: the days of a series are worked out only where its title is another's too. */
function findCommonDay(one: Candidate, other: Candidate): string | undefined {
  const [isOne, isOther] = [!one.event.isSeries, !other.event.isSeries];
  if ((isOne && !one.only) || (isOther && !other.only) || (isOne && isOther && one.only !== other.only)) return undefined;
  if (!areWordsSimilar(one.title, other.title)) return undefined;
  const days = new Set(other.event.listDays());
  return one.event.listDays().find((day) => days.has(day));
}
