import type { Core } from '@strapi/strapi';

/**
 * What the home page's widgets may show and do, as actions of their own: a widget appears to whoever holds its action, and the address
 * behind it answers to nobody else. Which role holds which stands in `roles.ts`; the super admin holds all.
 */
export const homeActions = {
  ownClub: 'api::home.own-club',
  drafts: 'api::home.drafts',
  publishing: 'api::home.publishing',
  retryPublishing: 'api::home.retry-publishing',
  notices: 'api::home.notices',
  coordination: 'api::home.coordination',
} as const;

/** Makes the actions known to Strapi, as permissions that only the platform's own roles carry. To be called while registering. */
export async function registerHomeActions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const actions = Object.values(homeActions).map((action) => action.replace('api::', ''));
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(actions.map((uid) => ({ section: 'internal', displayName: uid, uid })));
}
