import { type ProblemKind, problemKinds } from '../../quality/problem';
import type { QualityRow } from './quality-types';

/** By what the table can be ordered; the first is the one it opens with. */
export const orders = ['problems', 'name', 'percent', 'confirmed', 'next-date'] as const;
export type Order = (typeof orders)[number];

/** Which rows are shown, and in which order. */
export interface Choice {
  problem: ProblemKind | 'all';
  order: Order;
}

/** The choice that an address carries; what it does not say, or says wrongly, is the usual. */
export function readChoice(parameters: URLSearchParams): Choice {
  return {
    problem: problemKinds.find((kind) => kind === parameters.get('problem')) ?? 'all',
    order: orders.find((order) => order === parameters.get('order')) ?? 'problems',
  };
}

/** The rows with the chosen problem (all rows without one), what needs help first; rows that are equal in this stay in order of their names. */
export function arrangeRows(rows: QualityRow[], { problem, order }: Choice): QualityRow[] {
  const shown = problem === 'all' ? rows : rows.filter(({ problems }) => problems.some(({ kind }) => kind === problem));
  return [...shown].sort((one, other) => compare[order](one, other) || one.name.localeCompare(other.name, 'de'));
}

const compare: Record<Order, (one: QualityRow, other: QualityRow) => number> = {
  problems: (one, other) => other.problems.length - one.problems.length,
  name: () => 0,
  percent: (one, other) => (one.percent ?? 101) - (other.percent ?? 101),
  // Never confirmed, and no date at all, need help first; the municipality's own row has neither.
  confirmed: (one, other) => compareInstants(one.documentId ? one.confirmedAt : LAST, other.documentId ? other.confirmedAt : LAST),
  'next-date': (one, other) => compareInstants(one.nextDate, other.nextDate),
};

const LAST = '9999';

function compareInstants(one: string | null, other: string | null): number {
  return (one ?? '').localeCompare(other ?? '');
}
