import { expect, it } from 'vitest';
import { groupByLetter, letterLinks, sortForDirectory } from './group-by-letter.ts';

const names = ['Zoo', 'Ärztechor', 'Angler', '„Harmonie“', '1. FC', 'ß-Freunde'];
const self = (name: string): string => name;

it('sorts as a German directory does', () => {
  expect(sortForDirectory(names, self)).toEqual(['1. FC', 'Angler', 'Ärztechor', '„Harmonie“', 'ß-Freunde', 'Zoo']);
});

it('groups by first letter, signs and umlauts aside', () => {
  const groups = groupByLetter(sortForDirectory(names, self), self);
  expect(groups.map(({ letter, id, items }) => [letter, id, items.length])).toEqual([
    ['0–9', '0', 1],
    ['A', 'a', 2],
    ['H', 'h', 1],
    ['S', 's', 1],
    ['Z', 'z', 1],
  ]);
});

it('links every letter to the page on which it begins', () => {
  const links = letterLinks(['A1', 'A2', 'B1', 'C1'], self, 2, (page) => `/seite/${page}/`);
  expect(links).toEqual([
    { letter: 'A', href: '/seite/1/#buchstabe-a', count: 2 },
    { letter: 'B', href: '/seite/2/#buchstabe-b', count: 1 },
    { letter: 'C', href: '/seite/2/#buchstabe-c', count: 1 },
  ]);
});
