import { describe, expect, it } from 'vitest';
import { assessFreshness } from './freshness.ts';

const periods = { confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 };

describe('assessFreshness', () => {
  it.each([
    ['2026-05-25', 'current'],
    ['2026-05-24', 'due'],
    ['2026-02-25', 'due'],
    ['2026-02-24', 'unconfirmed'],
    ['2025-08-25', 'unconfirmed'],
    ['2025-08-24', 'hidden'],
  ])('confirmed on %s it is %s on 24 November 2026', (day, state) => {
    expect(assessFreshness(`${day}T10:00:00.000Z`, periods, '2026-11-24')).toEqual({ state, confirmedOn: day });
  });

  it('counts days in Berlin', () => {
    expect(assessFreshness('2026-05-23T22:30:00.000Z', periods, '2026-11-23')).toEqual({ state: 'current', confirmedOn: '2026-05-24' });
  });

  it('counts calendar months, the last day of a shorter month included', () => {
    expect(assessFreshness('2026-08-31T10:00:00.000Z', periods, '2027-02-27').state).toBe('current');
    expect(assessFreshness('2026-08-31T10:00:00.000Z', periods, '2027-02-28').state).toBe('due');
  });

  it('marks what nobody ever confirmed, without hiding it', () => {
    expect(assessFreshness(undefined, periods, '2026-11-24')).toEqual({ state: 'unconfirmed' });
  });
});
