import { describe, expect, it } from 'vitest';
import { describeSpan } from './date-words';
import { fromWallTime, toWallTime } from './wall-time';

describe('describeSpan', () => {
  it.each([
    ['2026-12-01T18:30:00.000Z', '2026-12-01T20:00:00.000Z', false, 'Dienstag, 1. Dezember 2026, 19:30 bis 21:00 Uhr'],
    ['2026-12-01T18:30:00.000Z', undefined, false, 'Dienstag, 1. Dezember 2026, 19:30 Uhr'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01T01:00:00.000Z', false, 'Donnerstag, 31. Dezember 2026, 21:00 bis 02:00 Uhr'],
    [
      '2026-12-04T17:00:00.000Z',
      '2026-12-06T11:00:00.000Z',
      false,
      'Freitag, 4. Dezember 2026, 18:00 Uhr bis Sonntag, 6. Dezember 2026, 12:00 Uhr',
    ],
    ['2026-12-04T23:00:00.000Z', '2026-12-04T23:00:00.000Z', true, 'Samstag, 5. Dezember 2026'],
    ['2026-12-04T23:00:00.000Z', '2026-12-05T23:00:00.000Z', true, 'Samstag, 5. Dezember 2026 bis Sonntag, 6. Dezember 2026'],
  ])('%s to %s, all day %s, is "%s"', (start, end, allDay, words) => {
    expect(describeSpan({ start, end }, allDay)).toBe(words);
  });
});

describe('wall-clock times', () => {
  it.each([
    ['2026-12-01T19:30', '2026-12-01T18:30:00.000Z'],
    ['2026-07-01T19:30', '2026-07-01T17:30:00.000Z'],
    ['2026-12-01', '2026-11-30T23:00:00.000Z'],
  ])('%s in Berlin is %s', (wallTime, instant) => {
    expect(fromWallTime(wallTime)).toBe(instant);
    expect(toWallTime(instant).slice(0, wallTime.length)).toBe(wallTime);
  });

  it('moves a time that a clock change leaves out behind it', () => {
    expect(fromWallTime('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['', '2026-12', '2026-12-01T', 'morgen'])('does not understand %j', (value) => {
    expect(fromWallTime(value)).toBeUndefined();
  });
});
