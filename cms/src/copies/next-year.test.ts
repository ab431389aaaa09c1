import { describe, expect, it } from 'vitest';
import { moveTitle, moveToNextYear } from './next-year';

const now = new Date('2026-11-24T12:00:00.000Z');

/** Start of an event in Berlin's wall-clock time (winter or summer as it is), moved on. */
const moveStart = (start: string, rule?: string) => moveToNextYear({ start, rule }, now).start;

describe('moveToNextYear', () => {
  it.each([
    // Saturday, 13 June 2026, the second one → Saturday, 12 June 2027.
    ['2026-06-13T12:00:00.000Z', undefined, '2027-06-12T12:00:00.000Z'],
    // First Saturday in August stays the first, although 52 weeks on would be July.
    ['2026-08-01T12:00:00.000Z', undefined, '2027-08-07T12:00:00.000Z'],
    // A fifth Sunday becomes the last.
    ['2026-11-29T15:00:00.000Z', undefined, '2027-11-28T15:00:00.000Z'],
    // Days of fixed date.
    ['2026-05-01T08:00:00.000Z', undefined, '2027-05-01T08:00:00.000Z'],
    ['2026-11-11T16:30:00.000Z', undefined, '2027-11-11T16:30:00.000Z'],
    // Rules that go by dates, and rules that go by weekdays.
    ['2026-12-15T18:00:00.000Z', 'FREQ=MONTHLY;BYMONTHDAY=15', '2027-12-15T18:00:00.000Z'],
    ['2026-12-15T18:00:00.000Z', 'FREQ=YEARLY', '2027-12-15T18:00:00.000Z'],
    ['2026-12-01T18:30:00.000Z', 'FREQ=WEEKLY;BYDAY=TU', '2027-12-07T18:30:00.000Z'],
    ['2026-12-01T18:30:00.000Z', 'FREQ=WEEKLY', '2027-12-07T18:30:00.000Z'],
    ['2026-12-01T18:30:00.000Z', 'FREQ=MONTHLY;BYDAY=1TU', '2027-12-07T18:30:00.000Z'],
    // 29 February has no successor.
    ['2024-02-29T18:00:00.000Z', 'FREQ=YEARLY', '2027-02-28T18:00:00.000Z'],
    // Long gone: as often as it takes to lie ahead.
    ['2023-06-10T12:00:00.000Z', undefined, '2027-06-12T12:00:00.000Z'],
    // The wall-clock time stays when the clocks stand differently: 28 March 2027 is summer time, 29 March 2026 was the day of the change.
    ['2026-03-29T13:00:00.000Z', undefined, '2027-03-28T13:00:00.000Z'],
    ['2026-10-24T17:00:00.000Z', undefined, '2027-10-23T17:00:00.000Z'],
  ])('%s with %s becomes %s', (start, rule, expected) => {
    expect(moveStart(start, rule)).toBe(expected);
  });

  it('takes the end, the last day to register and the last day of a series along', () => {
    expect(
      moveToNextYear(
        {
          start: '2026-09-01T17:30:00.000Z',
          end: '2026-09-01T19:00:00.000Z',
          rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T225959Z',
          registrationUntil: '2026-08-25T21:59:00.000Z',
        },
        now,
      ),
    ).toEqual({
      start: '2027-09-07T17:30:00.000Z',
      end: '2027-09-07T19:00:00.000Z',
      rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20271221T225959Z',
      registrationUntil: '2027-08-31T21:59:00.000Z',
    });
  });

  it('reads a last day without a time', () => {
    const dates = { start: '2026-12-01T18:30:00.000Z', rule: 'FREQ=WEEKLY;COUNT=5' };
    expect(moveToNextYear(dates, now).rule).toBe('FREQ=WEEKLY;COUNT=5');
    expect(moveToNextYear({ ...dates, rule: 'FREQ=DAILY;UNTIL=20261224' }, now).rule).toBe('FREQ=DAILY;UNTIL=20271224T225959Z');
  });

  it('leaves out what there is not', () => {
    expect(moveToNextYear({ start: '2026-06-13T12:00:00.000Z', end: null }, now)).toEqual({
      start: '2027-06-12T12:00:00.000Z',
      end: null,
      rule: undefined,
      registrationUntil: undefined,
    });
  });
});

describe('moveTitle', () => {
  it('counts on the year in a title, and nothing else', () => {
    const [from, to] = ['2026-06-13T12:00:00.000Z', '2027-06-12T12:00:00.000Z'];
    expect(moveTitle('Sommerfest 2026', from, to)).toBe('Sommerfest 2027');
    expect(moveTitle('Fest 12026 und 1926', from, to)).toBe('Fest 12026 und 1926');
  });
});
