import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { homeActions } from '../access/home-actions';
import { agreementRoutes } from '../agreements/agreement-routes';
import { confirmationRoutes } from '../confirmations/confirmation-routes';
import { copyEntry } from '../copies/copy-entry';
import { listHints } from '../hints/hint-routes';
import { readCalendarSettings } from '../home/read-calendar-settings';
import { readCoordination } from '../home/read-coordination';
import { readDefaults } from '../home/read-defaults';
import { readDrafts } from '../home/read-drafts';
import { readNotices } from '../home/read-notices';
import { readOwnClubs } from '../home/read-own-clubs';
import { invitationRoutes } from '../invitations/invitation-routes';
import { planRoutes } from '../plans/plan-routes';
import { privacyRoutes } from '../privacy/privacy-routes';
import { readPublishing } from '../publishing/read-publishing';
import { retryPublishing } from '../publishing/retry-publishing';
import { qualityRoutes } from '../quality/quality-routes';
import { readDateVenues } from '../recurrence/read-date-venues';
import { registrationRoutes } from '../registrations/registration-routes';
import { reminderRoutes } from '../reminders/reminder-routes';
import { reportRoutes } from '../reports/report-routes';
import { reviewRoutes } from '../reviews/review-routes';
import { versionRoutes } from '../versions/version-routes';

/** Answers a request of someone who is signed in to the admin; what it returns is the `data` of the body. */
export type AdminHandler = (strapi: Core.Strapi, ctx: Context) => Promise<unknown>;

/** One address of the admin's own API. */
export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: AdminHandler;
  /** The action whose holders are answered; left out where everyone signed in may ask and the handler limits the answer itself. */
  action?: string;
}

const routes: AdminRoute[] = [
  ...reviewRoutes,
  ...planRoutes,
  ...versionRoutes,
  ...invitationRoutes,
  ...reportRoutes,
  ...registrationRoutes,
  ...privacyRoutes,
  ...agreementRoutes,
  ...qualityRoutes,
  ...confirmationRoutes,
  ...reminderRoutes,
  { method: 'GET', path: '/hints/:uid/:documentId', handler: listHints },
  { method: 'GET', path: '/calendar', handler: readCalendarSettings },
  { method: 'GET', path: '/date-venues', handler: readDateVenues },
  { method: 'GET', path: '/defaults', handler: readDefaults },
  { method: 'POST', path: '/copies', handler: copyEntry },
  { method: 'GET', path: '/home/own-clubs', handler: readOwnClubs, action: homeActions.ownClub },
  { method: 'GET', path: '/home/drafts', handler: readDrafts, action: homeActions.drafts },
  { method: 'GET', path: '/home/notices', handler: readNotices, action: homeActions.notices },
  { method: 'GET', path: '/home/coordination', handler: readCoordination, action: homeActions.coordination },
  { method: 'GET', path: '/publishing', handler: readPublishing, action: homeActions.publishing },
  { method: 'POST', path: '/publishing/retry', handler: retryPublishing, action: homeActions.retryPublishing },
];

/**
 * The admin's own API below `/ehrenamt`, for signed-in accounts only, and for holders of the action named with an address. What else each
 * role may do is checked by the handlers and, as for all else, by the rules of the document service. To be called while registering.
 */
export function registerAdminApi({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/ehrenamt',
    routes: routes.map(({ method, path, handler, action }) => ({
      method,
      path,
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        ctx.body = { data: await handler(strapi, ctx) };
      },
      config: {
        policies: ['admin::isAuthenticatedAdmin', ...(action ? [{ name: 'admin::hasPermissions', config: { actions: [action] } }] : [])],
      },
      info: { type: 'admin' },
    })) as never,
  });
}
