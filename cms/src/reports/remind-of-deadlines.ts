import type { Core } from '@strapi/strapi';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { queueMail } from '../mail/queue-mail';
import { describeDeadline } from '../mail/texts/report-texts';
import { addDays, toBerlinDay } from '../recurrence/berlin-time';
import { openStates, REPORT, type Report } from './report';
import { findOffice } from './report-recipients';

/** Days before the deadline from which the coordination is reminded. */
const REMIND_BEFORE = 7;
/** Days after it in which it is told; well within the month for which the outbox remembers what went out. */
const TELL_AFTER = 14;

/**
 * Writes to the coordination about open reports with a deadline: once a week before it, once after it. However often it runs, and after a
 * restart, each mail goes out once.
 */
export async function remindOfDeadlines(strapi: Core.Strapi, now: Date): Promise<void> {
  const to = await findOffice(strapi);
  if (!to) return;
  const today = toBerlinDay(now);
  const due: Report[] = await strapi.db.query(REPORT).findMany({
    where: { state: { $in: openStates }, dueOn: { $between: [addDays(today, -TELL_AFTER), addDays(today, REMIND_BEFORE)] } },
    orderBy: { dueOn: 'asc' },
  });
  for (const { documentId, dueOn, page } of due) {
    if (!dueOn) continue;
    const isOverdue = dueOn < today;
    const text = describeDeadline({ title: page, dueOn, isOverdue, url: adminEntryUrl(strapi, REPORT, documentId) });
    await queueMail(strapi, { to, purpose: `report-${isOverdue ? 'overdue' : 'due'}-${documentId}`, ...text }, now);
  }
}
