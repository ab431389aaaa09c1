import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** `GET /api/content-state`: `{ "version": "<hex>" }`, which changes whenever something changes that the public site shows, and only then. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { version: await strapi.service('api::content-state.content-state').readVersion() };
  },
});
