import { randomBytes } from 'node:crypto';
import type { OpenCms } from '../lib/open-cms.ts';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const TOPIC = 'api::topic.topic';
const FOLDER = 'plugin::upload.folder';
const HOUR = 3_600_000;
/** The days over which the dates of all clubs are spread, from tomorrow on. */
const SPREAD = 365;

type Row = Record<string, unknown>;

/** As much of knex as is used here. */
type Knex = (table: string) => { insert(rows: Row[]): { returning(column: string): Promise<{ id: number }[]> } };

/** The join table of a relation, with its two columns. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/**
 * Writes clubs, a folder for each, and two events for each straight into the tables, each with a draft and a published version; the first club
 * belongs to `editor`. Two of three clubs name a contact and when they meet, every second first event is a weekly series; nothing was ever
 * confirmed. The document service would take minutes for it. Nothing of what its rules do is done.
 */
export async function fillClubs({ strapi }: OpenCms, count: number, editor: number): Promise<void> {
  const knex = strapi.db.connection as unknown as Knex;
  const insert = (uid: string, rows: Row[]) => insertRows(knex, strapi.db.metadata.get(uid).tableName, rows);
  const link = (uid: string, field: string, pairs: [number, number][]) => {
    const { joinTable } = strapi.db.metadata.get(uid).attributes[field] as unknown as { joinTable: JoinTable };
    const rows = pairs.map(([from, to]) => ({ [joinTable.joinColumn.name]: from, [joinTable.inverseJoinColumn.name]: to }));
    return insertRows(knex, joinTable.name, rows, joinTable.joinColumn.name);
  };
  /** One component for each of these entries. */
  const attach = async (uid: string, field: string, component: string, entries: number[], row: Row) => {
    const { joinTable } = strapi.db.metadata.get(uid).attributes[field] as unknown as { joinTable: JoinTable };
    const ids = await insert(
      component,
      entries.map(() => row),
    );
    const rows = entries.map((entry, index) => ({ entity_id: entry, cmp_id: at(ids, index), component_type: component, field, order: 1 }));
    await insertRows(knex, joinTable.name, rows);
  };
  const indices = [...Array(count).keys()];

  const topics = await insert(
    TOPIC,
    [...Array(20).keys()].map((topic) => ({ ...base(), name: `Thema ${topic}`, slug: `thema-${topic}` })),
  );
  const clubs = indices.map((club) => ({
    ...base(),
    name: `${names[club % names.length]} ${places[club % places.length]} ${club}`,
    slug: `verein-${club}`,
    summary: 'Wir treffen uns jede Woche und freuen uns über alle, die mitmachen wollen.',
    operating_status: 'active',
    trusted: club % 3 === 0,
  }));
  const drafts = await insert(CLUB, clubs);
  const published = await insert(
    CLUB,
    clubs.map((club) => publish(strapi, club)),
  );
  const versions = [drafts, published];
  for (const ids of versions) {
    await link(
      CLUB,
      'topics',
      ids.map((id, index) => [id, at(topics, index % topics.length)]),
    );
  }
  for (const ids of versions) {
    const described = ids.filter((_, index) => index % 3 > 0);
    await attach(CLUB, 'contacts', 'shared.contact', described, { name: 'Erika Mustermann', email: 'verein@example.org', consent: true });
    await attach(CLUB, 'meetingTimes', 'club.meeting-time', described, { weekday: 'tuesday', start_time: '19:30:00.000' });
  }
  await link(
    CLUB,
    'editors',
    versions.map((ids) => [at(ids, 0), editor]),
  );

  const tomorrow = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR;
  const events = indices.flatMap((club) =>
    [0, 1].map((number) => ({
      ...base(),
      title: `Treffen ${number} von Verein ${club}`,
      slug: `treffen-${club}-${number}`,
      kind: 'event',
      start: toDate(strapi, tomorrow + (club % SPREAD) * 24 * HOUR + (8 + (club % 12)) * HOUR),
      event_status: 'scheduled',
    })),
  );
  for (const [version, rows] of [events, events.map((event) => publish(strapi, event))].entries()) {
    const ids = await insert(EVENT, rows);
    await link(
      EVENT,
      'club',
      ids.map((id, index) => [id, at(versions[version] ?? [], Math.floor(index / 2))]),
    );
    const series = ids.filter((_, index) => index % 4 === 0);
    await attach(EVENT, 'recurrence', 'event.recurrence', series, { rule: 'FREQ=WEEKLY' });
  }

  const parent: { id: number; path: string } = await strapi.db.query(FOLDER).findOne({ where: { owner: 'clubs' } });
  const folders = await insert(
    FOLDER,
    clubs.map((club, index) => ({
      name: club.name,
      path_id: 1000 + index,
      path: `${parent.path}/${1000 + index}`,
      owner: club.document_id,
      kept: true,
    })),
  );
  await link(
    FOLDER,
    'parent',
    folders.map((id) => [id, parent.id]),
  );
}

const names = ['Sportverein', 'Gesangverein', 'Heimatverein', 'Förderverein', 'Feuerwehr', 'Schützengilde', 'Kleingartenverein'];
const places = ['Musterstadt', 'Altdorf', 'Neudorf', 'Waldheim', 'Seeburg', 'Lindenthal', 'Birkenau', 'Rosenfeld', 'Steinbach'];

function base(): { document_id: string } {
  return { document_id: randomBytes(12).toString('hex') };
}

function publish<Entry extends Row>(strapi: OpenCms['strapi'], entry: Entry): Entry {
  return { ...entry, published_at: toDate(strapi, Date.now()) };
}

/** SQLite keeps times as milliseconds. */
function toDate(strapi: OpenCms['strapi'], time: number): number | Date {
  return strapi.db.dialect.client === 'sqlite' ? time : new Date(time);
}

function at(ids: number[], index: number): number {
  const id = ids[index];
  if (id === undefined) throw new Error(`There is no row ${index}.`);
  return id;
}

/** In parts that stay below SQLite's number of variables in one statement. */
async function insertRows(knex: Knex, table: string, rows: Row[], idColumn = 'id'): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += 500) {
    const inserted = await knex(table)
      .insert(rows.slice(start, start + 500))
      .returning(idColumn);
    ids.push(...inserted.map((row) => row.id));
  }
  return ids;
}
