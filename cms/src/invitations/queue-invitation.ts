import type { Core } from '@strapi/strapi';
import { readName, type StoredUser } from './club-editors';
import { INVITATION_DAYS } from './expire-invitations';
import type { InvitationResult } from './invite-editor';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends the link with which an invited person sets a password. */
export async function sendInvitationMail(strapi: Core.Strapi, user: StoredUser, clubs: string[]): Promise<InvitationResult> {
  const link = `${strapi.config.get('admin.absoluteUrl')}/auth/register?registrationToken=${user.registrationToken}`;
  const { title, signature } = await readSender(strapi);
  const mailSent = await send(strapi, {
    to: user.email,
    subject: `Einladung in die Redaktion: ${title}`,
    text: [
      `Guten Tag ${readName(user)},`,
      `Sie können ab jetzt die Angaben für ${joinNames(clubs)} auf „${title}“ selbst pflegen.`,
      `Bitte öffnen Sie diesen Link und legen Sie ein Passwort fest. Er gilt ${INVITATION_DAYS} Tage und nur für Sie:\n${link}`,
      'Wenn Sie diese Einladung nicht erwartet haben, brauchen Sie nichts zu tun.',
      signature,
    ].join('\n\n'),
  });
  return { outcome: 'invited', email: user.email, mailSent, link };
}

/** Tells an editor about the clubs that were added. */
export async function sendAccessMail(strapi: Core.Strapi, user: StoredUser, clubs: string[]): Promise<InvitationResult> {
  const { title, signature } = await readSender(strapi);
  const mailSent = await send(strapi, {
    to: user.email,
    subject: `Neuer Zugang: ${title}`,
    text: [
      `Guten Tag ${readName(user)},`,
      `Sie können ab jetzt auch die Angaben für ${joinNames(clubs)} pflegen. Melden Sie sich wie gewohnt an:`,
      `${strapi.config.get('admin.absoluteUrl')}`,
      signature,
    ].join('\n\n'),
  });
  return { outcome: 'added', email: user.email, mailSent };
}

/** Whether the mail was handed to a mail server. One that is down must not undo an invitation: the link can be passed on by hand. */
async function send(strapi: Core.Strapi, mail: Mail): Promise<boolean> {
  try {
    await strapi.plugin('email').service('email').send(mail);
    // Without a server it has become a file, which the person never sees.
    return strapi.config.get('plugin::email.settings.hasServer') === true;
  } catch (error) {
    strapi.log.error(`The mail to a new editor could not be sent: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function readSender(strapi: Core.Strapi): Promise<{ title: string; signature: string }> {
  const settings = await strapi.db.query('api::municipality.municipality').findOne({ select: ['name', 'siteTitle'] });
  const title = settings?.siteTitle || settings?.name || 'Ehrenamt';
  return { title, signature: `Ihre Ehrenamtskoordination\n${settings?.name ?? ''}`.trim() };
}

function joinNames(names: string[]): string {
  return new Intl.ListFormat('de', { type: 'conjunction' }).format(names.map((name) => `„${name}“`));
}
