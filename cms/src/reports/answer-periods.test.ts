import { describe, expect, test } from 'vitest';
import { findAnswerPeriod } from './answer-periods';
import { computeDueDay } from './due-day';

describe('the last day for an answer about a barrier', () => {
  test.each([
    ['BB', '2036-01-15T09:00:00.000Z', '2036-02-15'],
    ['BB', '2035-01-31T09:00:00.000Z', '2035-02-28'],
    ['BB', '2036-01-31T09:00:00.000Z', '2036-02-29'],
    ['HB', '2036-03-01T09:00:00.000Z', '2036-03-15'],
    ['NW', '2036-03-01T09:00:00.000Z', '2036-03-15'],
    ['HE', '2036-03-01T09:00:00.000Z', '2036-04-12'],
    ['BE', '2036-12-31T09:00:00.000Z', '2037-01-31'],
  ])('in %s for %s is %s', (land, receivedAt, day) => {
    expect(computeDueDay(new Date(receivedAt), land)).toBe(day);
  });

  test('counts from the day in Berlin, where it is tomorrow already', () => {
    expect(computeDueDay(new Date('2036-06-30T22:30:00.000Z'), 'HB')).toBe('2036-07-15');
  });

  test('is a month later where no Land is set', () => {
    expect(computeDueDay(new Date('2036-03-01T09:00:00.000Z'), undefined)).toBe('2036-04-01');
  });
});

test('each period says in words what it says in numbers, and where it is written', () => {
  const words = { P1M: 'einem Monat', P2W: 'zwei Wochen', P6W: 'sechs Wochen' } as Record<string, string>;
  for (const land of ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']) {
    const { period, words: said, source } = findAnswerPeriod(land);
    expect(said).toBe(words[period]);
    expect(source).toMatch(/§|BIKTG|BITV/);
  }
});
