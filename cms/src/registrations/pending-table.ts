import type { Table } from '../tables/table';
import type { Application } from './read-application';

/** An application whose e-mail address nobody has confirmed yet. */
export interface PendingApplication {
  id: number;
  /** SHA-256 of the key in the mail: who reads the database cannot confirm with it. */
  keyHash: string;
  /** In lower case, to be compared. */
  email: string;
  application: Application;
  /** ISO instants in UTC. */
  sentAt: string;
  expiresAt: string;
}

/**
 * Applications before their confirmation. A table of their own, and no state of `api::registration.registration`: so nothing that lists,
 * counts, exports or shows registrations can forget to leave them out.
 */
export const pendingTable: Table = {
  uid: 'ehrenamt::pending-application',
  singularName: 'ehrenamt_pending_applications',
  tableName: 'ehrenamt_pending_applications',
  attributes: {
    id: { type: 'increments' },
    keyHash: { type: 'string' },
    email: { type: 'string' },
    application: { type: 'json' },
    sentAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'ehrenamt_pending_key_idx', columns: ['key_hash'], type: 'unique' },
    { name: 'ehrenamt_pending_email_idx', columns: ['email'] },
  ],
};
