import type { Core } from '@strapi/strapi';
import { readAccountName } from '../access/account-name';
import { readTitle } from '../admin-api/editable-entry';
import type { Confirmer } from '../confirmations/confirm-entries';
import type { EntryKey } from '../confirmations/confirmable-types';
import { readLinkOfForm } from '../signed-links/link-address';
import { readCoordinator } from './read-coordinator';
import { type Reminder, reminderTable } from './reminder-tables';
import { OFFICE } from './send-reminders';

/** An entry that a reminder asked about, as its page shows it. */
export interface AskedEntry extends EntryKey {
  title: string;
  slug: string;
  /** ISO instant in UTC; null for never. */
  confirmedAt: string | null;
  /** Somebody confirmed or published it after the reminder. */
  isAnswered: boolean;
}

/** What the holder of a link from a reminder may do; `gone`: no longer, because the person has left the club or the reminder is forgotten. */
export type ConfirmLink = { state: 'valid'; confirmer: Confirmer; entries: AskedEntry[] } | { state: 'expired' | 'invalid' | 'gone' };

/**
 * Reads the link of a reminder as things stand now, not as they stood when the mail went out: who has left the club in the meantime, or whose
 * account is switched off, confirms nothing, and entries that were withdrawn or given to another club are no longer asked about.
 */
export async function readConfirmLink(strapi: Core.Strapi, form: URLSearchParams, now: Date): Promise<ConfirmLink> {
  const link = readLinkOfForm(strapi, form, 'confirm-entries', now);
  if (link.state !== 'valid') return { state: link.state };
  const [id = '', holder = ''] = link.subject.split('/');
  const reminder: Reminder | null = await strapi.db.query(reminderTable.uid).findOne({ where: { id: Number(id) } });
  const confirmer = reminder && (await findConfirmer(strapi, reminder, holder));
  if (!confirmer) return { state: 'gone' };
  const entries = await Promise.all(reminder.entries.map((key) => readEntry(strapi, key, reminder)));
  return { state: 'valid', confirmer, entries: entries.flatMap((entry) => entry ?? []) };
}

async function findConfirmer(strapi: Core.Strapi, { club, recipient }: Reminder, holder: string): Promise<Confirmer | undefined> {
  if (holder === OFFICE) {
    const { name, email } = await readCoordinator(strapi);
    return club === null && email === recipient ? { name, account: null } : undefined;
  }
  const isEditor = await strapi.db
    .query('api::club.club')
    .count({ where: { documentId: club, publishedAt: null, editors: { id: Number(holder) } } });
  const user = await strapi.db.query('admin::user').findOne({ where: { id: Number(holder) } });
  return isEditor > 0 && user?.isActive && !user.blocked ? { name: readAccountName(user), account: null } : undefined;
}

async function readEntry(strapi: Core.Strapi, { uid, documentId }: EntryKey, { club, sentAt }: Reminder): Promise<AskedEntry | undefined> {
  const isOffer = uid === 'api::opportunity.opportunity';
  const row = await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: { $notNull: true } },
    ...(isOffer ? { populate: { club: { select: ['documentId'] } } } : {}),
  });
  if (!row || (isOffer && (row.club?.documentId ?? null) !== club)) return undefined;
  return {
    uid,
    documentId,
    title: readTitle(row),
    slug: row.slug,
    confirmedAt: row.confirmedAt,
    isAnswered: Boolean(row.confirmedAt && new Date(row.confirmedAt) > new Date(sentAt)),
  };
}
