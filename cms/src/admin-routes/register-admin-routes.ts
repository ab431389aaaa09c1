import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { homeActions } from '../access/home-actions';
import { copyEntry } from '../copies/copy-entry';
import { readCalendarSettings } from '../home/read-calendar-settings';
import { readCoordination } from '../home/read-coordination';
import { readDefaults } from '../home/read-defaults';
import { readDrafts } from '../home/read-drafts';
import { readNotices } from '../home/read-notices';
import { readOwnClubs } from '../home/read-own-clubs';
import { readPublishing } from '../publishing/read-publishing';
import { retryPublishing } from '../publishing/retry-publishing';

/** Answers a request of someone who is signed in to the admin; what it returns is the body. */
export type AdminHandler = (strapi: Core.Strapi, ctx: Context) => Promise<unknown>;

interface AdminRoute {
  method: 'GET' | 'POST';
  path: string;
  handler: AdminHandler;
  /** The action whose holders are answered; left out where everyone signed in may ask and the handler limits the answer itself. */
  action?: string;
}

const routes: AdminRoute[] = [
  { method: 'GET', path: '/calendar', handler: readCalendarSettings },
  { method: 'GET', path: '/defaults', handler: readDefaults },
  { method: 'POST', path: '/copies', handler: copyEntry },
  { method: 'GET', path: '/home/own-clubs', handler: readOwnClubs, action: homeActions.ownClub },
  { method: 'GET', path: '/home/drafts', handler: readDrafts, action: homeActions.drafts },
  { method: 'GET', path: '/home/notices', handler: readNotices, action: homeActions.notices },
  { method: 'GET', path: '/home/coordination', handler: readCoordination, action: homeActions.coordination },
  { method: 'GET', path: '/publishing', handler: readPublishing, action: homeActions.publishing },
  { method: 'POST', path: '/publishing/retry', handler: retryPublishing, action: homeActions.retryPublishing },
];

/** The addresses under `/ehrenamt` that the admin's own screens ask; each demands a signed-in admin user and the action named with it. */
export function registerAdminRoutes({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/ehrenamt',
    routes: routes.map(({ method, path, handler, action }) => ({
      method,
      path,
      info: { type: 'admin' },
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        ctx.body = await handler(strapi, ctx);
      },
      config: {
        policies: ['admin::isAuthenticatedAdmin', ...(action ? [{ name: 'admin::hasPermissions', config: { actions: [action] } }] : [])],
      },
    })),
  });
}
