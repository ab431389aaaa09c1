import type { EntryKey } from '../confirmations/confirmable-types';
import type { Table } from '../tables/table';

/** One reminder that went out: to the editors of a club, or to the coordination. */
export interface Reminder {
  id: number;
  /** Names the reminder so that two runs at the same time cannot send it twice. */
  slot: string;
  /** Document id; null for the coordination. */
  club: string | null;
  /** Address of the coordination; null for a club, whose editors are accounts. */
  recipient: string | null;
  /** What it asked to confirm, and its link therefore confirms. */
  entries: EntryKey[];
  /** ISO instant in UTC. */
  sentAt: string;
}

/** An editor who wants no reminders about a club. */
export interface ReminderStop {
  id: number;
  club: string;
  account: number;
  stoppedAt: string;
}

/** Which reminders went out; by it the next ones are counted. */
export const reminderTable: Table = {
  uid: 'ehrenamt::reminder',
  singularName: 'ehrenamt_reminders',
  tableName: 'ehrenamt_reminders',
  attributes: {
    id: { type: 'increments' },
    slot: { type: 'string' },
    club: { type: 'string' },
    recipient: { type: 'string' },
    entries: { type: 'json' },
    sentAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'ehrenamt_reminders_slot_idx', columns: ['slot'], type: 'unique' },
    { name: 'ehrenamt_reminders_club_idx', columns: ['club', 'sent_at'] },
  ],
};

/** Who wants no reminders about which club. */
export const reminderStopTable: Table = {
  uid: 'ehrenamt::reminder-stop',
  singularName: 'ehrenamt_reminder_stops',
  tableName: 'ehrenamt_reminder_stops',
  attributes: {
    id: { type: 'increments' },
    club: { type: 'string' },
    account: { type: 'integer' },
    stoppedAt: { type: 'datetime' },
  },
  indexes: [{ name: 'ehrenamt_reminder_stops_idx', columns: ['club', 'account'], type: 'unique' }],
};
