import type { Core } from '@strapi/strapi';
import { planTable } from './plan-table';

const KEEP_DAYS = 90;

/** Forgets plans that came to their end three months ago. */
export async function removeOldPlans(strapi: Core.Strapi, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
  await strapi.db.query(planTable.uid).deleteMany({ where: { state: { $ne: 'waiting' }, finishedAt: { $lt: oldest } } });
}
