import type { Core } from '@strapi/strapi';
import { type Plan, planTable } from './plan-table';

/** Ends what waits for an entry, both actions or one; `state` `done` when it has happened by hand in the meantime. */
export async function endPlans(
  strapi: Core.Strapi,
  { uid, documentId, action }: { uid: string; documentId: string | undefined; action?: Plan['action'] },
  { state, reason = null, now = new Date() }: { state: 'done' | 'cancelled'; reason?: string | null; now?: Date },
): Promise<number> {
  const { count } = await strapi.db.query(planTable.uid).updateMany({
    where: { contentType: uid, target: documentId, state: 'waiting', ...(action ? { action } : {}) },
    data: { state, reason, finishedAt: now },
  });
  return count;
}
