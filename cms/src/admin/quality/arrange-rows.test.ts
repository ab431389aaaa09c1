import { expect, it } from 'vitest';
import { arrangeRows, readChoice } from './arrange-rows';
import type { QualityRow } from './quality-types';

const problem = (kind: 'contact' | 'picture') => ({ kind, text: '', entry: null });
const row = (name: string, changes: Partial<QualityRow> = {}): QualityRow => ({
  documentId: name,
  name,
  published: true,
  percent: 50,
  confirmedAt: null,
  freshness: null,
  nextDate: null,
  problems: [],
  ...changes,
});
const names = (rows: QualityRow[], query: string) => arrangeRows(rows, readChoice(new URLSearchParams(query))).map(({ name }) => name);

const rows = [
  row('Ärzte', { percent: 90, confirmedAt: '2026-01-01', nextDate: '2026-12-01', problems: [problem('picture')] }),
  row('Bühne', { percent: 10, confirmedAt: '2026-05-01', problems: [problem('picture'), problem('contact')] }),
  row('Chor', { percent: 50, nextDate: '2026-11-01' }),
  row('Kommune', { documentId: null, percent: null }),
];

it('puts those first that need help most', () => {
  expect(names(rows, '')).toEqual(['Bühne', 'Ärzte', 'Chor', 'Kommune']);
  expect(names(rows, 'order=name')).toEqual(['Ärzte', 'Bühne', 'Chor', 'Kommune']);
  expect(names(rows, 'order=percent')).toEqual(['Bühne', 'Chor', 'Ärzte', 'Kommune']);
  expect(names(rows, 'order=confirmed')).toEqual(['Chor', 'Ärzte', 'Bühne', 'Kommune']);
  expect(names(rows, 'order=next-date')).toEqual(['Bühne', 'Kommune', 'Chor', 'Ärzte']);
});

it('shows only those with the chosen problem, and takes nonsense for no choice', () => {
  expect(names(rows, 'problem=contact')).toEqual(['Bühne']);
  expect(names(rows, 'problem=nonsense&order=nonsense')).toHaveLength(4);
});
