import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { mayPublish } from '../access/may-publish';
import { findOwnClubs } from '../access/own-clubs';
import type { AdminRoute } from '../admin-api';
import { findEditableEntry } from '../admin-api/editable-entry';
import { readText } from '../admin-api/read-body';
import { assertCoordinator, readSignedInAdmin } from '../admin-api/signed-in-admin';
import { club, clubEntryTypes } from '../documents/document-rule';
import { decideReview } from './decide-review';
import { describeReviews, type ReviewView } from './describe-review';
import { findOpenReview, findReviews } from './find-review';
import { requestReview } from './request-review';
import { type Review, reviewTable } from './review-table';

const LONGEST_TEXT = 2000;
const LIST_LENGTH = 100;
/** How long the home page of an editor tells of an approval. */
const NEWS_DAYS = 14;

/** What the edit view shows about the approval of one entry. */
interface ReviewStatus {
  /** The account cannot publish the entry itself. */
  isNeeded: boolean;
  mayDecide: boolean;
  open: ReviewView | null;
  /** Earlier requests, the newest first. */
  earlier: ReviewView[];
}

/** Handing in, taking back, approving and returning; each handler checks the rights of its caller. */
export const reviewRoutes: AdminRoute[] = [
  { method: 'GET', path: '/reviews', handler: listReviews },
  { method: 'GET', path: '/reviews/:uid', handler: readNeed },
  { method: 'GET', path: '/reviews/:uid/:documentId', handler: readStatus },
  { method: 'POST', path: '/reviews/:uid/:documentId', handler: handIn },
  { method: 'POST', path: '/reviews/:uid/:documentId/withdraw', handler: withdraw },
  { method: 'POST', path: '/reviews/:uid/:documentId/return', handler: giveBack },
  { method: 'POST', path: '/reviews/:uid/:documentId/approve', handler: approve },
];

/** For the coordination what waits, oldest first; for club editors the last request of each entry of their clubs; for others nothing. */
async function listReviews(strapi: Core.Strapi, ctx: Context): Promise<ReviewView[]> {
  const admin = readSignedInAdmin(ctx);
  const reviews = strapi.db.query(reviewTable.uid);
  if (admin.isCoordinator) {
    const waiting = await reviews.findMany({ where: { state: 'requested' }, orderBy: { id: 'asc' }, limit: LIST_LENGTH });
    return describeReviews(strapi, admin, waiting);
  }
  const clubs = (await findOwnClubs(strapi, admin.id)).map(({ documentId }) => documentId);
  if (clubs.length === 0) return [];
  const own: Review[] = await reviews.findMany({ where: { club: { $in: clubs } }, orderBy: { id: 'desc' }, limit: LIST_LENGTH });
  const newest = own.filter((review, index) => own.findIndex(({ target }) => target === review.target) === index);
  const since = Date.now() - NEWS_DAYS * 86_400_000;
  const isNews = ({ state, decidedAt }: Review) =>
    state === 'requested' || state === 'returned' || (state === 'approved' && new Date(decidedAt ?? 0).getTime() > since);
  return describeReviews(strapi, admin, newest.filter(isNews));
}

/** Whether an entry of this type that is still to be created will need approval: yes, unless a club of the editor is trusted. */
async function readNeed(strapi: Core.Strapi, ctx: Context): Promise<{ isNeeded: boolean }> {
  const { restricted } = readSignedInAdmin(ctx);
  const isOfClub = [club, ...clubEntryTypes].includes((ctx.params as { uid: string }).uid);
  if (!restricted || restricted.municipal || !isOfClub) return { isNeeded: false };
  return { isNeeded: !(await findOwnClubs(strapi, restricted.id)).some(({ trusted }) => trusted) };
}

async function readStatus(strapi: Core.Strapi, ctx: Context): Promise<ReviewStatus> {
  const admin = readSignedInAdmin(ctx);
  const { uid, documentId } = await findEditableEntry(strapi, ctx);
  const views = await describeReviews(strapi, admin, await findReviews(strapi, uid, documentId));
  return {
    isNeeded: !(await mayPublish(strapi, admin.restricted, uid, documentId)),
    mayDecide: admin.isCoordinator,
    open: views.find(({ state }) => state === 'requested') ?? null,
    earlier: views.filter(({ state }) => state !== 'requested'),
  };
}

async function handIn(strapi: Core.Strapi, ctx: Context): Promise<ReviewView | undefined> {
  const admin = readSignedInAdmin(ctx);
  const entry = await findEditableEntry(strapi, ctx);
  const review = await requestReview(strapi, admin, entry, readText(ctx, 'message', 'Nachricht', LONGEST_TEXT));
  return (await describeReviews(strapi, admin, [review]))[0];
}

async function withdraw(strapi: Core.Strapi, ctx: Context): Promise<null> {
  const admin = readSignedInAdmin(ctx);
  const review = await findReviewOfRequest(strapi, ctx);
  await decideReview(strapi, review, { state: 'withdrawn', decidedBy: admin.id });
  return null;
}

async function giveBack(strapi: Core.Strapi, ctx: Context): Promise<null> {
  const admin = assertCoordinator(ctx);
  const review = await findReviewOfRequest(strapi, ctx);
  const comment = readText(ctx, 'comment', 'Kommentar', LONGEST_TEXT);
  if (!comment) throw new errors.ValidationError('Kommentar: Bitte schreiben Sie, was noch zu ändern ist.');
  await decideReview(strapi, review, { state: 'returned', decidedBy: admin.id, comment });
  return null;
}

/** Publishes; the rule `close-reviews` then ends the request, as it does when the coordination uses the ordinary button. */
async function approve(strapi: Core.Strapi, ctx: Context): Promise<null> {
  assertCoordinator(ctx);
  const { contentType, target } = await findReviewOfRequest(strapi, ctx);
  await strapi.documents(contentType as UID.ContentType).publish({ documentId: target });
  return null;
}

async function findReviewOfRequest(strapi: Core.Strapi, ctx: Context): Promise<Review> {
  const { uid, documentId } = await findEditableEntry(strapi, ctx);
  const review = await findOpenReview(strapi, uid, documentId);
  if (!review) throw new errors.NotFoundError('Dieser Eintrag wartet nicht auf Freigabe. Bitte laden Sie die Seite neu.');
  return review;
}
