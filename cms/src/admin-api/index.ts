import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listHints } from '../hints/hint-routes';
import { planRoutes } from '../plans/plan-routes';
import { reviewRoutes } from '../reviews/review-routes';
import { versionRoutes } from '../versions/version-routes';

/** One address of the admin's own API; the handler answers with the body. */
export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: (strapi: Core.Strapi, ctx: Context) => Promise<unknown>;
}

const routes: AdminRoute[] = [
  ...reviewRoutes,
  ...planRoutes,
  ...versionRoutes,
  { method: 'GET', path: '/hints/:uid/:documentId', handler: listHints },
];

/**
 * The admin's own API below `/ehrenamt`, for signed-in accounts only. What each role may do is checked by the handlers and, as for all
 * else, by the rules of the document service. To be called while registering.
 */
export function registerAdminApi({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/ehrenamt',
    routes: routes.map(({ method, path, handler }) => ({
      method,
      path,
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        ctx.body = { data: await handler(strapi, ctx) };
      },
      config: { policies: ['admin::isAuthenticatedAdmin'] },
      info: { type: 'admin' },
    })) as never,
  });
}
