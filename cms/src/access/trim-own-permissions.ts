import type { Core } from '@strapi/strapi';
import { homeActions } from './home-actions';
import { findOwnClubs } from './own-clubs';
import { readRestrictedEditor } from './signed-in-editor';
import { wrapAction } from './wrap-action';

/** What leads to Strapi's market of plugins, an English page on somebody else's server: plugins are part of a release here. */
const MARKETPLACE = 'admin::marketplace.read';

/**
 * The super admin holds every action, and Strapi shows widgets and links by these alone. The home page shows „Mein Verein“ to nobody of the
 * coordination or of Technik who has no club, and the navigation leads nobody to the market of plugins. Takes nothing else away. To be called
 * while registering.
 */
export function trimOwnPermissions({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'admin::authenticated-user', 'getOwnPermissions', async (original, ctx) => {
    const result = await original();
    const body = ctx.body as { data?: { action: string }[] } | undefined;
    const isEditor = readRestrictedEditor(ctx.state) !== undefined;
    if (!body?.data || isEditor) return result;
    const hasClub = (await findOwnClubs(strapi, ctx.state.user.id)).length > 0;
    body.data = body.data.filter(({ action }) => action !== MARKETPLACE && (hasClub || action !== homeActions.ownClub));
    return result;
  });
}
