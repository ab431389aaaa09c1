import type { Core } from '@strapi/strapi';
import { queueMail } from '../mail/queue-mail';
import { describeReset } from '../mail/texts/reset-texts';

const HOUR = 3_600_000;

/** As much of Strapi's service as is replaced here. */
interface AuthService {
  forgotPassword(request: { email: string }): void;
}

/**
 * „Passwort vergessen“ sends our German mail through the outbox, so that a mail server which is down delays it instead of losing it. The link
 * holds for one hour and is used up by the first use. Strapi does not wait for it, and so tells nobody whether there is such an account.
 * To be called while registering.
 */
export function mailResetLinks({ strapi }: { strapi: Core.Strapi }): void {
  const service = strapi.service('admin::auth') as unknown as AuthService;
  service.forgotPassword = ({ email }) => {
    mailResetLink(strapi, email, new Date()).catch((error: Error) => {
      strapi.log.error(`The mail for a new password could not be queued: ${error.message}`);
    });
  };
}

async function mailResetLink(strapi: Core.Strapi, email: string, now: Date): Promise<void> {
  const user = await strapi.db.query('admin::user').findOne({ where: { email, isActive: true } });
  if (!user) return;
  const token: string = strapi.service('admin::token').createToken();
  const expiresAt = new Date(now.getTime() + HOUR);
  const settings = await strapi.db.query('api::municipality.municipality').findOne({ select: ['name', 'siteTitle'] });
  await strapi.db.transaction(async () => {
    await strapi.service('admin::user').updateById(user.id, { resetPasswordToken: token, resetPasswordTokenExpiresAt: expiresAt });
    const text = describeReset({
      name: [user.firstname, user.lastname].filter(Boolean).join(' '),
      title: settings?.siteTitle || settings?.name || 'Ehrenamt',
      link: `${strapi.config.get('admin.absoluteUrl')}/auth/reset-password?code=${token}`,
      expiresAt,
    });
    await queueMail(strapi, { to: user.email, ...text }, now);
  });
}
