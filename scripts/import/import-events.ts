import { basename } from 'node:path';
import type { OpenCms } from '../lib/open-cms.ts';
import { fetchCalendar } from './fetch-calendar.ts';
import { findTopics, readTopics } from './find-topic.ts';
import { findVenue, readVenues } from './find-venue.ts';
import { createProgress, findBySlugOrName, type ImportOptions } from './import-options.ts';
import { type EventRecord, readCalendar } from './read-calendar.ts';
import { readInput } from './read-text-file.ts';
import type { ImportReport } from './report.ts';
import { syncEntries } from './sync-entries.ts';

/** What only events know: whose they are, where they are when nothing else is said, and what becomes of those the source dropped. */
export interface EventOptions extends ImportOptions {
  club?: string;
  venue?: string;
  /** Name of the source; the calendar's own name or the file's by default. */
  source?: string;
  removeMissing: boolean;
}

/**
 * Imports the events of an iCalendar file or address. A place that matches a venue is linked with it, any other is kept as words. Events
 * that have left the source are reported if they are still to come, and taken off the site with `removeMissing`.
 *
 * @throws {ImportError} if the calendar as a whole cannot be taken; then nothing is written
 */
export async function importEvents(openCms: () => Promise<OpenCms>, address: string, options: EventOptions): Promise<ImportReport> {
  const started = performance.now();
  const isRemote = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
  const { records, refused, hints, calendarName } = readCalendar(isRemote ? await fetchCalendar(address) : await readInput(address));
  const cms = await openCms();

  const club = options.club ? await findBySlugOrName(cms, 'api::club.club', options.club) : undefined;
  const fallbackVenue = options.venue ? await findBySlugOrName(cms, 'api::venue.venue', options.venue) : undefined;
  const [venues, topics] = await Promise.all([readVenues(cms), readTopics(cms)]);
  const calendar = options.source ?? calendarName ?? basename(address);
  const result = await syncEntries(
    cms,
    {
      uid: 'api::event.event',
      calendar,
      records,
      options: JSON.stringify([options.club, options.venue]),
      toData: ({ fields, location, categories }: EventRecord) => {
        const venue = (location ? findVenue(venues, location) : undefined) ?? fallbackVenue;
        const found = findTopics(topics, categories);
        return { ...fields, venue, ...(club ? { club } : {}), ...(found.length > 0 ? { topics: found } : {}) };
      },
    },
    options.dryRun,
    createProgress('Veranstaltungen', records.length, options),
  );

  const vanished = await listToCome(cms, result.vanished);
  if (options.removeMissing && !options.dryRun) {
    await cms.write(async () => {
      for (const { documentId } of vanished) await cms.documents('api::event.event').unpublish({ documentId });
    });
  }
  return {
    name: 'Veranstaltungen',
    file: basename(address),
    dryRun: options.dryRun,
    created: result.created,
    changed: result.changed,
    unchanged: result.unchanged,
    refused: [...refused, ...result.refused],
    vanished: vanished.map(({ title }) => title),
    unpublished: options.removeMissing && !options.dryRun ? vanished.length : 0,
    besides: [`Quelle: „${calendar}“`],
    hints: [...hints, ...result.hints],
    seconds: (performance.now() - started) / 1000,
  };
}

/** Feeds drop what is over. Only an event that is published and still to come has really been withdrawn. */
async function listToCome(
  cms: OpenCms,
  vanished: { documentId: string; title: string }[],
): Promise<{ documentId: string; title: string }[]> {
  if (vanished.length === 0) return [];
  const events = await cms.documents('api::event.event').findMany({
    status: 'published',
    filters: { documentId: { $in: vanished.map(({ documentId }) => documentId) } },
    fields: ['title', 'start', 'end'],
    populate: ['recurrence'],
  });
  const now = new Date().toISOString();
  const toCome = new Set(
    events.filter(({ start, end, recurrence }) => recurrence || String(end ?? start) > now).map(({ documentId }) => documentId),
  );
  return vanished.filter(({ documentId }) => toCome.has(documentId));
}
