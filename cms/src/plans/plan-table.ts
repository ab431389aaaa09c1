import type { Table } from '../tables/table';

/** `waiting` is still to be done; the others are final. */
type PlanState = 'waiting' | 'done' | 'failed' | 'cancelled';

/** One planned publication or withdrawal of an entry. */
export interface Plan {
  id: number;
  contentType: string;
  target: string;
  action: 'publish' | 'unpublish';
  dueAt: string;
  state: PlanState;
  plannedAt: string;
  plannedBy: number;
  finishedAt: string | null;
  /** Why it failed or was cancelled, as a German sentence. */
  reason: string | null;
}

/** What the cron publishes and withdraws, and when. */
export const planTable: Table = {
  uid: 'ehrenamt::plan',
  singularName: 'ehrenamt_plans',
  tableName: 'ehrenamt_plans',
  attributes: {
    id: { type: 'increments' },
    contentType: { type: 'string' },
    target: { type: 'string' },
    action: { type: 'string' },
    dueAt: { type: 'datetime' },
    state: { type: 'string' },
    plannedAt: { type: 'datetime' },
    plannedBy: { type: 'integer' },
    finishedAt: { type: 'datetime' },
    reason: { type: 'text' },
  },
  indexes: [
    { name: 'ehrenamt_plans_due_idx', columns: ['state', 'due_at'] },
    { name: 'ehrenamt_plans_target_idx', columns: ['target', 'state'] },
  ],
};
