import { expect, it } from 'vitest';
import { describeFigure, describeTrend, nameMonth, trendColumns } from './describe-trend';
import type { QualityFigures } from './quality-types';

const figures = (changes: Partial<QualityFigures> = {}): QualityFigures => ({
  clubs: 8,
  published: 4,
  confirmed: 3,
  percent: 61,
  withContact: 8,
  withPicture: 2,
  withDates: 0,
  agreed: 1,
  brokenLinks: 2,
  ...changes,
});
const today = new Date('2026-03-10T10:00:00Z');
const describeChange = (before: Partial<QualityFigures>) =>
  describeTrend({ rows: [], figures: figures(), months: [{ month: '2026-02', ...figures(before) }] }, today)[1];

it('says how things stand, and what changed since last month', () => {
  expect(describeTrend({ rows: [], figures: figures(), months: [] }, today)).toEqual(['3 von 4 veröffentlichten Profilen sind bestätigt.']);
  expect(describeTrend({ rows: [], figures: figures({ published: 0 }), months: [] }, today)).toEqual([
    'Noch ist kein Verein veröffentlicht.',
  ]);
  expect(describeChange({ confirmed: 2, brokenLinks: 5 })).toBe(
    'Seit Februar 2026: 1 bestätigtes Profil mehr und 3 defekte Links weniger.',
  );
  expect(describeChange({ brokenLinks: 1 })).toBe('Seit Februar 2026: 1 defekter Link mehr.');
  expect(describeChange({})).toBe('Seit Februar 2026: weder bei den Bestätigungen noch bei den Links eine Änderung.');
});

it('compares with the month before, not with the one that runs', () => {
  const months = [
    { month: '2026-03', ...figures() },
    { month: '2026-02', ...figures({ confirmed: 1 }) },
  ];
  expect(describeTrend({ rows: [], figures: figures(), months }, today)[1]).toBe('Seit Februar 2026: 2 bestätigte Profile mehr.');
});

it('shows shares in percent', () => {
  expect(trendColumns.map((column) => describeFigure(figures(), column))).toEqual([
    '8',
    '75 %',
    '61 %',
    '100 %',
    '25 %',
    '0 %',
    '13 %',
    '2',
  ]);
  expect(describeFigure(figures({ published: 0 }), { key: 'confirmed', label: '', of: 'published' })).toBe('–');
  expect(nameMonth('2026-01')).toBe('Januar 2026');
});
