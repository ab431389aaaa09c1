import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { confirmationTable } from '../../../confirmations/confirmation-table';

const ANNOUNCEMENT = 'api::announcement.announcement';
/** Collections with drafts: only their published rows count. */
const PUBLISHABLE = [
  'api::club.club',
  'api::event.event',
  'api::opportunity.opportunity',
  ANNOUNCEMENT,
  'api::venue.venue',
  'api::page.page',
];
/** What is public as soon as it is saved. */
const IMMEDIATE = ['api::topic.topic', 'api::district.district', 'api::municipality.municipality'];

/** What one table contributes: how many rows there are, the newest change and the newest row. */
type TableState = [table: string, count: number, newestChange: string, newestId: number];

/**
 * The state of all public content as one short value.
 *
 * Every publish writes a new row and removes the old one, every change of a type without drafts moves `updatedAt`, and a removal lowers the
 * count: so count, newest time and newest row together change with every public change, at the price of a few aggregates a table. Files
 * count as far as public entries show them: an upload into a draft changes nothing. Confirmations count by the newest of them.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A hexadecimal digest that is equal exactly as long as nothing public has changed. Rejects if the database does not answer. */
  async readVersion(): Promise<string> {
    const types = [...PUBLISHABLE, ...IMMEDIATE];
    const states = await Promise.all([
      ...types.map((uid) => readTableState(strapi, uid)),
      ...types.map((uid) => readMediaState(strapi, uid)),
      countVisibleAnnouncements(strapi),
      readNewestConfirmation(strapi),
    ]);
    return createHash('sha256').update(JSON.stringify(states)).digest('hex').slice(0, 32);
  },
});

async function readTableState(strapi: Core.Strapi, uid: string): Promise<TableState> {
  const { tableName } = strapi.db.metadata.get(uid);
  const query = strapi.db.connection(tableName).count({ count: '*' }).max({ newestChange: 'updated_at', newestId: 'id' });
  if (PUBLISHABLE.includes(uid)) query.whereNotNull('published_at');
  const [row] = await query;
  return toState(tableName, row);
}

/** The files in the components of a type's public entries: attached, replaced, described anew or removed. */
async function readMediaState(strapi: Core.Strapi, uid: string): Promise<TableState> {
  const { tableName } = strapi.db.metadata.get(uid);
  const links = `${tableName}_cmps`;
  if (!hasComponents(strapi.getModel(uid as UID.Schema).attributes)) return [links, 0, '', 0];
  const query = strapi.db
    .connection(links)
    .join(tableName, `${tableName}.id`, `${links}.entity_id`)
    .join('files_related_mph', function () {
      this.on('files_related_mph.related_id', `${links}.cmp_id`).andOn('files_related_mph.related_type', `${links}.component_type`);
    })
    .join('files', 'files.id', 'files_related_mph.file_id')
    .count({ count: '*' })
    .max({ newestChange: 'files.updated_at', newestId: 'files.id' });
  if (PUBLISHABLE.includes(uid)) query.whereNotNull(`${tableName}.published_at`);
  const [row] = await query;
  return toState(links, row);
}

/** An announcement becomes public without anyone doing anything, when its `publishFrom` is reached. */
async function countVisibleAnnouncements(strapi: Core.Strapi): Promise<number> {
  const now = new Date().toISOString();
  return strapi.db.query(ANNOUNCEMENT).count({ where: { publishedAt: { $notNull: true }, publishFrom: { $lte: now } } });
}

/** A confirmation changes what the site says about an entry, and deliberately not the time of its last change. */
async function readNewestConfirmation(strapi: Core.Strapi): Promise<number> {
  const newest = await strapi.db.query(confirmationTable.uid).findOne({ select: ['id'], orderBy: { id: 'desc' } });
  return newest?.id ?? 0;
}

function hasComponents(attributes: Record<string, { type: string }>): boolean {
  return Object.values(attributes).some((attribute) => attribute.type === 'component');
}

/** SQLite answers with milliseconds where PostgreSQL answers with dates, and PostgreSQL with texts where SQLite answers with numbers. */
function toState(table: string, row: Record<string, unknown> | undefined): TableState {
  const newestChange = row?.newestChange ? new Date(row.newestChange as number | string | Date).toISOString() : '';
  return [table, Number(row?.count), newestChange, Number(row?.newestId ?? 0)];
}
