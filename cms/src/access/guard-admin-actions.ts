import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { wrapAction } from './wrap-action';

/**
 * Closes the actions of Strapi's content manager that forget to ask: relation pickers of fields without permission (they answered 500).
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
}
