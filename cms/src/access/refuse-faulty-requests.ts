import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { wrapAction } from './wrap-action';

/**
 * Requests for which Strapi stumbles and answers 500, as if the server were broken, are refused for what they are: a check of rights that
 * names none, an arrangement of the home page that is none, a question for a trial licence that there never was. To be called while
 * registering.
 */
export function refuseFaultyRequests({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'admin::permission', 'check', async (original, ctx) => {
    const { permissions } = (ctx.request as { body?: { permissions?: unknown } }).body ?? {};
    if (!Array.isArray(permissions)) throw new errors.ValidationError('„permissions“ muss eine Liste sein.');
    return original();
  });
  wrapAction(strapi, 'admin::homepage', 'updateHomepageLayout', async (original) => {
    try {
      return await original();
    } catch (error) {
      // Strapi lets zod's error pass as it is.
      if (!(error instanceof Error) || error.name !== 'ZodError') throw error;
      throw new errors.ValidationError('Diese Anordnung der Startseite ist ungültig.');
    }
  });
  wrapAction(strapi, 'admin::admin', 'licenseTrialTimeLeft', async () => {
    throw new errors.NotFoundError('Es gibt keine Testlizenz.');
  });
}
