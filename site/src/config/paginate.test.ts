import { expect, it } from 'vitest';
import { countPages, paginate } from './paginate.ts';

it('cuts a list into pages', () => {
  expect(paginate([1, 2, 3, 4, 5], 2, 2)).toEqual({ items: [3, 4], number: 2, count: 3, total: 5 });
  expect(paginate([], 1, 10)).toEqual({ items: [], number: 1, count: 1, total: 0 });
  expect(countPages(120, 120)).toBe(1);
  expect(countPages(121, 120)).toBe(2);
});

it('refuses a page that is not there', () => {
  expect(() => paginate([1], 2, 10)).toThrow('The list has 1 pages, there is no page 2.');
});
