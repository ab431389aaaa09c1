import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findClubOfEntry, mayPublish } from '../access/may-publish';
import { adminHomeUrl } from '../admin-api/admin-entry-url';
import type { EditableEntry } from '../admin-api/editable-entry';
import type { SignedInAdmin } from '../admin-api/signed-in-admin';
import { refuseFaults } from '../documents/checks/fault';
import { findPublishFaults } from '../documents/checks/find-publish-faults';
import { isMailAddress } from '../mail/mail-address';
import { queueMail } from '../mail/queue-mail';
import { describeRequest } from '../mail/texts/review-texts';
import { findOpenReview } from './find-review';
import { type Review, reviewTable } from './review-table';

/**
 * Hands an entry in for approval. What would keep it from being published is refused now, so that the coordination gets only what it can
 * approve. Handing in what waits already changes the message only.
 *
 * @throws ValidationError (400) with the faults of the draft, or if the editor may publish without approval
 */
export async function requestReview(strapi: Core.Strapi, admin: SignedInAdmin, entry: EditableEntry, message: string): Promise<Review> {
  const { uid, documentId, title } = entry;
  if (await mayPublish(strapi, admin.restricted, uid, documentId)) {
    throw new errors.ValidationError('Sie dürfen diesen Eintrag selbst veröffentlichen.');
  }
  refuseFaults(await findPublishFaults(strapi, uid, documentId), 'Noch nicht eingereicht.');
  const reviews = strapi.db.query(reviewTable.uid);
  const open = await findOpenReview(strapi, uid, documentId);
  if (open) return reviews.update({ where: { id: open.id }, data: { message, title } });
  const wasEmpty = (await reviews.count({ where: { state: 'requested' } })) === 0;
  const club = await findClubOfEntry(strapi, uid, documentId);
  const review: Review = await reviews.create({
    data: {
      contentType: uid,
      target: documentId,
      title,
      club,
      state: 'requested',
      message,
      requestedAt: new Date(),
      requestedBy: admin.id,
    },
  });
  if (wasEmpty) await notifyCoordinator(strapi, review);
  return review;
}

/** One mail for the first request in an empty queue; the home page shows the others. */
async function notifyCoordinator(strapi: Core.Strapi, { id, title, message, club }: Review): Promise<void> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { coordinator: true } });
  const to: string | undefined = municipality?.coordinator?.email ?? undefined;
  if (!to || !isMailAddress(to)) return;
  const owner = await strapi.db.query('api::club.club').findOne({ where: { documentId: club, publishedAt: null }, select: ['name'] });
  const text = describeRequest({ title, club: owner?.name ?? '', message: message ?? '', url: adminHomeUrl(strapi) });
  await queueMail(strapi, { to, purpose: `review-${id}-requested`, ...text });
}
