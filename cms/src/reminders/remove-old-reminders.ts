import type { Core } from '@strapi/strapi';
import { reminderStopTable, reminderTable } from './reminder-tables';

/** Longer than any confirmation stays in the lists by the standard periods; in days. */
const KEEP_DAYS = 730;

/** Forgets reminders after two years, and who stopped them as soon as the account is gone. */
export async function removeOldReminders(strapi: Core.Strapi, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
  await strapi.db.query(reminderTable.uid).deleteMany({ where: { sentAt: { $lt: oldest } } });
  const stops = strapi.db.query(reminderStopTable.uid);
  const accounts = new Set((await stops.findMany({ select: ['account'] })).map(({ account }: { account: number }) => account));
  const existing = await strapi.db.query('admin::user').findMany({ where: { id: { $in: [...accounts] } }, select: ['id'] });
  const gone = [...accounts].filter((account) => !existing.some(({ id }: { id: number }) => id === account));
  if (gone.length > 0) await stops.deleteMany({ where: { account: { $in: gone } } });
}
