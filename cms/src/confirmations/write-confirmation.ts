import type { Core } from '@strapi/strapi';
import type { ConfirmedValues } from './confirmation-table';

/** The two rows of an entry, as far as confirmations look at them. */
export interface ConfirmedRows {
  draft: ConfirmedValues | null;
  published: ConfirmedValues | null;
}

interface StoredRow {
  publishedAt: string | null;
  confirmedAt: Date | string | null;
  confirmedBy: string | null;
}

/** When and by whom the draft and the published version of an entry were confirmed; null for a version that does not exist. */
export async function readConfirmedRows(strapi: Core.Strapi, uid: string, documentId: string): Promise<ConfirmedRows> {
  const rows: StoredRow[] = await strapi.db.query(uid).findMany({
    where: { documentId },
    select: ['publishedAt', 'confirmedAt', 'confirmedBy'],
  });
  const find = (isPublished: boolean): ConfirmedValues | null => {
    const row = rows.find(({ publishedAt }) => (publishedAt !== null) === isPublished);
    return row ? { confirmedAt: row.confirmedAt ? new Date(row.confirmedAt).toISOString() : null, confirmedBy: row.confirmedBy } : null;
  };
  return { draft: find(false), published: find(true) };
}

/**
 * Writes a confirmation into one version of an entry and changes nothing else, not even its `updatedAt`: by that Strapi tells whether a draft
 * has unpublished changes. Its own `update` would set it.
 */
export async function writeConfirmation(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  version: 'draft' | 'published',
  { confirmedAt, confirmedBy }: ConfirmedValues,
): Promise<void> {
  await strapi.db
    .queryBuilder(uid)
    .where({ documentId, publishedAt: version === 'draft' ? { $null: true } : { $notNull: true } })
    .update({ confirmedAt: confirmedAt ? new Date(confirmedAt) : null, confirmedBy })
    .execute();
}
