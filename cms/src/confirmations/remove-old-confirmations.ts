import type { Core } from '@strapi/strapi';
import { confirmationTable, KEEP_DAYS } from './confirmation-table';

/** Forgets who confirmed what after thirty days. The newest line stays: by its number the publisher sees whether it missed one. */
export async function removeOldConfirmations(strapi: Core.Strapi, now: Date): Promise<void> {
  const confirmations = strapi.db.query(confirmationTable.uid);
  const newest = await confirmations.findOne({ select: ['id'], orderBy: { id: 'desc' } });
  if (!newest) return;
  const oldest = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
  await confirmations.deleteMany({ where: { notedAt: { $lt: oldest }, id: { $lt: newest.id } } });
}
