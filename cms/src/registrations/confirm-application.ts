import type { Core } from '@strapi/strapi';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { isMailAddress } from '../mail/mail-address';
import { queueMail } from '../mail/queue-mail';
import { describeNewRegistration } from '../mail/texts/registration-texts';
import { hashKey } from './keep-application';
import { type PendingApplication, pendingTable } from './pending-table';
import type { Application } from './read-application';

const REGISTRATION = 'api::registration.registration';

/** Whether a key confirms an application at `now`. Asking changes nothing, as programs that check mails follow their links. */
export async function isConfirmable(strapi: Core.Strapi, key: string, now: Date): Promise<boolean> {
  return (await findPending(strapi, key, now)) !== undefined;
}

/**
 * Makes the application that belongs to a key a case for the coordination, which gets a mail; false if the key is unknown, used or expired.
 * Other applications of the same address for the same club end with it: people press buttons twice.
 */
export async function confirmApplication(strapi: Core.Strapi, key: string, now: Date): Promise<boolean> {
  const pending = await findPending(strapi, key, now);
  if (!pending) return false;
  return strapi.db.transaction(async () => {
    const { count } = await strapi.db.query(pendingTable.uid).deleteMany({ where: { id: pending.id } });
    // Another request with the same key was faster.
    if (count !== 1) return false;
    const { application } = pending;
    await dropDoubles(strapi, pending);
    const { documentId } = await strapi.documents(REGISTRATION).create({
      data: { ...application, state: 'new', emailConfirmedAt: now.toISOString() } as never,
    });
    await notifyCoordinator(strapi, documentId, application, now);
    return true;
  });
}

async function findPending(strapi: Core.Strapi, key: string, now: Date): Promise<PendingApplication | undefined> {
  // What was not made by us is not worth a question to the database.
  if (!/^[\w-]{43}$/.test(key)) return undefined;
  const where = { keyHash: hashKey(key), expiresAt: { $gt: now } };
  return (await strapi.db.query(pendingTable.uid).findOne({ where })) ?? undefined;
}

async function dropDoubles(strapi: Core.Strapi, { email, application }: PendingApplication): Promise<void> {
  const pending = strapi.db.query(pendingTable.uid);
  const others: PendingApplication[] = await pending.findMany({ where: { email } });
  const doubles = others.filter((other) => other.application.clubName === application.clubName).map(({ id }) => id);
  if (doubles.length > 0) await pending.deleteMany({ where: { id: { $in: doubles } } });
}

async function notifyCoordinator(strapi: Core.Strapi, documentId: string, { clubName }: Application, now: Date): Promise<void> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { coordinator: true } });
  const to: string | undefined = municipality?.coordinator?.email ?? undefined;
  // Without an address the home page of the admin tells of it all the same.
  if (!to || !isMailAddress(to)) return;
  const text = describeNewRegistration({ clubName, url: adminEntryUrl(strapi, REGISTRATION, documentId) });
  await queueMail(strapi, { to, purpose: `registration-${documentId}`, ...text }, now);
}
