import type { Core } from '@strapi/strapi';
import { type Review, reviewTable } from './review-table';

/** The request for an entry that waits for a decision; there is at most one. */
export async function findOpenReview(strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<Review | undefined> {
  const where = { contentType: uid, target: documentId, state: 'requested' };
  return (await strapi.db.query(reviewTable.uid).findOne({ where })) ?? undefined;
}

/** All requests for an entry, the newest first. */
export async function findReviews(strapi: Core.Strapi, uid: string, documentId: string): Promise<Review[]> {
  return strapi.db.query(reviewTable.uid).findMany({
    where: { contentType: uid, target: documentId },
    orderBy: { id: 'desc' },
    limit: 20,
  });
}
