import type { Core } from '@strapi/strapi';
import { KEEP_DAYS, versionTable } from './version-table';

/** Forgets former states that are older than thirty days, deleted entries included. */
export async function removeOldVersions(strapi: Core.Strapi, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
  await strapi.db.query(versionTable.uid).deleteMany({ where: { takenAt: { $lt: oldest } } });
}
