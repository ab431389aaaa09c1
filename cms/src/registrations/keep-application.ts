import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { queueMail } from '../mail/queue-mail';
import { describeConfirmation } from '../mail/texts/registration-texts';
import { publicUrl } from '../public-pages/public-address';
import { pendingTable } from './pending-table';
import type { Application } from './read-application';
import { CONFIRMATION_DAYS } from './registration-form';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An address gets at most so many mails in a day: the form must not serve to annoy anybody. */
const MAILS_A_DAY = 3;
/** More in an hour, from however many addresses, is a flood; the town's name as a sender of mails is at stake. */
const APPLICATIONS_AN_HOUR = 100;

/** Where the link of the mail leads, below `/formular`. */
export const CONFIRMATION_PATH = '/anmeldung-bestaetigen';

/** What became of an application: `flooded` if so many arrive that none is taken for a while. */
export type KeepResult = 'kept' | 'flooded';

/**
 * Keeps an application until its e-mail address is confirmed, and sends the link for that. Nothing of what was typed in stands in the mail,
 * since anybody can enter anybody's address.
 *
 * What is one mail too many for an address is dropped without a word: the answer must not tell what has been sent there before.
 */
export async function keepApplication(strapi: Core.Strapi, application: Application, now: Date): Promise<KeepResult> {
  const pending = strapi.db.query(pendingTable.uid);
  const email = application.applicantEmail.toLowerCase();
  const since = (time: number) => ({ sentAt: { $gt: new Date(now.getTime() - time) } });
  if ((await pending.count({ where: since(HOUR) })) >= APPLICATIONS_AN_HOUR) return 'flooded';
  if ((await pending.count({ where: { email, ...since(DAY) } })) >= MAILS_A_DAY) return 'kept';
  const key = randomBytes(32).toString('base64url');
  const url = `${publicUrl(strapi, CONFIRMATION_PATH)}?schluessel=${key}`;
  const expiresAt = new Date(now.getTime() + CONFIRMATION_DAYS * DAY);
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ select: ['siteTitle'] });
  await strapi.db.transaction(async () => {
    await pending.create({ data: { keyHash: hashKey(key), email, application, sentAt: now, expiresAt } });
    const text = describeConfirmation({ site: municipality?.siteTitle ?? 'Ehrenamt', url, days: CONFIRMATION_DAYS });
    await queueMail(strapi, { to: application.applicantEmail, ...text }, now);
  });
  return 'kept';
}

/** Under which a key is stored. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
