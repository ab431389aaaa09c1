import type { Core } from '@strapi/strapi';
import { changeEditors, countClubs, readState, type StoredUser } from './club-editors';
import { recallInvitation } from './queue-invitation';

/**
 * Takes a club away from an editor, at once. Who has no club left is signed out everywhere; an invitation that nobody has followed yet ends
 * with its account, so that its link leads nowhere; the mail with it is not sent if it waits.
 */
export async function removeEditor(strapi: Core.Strapi, user: StoredUser, club: string): Promise<void> {
  await strapi.db.transaction(() => changeEditors(strapi, club, { disconnect: [user.id] }));
  if ((await countClubs(strapi, user.id)) > 0) return;
  if (readState(user) === 'invited') {
    await recallInvitation(strapi, user);
    await strapi.service('admin::user').deleteById(user.id);
  } else {
    await strapi.sessionManager('admin').invalidateRefreshToken(String(user.id));
  }
}
