import { expect, it } from 'vitest';
import { findSimilarClubs } from './find-similar-clubs';

const find = (...names: string[]) => {
  const similar = findSimilarClubs(names.map((name, index) => ({ documentId: String(index), name })));
  return names.map((_, index) => (similar.get(String(index)) ?? []).map(({ name }) => name));
};

it('finds names that differ in spelling, legal form and order', () => {
  expect(find('Turnverein Grünfeld e. V.', 'TURNVEREIN Grünfeld', 'Gemischter Chor')).toEqual([
    ['TURNVEREIN Grünfeld'],
    ['Turnverein Grünfeld e. V.'],
    [],
  ]);
  expect(find('Schützengilde 1848 Lindenried', 'Schützen-Gilde Lindenried 1848 e.V.')[0]).toHaveLength(1);
  expect(find('Blasorchester', 'Blasorchester e. V.')[0]).toHaveLength(1);
  expect(find('Fußballverein Musterstadt', 'Fussballverein Musterstatd')[0]).toHaveLength(1);
});

it('keeps apart what only sounds alike', () => {
  expect(find('Feuerwehr Altdorf', 'Feuerwehr Neudorf', 'Sportverein Altdorf', 'SV 1920', 'SV 1921').flat()).toEqual([]);
});
