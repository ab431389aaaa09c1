import { expect, it } from 'vitest';
import type { Facet } from '../graph/filters/facet.ts';
import { filterPath, listFilterPages } from './filter-paths.ts';
import { pageSizes } from './paginate.ts';

const facet = (name: string, value: string, count: number): Facet<unknown> => ({
  name,
  options: [{ value, label: value, items: Array.from({ length: count }) }],
});

it('gives every filter an address one can say', () => {
  expect(filterPath('clubs', 'thema', 'sport')).toBe('/vereine/thema/sport/');
  expect(filterPath('opportunities', 'zeit', 'bis-2-stunden', 2)).toBe('/mitmachen/zeit/bis-2-stunden/seite/2/');
  expect(filterPath('occurrences', 'wann', 'heute')).toBe('/veranstaltungen/heute/');
  expect(filterPath('occurrences', 'preis', 'kostenlos', 3)).toBe('/veranstaltungen/kostenlos/seite/3/');
});

it('has as many pages as an option needs', () => {
  const paths = listFilterPages('clubs', [facet('thema', 'sport', pageSizes.clubs + 1), facet('ortsteil', 'nord', 1)]);
  expect(paths).toEqual([
    { route: 'clubsFilter', path: '/vereine/thema/sport/', params: { filter: 'thema', value: 'sport' } },
    { route: 'clubsFilterPage', path: '/vereine/thema/sport/seite/2/', params: { filter: 'thema', value: 'sport', page: '2' } },
    { route: 'clubsFilter', path: '/vereine/ortsteil/nord/', params: { filter: 'ortsteil', value: 'nord' } },
  ]);
});

it('leaves first pages with a fixed address to their own files, and today in one piece', () => {
  const many = pageSizes.occurrences * 2;
  const pages = listFilterPages('occurrences', [facet('wann', 'heute', many), facet('preis', 'kostenlos', many)]);
  expect(pages.map(({ route, path }) => [route, path])).toEqual([['eventsFreePage', '/veranstaltungen/kostenlos/seite/2/']]);
});
