import type { Core } from '@strapi/strapi';
import { decideReview } from '../reviews/decide-review';
import { findOpenReview } from '../reviews/find-review';
import type { DocumentRule } from './document-rule';

/*
 * Guarantees that a request for approval ends with the decision it asks for, whichever button made it: published, it is approved; deleted or
 * taken down, there is nothing left to decide.
 */
export const closeReviews: DocumentRule = (strapi) => async (call, next) => {
  if (!['publish', 'unpublish', 'delete'].includes(call.action)) return next();
  const review = await findOpenReview(strapi, call.uid, call.params.documentId);
  const result = await next();
  if (review) {
    const state = call.action === 'publish' ? 'approved' : 'obsolete';
    await decideReview(strapi, review, { state, decidedBy: readAdminId(strapi) });
  }
  return result;
};

function readAdminId(strapi: Core.Strapi): number | null {
  const { auth, user } = strapi.requestContext.get()?.state ?? {};
  return auth?.strategy?.name === 'admin' && user ? Number(user.id) : null;
}
