import type { Core } from '@strapi/strapi';
import { tellPublisher } from '../publishing/tell-publisher';
import type { EntryKey } from './confirmable-types';
import { confirmationTable } from './confirmation-table';
import { readConfirmedRows, writeConfirmation } from './write-confirmation';

/** Who says that everything is still right. */
export interface Confirmer {
  /** As the coordination reads it; never public. */
  name: string;
  /** Null for someone who came by a link in a mail. */
  account: number | null;
}

/**
 * Published entries count as confirmed from `now` on, on the site with its next release. Changes of a draft that wait for publication keep
 * waiting; the draft is confirmed too, so that publishing it later does not bring the old date back. All of them or none.
 *
 * @returns the ids of the confirmations, to take them back; entries that are not published are left out
 */
export async function confirmEntries(strapi: Core.Strapi, entries: EntryKey[], { name, account }: Confirmer, now: Date): Promise<number[]> {
  const values = { confirmedAt: now.toISOString(), confirmedBy: name };
  const ids = await strapi.db.transaction(async () => {
    const written: number[] = [];
    for (const { uid, documentId } of entries) {
      const previous = await readConfirmedRows(strapi, uid, documentId);
      if (!previous.published) continue;
      await writeConfirmation(strapi, uid, documentId, 'published', values);
      if (previous.draft) await writeConfirmation(strapi, uid, documentId, 'draft', values);
      const { id } = await strapi.db.query(confirmationTable.uid).create({
        data: { contentType: uid, target: documentId, confirmedAt: now, account, previous, notedAt: now },
      });
      written.push(id);
    }
    return written;
  });
  const [first] = entries;
  if (first && ids.length > 0) tellPublisher(strapi, first.uid, first.documentId);
  return ids;
}
