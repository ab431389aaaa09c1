/**
 * iCalendar files (RFC 5545). Every date is a VEVENT of its own, cancelled ones included (`STATUS:CANCELLED`): calendar apps then show
 * moved and cancelled dates right, whatever they make of recurrence rules. The UID comes from the planned start and stays when a date moves.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { blocksToText } from '../cms/schema/blocks.ts';
import type { IsoDateTime, Occurrence } from '../graph/types.ts';
import { addressLines } from '../i18n/format-address.ts';

const zone = 'Europe/Berlin';

/** The zone's rules since 1996, so that a calendar app needs no database of its own (RFC 5545 §3.6.5). */
const berlinDefinition = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const statuses: Record<Occurrence['status'], ICalEventStatus> = {
  scheduled: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  postponed: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

const inBerlin = (instant: IsoDateTime): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** Where it takes place, on one line; undefined when unknown. */
function describePlace({ event: { onlineUrl }, venue, placeNote }: Occurrence): string | undefined {
  const parts = venue
    ? [venue.name, venue.parent?.name, ...addressLines(venue.address ?? venue.parent?.address), placeNote]
    : [placeNote ?? onlineUrl];
  return parts.filter(Boolean).join(', ') || undefined;
}

function describe({ event, note }: Occurrence, url: string): string {
  return [note, event.statusNote, event.summary ?? blocksToText(event.description).slice(0, 500), url].filter(Boolean).join('\n\n');
}

/**
 * A calendar of the given dates, titled `name`. `site` is the public address (for links and UIDs). The same dates always give the same
 * bytes: DTSTAMP and LAST-MODIFIED are the entry's last change.
 */
export function renderCalendar(occurrences: Occurrence[], name: string, site: URL): string {
  const calendar = ical({
    name,
    prodId: { company: 'Ehrenamtsplattform', product: 'Veranstaltungen', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => berlinDefinition },
  });
  for (const occurrence of occurrences) {
    const { event } = occurrence;
    const url = new URL(event.path, site).href;
    const planned = occurrence.recurrenceId.replace(/[-:]|\.\d+/g, '');
    calendar.createEvent({
      id: `${event.id}-${planned}@${site.host}`,
      start: inBerlin(occurrence.start),
      end: occurrence.end ? inBerlin(occurrence.end) : null,
      allDay: occurrence.allDay,
      timezone: occurrence.allDay ? null : zone,
      summary: event.title,
      description: describe(occurrence, url),
      location: describePlace(occurrence) ?? null,
      url,
      status: statuses[occurrence.status],
      categories: event.topics.map((topic) => ({ name: topic.name })),
      stamp: Temporal.Instant.from(event.updatedAt),
      lastModified: Temporal.Instant.from(event.updatedAt),
    });
  }
  return `${calendar.toString()}\r\n`;
}
