import { readAccountName } from '../access/account-name';
import { type DocumentRule, hasDrafts } from './document-rule';

/*
 * Guarantees that an entry published by a person counts as confirmed from then on: `confirmedAt` is the moment, `confirmedBy` the name.
 * Scripts and imports say themselves when and by whom their entries were confirmed.
 */
export const confirmOnPublish: DocumentRule = (strapi) => async (call, next) => {
  if (call.action !== 'publish' || !hasDrafts(call.contentType) || !('confirmedAt' in call.contentType.attributes)) return next();
  const { auth, user } = strapi.requestContext.get()?.state ?? {};
  if (auth?.strategy?.name !== 'admin' || !user) return next();
  await strapi.db.query(call.uid).updateMany({
    where: { documentId: call.params.documentId, publishedAt: null },
    data: { confirmedAt: new Date().toISOString(), confirmedBy: readAccountName(user) },
  });
  return next();
};
