import { explainDateError } from '../../recurrence/series';
import { type EventTimes, expandStored, type StoredRecurrence } from '../../recurrence/stored-recurrence';

/** A published event as the CMS hands it to the widget. */
export interface ClubEvent extends EventTimes {
  documentId: string;
  title: string;
  eventStatus: string;
  recurrence?: StoredRecurrence | null;
}

/** One date of an event. `start` is an instant, ISO 8601 in UTC. */
export interface ClubDate {
  documentId: string;
  title: string;
  start: string;
  allDay: boolean;
  cancelled: boolean;
}

const DAY = 86_400_000;
/** How far ahead dates are looked for, in days. */
const AHEAD = 366;
const MOST = 3;

/** The next dates of a club's events, at most three, earliest first; an event whose rule cannot be read has none. */
export function listClubDates(events: ClubEvent[], now: number): ClubDate[] {
  const window = { from: new Date(now).toISOString(), until: new Date(now + AHEAD * DAY).toISOString() };
  return events
    .flatMap((event) => expandEvent(event, window))
    .filter(({ end, start }) => (end ?? start) >= window.from && start < window.until)
    .sort((one, other) => one.start.localeCompare(other.start))
    .slice(0, MOST)
    .map(({ end: _end, ...date }) => date);
}

function expandEvent(event: ClubEvent, window: { from: string; until: string }): (ClubDate & { end?: string })[] {
  const { documentId, title } = event;
  try {
    return expandStored(event, event.recurrence ?? null, window).map(({ start, end, status }) => ({
      documentId,
      title,
      start,
      end,
      allDay: event.allDay === true,
      cancelled: status === 'cancelled' || event.eventStatus === 'cancelled',
    }));
  } catch (error) {
    // The site leaves such an event out and names it; the widget about the website shows that.
    if (explainDateError(error)) return [];
    throw error;
  }
}
