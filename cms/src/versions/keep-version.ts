import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { readTitle } from '../admin-api/editable-entry';
import type { Snapshot } from './take-snapshot';
import { type Version, type VersionReason, versionTable } from './version-table';

/** Saving again and again in one sitting keeps the state from before the sitting. */
const SITTING = 10 * 60_000;

interface Former {
  uid: string;
  documentId: string;
  content: Snapshot;
  reason: VersionReason;
  takenBy: number | null;
  wasPublic?: boolean;
}

/**
 * Keeps a former state, unless it is known already, or is one of many in the same sitting (same entry, same account, ten minutes). What
 * went out and what was deleted is always kept.
 */
export async function keepVersion(strapi: Core.Strapi, former: Former, now = new Date()): Promise<void> {
  const { uid, documentId, content, reason, takenBy, wasPublic = false } = former;
  const versions = strapi.db.query(versionTable.uid);
  const [newest]: Version[] = await versions.findMany({
    where: { contentType: uid, target: documentId },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (newest && reason !== 'delete') {
    if (isDeepStrictEqual(newest.content, toJson(content))) return;
    const isSameSitting = newest.takenBy === takenBy && now.getTime() - new Date(newest.takenAt).getTime() < SITTING;
    if (isSameSitting && reason !== 'publish' && newest.reason !== 'publish') return;
  }
  await versions.create({
    data: {
      contentType: uid,
      target: documentId,
      title: readTitle(content).slice(0, 200),
      reason,
      takenAt: now,
      takenBy,
      wasPublic: wasPublic ? 1 : 0,
      content,
    },
  });
}

/** As the database gives it back. */
function toJson(content: Snapshot): unknown {
  return JSON.parse(JSON.stringify(content));
}
