import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AdminHandler, AdminRoute } from '../admin-api';
import { readBody } from '../admin-api/read-body';
import { assertCoordinator } from '../admin-api/signed-in-admin';
import { findClubEditor, listClubEditors, type StoredUser } from './club-editors';
import { inviteEditor, renewInvitation } from './invite-editor';
import { readInvitation } from './read-invitation';
import { removeEditor } from './remove-editor';

const { NotFoundError } = errors;

/** The coordination's way to a club's editors. Accounts of other roles cannot be reached through it. */
export const invitationRoutes: AdminRoute[] = [
  // The editors of a club, with their addresses.
  { method: 'GET', path: '/club-editors/:club', handler: forCoordination((strapi, ctx) => requireEditors(strapi, ctx.params.club)) },
  // Somebody is invited for clubs: `{ firstname, lastname, email, clubs }`.
  {
    method: 'POST',
    path: '/club-editors',
    handler: forCoordination((strapi, ctx) => inviteEditor(strapi, readInvitation(readBody(ctx)), new Date())),
  },
  // A new link for somebody who has not set a password yet.
  {
    method: 'POST',
    path: '/club-editors/:id/renew',
    handler: forCoordination(async (strapi, ctx) => renewInvitation(strapi, await requireEditor(strapi, ctx.params.id), new Date())),
  },
  // The club is taken away from an editor.
  {
    method: 'DELETE',
    path: '/club-editors/:club/:id',
    handler: forCoordination(async (strapi, ctx) => {
      const editor = await requireEditor(strapi, ctx.params.id);
      await requireEditors(strapi, ctx.params.club);
      await removeEditor(strapi, editor, ctx.params.club);
      return requireEditors(strapi, ctx.params.club);
    }),
  },
];

function forCoordination(handler: AdminHandler): AdminHandler {
  return async (strapi, ctx) => {
    assertCoordinator(ctx, 'Redaktionen lädt die Koordination ein.');
    return handler(strapi, ctx);
  };
}

async function requireEditors(strapi: Core.Strapi, club: string) {
  const editors = await listClubEditors(strapi, club);
  if (!editors) throw new NotFoundError('Diesen Verein gibt es nicht (mehr).');
  return editors;
}

async function requireEditor(strapi: Core.Strapi, id: string): Promise<StoredUser> {
  const user = await findClubEditor(strapi, id);
  if (!user) throw new NotFoundError('Zu dieser Redaktion gehört kein solches Konto.');
  return user;
}
