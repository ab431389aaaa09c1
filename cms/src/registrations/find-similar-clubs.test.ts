import { expect, test } from 'vitest';
import { compareNames } from './find-similar-clubs';

test.each([
  ['Sportverein Musterstadt e. V.', 'SPORTVEREIN MUSTERSTADT e.V.', 1],
  ['Förderverein der Bücherei', 'Bücherei-Foerderverein', 1],
  ['Chor Café Müller', 'chor cafe mueller', 1],
  ['', 'Chor', 0],
])('„%s“ and „%s“ are alike by %d', (one, other, expected) => {
  expect(compareNames(one, other)).toBe(expected);
  expect(compareNames(other, one)).toBe(expected);
});

test.each([
  ['Freiwillige Feuerwehr Musterstadt', 'Feuerwehr Musterstadt'],
  ['Lauftreff Morgenrot', 'Lauftreff „Morgenrot“ Musterstadt'],
  ['Turnverein Musterstadt 1886', 'Turnvereinn Musterstadt 1886'],
])('„%s“ may be „%s“', (one, other) => {
  expect(compareNames(one, other)).toBeGreaterThanOrEqual(0.6);
});

test.each([
  ['Chor Musterstadt', 'Schützengilde Nord'],
  ['Tierschutzverein', 'Turnverein'],
  ['Lauftreff Morgenrot', 'Strickcafé Masche'],
])('„%s“ is not „%s“', (one, other) => {
  expect(compareNames(one, other)).toBeLessThan(0.6);
});
