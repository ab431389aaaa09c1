import { expect, it } from 'vitest';
import { describeConfirmedShare, describeFreshness } from './freshness-text.ts';

it('says in words how current an entry is', () => {
  const noun = 'Dieses Angebot';
  expect(describeFreshness({ state: 'current', confirmedOn: '2026-11-01' }, noun)).toBe('Zuletzt bestätigt am 1. November 2026.');
  expect(describeFreshness({ state: 'unconfirmed' }, noun)).toBe(
    'Dieses Angebot wurde noch nicht bestätigt. Bitte fragen Sie nach, ob die Angaben stimmen.',
  );
  expect(describeFreshness({ state: 'hidden', confirmedOn: '2024-01-15' }, noun)).toBe(
    'Dieses Angebot wurde seit dem 15. Januar 2024 nicht mehr bestätigt und steht deshalb nicht mehr in den Listen. Die Angaben können veraltet sein.',
  );
});

it('says how many profiles are confirmed', () => {
  expect(describeConfirmedShare(93, 9)).toBe('93 % der Profile wurden in den letzten 9 Monaten bestätigt.');
  expect(describeConfirmedShare(100, 1)).toBe('Alle Profile wurden im letzten Monat bestätigt.');
});
