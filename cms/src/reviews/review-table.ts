import type { Table } from '../tables/table';

/** `requested` waits for the coordination; the others are final. */
type ReviewState = 'requested' | 'returned' | 'approved' | 'withdrawn' | 'obsolete';

/** One request to publish an entry, from handing in to the decision. */
export interface Review {
  id: number;
  contentType: string;
  target: string;
  /** As it was when handed in; the entry may be gone later. */
  title: string;
  /** Document id of the club that asks. */
  club: string;
  state: ReviewState;
  /** The editor's words to the coordination. */
  message: string | null;
  /** The coordination's words to the editor, when returned. */
  comment: string | null;
  requestedAt: string;
  requestedBy: number;
  /** When the draft was last changed after handing in. */
  editedAt: string | null;
  decidedAt: string | null;
  decidedBy: number | null;
}

/**
 * Requests for approval. They are no fields of the entries: a request must not change what is published, and survives the entry as a
 * record of who decided what.
 */
export const reviewTable: Table = {
  uid: 'ehrenamt::review',
  singularName: 'ehrenamt_reviews',
  tableName: 'ehrenamt_reviews',
  attributes: {
    id: { type: 'increments' },
    contentType: { type: 'string' },
    target: { type: 'string' },
    title: { type: 'string' },
    club: { type: 'string' },
    state: { type: 'string' },
    message: { type: 'text' },
    comment: { type: 'text' },
    requestedAt: { type: 'datetime' },
    requestedBy: { type: 'integer' },
    editedAt: { type: 'datetime' },
    decidedAt: { type: 'datetime' },
    decidedBy: { type: 'integer' },
  },
  indexes: [
    { name: 'ehrenamt_reviews_target_idx', columns: ['target', 'state'] },
    { name: 'ehrenamt_reviews_state_idx', columns: ['state'] },
  ],
};
