import type { Core } from '@strapi/strapi';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { queueMail } from '../mail/queue-mail';
import { describeApproval, describeReturn } from '../mail/texts/review-texts';
import { type Review, reviewTable } from './review-table';

/** How an open request ends; `decidedBy` is empty when it ends by itself. */
interface Decision {
  state: Exclude<Review['state'], 'requested'>;
  decidedBy: number | null;
  comment?: string;
}

/**
 * Ends the open request of an entry once, and tells its editor by mail when it was approved or returned. Of two decisions at the same moment the first
 * holds.
 *
 * @returns whether this decision is the one that holds
 */
export async function decideReview(strapi: Core.Strapi, review: Review, decision: Decision, now = new Date()): Promise<boolean> {
  const { count } = await strapi.db.query(reviewTable.uid).updateMany({
    where: { contentType: review.contentType, target: review.target, state: 'requested' },
    data: { ...decision, comment: decision.comment ?? null, decidedAt: now },
  });
  if (count > 0) await notifyEditor(strapi, review, decision);
  return count > 0;
}

async function notifyEditor(strapi: Core.Strapi, review: Review, { state, comment, decidedBy }: Decision): Promise<void> {
  if ((state !== 'approved' && state !== 'returned') || decidedBy === review.requestedBy) return;
  const editor = await strapi.db.query('admin::user').findOne({ where: { id: review.requestedBy, isActive: true } });
  if (!editor) return;
  const subject = { title: review.title, name: editor.firstname ?? '', url: adminEntryUrl(strapi, review.contentType, review.target) };
  const text = state === 'approved' ? describeApproval(subject) : describeReturn({ ...subject, comment: comment ?? '' });
  await queueMail(strapi, { to: editor.email, purpose: `review-${review.id}-${state}`, ...text });
}
