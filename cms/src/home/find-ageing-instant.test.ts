import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findAgeingInstant } from './find-ageing-instant';
import { assessConfirmation } from './freshness-periods';

it('parts the confirmations exactly as their assessment does, on every day and in every time zone of the year', () => {
  const moment = fc.date({ min: new Date('2026-01-01T00:00:00.000Z'), max: new Date('2032-12-31T23:59:59.000Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 24 }), fc.integer({ min: -90_000, max: 90_000 }), (now, months, seconds) => {
      const limit = findAgeingInstant(months, now);
      const confirmedAt = new Date(limit.getTime() + seconds * 1_000);
      const periods = { confirmAfterMonths: months, unconfirmedAfterMonths: 600, hiddenAfterMonths: 601 };
      expect(assessConfirmation(confirmedAt, periods, now)).toBe(confirmedAt < limit ? 'due' : 'current');
    }),
  );
});

it('takes all the last days of a longer month together', () => {
  expect(findAgeingInstant(6, new Date('2027-02-28T12:00:00.000Z'))).toEqual(new Date('2026-08-31T22:00:00.000Z'));
});
