import type { Core } from '@strapi/strapi';
import { pendingTable } from './pending-table';
import { readRetentionDays } from './read-form-settings';

const DAY = 86_400_000;

/**
 * Deletes what applicants told about themselves: applications that nobody confirmed in time, and registrations once the municipality's period
 * after their decision is over. The club that came of one stays, with what its editors wrote.
 *
 * A registration that waits for its decision is not deleted; the home page shows it to the coordination until then.
 */
export async function forgetApplicants(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.query(pendingTable.uid).deleteMany({ where: { expiresAt: { $lte: now } } });
  const decidedBefore = new Date(now.getTime() - (await readRetentionDays(strapi)) * DAY);
  // Past the document service: nothing public changes, so there is nothing to publish.
  await strapi.db.query('api::registration.registration').deleteMany({
    where: {
      state: { $ne: 'new' },
      $or: [{ decidedAt: { $lte: decidedBefore } }, { decidedAt: null, updatedAt: { $lte: decidedBefore } }],
    },
  });
}
