import { describe, expect, it } from 'vitest';
import { addDays, fromBerlin, toBerlin, weekdayIndex } from './berlin-time.ts';

describe('fromBerlin', () => {
  it('knows summer and winter time', () => {
    expect(fromBerlin('2026-07-01', '19:30')).toBe('2026-07-01T17:30:00.000Z');
    expect(fromBerlin('2026-12-01', '19:30')).toBe('2026-12-01T18:30:00.000Z');
  });

  it('takes the first of two equal clocks in autumn and the later one for the missing hour in spring', () => {
    expect(fromBerlin('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(toBerlin(new Date(fromBerlin('2026-03-29', '02:30')))).toEqual({ day: '2026-03-29', clock: '03:30' });
  });

  it('is undone by toBerlin', () => {
    expect(toBerlin(new Date(fromBerlin('2026-03-29', '00:00')))).toEqual({ day: '2026-03-29', clock: '00:00' });
  });
});

describe('calendar days', () => {
  it('cross months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('start the week on Monday', () => {
    expect(weekdayIndex('2026-11-23')).toBe(0);
    expect(weekdayIndex('2026-11-29')).toBe(6);
  });
});
