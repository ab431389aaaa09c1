import type { Core } from '@strapi/strapi';
import type { SignedInAdmin } from '../admin-api/signed-in-admin';
import type { Review } from './review-table';

/** A request as the admin shows it; names of accounts only for the coordination. */
export interface ReviewView extends Omit<Review, 'requestedBy' | 'decidedBy' | 'club'> {
  clubName: string | null;
  requestedByMe: boolean;
  requesterName?: string;
}

/** The requests as this account may see them, with the names of their clubs. */
export async function describeReviews(strapi: Core.Strapi, admin: SignedInAdmin, reviews: Review[]): Promise<ReviewView[]> {
  const clubNames = await readNames(strapi, 'api::club.club', 'documentId', [...new Set(reviews.map(({ club }) => club))]);
  const requesters = admin.isCoordinator
    ? await readNames(strapi, 'admin::user', 'id', [...new Set(reviews.map(({ requestedBy }) => requestedBy))])
    : new Map<string, string>();
  return reviews.map(({ requestedBy, decidedBy: _decidedBy, club, ...review }) => ({
    ...review,
    clubName: clubNames.get(club) ?? null,
    requestedByMe: requestedBy === admin.id,
    ...(admin.isCoordinator ? { requesterName: requesters.get(String(requestedBy)) ?? 'gelöschtes Konto' } : {}),
  }));
}

async function readNames(strapi: Core.Strapi, uid: string, key: string, keys: (number | string)[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await strapi.db.query(uid).findMany({ where: { [key]: { $in: keys } } });
  return new Map(rows.map((row) => [String(row[key]), row.name ?? [row.firstname, row.lastname].filter(Boolean).join(' ')]));
}
