import type { Table } from '../tables/table';
import type { Snapshot } from './take-snapshot';

/** Why a version was kept: what was about to happen to the draft, or `publish`: this is what went out. */
export type VersionReason = 'update' | 'discard' | 'publish' | 'delete';

/** A former state of an entry's draft. */
export interface Version {
  id: number;
  contentType: string;
  target: string;
  title: string;
  reason: VersionReason;
  takenAt: string;
  /** Account whose change made it a former state; null for scripts and the cron. */
  takenBy: number | null;
  /** Of a deleted entry: 1 if it was published. */
  wasPublic: number;
  content: Snapshot;
}

/** How long former states are kept, in days. */
export const KEEP_DAYS = 30;

export const versionTable: Table = {
  uid: 'ehrenamt::version',
  singularName: 'ehrenamt_versions',
  tableName: 'ehrenamt_versions',
  attributes: {
    id: { type: 'increments' },
    contentType: { type: 'string' },
    target: { type: 'string' },
    title: { type: 'string' },
    reason: { type: 'string' },
    takenAt: { type: 'datetime' },
    takenBy: { type: 'integer' },
    wasPublic: { type: 'integer' },
    content: { type: 'json' },
  },
  indexes: [
    { name: 'ehrenamt_versions_target_idx', columns: ['target', 'taken_at'] },
    { name: 'ehrenamt_versions_reason_idx', columns: ['reason', 'taken_at'] },
  ],
};
