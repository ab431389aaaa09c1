import type { Core } from '@strapi/strapi';
import { mailTable } from '../mail/mail-table';
import { type Mail, queueMail } from '../mail/queue-mail';

const DAY = 86_400_000;

/** How many mails of one sort an address gets in 24 hours: enough for real ones, too few for flooding somebody through our forms. */
export const DAILY_LIMITS = { receipt: 3, notice: 20 };

/**
 * Queues a mail about a report with the purpose `report-<sort>-<key>`, unless the address has had its share of the day. What is left out
 * stands in the admin all the same.
 */
export async function queueReportMail(
  strapi: Core.Strapi,
  sort: keyof typeof DAILY_LIMITS,
  { key, ...mail }: Omit<Mail, 'purpose'> & { key: string },
  now: Date,
): Promise<void> {
  const recent = await strapi.db.query(mailTable.uid).count({
    where: { recipient: mail.to, purpose: { $startsWith: `report-${sort}-` }, queuedAt: { $gt: new Date(now.getTime() - DAY) } },
  });
  if (recent >= DAILY_LIMITS[sort]) return;
  await queueMail(strapi, { ...mail, purpose: `report-${sort}-${key}` }, now);
}
