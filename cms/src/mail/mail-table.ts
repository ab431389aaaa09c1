import type { Table } from '../tables/table';

/** A mail on its way; `sent` and `failed` are final. */
export interface OutgoingMail {
  id: number;
  /** Names what the mail is about, when a second one about it would be one too many. */
  purpose: string | null;
  recipient: string;
  replyTo: string | null;
  subject: string;
  /** Plain text; emptied once the mail is sent or given up. */
  text: string;
  messageId: string;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  queuedAt: string;
  /** Not tried before this moment. While a mail is being handed over, it lies ahead as a lease, so that no second process takes it. */
  nextAttemptAt: string;
  finishedAt: string | null;
  lastError: string | null;
}

/** The outbox: what is to be sent survives a restart and a mail server that is down. */
export const mailTable: Table = {
  uid: 'ehrenamt::mail',
  singularName: 'ehrenamt_mails',
  tableName: 'ehrenamt_mails',
  attributes: {
    id: { type: 'increments' },
    purpose: { type: 'string' },
    recipient: { type: 'string' },
    replyTo: { type: 'string' },
    subject: { type: 'string' },
    text: { type: 'text' },
    messageId: { type: 'string' },
    state: { type: 'string' },
    attempts: { type: 'integer' },
    queuedAt: { type: 'datetime' },
    nextAttemptAt: { type: 'datetime' },
    finishedAt: { type: 'datetime' },
    lastError: { type: 'text' },
  },
  indexes: [{ name: 'ehrenamt_mails_due_idx', columns: ['state', 'next_attempt_at'] }],
};
