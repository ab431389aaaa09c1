import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { AdminRoute } from '../admin-api';
import { assertCoordinator } from '../admin-api/signed-in-admin';
import { typeLabels } from '../labels';
import { type Restored, restoreVersion } from './restore-version';
import { type Snapshot, takeSnapshot } from './take-snapshot';
import { type Version, type VersionReason, versionTable } from './version-table';

const LIST_LENGTH = 50;
const TRASH_LENGTH = 200;

/** A former state as the edit view lists it. */
interface VersionView {
  id: number;
  title: string;
  reason: VersionReason;
  takenAt: string;
  author: string | null;
  /** Labels of the fields in which it differs from the present draft. */
  differences: string[];
}

/** A deleted entry as the trash lists it. */
interface DeletedEntry {
  id: number;
  contentType: string;
  target: string;
  title: string;
  typeName: string;
  deletedAt: string;
  author: string | null;
  wasPublic: boolean;
}

/** Former states and deleted entries; for the coordination and the super admin only. */
export const versionRoutes: AdminRoute[] = [
  { method: 'GET', path: '/trash', handler: listTrash },
  { method: 'DELETE', path: '/trash/:uid/:documentId', handler: deleteForGood },
  { method: 'GET', path: '/versions/:uid/:documentId', handler: listVersions },
  { method: 'POST', path: '/versions/:id/restore', handler: restore },
];

async function listVersions(strapi: Core.Strapi, ctx: Context): Promise<VersionView[]> {
  assertCoordinator(ctx);
  const { uid, documentId } = readTarget(ctx);
  const versions: Version[] = await strapi.db.query(versionTable.uid).findMany({
    where: { contentType: uid, target: documentId },
    orderBy: { id: 'desc' },
    limit: LIST_LENGTH,
  });
  const present = JSON.parse(JSON.stringify((await takeSnapshot(strapi, uid, documentId)) ?? {}));
  const authors = await readAuthors(strapi, versions);
  return versions
    .map((version) => ({
      id: version.id,
      title: version.title,
      reason: version.reason,
      takenAt: version.takenAt,
      author: authors.get(version.takenBy) ?? null,
      differences: listDifferences(uid, version.content, present),
    }))
    .filter(({ differences }) => differences.length > 0);
}

async function restore(strapi: Core.Strapi, ctx: Context): Promise<Restored> {
  assertCoordinator(ctx);
  const id = Number((ctx.params as { id: string }).id);
  if (!Number.isInteger(id)) throw new errors.NotFoundError('Diese Fassung gibt es nicht.');
  return restoreVersion(strapi, id);
}

/** The newest state of each entry that was deleted and is still gone, the last deleted first. */
async function listTrash(strapi: Core.Strapi, ctx: Context): Promise<DeletedEntry[]> {
  assertCoordinator(ctx);
  const deleted: Version[] = await strapi.db.query(versionTable.uid).findMany({
    where: { reason: 'delete' },
    orderBy: { id: 'desc' },
    limit: TRASH_LENGTH,
  });
  const authors = await readAuthors(strapi, deleted);
  const gone: DeletedEntry[] = [];
  for (const version of deleted) {
    if (gone.some(({ target }) => target === version.target)) continue;
    if ((await strapi.db.query(version.contentType).count({ where: { documentId: version.target } })) > 0) continue;
    gone.push({
      id: version.id,
      contentType: version.contentType,
      target: version.target,
      title: version.title,
      typeName: typeLabels[version.contentType]?.displayName ?? version.contentType,
      deletedAt: version.takenAt,
      author: authors.get(version.takenBy) ?? null,
      wasPublic: version.wasPublic === 1,
    });
  }
  return gone;
}

/** Forgets all former states of a deleted entry at once, for instance because someone asks for personal data to be erased. */
async function deleteForGood(strapi: Core.Strapi, ctx: Context): Promise<null> {
  assertCoordinator(ctx);
  const { uid, documentId } = readTarget(ctx);
  if ((await strapi.db.query(uid).count({ where: { documentId } })) > 0) {
    throw new errors.ValidationError('Diesen Eintrag gibt es noch. Löschen Sie ihn zuerst.');
  }
  await strapi.db.query(versionTable.uid).deleteMany({ where: { contentType: uid, target: documentId } });
  return null;
}

function readTarget(ctx: Context): { uid: string; documentId: string } {
  const { uid, documentId } = ctx.params as { uid: string; documentId: string };
  if (!Object.hasOwn(typeLabels, uid)) throw new errors.NotFoundError('Diese Art von Eintrag gibt es nicht.');
  return { uid, documentId };
}

async function readAuthors(strapi: Core.Strapi, versions: Version[]): Promise<Map<number | null, string>> {
  const ids = [...new Set(versions.map(({ takenBy }) => takenBy))].filter((id) => id !== null);
  const users = await strapi.db.query('admin::user').findMany({ where: { id: { $in: ids } }, select: ['id', 'firstname', 'lastname'] });
  return new Map(users.map(({ id, firstname, lastname }) => [Number(id), [firstname, lastname].filter(Boolean).join(' ')]));
}

function listDifferences(uid: string, content: Snapshot, present: Snapshot): string[] {
  // The present draft is in the order of the schema; PostgreSQL gives stored JSON back in an order of its own.
  return Object.keys({ ...present, ...content })
    .filter((field) => field in content)
    .filter((field) => !isDeepStrictEqual(content[field] ?? null, present[field] ?? null))
    .map((field) => typeLabels[uid]?.fields[field]?.label ?? field);
}
