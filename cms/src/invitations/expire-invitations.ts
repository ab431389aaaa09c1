import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { wrapAction } from '../access/wrap-action';

/** How many days an invitation's link works; Strapi's work forever. */
export const INVITATION_DAYS = 14;
const DAY = 86_400_000;

/**
 * The link of an invitation opens no account after 14 days. An account that nobody has set up yet changes only when its link is made, so
 * the time of its last change is that of the link. To be called before the routes are made.
 */
export function expireInvitations({ strapi }: { strapi: Core.Strapi }): void {
  for (const action of ['registrationInfo', 'register']) {
    wrapAction(strapi, 'admin::authentication', action, async (original, ctx) => {
      await refuseExpired(strapi, readToken(ctx));
      return original();
    });
  }
}

async function refuseExpired(strapi: Core.Strapi, registrationToken: unknown): Promise<void> {
  if (typeof registrationToken !== 'string') return;
  const user = await strapi.db.query('admin::user').findOne({ where: { registrationToken }, select: ['updatedAt'] });
  if (user && Date.now() - new Date(user.updatedAt).getTime() > INVITATION_DAYS * DAY) {
    throw new errors.ValidationError('Diese Einladung ist abgelaufen. Bitte lassen Sie sich von der Koordination eine neue schicken.');
  }
}

function readToken(ctx: Context): unknown {
  const { body } = ctx.request as { body?: { registrationToken?: unknown } };
  return body?.registrationToken ?? ctx.query.registrationToken;
}
