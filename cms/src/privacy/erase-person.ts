import type { Core } from '@strapi/strapi';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { confirmationTable } from '../confirmations/confirmation-table';
import { mailTable } from '../mail/mail-table';
import { planTable } from '../plans/plan-table';
import { pendingTable } from '../registrations/pending-table';
import { reminderTable } from '../reminders/reminder-tables';
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
 * be the last of its club; and so is the name that stays as a proof. With `isDryRun` nothing is changed, and the lines say what would be.
 */
export async function erasePerson(strapi: Core.Strapi, address: string, { isDryRun }: { isDryRun: boolean }): Promise<Erasure> {
  const data = await collectPersonData(strapi, address);
  if (!isDryRun) await strapi.db.transaction(() => erase(strapi, data));
  return { erased: describeErased(data), byHand: describeLeft(strapi, data) };
}

async function erase(
  strapi: Core.Strapi,
  { registrations, pendingApplications, reports, mails, versions, sessions, reminders, plans, account }: PersonData,
): Promise<void> {
  const remove = (uid: string, rows: { id: number }[]) =>
    strapi.db.query(uid).deleteMany({ where: { id: { $in: rows.map(({ id }) => id) } } });
  await remove('api::registration.registration', registrations);
  await remove(pendingTable.uid, pendingApplications);
  await remove('api::report.report', reports);
  await remove(mailTable.uid, mails);
  await remove(versionTable.uid, versions);
  await remove('admin::session', sessions);
  await remove(reminderTable.uid, reminders);
  await remove(planTable.uid, plans.filter(isFinished));
  if (!account) return;
  await strapi.db.query(confirmationTable.uid).updateMany({ where: { account: account.id }, data: { account: null } });
  const reviews = strapi.db.query(reviewTable.uid);
  await reviews.updateMany({ where: { requestedBy: account.id }, data: { message: null } });
  await reviews.updateMany({ where: { decidedBy: account.id }, data: { comment: null } });
}

/** What is still to be published stays planned: it is about an entry, and forgotten 90 days after. */
function isFinished({ state }: Record<string, unknown>): boolean {
  return state !== 'waiting';
}

function describeErased(data: PersonData): string[] {
  const { registrations, pendingApplications, reports, mails, versions, sessions, reviews, reminders, plans, confirmations } = data;
  const kinds: [string, unknown[]][] = [
    ['Anmeldungen von Vereinen', registrations],
    ['Anmeldungen, die noch nicht bestätigt sind', pendingApplications],
    ['Meldungen', reports],
    ['E-Mails', mails],
    ['Frühere Fassungen', versions],
    ['Sitzungen', sessions],
    ['Nachrichten zu Freigaben', reviews],
    ['Vermerke über Erinnerungen', reminders],
    ['Ausgeführte Planungen', plans.filter(isFinished)],
    ['Konto in Bestätigungen', confirmations],
  ];
  return kinds.filter(([, rows]) => rows.length > 0).map(([name, rows]) => `${name}: ${rows.length}`);
}

function describeLeft(strapi: Core.Strapi, { account, clubs, entries, confirmedEntries, acceptances }: PersonData): string[] {
  const byEntry = new Map(entries.map((entry) => [`${entry.type} ${entry.documentId}`, entry]));
  return [
    ...[...byEntry.values()].map(
      ({ type, documentId, title }) => `„${title}“ nennt die Adresse: ${adminEntryUrl(strapi, type, documentId)}`,
    ),
    ...clubs.map(({ documentId, name }) => `Zugang zu „${name}“ entziehen: ${adminEntryUrl(strapi, 'api::club.club', documentId)}`),
    ...(confirmedEntries.length > 0
      ? [`Der Name bleibt bis zur nächsten Bestätigung in „bestätigt von“: ${listTitles(confirmedEntries)}`]
      : []),
    ...(acceptances.length > 0 ? ['Der Name bleibt im Nachweis, wer für einen Verein den Regeln zugestimmt hat.'] : []),
    ...(account ? [`Konto löschen: ${strapi.config.get<string>('server.url')}/admin/settings/users/${account.id}`] : []),
  ];
}

function listTitles(entries: { title: string }[]): string {
  return [...new Set(entries.map(({ title }) => `„${title}“`))].join(', ');
}
