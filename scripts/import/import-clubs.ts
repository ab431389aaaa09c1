import { basename } from 'node:path';
import type { OpenCms } from '../lib/open-cms.ts';
import { findDistrict, readDistricts } from './find-district.ts';
import { findSimilarNames } from './find-similar-names.ts';
import { findTopics, readTopics } from './find-topic.ts';
import { confirmEntry, createProgress, type ImportOptions } from './import-options.ts';
import { readClubs } from './read-clubs.ts';
import { decodeText, readInput } from './read-text-file.ts';
import type { ImportReport } from './report.ts';
import { syncEntries } from './sync-entries.ts';

const CALENDAR = 'vereinsliste';

/**
 * Imports a list of clubs. Topics and districts are linked where the CMS has them; others are named in the report.
 *
 * @throws {ImportError} if the file as a whole cannot be taken; then nothing is written
 */
export async function importClubs(openCms: () => Promise<OpenCms>, file: string, options: ImportOptions): Promise<ImportReport> {
  const started = performance.now();
  const { text } = decodeText(await readInput(file), options.encoding);
  const { records, refused, hints } = readClubs(text);
  const cms = await openCms();

  const [topics, districts] = await Promise.all([readTopics(cms), readDistricts(cms)]);
  const unknown = new Set<string>();
  for (const record of records) {
    for (const topic of record.topics) if (findTopics(topics, [topic]).length === 0) unknown.add(`Thema „${topic}“`);
    if (record.district && !findDistrict(districts, record.district)) unknown.add(`Ortsteil „${record.district}“`);
  }
  const others = await listOtherNames(cms);
  const result = await syncEntries(
    cms,
    {
      uid: 'api::club.club',
      calendar: CALENDAR,
      records,
      toData: (record) => {
        const district = record.district ? findDistrict(districts, record.district) : undefined;
        return { ...record.fields, topics: findTopics(topics, record.topics), districts: district ? [district] : [] };
      },
      confirm: (record) => confirmEntry(record, options),
    },
    options.dryRun,
    createProgress('Vereine', records.length, options),
  );
  const similar = findSimilarNames([...others, ...records.map(({ title }) => title)]);
  const same = records.filter(({ title }) => others.includes(title));
  return {
    name: 'Vereine',
    file: basename(file),
    dryRun: options.dryRun,
    created: result.created,
    changed: result.changed,
    unchanged: result.unchanged,
    refused: [...refused, ...result.refused],
    vanished: result.vanished.map(({ title }) => title),
    unpublished: 0,
    besides: [],
    hints: [
      ...hints,
      ...result.hints,
      ...[...unknown].map((what) => `${what} gibt es nicht und wurde nicht verknüpft. Bitte legen Sie es an oder ändern Sie die Liste.`),
      ...same.map(({ line, title }) => `Zeile ${line}: Einen Verein „${title}“ gab es schon, der nicht aus dieser Liste stammt.`),
      ...similar.map((names) => `Vermutlich derselbe Verein: ${names.map((name) => `„${name}“`).join(', ')}`),
    ],
    seconds: (performance.now() - started) / 1000,
  };
}

async function listOtherNames(cms: OpenCms): Promise<string[]> {
  const clubs = await cms.documents('api::club.club').findMany({ fields: ['name'], populate: ['source'] });
  return clubs.filter(({ source }) => (source as { calendar?: string } | null)?.calendar !== CALENDAR).map(({ name }) => String(name));
}
