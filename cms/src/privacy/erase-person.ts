import type { Core } from '@strapi/strapi';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { mailTable } from '../mail/mail-table';
import { pendingTable } from '../registrations/pending-table';
import { reviewTable } from '../reviews/review-table';
import { versionTable } from '../versions/version-table';
import { collectPersonData, type PersonData } from './person-data';

/** What is erased, and what only people can: German lines for the operator. */
export interface Erasure {
  /** One line for each kind that is held, with how many. */
  erased: string[];
  /** What is left, with where to do it. */
  byHand: string[];
}

/**
 * Erases what is held on an address and may go without asking anybody (Art. 17 GDPR): what the person wrote to the municipality, mails, former
 * versions, sessions, notes. What is public, and accounts, are listed for people to decide: a contact may have to be replaced, an account may
 * be the last of its club. With `isDryRun` nothing is changed, and the lines say what would be.
 */
export async function erasePerson(strapi: Core.Strapi, address: string, { isDryRun }: { isDryRun: boolean }): Promise<Erasure> {
  const data = await collectPersonData(strapi, address);
  if (!isDryRun) await strapi.db.transaction(() => erase(strapi, data));
  return { erased: describeErased(data), byHand: describeLeft(strapi, data) };
}

async function erase(
  strapi: Core.Strapi,
  { registrations, pendingApplications, reports, mails, versions, sessions, account }: PersonData,
): Promise<void> {
  const remove = (uid: string, rows: { id: number }[]) =>
    strapi.db.query(uid).deleteMany({ where: { id: { $in: rows.map(({ id }) => id) } } });
  await remove('api::registration.registration', registrations);
  await remove(pendingTable.uid, pendingApplications);
  await remove('api::report.report', reports);
  await remove(mailTable.uid, mails);
  await remove(versionTable.uid, versions);
  await remove('admin::session', sessions);
  if (!account) return;
  const reviews = strapi.db.query(reviewTable.uid);
  await reviews.updateMany({ where: { requestedBy: account.id }, data: { message: null } });
  await reviews.updateMany({ where: { decidedBy: account.id }, data: { comment: null } });
}

function describeErased({ registrations, pendingApplications, reports, mails, versions, sessions, reviews }: PersonData): string[] {
  const kinds: [string, unknown[]][] = [
    ['Anmeldungen von Vereinen', registrations],
    ['Anmeldungen, die noch nicht bestätigt sind', pendingApplications],
    ['Meldungen', reports],
    ['E-Mails', mails],
    ['Frühere Fassungen', versions],
    ['Sitzungen', sessions],
    ['Nachrichten zu Freigaben', reviews],
  ];
  return kinds.filter(([, rows]) => rows.length > 0).map(([name, rows]) => `${name}: ${rows.length}`);
}

function describeLeft(strapi: Core.Strapi, { account, clubs, entries }: PersonData): string[] {
  const byEntry = new Map(entries.map((entry) => [`${entry.type} ${entry.documentId}`, entry]));
  return [
    ...[...byEntry.values()].map(
      ({ type, documentId, title }) => `„${title}“ nennt die Adresse: ${adminEntryUrl(strapi, type, documentId)}`,
    ),
    ...clubs.map(({ documentId, name }) => `Zugang zu „${name}“ entziehen: ${adminEntryUrl(strapi, 'api::club.club', documentId)}`),
    ...(account ? [`Konto löschen: ${strapi.config.get<string>('server.url')}/admin/settings/users/${account.id}`] : []),
  ];
}
