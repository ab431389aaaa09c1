import { describe, expect, it } from 'vitest';
import { assessCompleteness } from './club-completeness';
import { assessConfirmation } from './freshness-periods';

describe('assessCompleteness', () => {
  it('names everything that an empty profile lacks, most wanted first', () => {
    const { percent, missing } = assessCompleteness({});
    expect(percent).toBe(0);
    expect(missing.map(({ field }) => field).slice(0, 3)).toEqual(['summary', 'contacts', 'meetingTimes']);
    expect(missing).toContainEqual({ field: 'usualVenue', label: 'Üblicher Ort' });
  });

  it('counts what is filled in, a contact only with consent', () => {
    const profile = {
      summary: 'Wir singen.',
      description: [{ type: 'paragraph' }],
      topics: [{ id: 1 }],
      audiences: [{ value: 'adults' }],
      meetingTimes: [{ weekday: 'monday' }],
      contacts: [{ consent: false }],
      address: { city: 'Musterstadt' },
      images: [{ id: 1 }],
      logo: { id: 1 },
      accessibility: { id: 1 },
      plainSummary: 'Wir singen zusammen.',
    };
    expect(assessCompleteness(profile)).toEqual({ percent: 91, missing: [{ field: 'contacts', label: 'Kontaktpersonen' }] });
    expect(assessCompleteness({ ...profile, contacts: [{ consent: false }, { consent: true }] })).toEqual({ percent: 100, missing: [] });
  });
});

describe('assessConfirmation', () => {
  const periods = { confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 };
  it.each([
    ['2026-11-01T10:00:00.000Z', 'current'],
    ['2026-05-25T10:00:00.000Z', 'current'],
    ['2026-05-24T10:00:00.000Z', 'due'],
    // 23:30 in UTC is the next day in Berlin.
    ['2026-05-24T22:30:00.000Z', 'current'],
    ['2026-02-24T10:00:00.000Z', 'unconfirmed'],
    ['2025-08-24T10:00:00.000Z', 'hidden'],
    [null, 'unconfirmed'],
  ])('confirmed at %s is %s on 24 November 2026', (confirmedAt, expected) => {
    expect(assessConfirmation(confirmedAt, periods, new Date('2026-11-24T12:00:00.000Z'))).toBe(expected);
  });

  it('ages on the last day of a shorter month', () => {
    const aged = (now: string) => assessConfirmation('2026-08-31T10:00:00.000Z', periods, new Date(now));
    expect([aged('2027-02-27T12:00:00.000Z'), aged('2027-02-28T12:00:00.000Z')]).toEqual(['current', 'due']);
  });
});
