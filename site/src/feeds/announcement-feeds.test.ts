import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { renderAtom, renderRss } from './announcement-feeds.ts';

const site = new URL('https://ehrenamt.example');
const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);

it('publishes the announcements as Atom, addressed absolutely', () => {
  const feed = parseAtomFeed(renderAtom(graph, site));
  expect(feed.entries?.map((entry) => entry.id)).toEqual(graph.announcements.map((item) => `https://ehrenamt.example${item.path}`));
  expect(feed.links?.find((link) => link.rel === 'self')?.href).toBe('https://ehrenamt.example/aktuelles/atom.xml');
});

it('publishes the same as RSS', () => {
  const feed = parseRssFeed(renderRss(graph, site));
  expect(feed.items?.map((item) => item.title)).toEqual(graph.announcements.map((item) => item.title));
});
