import type { Table } from '../tables/table';

/** The values of a row that a confirmation overwrites; `confirmedAt` is an ISO instant in UTC. */
export interface ConfirmedValues {
  confirmedAt: string | null;
  confirmedBy: string | null;
}

/** One change of when an entry was confirmed, with what stood there before. */
export interface Confirmation {
  id: number;
  contentType: string;
  target: string;
  confirmedAt: string | null;
  /** The account that confirmed; null for a link in a mail. */
  account: number | null;
  previous: { draft: ConfirmedValues | null; published: ConfirmedValues | null };
}

/** How long a confirmation can be taken back, in days. */
export const KEEP_DAYS = 30;

/**
 * Confirmations without a publication. They change neither the text nor the time of the last change of an entry; this table tells the
 * publisher that the site is no longer true (see the content-state service), and knows what to go back to.
 */
export const confirmationTable: Table = {
  uid: 'ehrenamt::confirmation',
  singularName: 'ehrenamt_confirmations',
  tableName: 'ehrenamt_confirmations',
  attributes: {
    id: { type: 'increments' },
    contentType: { type: 'string' },
    target: { type: 'string' },
    confirmedAt: { type: 'datetime' },
    account: { type: 'integer' },
    previous: { type: 'json' },
    notedAt: { type: 'datetime' },
  },
  indexes: [{ name: 'ehrenamt_confirmations_noted_idx', columns: ['noted_at'] }],
};
