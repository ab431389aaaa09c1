import type { Core } from '@strapi/strapi';
import { personalTypes } from '../privacy/personal-types';
import { keepVersion } from '../versions/keep-version';
import { takeSnapshot } from '../versions/take-snapshot';
import type { VersionReason } from '../versions/version-table';
import { type DocumentRule, hasDrafts } from './document-rule';

const REASONS: Record<string, VersionReason> = { update: 'update', discardDraft: 'discard', publish: 'publish', delete: 'delete' };

/*
 * Guarantees that what is overwritten or deleted can be brought back for thirty days: the state before each change is kept in the same
 * transaction as the change, and what a person publishes is kept as it went out. Registrations and reports are never kept.
 */
export const keepVersions: DocumentRule = (strapi) => async (call, next) => {
  const { uid, action, contentType } = call;
  const { documentId } = call.params;
  const reason = REASONS[action];
  if (!reason || !documentId || personalTypes.includes(uid)) return next();
  const takenBy = readAdminId(strapi);
  // Scripts publish what they have just written, by the thousand; the next change keeps that.
  if (reason === 'publish' && takenBy === null) return next();
  return strapi.db.transaction(async () => {
    const content = await takeSnapshot(strapi, uid, documentId);
    const wasPublic = action === 'delete' && (await isPublic());
    const result = await next();
    if (content) await keepVersion(strapi, { uid, documentId, content, reason, takenBy, wasPublic });
    return result;
  });

  async function isPublic(): Promise<boolean> {
    return !hasDrafts(contentType) || (await strapi.db.query(uid).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
  }
};

function readAdminId(strapi: Core.Strapi): number | null {
  const { auth, user } = strapi.requestContext.get()?.state ?? {};
  return auth?.strategy?.name === 'admin' && user ? Number(user.id) : null;
}
