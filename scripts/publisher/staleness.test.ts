import { expect, test } from 'vitest';
import type { Release } from './releases.ts';
import { findStaleness, nextDueTime } from './staleness.ts';

function release(builtAt: string, report: Partial<Release['report']> = {}): Release {
  return {
    id: '20261124T120000Z-001',
    builtAt,
    publishedAt: builtAt,
    seconds: 1,
    report: { ok: true, entries: {}, leftOut: [], contentVersion: 'a1', ...report },
  };
}
const same = { reachable: true, version: 'a1' } as const;
const other = { reachable: true, version: 'b2' } as const;
const down = { reachable: false, reason: 'ECONNREFUSED' } as const;

test.each([
  ['an ordinary day in winter', '2026-11-24T11:00:00Z', '2026-11-24T23:00:00.000Z'],
  ['an ordinary day in summer', '2026-07-01T11:00:00Z', '2026-07-01T22:00:00.000Z'],
  ['the day before the clock goes forward', '2027-03-27T12:00:00Z', '2027-03-27T23:00:00.000Z'],
  ['the day the clock goes forward', '2027-03-28T00:30:00Z', '2027-03-28T22:00:00.000Z'],
  ['the day before the clock goes back', '2026-10-24T12:00:00Z', '2026-10-24T22:00:00.000Z'],
  ['the day the clock goes back', '2026-10-24T22:30:00Z', '2026-10-25T23:00:00.000Z'],
  ['just before midnight', '2026-11-24T22:59:59Z', '2026-11-24T23:00:00.000Z'],
  ['at midnight', '2026-11-24T23:00:00Z', '2026-11-25T23:00:00.000Z'],
])('%s: the next release is due at midnight in Berlin', (_name, builtAt, due) => {
  const live = release(builtAt);
  expect(new Date(nextDueTime(live)).toISOString()).toBe(due);
  expect(findStaleness(live, same, Date.parse(due) - 1)).toBeUndefined();
  expect(findStaleness(live, down, Date.parse(due))).toBe('new day');
});

test('an announced change on the same day comes before midnight', () => {
  const live = release('2026-11-24T11:00:00Z', { nextChangeAt: '2026-11-24T18:00:00+01:00' });
  expect(new Date(nextDueTime(live)).toISOString()).toBe('2026-11-24T17:00:00.000Z');
  expect(findStaleness(live, same, Date.parse('2026-11-24T17:00:00Z'))).toBe('date reached');
});

test('an announced change before the build does not build for ever', () => {
  const live = release('2026-11-24T11:00:00Z', { nextChangeAt: '2026-11-24T10:00:00Z' });
  expect(findStaleness(live, same, Date.parse('2026-11-24T12:00:00Z'))).toBeUndefined();
});

test('content is compared only with what is known on both sides', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const live = release('2026-11-24T11:00:00Z');
  expect(findStaleness(live, other, now)).toBe('content changed');
  expect(findStaleness(live, same, now)).toBeUndefined();
  expect(findStaleness(live, down, now)).toBeUndefined();
  expect(findStaleness(release('2026-11-24T11:00:00Z', { contentVersion: undefined }), other, now)).toBeUndefined();
  expect(findStaleness(undefined, same, now)).toBe('no release');
});
