import type { UID } from '@strapi/strapi';
import { club, clubEntryTypes, type DocumentRule } from './document-rule';

/*
 * Guarantees that nothing of a club stays public without it: when a club is withdrawn or deleted, its published events and offers are
 * withdrawn with it, in one transaction. They stay as drafts. Without this they would look as if the municipality ran them, because a
 * relation to an unpublished entry reads as none.
 */
export const withdrawWithClub: DocumentRule = (strapi) => async (call, next) => {
  if (call.uid !== club || (call.action !== 'unpublish' && call.action !== 'delete')) return next();
  return strapi.db.transaction(async () => {
    for (const uid of clubEntryTypes) {
      const entries = await strapi.db
        .query(uid)
        .findMany({ where: { publishedAt: { $notNull: true }, club: { documentId: call.params.documentId } }, select: ['documentId'] });
      for (const { documentId } of entries) await strapi.documents(uid as UID.ContentType).unpublish({ documentId });
    }
    return next();
  });
};
