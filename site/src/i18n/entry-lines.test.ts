import { expect, it } from 'vitest';
import { describePrice } from './entry-lines.ts';

it('says a price once', () => {
  expect(describePrice({ label: 'Erwachsene', amount: 5 })).toBe('Erwachsene: 5\u00a0€');
  expect(describePrice({ label: 'Kinder', amount: 0 })).toBe('Kinder: kostenlos');
  expect(describePrice({ label: 'kostenlos', amount: 0, note: 'Spende erbeten' })).toBe('kostenlos (Spende erbeten)');
  expect(describePrice({ label: 'Eintritt frei', amount: 0 })).toBe('Eintritt frei');
});
