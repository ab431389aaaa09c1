import { expect, it } from 'vitest';
import type { Club, Venue } from '../graph/types.ts';
import { describeClub, describeHost, describePrice, describeStatus } from './entry-lines.ts';

it('says of a club first that it pauses, as a sentence before what it is about', () => {
  expect(describeClub({ operatingStatus: 'active', summary: 'Wir singen.' })).toBe('Wir singen.');
  expect(describeClub({ operatingStatus: 'paused', summary: 'Wir singen.' })).toBe('Pausiert zurzeit. Wir singen.');
  expect(describeClub({ operatingStatus: 'paused', summary: undefined })).toBe('Pausiert zurzeit.');
  expect(describeClub({ operatingStatus: 'active', summary: undefined })).toBe('');
});

it('says a price once', () => {
  expect(describePrice({ label: 'Erwachsene', amount: 5 })).toBe('Erwachsene: 5\u00a0€');
  expect(describePrice({ label: 'Kinder', amount: 0 })).toBe('Kinder: kostenlos');
  expect(describePrice({ label: 'kostenlos', amount: 0, note: 'Spende erbeten' })).toBe('kostenlos (Spende erbeten)');
  expect(describePrice({ label: 'Eintritt frei', amount: 0 })).toBe('Eintritt frei');
});

it('says of a date what is special about it, and where it is held', () => {
  const ordinary = { status: 'scheduled', moved: false, elsewhere: false, recurrenceId: '2026-12-08T18:30:00.000Z' } as const;
  expect(describeStatus(ordinary)).toBeUndefined();
  expect(describeStatus({ ...ordinary, elsewhere: true })).toBe('anderer Ort');
  expect(describeStatus({ ...ordinary, moved: true, elsewhere: true })).toBe(
    'verlegt, ursprünglich Dienstag, 8. Dezember 2026, anderer Ort',
  );
  expect(describeStatus({ ...ordinary, status: 'tentative', elsewhere: true })).toBe('unter Vorbehalt, anderer Ort');
  expect(describeStatus({ ...ordinary, status: 'cancelled', moved: true, elsewhere: true })).toBe('abgesagt');
  const event = { kind: 'training', club: { name: 'Chor' } as Club } as const;
  expect(describeHost({ event, venue: { name: 'Kleiner Saal' } as Venue })).toBe('Schulung · Chor · Kleiner Saal');
  expect(describeHost({ event, placeNote: 'Turnhalle' }, true)).toBe('Schulung · Turnhalle');
});
