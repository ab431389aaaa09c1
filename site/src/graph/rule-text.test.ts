import { describe, expect, it } from 'vitest';
import { parseRule } from './parse-rule.ts';
import { describeRule } from './rule-text.ts';

/** Tuesday, 22 September 2026, in Berlin. */
const start = '2026-09-22T17:30:00.000Z';

describe('describeRule', () => {
  it.each([
    ['FREQ=DAILY', 'täglich'],
    ['FREQ=DAILY;INTERVAL=3', 'alle 3 Tage'],
    ['FREQ=WEEKLY', 'jede Woche am Dienstag'],
    ['RRULE:FREQ=WEEKLY;BYDAY=WE,MO;', 'jede Woche am Montag und Mittwoch'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'alle 2 Wochen am Freitag'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'jede Woche am Montag, Dienstag, Mittwoch, Donnerstag und Freitag'],
    ['FREQ=MONTHLY', 'jeden Monat am 22.'],
    ['FREQ=MONTHLY;BYDAY=1SA', 'jeden Monat am ersten Samstag'],
    ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=3', 'jeden Monat am dritten Samstag'],
    ['FREQ=MONTHLY;BYDAY=-1TU', 'jeden Monat am letzten Dienstag'],
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', 'jeden Monat am ersten Montag und dritten Montag'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'jeden Monat am letzten Tag'],
    ['FREQ=YEARLY', 'jedes Jahr am 22. September'],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'jedes Jahr am letzten Sonntag im Oktober'],
    ['FREQ=WEEKLY;COUNT=5', 'jede Woche am Dienstag, 5 Termine'],
    ['FREQ=WEEKLY;UNTIL=20261231T225959Z', 'jede Woche am Dienstag, bis 31. Dezember 2026'],
    ['FREQ=WEEKLY;UNTIL=20261231T233000Z', 'jede Woche am Dienstag, bis 1. Januar 2027'],
    ['FREQ=WEEKLY;UNTIL=20261216', 'jede Woche am Dienstag, bis 16. Dezember 2026'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'wiederholt sich regelmäßig'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'wiederholt sich regelmäßig'],
  ])('%s is "%s"', (rule, words) => {
    expect(describeRule(parseRule(rule), start)).toBe(words);
  });
});
