import type { Core } from '@strapi/strapi';
import { openStates, REPORT } from './report';
import { STANDARD_RETENTION_DAYS } from './report-form';

const DAY = 86_400_000;
/** How long an answered report stays after its contact is gone: long enough for the yearly review of the accessibility statement. */
const KEEP_WITHOUT_CONTACT_DAYS = 365;
/** An open report is work to do; but nobody waits for an answer after two years. */
const KEEP_OPEN_DAYS = 730;

const NO_CONTACT = { contactName: null, contactEmail: null, contactPhone: null, contactShared: false };

/**
 * Forgets who reported, and later what: the contact after the municipality's period (counted from the answer), the whole report a year after
 * that. Reports that were never answered lose their contact two years after they came in.
 */
export async function removeOldReports(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { privacy: true } });
  const retention: number = municipality?.privacy?.reportRetentionDays ?? STANDARD_RETENTION_DAYS;
  const reports = strapi.db.query(REPORT);
  const hasContact = {
    $or: [{ contactName: { $notNull: true } }, { contactEmail: { $notNull: true } }, { contactPhone: { $notNull: true } }],
  };
  await reports.updateMany({
    where: { state: { $notIn: openStates }, answeredAt: { $lt: before(retention) }, ...hasContact },
    data: NO_CONTACT,
  });
  await reports.updateMany({
    where: { state: { $in: openStates }, createdAt: { $lt: before(KEEP_OPEN_DAYS) }, ...hasContact },
    data: NO_CONTACT,
  });
  await reports.deleteMany({
    where: { state: { $notIn: openStates }, answeredAt: { $lt: before(retention + KEEP_WITHOUT_CONTACT_DAYS) } },
  });
}
