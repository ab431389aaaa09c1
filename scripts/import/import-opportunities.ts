import { basename } from 'node:path';
import type { OpenCms } from '../lib/open-cms.ts';
import { findDistrict, readDistricts } from './find-district.ts';
import { findSimilarNames } from './find-similar-names.ts';
import { confirmEntry, createProgress, type ImportOptions } from './import-options.ts';
import { type OfferRecord, readOffers } from './read-offers.ts';
import { decodeText, readInput } from './read-text-file.ts';
import type { SourceRecord } from './records.ts';
import type { ImportReport } from './report.ts';
import { syncEntries } from './sync-entries.ts';

/** Numbers of offers are unique across all agencies that use Freinet. */
const CALENDAR = 'freinet';

interface Organisation extends SourceRecord {
  fields: { name: string; address?: OfferRecord['place'] };
}

/**
 * Imports offers from a Freinet export. An organisation that the CMS does not know by that very name becomes a club; names that differ only
 * in spelling stay two clubs, and the report says so.
 *
 * @throws {ImportError} if the file as a whole cannot be taken; then nothing is written
 */
export async function importOpportunities(openCms: () => Promise<OpenCms>, file: string, options: ImportOptions): Promise<ImportReport> {
  const started = performance.now();
  const { text } = decodeText(await readInput(file), options.encoding);
  const { records, refused, hints } = readOffers(text);
  const cms = await openCms();

  const organisations = listOrganisations(records);
  const existing = await findClubsByName(cms, organisations);
  const missing = organisations.filter(({ uid }) => !existing.has(uid));
  const clubs = await syncEntries(
    cms,
    {
      uid: 'api::club.club',
      calendar: CALENDAR,
      records: missing,
      toData: ({ fields }) => ({ ...fields }),
      confirm: (record) => confirmEntry(record, options),
    },
    options.dryRun,
    createProgress('Vereine', missing.length, options),
  );
  const clubIds = new Map([...existing, ...clubs.ids]);
  const districts = await readDistricts(cms);
  const offers = await syncEntries(
    cms,
    {
      uid: 'api::opportunity.opportunity',
      calendar: CALENDAR,
      records: records.filter(({ organisation }) => clubIds.has(organisation)),
      toData: ({ fields, organisation, district }) => {
        const found = district ? findDistrict(districts, district) : undefined;
        return { ...fields, club: clubIds.get(organisation), ...(found ? { districts: [found] } : {}) };
      },
      confirm: (record) => confirmEntry(record, options),
    },
    options.dryRun,
    createProgress('Engagementangebote', records.length, options),
  );
  const orphans = records
    .filter(({ organisation }) => !clubIds.has(organisation))
    .map(({ line, title, organisation }) => ({ line, title, reason: `Der Verein „${organisation}“ konnte nicht angelegt werden.` }));

  return {
    name: 'Engagementangebote',
    file: basename(file),
    dryRun: options.dryRun,
    created: offers.created,
    changed: offers.changed,
    unchanged: offers.unchanged,
    refused: [...refused, ...clubs.refused, ...orphans, ...offers.refused],
    vanished: offers.vanished.map(({ title }) => title),
    unpublished: 0,
    besides: [
      `${organisations.length} Vereine: ${clubs.created} neu, ${clubs.changed} geändert, ${existing.size + clubs.unchanged} unverändert`,
    ],
    hints: [...hints, ...clubs.hints, ...offers.hints, ...hintSimilar(organisations)],
    seconds: (performance.now() - started) / 1000,
  };
}

function listOrganisations(records: OfferRecord[]): Organisation[] {
  const byName = new Map<string, OfferRecord[]>();
  for (const record of records) byName.set(record.organisation, [...(byName.get(record.organisation) ?? []), record]);
  return [...byName].map(([name, offers]) => ({
    uid: name,
    title: name,
    line: offers[0]?.line ?? 0,
    changedAt:
      offers
        .map(({ changedAt }) => changedAt ?? '')
        .sort()
        .at(-1) || undefined,
    fields: { name, address: agreeOnPlace(offers) },
  }));
}

/** Where all offers of an organisation are in one place, that is where it is; offers at several places say nothing about it. */
function agreeOnPlace(offers: OfferRecord[]): OfferRecord['place'] | undefined {
  const places = new Set(offers.map(({ place }) => JSON.stringify(place)));
  const [place] = offers.map((offer) => offer.place);
  return places.size === 1 && place?.postalCode ? place : undefined;
}

async function findClubsByName(cms: OpenCms, organisations: Organisation[]): Promise<Map<string, string>> {
  const names = new Set(organisations.map(({ uid }) => uid));
  const clubs = await cms.documents('api::club.club').findMany({ fields: ['name'], populate: ['source'] });
  return new Map(
    clubs
      .filter(({ name, source }) => names.has(String(name)) && (source as { calendar?: string } | null)?.calendar !== CALENDAR)
      .map(({ name, documentId }) => [String(name), documentId]),
  );
}

function hintSimilar(organisations: Organisation[]): string[] {
  return findSimilarNames(organisations.map(({ uid }) => uid)).map(
    (names) => `Vermutlich derselbe Verein, angelegt als ${names.length}: ${names.map((name) => `„${name}“`).join(', ')}`,
  );
}
