import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { pageSizes } from './paginate.ts';
import { fixturePaths, isFreePagePath, isMonth, listFurtherPages, listPaths } from './route-paths.ts';
import { pathTo, type RouteName, routes } from './routes.ts';

const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);

// The page files as patterns: vereine/[slug].astro is /vereine/*/.
const pageFiles = new Set(
  readdirSync(join(import.meta.dirname, '../pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => `/${file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '')}/`.replace(/\/+/g, '/').replace(/\[[^\]]+\]/g, '*')),
);

describe('the list of routes', () => {
  it('has a page file for every route', () => {
    for (const { pattern } of Object.values(routes)) {
      expect(pageFiles, pattern).toContain(pattern.replace(/:[a-z]+/g, '*'));
    }
  });

  it('knows every page file but the error page', () => {
    const known = new Set<string>(Object.values(routes).map(({ pattern }) => pattern.replace(/:[a-z]+/g, '*')));
    expect([...pageFiles].filter((file) => !known.has(file))).toEqual(['/404/']);
  });

  it('fills parameters', () => {
    expect(pathTo('club', { slug: 'chor' })).toBe('/vereine/chor/');
    expect(pathTo('clubsPage', { page: '2' })).toBe('/vereine/seite/2/');
  });
});

describe('listPaths', () => {
  it('names every page once, with a slash at both ends', () => {
    const paths = listPaths(graph).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/([a-z0-9-]+\/)*$/);
    expect(paths).toContain('/vereine/chor-harmonie/');
    expect(paths).toContain('/veranstaltungen/2026-11/');
    expect(paths).toContain('/netiquette/');
    expect(paths).toContain('/vereine/thema/kultur/');
    expect(paths).toContain('/veranstaltungen/heute/');
    expect(paths).toContain('/veranstaltungen/2026-11/kalender/');
  });

  it('has an example of every route that the town needs', () => {
    const covered = new Set(fixturePaths(graph).map(({ route }) => route));
    expect((Object.keys(routes) as RouteName[]).filter((route) => !covered.has(route) && !route.endsWith('Page'))).toEqual([]);
  });

  it('goes on with further pages when a list is long', () => {
    const [club] = graph.clubs;
    if (!club) throw new Error('The fixture town has lost its clubs.');
    const many = { ...graph, clubs: Array.from({ length: pageSizes.clubs * 2 + 1 }, () => ({ ...club, listed: true })) };
    expect(listFurtherPages(many).clubs).toEqual(['2', '3']);
  });
});

describe('CMS pages', () => {
  it('never hide a fixed page or an entry', () => {
    expect(isFreePagePath('/netiquette/')).toBe(true);
    expect(isFreePagePath('/hilfe/erste-schritte/')).toBe(true);
    expect(isFreePagePath('/impressum/')).toBe(false);
    expect(isFreePagePath('/vereine/chor/')).toBe(false);
    expect(isFreePagePath('/vereine/')).toBe(false);
  });
});

it('tells months from slugs', () => {
  expect(isMonth('2026-11')).toBe(true);
  expect(isMonth('2026-13')).toBe(false);
  expect(isMonth('fest-2026-11')).toBe(false);
});
