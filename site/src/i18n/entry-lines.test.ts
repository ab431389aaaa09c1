import { expect, it } from 'vitest';
import { describeClub, describePrice } from './entry-lines.ts';

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
