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
  agreements: 'api::home.agreements',
  quality: 'api::home.quality',
} as const;

/** What the list of a role's permissions, which only the super admin sees, calls each action. */
const displayNames: Record<keyof typeof homeActions, string> = {
  ownClub: 'Eigenen Verein sehen',
  drafts: 'Eigene Entwürfe sehen',
  publishing: 'Stand der Website sehen',
  retryPublishing: 'Website erneuern',
  notices: 'Hinweise der Koordination sehen',
  coordination: 'Aufgaben der Koordination sehen',
  agreements: 'Vereinbarungen sehen und annehmen',
  quality: 'Datenqualität sehen',
};

/** Makes the actions known to Strapi, so that roles can hold them. To be called while registering. */
export async function registerHomeActions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const names = Object.keys(homeActions) as (keyof typeof homeActions)[];
  // Strapi puts "api::" before a uid. Actions of its section "internal" could not be granted to a role.
  const actions = names.map((name) => ({
    section: 'settings',
    category: 'Ehrenamtsplattform',
    subCategory: 'Startseite',
    uid: homeActions[name].replace('api::', ''),
    displayName: displayNames[name],
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
