import type { Table } from '../tables/table';

/** Where a web address stands: in which published entry, and whose that is. */
export interface LinkUse {
  uid: string;
  documentId: string;
  title: string;
  /** Document id of the club; null for the municipality's own entries. */
  club: string | null;
}

/** One web address that the site links to, and what is known about it. */
export interface Link {
  id: number;
  address: string;
  /** SHA-256 of the address: addresses are longer than a database likes to index. */
  addressHash: string;
  uses: LinkUse[];
  /** `failing` may still be a bad day of the server; `broken` has failed on three different days. */
  state: 'new' | 'working' | 'failing' | 'broken';
  /** On how many different days in a row it failed, and the last of them (`2026-07-04`, Berlin). */
  failedDays: number;
  lastFailedDay: string | null;
  failingSince: string | null;
  /** German sentence about the last failure. */
  reason: string | null;
  checkedAt: string | null;
  nextCheckAt: string;
}

/** The external links of all published entries, each address once. */
export const linkTable: Table = {
  uid: 'ehrenamt::link',
  singularName: 'ehrenamt_links',
  tableName: 'ehrenamt_links',
  attributes: {
    id: { type: 'increments' },
    address: { type: 'text' },
    addressHash: { type: 'string' },
    uses: { type: 'json' },
    state: { type: 'string' },
    failedDays: { type: 'integer' },
    lastFailedDay: { type: 'string' },
    failingSince: { type: 'datetime' },
    reason: { type: 'string' },
    checkedAt: { type: 'datetime' },
    nextCheckAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'ehrenamt_links_address_idx', columns: ['address_hash'], type: 'unique' },
    { name: 'ehrenamt_links_due_idx', columns: ['next_check_at'] },
  ],
};
