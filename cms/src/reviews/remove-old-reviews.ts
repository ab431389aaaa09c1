import type { Core } from '@strapi/strapi';
import { reviewTable } from './review-table';

const KEEP_DAYS = 365;

/** Forgets decided requests after a year, with what was written about them. */
export async function removeOldReviews(strapi: Core.Strapi, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
  await strapi.db.query(reviewTable.uid).deleteMany({ where: { state: { $ne: 'requested' }, decidedAt: { $lt: oldest } } });
}
