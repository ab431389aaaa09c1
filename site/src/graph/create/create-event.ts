import type { EventContent } from '../../cms/schema/event.ts';
import { pathTo } from '../../config/routes.ts';
import { addDays, startOfBerlinDay, toBerlinDay } from '../berlin-time.ts';
import { byName } from '../compare.ts';
import { parseRule } from '../parse-rule.ts';
import { expandDates, explainDateError, type PlannedDate } from '../recurrence.ts';
import { describeRule } from '../rule-text.ts';
import type { Event, IsoDate, IsoDateTime, Occurrence, Venue } from '../types.ts';
import { publishContact } from '../visibility.ts';
import { convertAccessibility } from './convert-components.ts';
import { convertBlocks, convertDocuments, convertImage } from './convert-media.ts';
import { pick, pickOne, type Workbench } from './workbench.ts';

/** When a date is over: at its end, or with its day when nobody said how long it lasts. */
const overAt = (date: PlannedDate): IsoDateTime => date.end ?? startOfBerlinDay(addDays(date.endDay, 1));

/** The place note says where to go at the usual venue; elsewhere it would mislead. */
function findPlace(event: Event, newVenue: Venue | undefined): Pick<Occurrence, 'venue' | 'placeNote' | 'elsewhere'> {
  if (!newVenue || newVenue === event.venue) return { venue: event.venue, placeNote: event.placeNote, elsewhere: false };
  return { venue: newVenue, placeNote: undefined, elsewhere: true };
}

function createOccurrence(event: Event, { newVenue, ...date }: PlannedDate, { now, venues }: Workbench): Occurrence {
  const place = findPlace(event, pickOne(venues, newVenue));
  return { id: `${event.id}/${date.recurrenceId}`, event, ...date, ...place, allDay: event.allDay, past: overAt(date) <= now };
}

const formatDay = (day: IsoDate): string => day.split('-').reverse().join('.');

/**
 * The dates of an event; undefined, and the event named in the summary, when its times make no sense. A change that fits no date, or names a
 * venue that is not public, is named there too; the date then stays where the event is.
 */
function planDates(content: EventContent, workbench: Workbench): PlannedDate[] | undefined {
  const owner = { type: 'event', id: content.documentId, title: content.title };
  try {
    const { dates, unmatched } = expandDates(content, workbench.window);
    for (const day of unmatched) {
      const reason = `Nur die Änderung zum ${formatDay(day)} wurde weggelassen: An diesem Tag ist kein Termin geplant.`;
      workbench.reject({ ...owner, reason });
    }
    for (const { newVenue, recurrenceId } of dates) {
      if (!newVenue || workbench.venues.has(newVenue)) continue;
      const where = `Nur der andere Ort am ${formatDay(toBerlinDay(recurrenceId))} wurde weggelassen`;
      workbench.reject({ ...owner, reason: `${where}: Der verknüpfte Eintrag ist nicht veröffentlicht oder wurde selbst weggelassen.` });
    }
    return dates;
  } catch (error) {
    const reason = explainDateError(error);
    if (!reason) throw new Error(`Event ${content.documentId} ("${content.title}") could not be expanded into dates.`, { cause: error });
    workbench.reject({ ...owner, reason });
    return undefined;
  }
}

/** An event with all its dates; undefined, and named in the summary, when its times make no sense. */
export function createEvent(content: EventContent, workbench: Workbench): Event | undefined {
  const dates = planDates(content, workbench);
  if (!dates) return undefined;
  const owner = { type: 'event', id: content.documentId, title: content.title };
  const rule = content.recurrence?.rule ? parseRule(content.recurrence.rule) : undefined;
  const { start, end, allDay } = content;
  const event: Event = {
    id: content.documentId,
    slug: content.slug,
    path: pathTo('event', { slug: content.slug }),
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    title: content.title,
    summary: content.summary,
    description: convertBlocks(content.description, workbench),
    kind: content.kind,
    topics: pick(workbench.topics, content.topics).sort(byName),
    districts: pick(workbench.districts, content.districts).sort(byName),
    audiences: content.audiences.map((audience) => audience.value),
    start: allDay ? startOfBerlinDay(toBerlinDay(start)) : start,
    end: allDay ? startOfBerlinDay(addDays(toBerlinDay(end ?? start), 1)) : end,
    allDay,
    status: content.eventStatus,
    statusNote: content.statusNote,
    rule: rule?.text,
    ruleText: rule && describeRule(rule, start),
    occurrences: [],
    club: pickOne(workbench.clubs, content.club),
    venue: pickOne(workbench.venues, content.venue),
    placeNote: content.placeNote,
    onlineUrl: content.onlineUrl,
    prices: content.prices,
    registration: content.registration,
    accessibility: convertAccessibility(content.accessibility),
    image: convertImage(content.image, owner, workbench),
    documents: convertDocuments(content.documents, workbench),
    contact: publishContact(content.contact),
    searchWords: content.searchWords,
    plainSummary: content.plainSummary,
    listed: false,
  };
  event.occurrences = dates.map((date) => createOccurrence(event, date, workbench));
  event.next = event.occurrences.find((occurrence) => !occurrence.past);
  event.listed = event.next !== undefined;
  return event;
}
