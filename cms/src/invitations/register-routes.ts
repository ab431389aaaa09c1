import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isCoordination } from '../access/signed-in-editor';
import { findClubEditor, listClubEditors, type StoredUser } from './club-editors';
import { inviteEditor, renewInvitation } from './invite-editor';
import { readInvitation } from './read-invitation';
import { removeEditor } from './remove-editor';

const { NotFoundError, PolicyError } = errors;

/**
 * The coordination's way to a club's editors, in the admin's API. Accounts of other roles cannot be reached through it.
 *
 * | | |
 * |---|---|
 * | `GET /club-editors/:club` | the editors of a club, with their addresses |
 * | `POST /club-editors` | invite somebody for clubs: `{ firstname, lastname, email, clubs }` |
 * | `POST /club-editors/:id/renew` | a new link for somebody who has not set a password yet |
 * | `DELETE /club-editors/:club/:id` | take the club away from an editor |
 */
export function registerInvitationRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const route = (method: 'GET' | 'POST' | 'DELETE', path: string, handler: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      if (!isCoordination(ctx.state)) throw new PolicyError('Redaktionen lädt die Koordination ein.');
      ctx.body = { data: await handler(ctx) };
    },
    info: { pluginName: 'admin', type: 'admin' as const },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/club-editors',
    routes: [
      route('GET', '/:club', (ctx) => requireEditors(strapi, ctx.params.club)),
      route('POST', '/', (ctx) => inviteEditor(strapi, readInvitation((ctx.request as { body?: unknown }).body))),
      route('POST', '/:id/renew', async (ctx) => renewInvitation(strapi, await requireEditor(strapi, ctx.params.id))),
      route('DELETE', '/:club/:id', async (ctx) => {
        const editor = await requireEditor(strapi, ctx.params.id);
        await requireEditors(strapi, ctx.params.club);
        await removeEditor(strapi, editor, ctx.params.club);
        return requireEditors(strapi, ctx.params.club);
      }),
    ],
  });
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
