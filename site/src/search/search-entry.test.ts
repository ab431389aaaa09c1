import { expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { describeForSearch } from './search-entry.ts';

const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);
const music = graph.topics.filter((topic) => topic.name === 'Musik');

it('files an entry under its topics and their parents, once each, and brings synonyms along', () => {
  const metas = describeForSearch({ kind: 'Verein', topics: [...music, ...music], words: 'singen' });
  expect(metas.filter((meta) => meta.filter === 'Thema[content]').map((meta) => meta.content)).toEqual(['Musik', 'Kultur']);
  expect(metas.find((meta) => meta.meta === 'woerter[content]')?.content).toMatch(/Chor.*Blasmusik.*singen/);
});

it('files an event under each of its days and sorts it by the first', () => {
  const metas = describeForSearch({ kind: 'Veranstaltung', days: ['2026-12-01', '2026-12-08'] });
  expect(metas.filter((meta) => meta.filter === 'Tag[content]').map((meta) => meta.content)).toEqual(['2026-12-01', '2026-12-08']);
  expect(metas.find((meta) => meta.sort)?.content).toBe('2026-12-01');
});
