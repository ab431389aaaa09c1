import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { findOwnClubs } from '../access/own-clubs';
import type { AdminRoute } from '../admin-api';
import { readBody } from '../admin-api/read-body';
import { readSignedInAdmin } from '../admin-api/signed-in-admin';
import { setStop } from './reminder-stops';

/** Stopping reminders about an own club, and beginning them again, for whoever is signed in. */
export const reminderRoutes: AdminRoute[] = [{ method: 'PUT', path: '/reminders/:documentId', handler: changeReminders }];

/** `PUT { stopped }` → `{ stopped }`. @throws PolicyError (403) for a club that is not the account's own */
async function changeReminders(strapi: Core.Strapi, ctx: Context): Promise<{ stopped: boolean }> {
  const { documentId } = ctx.params as { documentId: string };
  const { id } = readSignedInAdmin(ctx);
  if (!(await findOwnClubs(strapi, id)).some((club) => club.documentId === documentId)) {
    throw new errors.PolicyError('Dieser Verein ist nicht Ihrer.');
  }
  const { stopped } = readBody(ctx);
  if (typeof stopped !== 'boolean') throw new errors.ValidationError('Bitte sagen Sie, ob Sie Erinnerungen möchten.');
  await setStop(strapi, documentId, id, stopped, new Date());
  return { stopped };
}
