import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { AdminRoute } from '../admin-api';
import { readText } from '../admin-api/read-body';
import { assertCoordinator } from '../admin-api/signed-in-admin';
import { isMailAddress } from '../mail/mail-address';
import { collectPersonData, type PersonData } from './person-data';

/** What is held on one person, for the coordination, which answers such requests. A POST: addresses do not belong into logs of web servers. */
export const privacyRoutes: AdminRoute[] = [{ method: 'POST', path: '/privacy/export', handler: exportPerson }];

/** Body: `{ email }`. */
async function exportPerson(strapi: Core.Strapi, ctx: Context): Promise<PersonData> {
  assertCoordinator(ctx, 'Auskunft über gespeicherte Daten gibt die Koordination.');
  const email = readText(ctx, 'email', 'E-Mail-Adresse', 254);
  if (!isMailAddress(email)) throw new errors.ValidationError('E-Mail-Adresse: Bitte geben Sie eine Adresse an.');
  return collectPersonData(strapi, email);
}
