import { readTitle } from '../admin-api/editable-entry';
import { findOpenReview } from '../reviews/find-review';
import { reviewTable } from '../reviews/review-table';
import type { DocumentRule } from './document-rule';

/*
 * Guarantees that the coordination sees when a draft was changed after it was handed in, and reads its present title in the queue. Changing
 * it stays allowed: whoever finds a mistake need not take the request back first.
 */
export const noteReviewEdits: DocumentRule = (strapi) => async (call, next) => {
  if (call.action !== 'update' && call.action !== 'discardDraft') return next();
  const result = await next();
  const review = await findOpenReview(strapi, call.uid, call.params.documentId);
  if (review) {
    const draft = await strapi.db.query(call.uid).findOne({ where: { documentId: call.params.documentId, publishedAt: null } });
    const title = draft ? readTitle(draft) : review.title;
    await strapi.db.query(reviewTable.uid).update({ where: { id: review.id }, data: { editedAt: new Date(), title } });
  }
  return result;
};
