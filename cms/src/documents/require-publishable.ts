import type { Core } from '@strapi/strapi';
import { checkAnnouncementDates, checkEventDates, checkOpportunityDates } from './checks/check-dates';
import { checkImage } from './checks/check-image';
import { listComponentFields, listComponents } from './checks/components';
import { type Entry, type Fault, refuseFaults } from './checks/fault';
import { type DocumentCall, type DocumentRule, hasDrafts } from './document-rule';

const dateChecks: Record<string, { check: (entry: Entry) => Fault[]; populate?: object }> = {
  'api::event.event': { check: checkEventDates, populate: { recurrence: { populate: { extraDates: true, changes: true } } } },
  'api::opportunity.opportunity': { check: checkOpportunityDates },
  'api::announcement.announcement': { check: checkAnnouncementDates },
};

/*
 * Guarantees that what becomes public cannot break the site: images carry a description, a source and the consent of those on them; dates
 * are in order; recurrence rules can be read. Drafts may be as incomplete as they like.
 *
 * Types without drafts (the municipality) are public with each save, so the save is checked, and undone if it is refused.
 */
export const requirePublishable: DocumentRule = (strapi) => async (call, next) => {
  if (!needsChecks(call)) return next();
  if (hasDrafts(call.contentType)) {
    if (call.action !== 'publish') return next();
    await checkEntry(strapi, call, { documentId: call.params.documentId, publishedAt: null });
    return next();
  }
  if (call.action !== 'create' && call.action !== 'update') return next();
  return strapi.db.transaction(async () => {
    const result = (await next()) as { documentId: string };
    await checkEntry(strapi, call, { documentId: result.documentId });
    return result;
  });
};

function needsChecks({ uid, contentType }: DocumentCall): boolean {
  return uid in dateChecks || listComponentFields(contentType, 'shared.image').length > 0;
}

async function checkEntry(strapi: Core.Strapi, { uid, contentType }: DocumentCall, where: object): Promise<void> {
  const images = Object.fromEntries(listComponentFields(contentType, 'shared.image').map((field) => [field, true]));
  const dates = dateChecks[uid];
  const entry: Entry | null = await strapi.db.query(uid).findOne({ where, populate: { ...images, ...dates?.populate } });
  if (!entry) return;
  refuseFaults([...listComponents(contentType, entry, 'shared.image').flatMap(checkImage), ...(dates?.check(entry) ?? [])]);
}
