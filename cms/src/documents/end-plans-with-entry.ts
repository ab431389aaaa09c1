import { mayPublish } from '../access/may-publish';
import { findRestrictedEditor } from '../access/signed-in-editor';
import { endPlans } from '../plans/end-plans';
import type { DocumentRule } from './document-rule';

/*
 * Guarantees that nothing is published by itself that nobody who may publish has seen, and that plans end with what they plan: published or
 * withdrawn by hand, the plan has come true; deleted, there is nothing left; changed by an editor who may not publish, the planned
 * publication is called off, for what was approved is no longer what would appear.
 */
export const endPlansWithEntry: DocumentRule = (strapi) => async (call, next) => {
  const { uid, action, params } = call;
  const entry = { uid, documentId: params.documentId };
  if (!entry.documentId || !['publish', 'unpublish', 'delete', 'update', 'discardDraft'].includes(action)) return next();
  const result = await next();
  if (action === 'publish') await endPlans(strapi, { ...entry, action: 'publish' }, { state: 'done' });
  else if (action === 'unpublish') await endPlans(strapi, { ...entry, action: 'unpublish' }, { state: 'done' });
  else if (action === 'delete') await endPlans(strapi, entry, { state: 'cancelled' });
  else if (!(await mayPublish(strapi, findRestrictedEditor(strapi), uid, params.documentId))) {
    const reason = 'Der Eintrag wurde nach der Planung geändert. Bitte reichen Sie ihn noch einmal ein.';
    await endPlans(strapi, { ...entry, action: 'publish' }, { state: 'cancelled', reason });
  }
  return result;
};
