import { expect, it } from 'vitest';
import { formatBytes, formatCount, formatPrice } from './format-numbers.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');

it('counts in words', () => {
  expect(formatCount(0, 'Verein', 'Vereine')).toBe('keine Vereine');
  expect(formatCount(1, 'Verein', 'Vereine')).toBe('1 Verein');
  expect(formatCount(1492, 'Verein', 'Vereine')).toBe('1.492 Vereine');
});

it('writes prices and sizes as people do', () => {
  expect(formatPrice(0)).toBe('kostenlos');
  expect(plain(formatPrice(5))).toBe('5 €');
  expect(plain(formatPrice(7.5))).toBe('7,50 €');
  expect(formatBytes(400)).toBe('1 KB');
  expect(formatBytes(820_400)).toBe('820 KB');
  expect(formatBytes(1_440_000)).toBe('1,4 MB');
});
