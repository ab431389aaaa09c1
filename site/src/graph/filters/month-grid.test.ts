import { expect, it } from 'vitest';
import type { Occurrence } from '../types.ts';
import { buildMonthGrid } from './month-grid.ts';

const date = (id: string, startDay: string, endDay = startDay) => ({ id, startDay, endDay }) as Occurrence;

it('lays a month out in whole weeks from Monday, numbered as ISO 8601 does', () => {
  const weeks = buildMonthGrid('2027-01', []);
  expect(weeks.map(({ number }) => number)).toEqual([53, 1, 2, 3, 4]);
  expect(weeks[0]?.days.map(({ day, inMonth }) => [day, inMonth]).slice(3, 5)).toEqual([
    ['2026-12-31', false],
    ['2027-01-01', true],
  ]);
  for (const { days } of weeks) expect(days).toHaveLength(7);
});

it('ends with the month that fills its weeks exactly', () => {
  expect(buildMonthGrid('2027-02', []).map(({ days }) => days[6]?.day)).toEqual(['2027-02-07', '2027-02-14', '2027-02-21', '2027-02-28']);
});

it('shows a date on every day it runs, but on none outside the month', () => {
  const days = buildMonthGrid('2026-11', [date('market', '2026-11-29', '2026-12-01')]).flatMap((week) => week.days);
  expect(days.filter(({ occurrences }) => occurrences.length > 0).map(({ day }) => day)).toEqual(['2026-11-29', '2026-11-30']);
});
