import type { Core } from '@strapi/strapi';
import { homeActions } from './home-actions';
import { findOwnClubs } from './own-clubs';
import { readRestrictedEditor } from './signed-in-editor';
import { wrapAction } from './wrap-action';

/**
 * The home page shows „Mein Verein“ to nobody of the coordination or of Technik who has no club: the super admin holds every action, and Strapi
 * places widgets by these alone. Takes nothing away but the widget. To be called while registering.
 */
export function trimOwnPermissions({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'admin::authenticated-user', 'getOwnPermissions', async (original, ctx) => {
    const result = await original();
    const body = ctx.body as { data?: { action: string }[] } | undefined;
    const isEditor = readRestrictedEditor(ctx.state) !== undefined;
    if (!body?.data || isEditor || (await findOwnClubs(strapi, ctx.state.user.id)).length > 0) return result;
    body.data = body.data.filter(({ action }) => action !== homeActions.ownClub);
    return result;
  });
}
