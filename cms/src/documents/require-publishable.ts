import type { Core } from '@strapi/strapi';
import { type Fault, refuseFaults } from './checks/fault';
import { findIntegrityFaults, findPublishFaults, hasIntegrityChecks } from './checks/find-publish-faults';
import { type DocumentRule, hasDrafts } from './document-rule';

/*
 * Guarantees that what becomes public cannot break the site: images carry a description, a source and the consent of those on them; dates
 * are in order; recurrence rules can be read and have dates. What a person publishes in the admin is also checked for what only a person
 * can put right: the consent of contacts, links, events that are over or in the calendar already. Drafts may be as incomplete as they like.
 *
 * Types without drafts (the municipality) are public with each save, so the save is checked, and undone if it is refused.
 */
export const requirePublishable: DocumentRule = (strapi) => async (call, next) => {
  const { contentType, action, uid } = call;
  if (hasDrafts(contentType)) {
    if (action === 'publish') refuseFaults(await findFaults());
    return next();
  }
  if (!hasIntegrityChecks(contentType) || (action !== 'create' && action !== 'update')) return next();
  return strapi.db.transaction(async () => {
    const result = (await next()) as { documentId: string };
    refuseFaults(await findIntegrityFaults(strapi, contentType, { documentId: result.documentId }));
    return result;
  });

  async function findFaults(): Promise<Fault[]> {
    const { documentId } = call.params;
    if (documentId && isPersonPublishing(strapi)) return findPublishFaults(strapi, uid, documentId);
    return hasIntegrityChecks(contentType) ? findIntegrityFaults(strapi, contentType, { documentId, publishedAt: null }) : [];
  }
};

function isPersonPublishing(strapi: Core.Strapi): boolean {
  return strapi.requestContext.get()?.state?.auth?.strategy?.name === 'admin';
}
