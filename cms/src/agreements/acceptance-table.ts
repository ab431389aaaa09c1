import type { Table } from '../tables/table';

/** That a club accepted one version of one agreement. Rows are only ever added: what was accepted before stays known. */
export interface Acceptance {
  id: number;
  /** Document id of the club, and of the page that holds the agreement. */
  club: string;
  page: string;
  /** The page's heading at that time. */
  title: string;
  version: string;
  acceptedAt: string;
  /** Who accepted for the club, by name. */
  acceptedBy: string;
  /** Account that clicked, or that an applicant got; null for what was taken over from the club's form. */
  account: number | null;
  /** Where the coordination accepted for the club: what it has in hand. Where it came with the application: that it did. */
  note: string | null;
}

/** The record of all acceptances, one row for each club, agreement and version. */
export const acceptanceTable: Table = {
  uid: 'ehrenamt::acceptance',
  singularName: 'ehrenamt_acceptances',
  tableName: 'ehrenamt_acceptances',
  attributes: {
    id: { type: 'increments' },
    club: { type: 'string' },
    page: { type: 'string' },
    title: { type: 'string' },
    version: { type: 'string' },
    acceptedAt: { type: 'datetime' },
    acceptedBy: { type: 'string' },
    account: { type: 'integer' },
    note: { type: 'text' },
  },
  indexes: [{ name: 'ehrenamt_acceptances_once_idx', columns: ['club', 'page', 'version'], type: 'unique' }],
};
