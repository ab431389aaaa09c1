import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { AdminRoute } from '../admin-api';
import { readText } from '../admin-api/read-body';
import { assertCoordinator } from '../admin-api/signed-in-admin';
import { findUserByEmail, isOnlyClubEditor } from '../invitations/club-editors';
import {
  type Approval,
  approveRegistration,
  rejectRegistration,
  requireRegistration,
  type StoredRegistration,
} from './decide-registration';
import { findSimilarClubs, type SimilarClub } from './find-similar-clubs';

const LONGEST_REASON = 2000;

/** What the coordination should know before it decides. */
export interface RegistrationStatus {
  state: StoredRegistration['state'];
  /** The club that came of it, as a document id and name. */
  club: SimilarClub | null;
  /** Clubs that look like it. */
  similar: SimilarClub[];
  /** Whose account has the applicant's address already: a club editor's gets the club as well, with another one nobody can be taken in. */
  account: 'none' | 'club-editor' | 'other';
}

/** The coordination's decision about a registration. */
export const registrationRoutes: AdminRoute[] = [
  { method: 'GET', path: '/registrations/:documentId', handler: readStatus },
  // The club is created, or the one meant with `{ club }` is taken; answers with it and with what became of the invitation.
  { method: 'POST', path: '/registrations/:documentId/approve', handler: approve },
  // Refused for a reason that the applicant reads: `{ reason }`.
  { method: 'POST', path: '/registrations/:documentId/reject', handler: reject },
];

async function readStatus(strapi: Core.Strapi, ctx: Context): Promise<RegistrationStatus> {
  assertCoordinator(ctx);
  const { state, club, clubName, applicantEmail } = await requireRegistration(strapi, ctx.params.documentId);
  const user = await findUserByEmail(strapi, applicantEmail);
  return {
    state,
    club: club && { documentId: club.documentId, name: club.name },
    similar: state === 'new' ? await findSimilarClubs(strapi, clubName) : [],
    account: user ? (isOnlyClubEditor(user) ? 'club-editor' : 'other') : 'none',
  };
}

async function approve(strapi: Core.Strapi, ctx: Context): Promise<Approval> {
  assertCoordinator(ctx);
  const registration = await requireRegistration(strapi, ctx.params.documentId);
  const club = readText(ctx, 'club', 'Verein', 40);
  return approveRegistration(strapi, registration, readDecider(ctx), club || undefined, new Date());
}

async function reject(strapi: Core.Strapi, ctx: Context): Promise<{ state: 'rejected' }> {
  assertCoordinator(ctx);
  const registration = await requireRegistration(strapi, ctx.params.documentId);
  const reason = readText(ctx, 'reason', 'Grund', LONGEST_REASON);
  if (!reason) throw new errors.ValidationError('Grund: Bitte schreiben Sie, warum die Anmeldung nicht angenommen wird.');
  await rejectRegistration(strapi, registration, readDecider(ctx), reason, new Date());
  return { state: 'rejected' };
}

function readDecider({ state }: Context): string {
  return [state.user.firstname, state.user.lastname].filter(Boolean).join(' ') || 'Koordination';
}
