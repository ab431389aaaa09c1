import type { OpenCms } from '../lib/open-cms.ts';
import type { Fields, PlannedFiles, SeedPlan } from './plan/seed-plan.ts';
import { createUploads, type FileUploads } from './upload-files.ts';

/** Entries of one transaction: small enough that Strapi's work after each commit stays bounded. */
const BATCH = 100;

/** The content types of the seed, dependants first. */
export const seededTypes = [
  'api::report.report',
  'api::registration.registration',
  'api::notice.notice',
  'api::announcement.announcement',
  'api::opportunity.opportunity',
  'api::event.event',
  'api::club.club',
  'api::venue.venue',
  'api::district.district',
  'api::topic.topic',
] as const;

type Uid = (typeof seededTypes)[number];
/** Document ids by slug. */
export type Ids = Map<string, string>;

/** The recurrence of a planned event with one date in another venue, given by its document id. */
function holdElsewhere({ recurrence }: Fields, date: string, newVenue: string): Fields {
  const { changes, ...series } = recurrence as Fields & { changes: Fields[] };
  return { ...series, changes: [...changes, { date, newVenue, note: 'Unser Raum ist an diesem Tag vergeben.' }] };
}

/**
 * Writes a plan into an empty CMS, everything published, and returns the document ids of the clubs by slug.
 * Calls `report` with a German line after each content type and now and then within the long ones.
 */
export async function writePlan(cms: OpenCms, plan: SeedPlan, report: (line: string) => void): Promise<Ids> {
  const files = createUploads(cms.strapi);
  await writeMunicipality(cms, plan, files);

  const writeAll = <Entry>(
    uid: Uid,
    name: string,
    entries: Entry[],
    toData: (entry: Entry) => Promise<Fields>,
    onWritten?: (entry: Entry, id: string) => void,
  ) => writeEntries(cms, uid, name, entries, toData, report, onWritten);
  const remember = (ids: Ids) => (entry: { slug: string }, id: string) => void ids.set(entry.slug, id);

  const [topics, districts, venues, clubs] = [new Map(), new Map(), new Map(), new Map()] as [Ids, Ids, Ids, Ids];
  const many = (ids: Ids, slugs: (string | undefined)[]) => slugs.flatMap((slug) => (slug ? [find(ids, slug)] : []));
  const one = (ids: Ids, slug: string | undefined) => (slug ? find(ids, slug) : undefined);

  await writeAll(
    'api::topic.topic',
    'Themen',
    plan.topics,
    async ({ parent, ...topic }) => ({ ...topic, parent: one(topics, parent) }),
    remember(topics),
  );
  await writeAll(
    'api::district.district',
    'Ortsteile',
    plan.districts,
    async ({ fields, parent }) => ({ ...fields, parent: one(districts, parent) }),
    remember(districts),
  );
  await writeAll(
    'api::venue.venue',
    'Orte und Räume',
    plan.venues,
    async ({ fields, parent, district, scene }) => ({
      ...fields,
      parent: one(venues, parent),
      districts: many(districts, [district]),
      images: parent ? [] : [await files.image({ scene, variant: 0 })],
    }),
    remember(venues),
  );
  await writeAll(
    'api::club.club',
    'Vereine',
    plan.clubs,
    async (club) => {
      const venue = one(venues, club.venue);
      const { image, documents } = await attachFiles(files, club.files);
      return {
        ...club.fields,
        parent: one(clubs, club.parent),
        topics: many(topics, club.topics),
        districts: many(districts, [club.district]),
        usualVenue: venue,
        meetingTimes: club.meetingTimes.map((time) => ({ ...time, venue })),
        logo: await files.logo(club.files.logo),
        images: image ? [image] : [],
        documents,
      };
    },
    remember(clubs),
  );
  await writeAll('api::event.event', 'Veranstaltungen', plan.events, async (event) => ({
    ...event.fields,
    ...(event.elsewhere && { recurrence: holdElsewhere(event.fields, event.elsewhere.date, find(venues, event.elsewhere.venue)) }),
    club: one(clubs, event.club),
    venue: one(venues, event.venue),
    topics: many(topics, event.topics),
    districts: many(districts, [event.district]),
    ...(await attachFiles(files, event.files)),
  }));
  await writeAll('api::opportunity.opportunity', 'Engagementangebote', plan.opportunities, async (opportunity) => ({
    ...opportunity.fields,
    club: one(clubs, opportunity.club),
    venue: one(venues, opportunity.venue),
    topics: many(topics, opportunity.topics),
    districts: many(districts, [opportunity.district]),
    ...(await attachFiles(files, opportunity.files)),
  }));
  await writeAll('api::announcement.announcement', 'Mitteilungen', plan.announcements, async (announcement) => ({
    ...announcement.fields,
    topics: many(topics, announcement.topics),
    districts: many(districts, [announcement.district]),
    ...(await attachFiles(files, announcement.files)),
  }));
  await writeAll('api::notice.notice', 'Hinweise', plan.notices, async (notice) => ({ ...notice }));
  await writeAll('api::registration.registration', 'Anmeldungen', plan.registrations, async (registration) => registration);
  await writeAll('api::report.report', 'Meldungen', plan.reports, async (entry) => entry);
  return clubs;
}

async function writeMunicipality(cms: OpenCms, plan: SeedPlan, files: FileUploads): Promise<void> {
  const documents = cms.documents('api::municipality.municipality');
  const data = {
    ...plan.municipality,
    logo: await files.logo({ letters: 'L', colour: '#1b5e4b' }),
    heroImage: await files.image({ scene: 'town', variant: 0 }),
  };
  const existing = await documents.findFirst();
  await cms.write(() => (existing ? documents.update({ documentId: existing.documentId, data }) : documents.create({ data })));
}

async function attachFiles(files: FileUploads, planned: PlannedFiles) {
  return { image: await files.image(planned.image), documents: await files.document(planned.document) };
}

async function writeEntries<Entry>(
  cms: OpenCms,
  uid: Uid,
  name: string,
  entries: Entry[],
  toData: (entry: Entry) => Promise<Fields>,
  report: (line: string) => void,
  onWritten: (entry: Entry, id: string) => void = () => {},
): Promise<void> {
  const started = performance.now();
  let reported = started;
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH);
    await cms.write(async () => {
      for (const entry of batch) {
        // Parents may stand in the same batch, so each entry is completed only when its turn has come.
        const { documentId } = await cms.documents(uid).create({ status: 'published', data: leaveOutMissing(await toData(entry)) });
        onWritten(entry, documentId);
      }
    });
    if (performance.now() - reported > 10_000) {
      reported = performance.now();
      report(`${name}: ${Math.min(from + BATCH, entries.length)} von ${entries.length} …`);
    }
  }
  report(`${name}: ${entries.length} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Strapi makes an empty component of a field that is there without a value. */
function leaveOutMissing(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function find(ids: Ids, slug: string): string {
  const id = ids.get(slug);
  if (!id) throw new Error(`The plan names "${slug}" before it is written.`);
  return id;
}
