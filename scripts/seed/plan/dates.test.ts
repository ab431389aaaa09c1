import { describe, expect, it } from 'vitest';
import { weekdayIndex } from '../../lib/berlin-time.ts';
import { describeRule, listDays, nextWeekday, windowAround } from './dates.ts';

const window = windowAround('2026-11-24');

describe('dates of a series', () => {
  it('keep weekday and place in the month', () => {
    const days = listDays('monthly', nextWeekday('2026-09-08', 'saturday'), 20, window);
    expect(days.slice(0, 4)).toEqual(['2026-09-12', '2026-10-10', '2026-11-14', '2026-12-12']);
    for (const day of days) {
      expect(weekdayIndex(day)).toBe(5);
      expect(Math.ceil(Number(day.slice(8)) / 7)).toBe(2);
    }
  });

  it('end with the window', () => {
    const days = listDays('weekly', '2026-11-24', 500, window);
    expect((days.at(-1) as string) <= window.last).toBe(true);
    expect(days).toHaveLength(40);
  });

  it('are told by a rule that ends on the last day in Berlin', () => {
    expect(describeRule('fortnightly', '2026-11-24', '2027-07-06')).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270706T215959Z');
    expect(describeRule('monthly', '2026-11-13', '2027-01-08')).toBe('FREQ=MONTHLY;BYDAY=2FR;UNTIL=20270108T225959Z');
  });
});
