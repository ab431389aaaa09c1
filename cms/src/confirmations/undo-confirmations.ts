import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { tellPublisher } from '../publishing/tell-publisher';
import { type Confirmation, confirmationTable } from './confirmation-table';
import { readConfirmedRows, writeConfirmation } from './write-confirmation';

/** The confirmations with these ids that an account has made itself. */
export async function findOwnConfirmations(strapi: Core.Strapi, ids: number[], account: number): Promise<Confirmation[]> {
  return strapi.db.query(confirmationTable.uid).findMany({ where: { id: { $in: ids }, account }, orderBy: { id: 'asc' } });
}

/**
 * Puts back what stood there before the confirmations. All of them or none.
 *
 * @throws ApplicationError (400) if an entry was confirmed anew or withdrawn since
 */
export async function undoConfirmations(strapi: Core.Strapi, confirmations: Confirmation[], now: Date): Promise<void> {
  await strapi.db.transaction(async () => {
    for (const { contentType, target, confirmedAt, previous, account } of confirmations) {
      const current = await readConfirmedRows(strapi, contentType, target);
      const isUnchanged = current.published?.confirmedAt === (confirmedAt && new Date(confirmedAt).toISOString());
      if (!isUnchanged) throw new errors.ApplicationError('Inzwischen wurde noch einmal bestätigt. Bitte laden Sie die Seite neu.');
      if (previous.published) await writeConfirmation(strapi, contentType, target, 'published', previous.published);
      if (previous.draft && current.draft) await writeConfirmation(strapi, contentType, target, 'draft', previous.draft);
      // A new line, because the newest one tells the publisher that something has changed.
      await strapi.db.query(confirmationTable.uid).create({
        data: {
          contentType,
          target,
          confirmedAt: previous.published?.confirmedAt ?? null,
          account,
          previous: { draft: current.draft, published: current.published },
          notedAt: now,
        },
      });
    }
  });
  const [first] = confirmations;
  if (first) tellPublisher(strapi, first.contentType, first.target);
}
