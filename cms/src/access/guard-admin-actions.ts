import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isSuperAdmin } from './signed-in-editor';
import { wrapAction } from './wrap-action';

/** What Strapi lets everyone do who is signed in: send any mail to anyone, change the settings of languages, count all accounts. */
const systemActions = [
  { uid: 'plugin::email.email', name: 'send' },
  { uid: 'plugin::i18n.settings', name: 'updateSettings' },
  { uid: 'admin::homepage', name: 'getKeyStatistics' },
];

/**
 * Closes actions of Strapi's admin: relation pickers of fields without permission forget to ask (they answered 500), and uploads from an
 * address let the server fetch whatever redirects lead to, addresses inside of its own network included; and some system actions are
 * open to everyone who is signed in.
 *
 * To be called before the routes are made, thus while registering.
 */
export function guardAdminActions({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'plugin::content-manager.relations', 'extractAndValidateRequestInfo', async (original) => {
    const info = await original();
    // Strapi answers "forbidden" here and goes on with nothing in hand.
    if (info === undefined) throw new errors.PolicyError('Dieses Feld dürfen Sie nicht lesen.');
    return info;
  });
  wrapAction(strapi, 'plugin::upload.admin-upload', 'uploadFromUrls', async () => {
    throw new errors.PolicyError('Bitte laden Sie die Datei von Ihrem Gerät hoch.');
  });
  for (const { uid, name } of systemActions) {
    wrapAction(strapi, uid, name, async (original, ctx) => {
      if (!isSuperAdmin(ctx.state)) throw new errors.PolicyError('Das darf nur die Technik.');
      return original();
    });
  }
}
