import { expect, test } from 'vitest';
import { median, percentile } from './median.ts';

test('median of an odd and an even count, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('percentile takes the nearest rank', () => {
  expect(percentile([10, 20, 30, 40], 0.95)).toBe(40);
  expect(percentile([10, 20, 30, 40], 0.5)).toBe(20);
  expect(percentile([7], 0)).toBe(7);
});

test('no values are an error, not NaN', () => {
  expect(() => median([])).toThrow('does not exist');
  expect(() => percentile([], 0.5)).toThrow('does not exist');
});
