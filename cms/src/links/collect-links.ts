import { createHash } from 'node:crypto';
import type { Core, Schema, UID } from '@strapi/strapi';
import { readTitle } from '../admin-api/editable-entry';
import { populateComponents } from '../documents/populate-components';
import { isOver } from '../recurrence/list-dates';
import { type Link, type LinkUse, linkTable } from './link-table';
import { listAddresses } from './list-addresses';

const EVENT = 'api::event.event';
const CLUB = 'api::club.club';
const TYPES: UID.ContentType[] = [
  CLUB,
  EVENT,
  'api::opportunity.opportunity',
  'api::announcement.announcement',
  'api::venue.venue',
  'api::page.page',
];
const PAGE_SIZE = 500;

type Row = { id: number; documentId: string; club?: { documentId: string } | null } & Record<string, unknown>;

/**
 * The table of links holds every external address of the published entries that the site still shows, with where it stands; addresses that
 * stand nowhere any more are forgotten. A new address is due at once.
 */
export async function collectLinks(strapi: Core.Strapi, now: Date): Promise<void> {
  const found = await findUses(strapi, now);
  const table = strapi.db.query(linkTable.uid);
  const known: Link[] = await table.findMany({});
  for (const { id, address, uses } of known) {
    const present = found.get(address);
    if (!present) await table.delete({ where: { id } });
    else if (JSON.stringify(uses) !== JSON.stringify(present)) await table.update({ where: { id }, data: { uses: present } });
    found.delete(address);
  }
  for (const [address, uses] of found) {
    const addressHash = createHash('sha256').update(address).digest('hex');
    await table.create({ data: { address, addressHash, uses, state: 'new', failedDays: 0, nextCheckAt: now } });
  }
}

async function findUses(strapi: Core.Strapi, now: Date): Promise<Map<string, LinkUse[]>> {
  const uses = new Map<string, LinkUse[]>();
  for (const uid of TYPES) {
    const contentType = strapi.contentType(uid);
    // In portions: texts and components of a whole state would not fit into the memory of a small server.
    for (let last = 0; ; ) {
      const rows = await readPublished(strapi, contentType, last);
      for (const row of rows.filter((entry) => isShown(entry, contentType, now))) {
        for (const address of listAddresses(contentType, row)) uses.set(address, [...(uses.get(address) ?? []), describeUse(uid, row)]);
      }
      if (rows.length < PAGE_SIZE) break;
      last = rows.at(-1)?.id ?? last;
    }
  }
  return uses;
}

function readPublished(strapi: Core.Strapi, contentType: Schema.ContentType, last: number): Promise<Row[]> {
  const owner = 'club' in contentType.attributes ? { club: { select: ['documentId'] } } : {};
  return strapi.db.query(contentType.uid).findMany({
    where: { publishedAt: { $notNull: true }, id: { $gt: last } },
    populate: { ...populateComponents(strapi, contentType.uid), ...owner },
    orderBy: { id: 'asc' },
    limit: PAGE_SIZE,
  });
}

/** Nobody mends the links of a festival that is over. */
function isShown(row: Row, { uid }: Schema.ContentType, now: Date): boolean {
  if (uid === EVENT) return !isOver(row as never, now);
  const { validUntil } = row;
  return !validUntil || new Date(String(validUntil)) > new Date(now.getTime() - 86_400_000);
}

function describeUse(uid: string, row: Row): LinkUse {
  return { uid, documentId: row.documentId, title: readTitle(row), club: uid === CLUB ? row.documentId : (row.club?.documentId ?? null) };
}
