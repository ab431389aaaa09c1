import type { Core } from '@strapi/strapi';
import { queueMail } from '../mail/queue-mail';
import { recallMails } from '../mail/recall-mails';
import { describeAccess, describeInvitation } from '../mail/texts/invitation-texts';
import { readName, type StoredUser } from './club-editors';
import { INVITATION_DAYS } from './expire-invitations';
import type { InvitationResult } from './invite-editor';

/**
 * Queues the link with which an invited person sets a password. An earlier one that still waits is taken back, since its link leads nowhere.
 * Like every mail, its text lies in the outbox until it is sent; the account holds the link's secret in the clear for longer (Strapi's way).
 */
export async function queueInvitation(strapi: Core.Strapi, user: StoredUser, clubs: string[], now: Date): Promise<InvitationResult> {
  const link = `${strapi.config.get('admin.absoluteUrl')}/auth/register?registrationToken=${user.registrationToken}`;
  const text = describeInvitation({ name: readName(user), clubs, title: await readTitle(strapi), link, days: INVITATION_DAYS });
  await recallInvitation(strapi, user);
  await queueMail(strapi, { to: user.email, purpose: `${purposeOf(user)}${now.getTime()}`, ...text }, now);
  return { outcome: 'invited', email: user.email, mailSent: leavesThisMachine(strapi), link };
}

/** Queues what tells an editor about the clubs that were added. */
export async function queueAccess(strapi: Core.Strapi, user: StoredUser, clubs: string[], now: Date): Promise<InvitationResult> {
  const link = strapi.config.get<string>('admin.absoluteUrl');
  const text = describeAccess({ name: readName(user), clubs, title: await readTitle(strapi), link });
  await queueMail(strapi, { to: user.email, ...text }, now);
  return { outcome: 'added', email: user.email, mailSent: leavesThisMachine(strapi) };
}

/** An invitation that was not sent yet is not sent any more. */
export function recallInvitation(strapi: Core.Strapi, user: StoredUser): Promise<void> {
  return recallMails(strapi, purposeOf(user));
}

function purposeOf({ id }: StoredUser): string {
  return `invitation-${id}-`;
}

/** Without a server a mail becomes a file, which the person never sees. */
function leavesThisMachine(strapi: Core.Strapi): boolean {
  return strapi.config.get('plugin::email.settings.hasServer') === true;
}

async function readTitle(strapi: Core.Strapi): Promise<string> {
  const settings = await strapi.db.query('api::municipality.municipality').findOne({ select: ['name', 'siteTitle'] });
  return settings?.siteTitle || settings?.name || 'Ehrenamt';
}
