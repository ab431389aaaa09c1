import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDates } from './date-rows';
import { isInRhythm, positions, type RuleForm, readRule, type SeriesEnd, suggestRule, weekdays, writeRule } from './rule-form';

/** Tuesday, 1 December 2026, 19:30 in Berlin. */
const start = '2026-12-01T18:30:00.000Z';

const ends: fc.Arbitrary<SeriesEnd> = fc.oneof(
  fc.constant({ kind: 'never' } as const),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 500 }) }),
  fc.record({
    kind: fc.constant('until' as const),
    day: fc.integer({ min: 0, max: 3_000 }).map((days) => new Date(Date.UTC(2026, 11, 2) + days * 86_400_000).toISOString().slice(0, 10)),
  }),
);
const interval = fc.integer({ min: 1, max: 20 });
const weekday = fc.constantFrom(...weekdays);
const inOrder = <Value>(all: readonly Value[]) =>
  fc.subarray([...all], { minLength: 1 }).map((chosen) => all.filter((one) => chosen.includes(one)));

const forms: fc.Arbitrary<RuleForm> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.record({ kind: fc.constant('daily' as const), interval, end: ends }),
  fc.record({ kind: fc.constant('weekly' as const), interval, weekdays: inOrder(weekdays), end: ends }),
  fc.record({
    kind: fc.constant('monthly' as const),
    interval,
    on: fc.record({ by: fc.constant('weekday' as const), positions: inOrder(positions), weekday }),
    end: ends,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    interval,
    on: fc.record({ by: fc.constant('day' as const), day: fc.constantFrom(-1, 1, 15, 28, 31) }),
    end: ends,
  }),
  fc.record({ kind: fc.constant('yearly' as const), interval, on: fc.constant({ by: 'date' as const }), end: ends }),
  fc.record({
    kind: fc.constant('yearly' as const),
    interval,
    on: fc.record({
      by: fc.constant('weekday' as const),
      position: fc.constantFrom(...positions),
      weekday,
      month: fc.integer({ min: 1, max: 12 }),
    }),
    end: ends,
  }),
);

describe('readRule and writeRule', () => {
  it('give back every form as it was', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(readRule(writeRule(form), start)).toEqual(form);
      }),
    );
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
    ['rrule:freq=weekly', 'FREQ=WEEKLY;BYDAY=TU'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH'],
    ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=-1SA'],
    ['FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1', 'FREQ=YEARLY'],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ['FREQ=WEEKLY;COUNT=5', 'FREQ=WEEKLY;BYDAY=TU;COUNT=5'],
    ['FREQ=DAILY;UNTIL=20261224', 'FREQ=DAILY;UNTIL=20261224T225959Z'],
    ['FREQ=DAILY;UNTIL=20270701T215959Z', 'FREQ=DAILY;UNTIL=20270701T215959Z'],
  ])('%s is written as %s and means the same', (stored, written) => {
    const form = readRule(stored, start);
    expect(form.kind).not.toBe('other');
    expect(writeRule(form)).toBe(written);
    const window = { from: '2026-12-01', until: '2030-01-01' };
    const days = (rule: string) => listDates({ start }, { rule }, window).map(({ day }) => day);
    expect(days(written)).toEqual(days(stored));
  });

  it.each([
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYDAY=1MO,2TU',
    'FREQ=MONTHLY;BYDAY=-2TU',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=WEEKLY;BYMONTH=6;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU',
    'FREQ=DAILY;BYDAY=MO,TU',
    'FREQ=YEARLY;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=6',
    'FREQ=YEARLY;BYDAY=20MO',
    'jeden Dienstag',
  ])('keep %s as it is', (rule) => {
    expect(readRule(rule, start)).toEqual({ kind: 'other', rule });
    expect(writeRule(readRule(rule, start))).toBe(rule);
  });

  it.each([null, undefined, '', '  '])('take %j for no repetition', (rule) => {
    expect(writeRule(readRule(rule, start))).toBeNull();
  });
});

describe('suggestRule', () => {
  it.each([
    ['2026-12-01', 'weekly', 'FREQ=WEEKLY;BYDAY=TU'],
    ['2026-12-01', 'monthly', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['2026-12-28', 'monthly', 'FREQ=MONTHLY;BYDAY=4MO'],
    ['2026-12-29', 'monthly', 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['2026-12-01', 'yearly', 'FREQ=YEARLY'],
    ['2026-12-01', 'daily', 'FREQ=DAILY'],
    ['2026-12-01', 'none', null],
  ] as const)('for %s, %s is %s', (day, kind, rule) => {
    const form = suggestRule(kind, day);
    expect(writeRule(form)).toBe(rule);
    expect(isInRhythm(form, day)).toBe(true);
  });
});

describe('isInRhythm', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=WE', '2026-12-01', false],
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-12-01', false],
    ['FREQ=MONTHLY;BYDAY=-1TU', '2026-12-29', true],
    ['FREQ=MONTHLY;BYDAY=-1TU', '2026-12-22', false],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-12-31', true],
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-12-31', false],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', '2026-10-25', true],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', '2026-11-29', false],
  ])('of %s for %s is %s', (rule, day, expected) => {
    expect(isInRhythm(readRule(rule, `${day}T12:00:00.000Z`), day)).toBe(expected);
  });
});
