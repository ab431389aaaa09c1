import { takeOverAgreement } from '../agreements/take-over-agreements';
import { club, type DocumentRule } from './document-rule';

/*
 * Guarantees that what a club's form says about its agreement is never lost: each saved version of it joins the record of acceptances, which
 * later versions add to and nothing takes away from.
 */
export const recordAgreements: DocumentRule = (strapi) => async (call, next) => {
  const result = await next();
  const isSaved = call.uid === club && (call.action === 'create' || call.action === 'update') && Boolean(call.params.data?.agreement);
  const documentId = call.params.documentId ?? (result as { documentId?: string } | null)?.documentId;
  if (isSaved && documentId) await takeOverAgreement(strapi, documentId);
  return result;
};
