import { expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { findForeignTerms } from '../../tests/schema-vocabulary.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { formatDate } from '../i18n/format-dates.ts';
import { renderClubFeed, renderOpportunityFeed, renderVenueFeed } from './data-feeds.ts';

const site = new URL('https://ehrenamt.example');
const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);
const { municipality } = graph;
const feeds = {
  clubs: renderClubFeed(graph.clubs, municipality, site),
  opportunities: renderOpportunityFeed(graph.opportunities, municipality, site),
  venues: renderVenueFeed(graph.venues, municipality, site),
};

interface Item {
  dateModified: string;
  description: string;
  item: { '@id': string; subjectOf?: { lastReviewed: string } };
}
const itemsOf = (feed: string): Item[] => JSON.parse(feed).dataFeedElement;

it.each(Object.entries(feeds))('describes %s in the words of schema.org only', (_, feed) => {
  expect(findForeignTerms(JSON.parse(feed))).toEqual([]);
  expect(itemsOf(feed).length).toBeGreaterThan(1);
});

it('tells of each club when it was last confirmed, as a day and in words', () => {
  for (const [index, { path, freshness, updatedAt }] of graph.clubs.entries()) {
    const entry = itemsOf(feeds.clubs)[index];
    expect(entry?.item['@id']).toBe(`https://ehrenamt.example${path}`);
    expect(entry?.dateModified).toBe(updatedAt);
    expect(entry?.item.subjectOf?.lastReviewed).toBe(freshness.confirmedOn);
    expect(entry?.description).toContain(freshness.confirmedOn ? formatDate(freshness.confirmedOn) : 'nicht bestätigt');
  }
  expect(new Set(graph.clubs.map(({ freshness }) => Boolean(freshness.confirmedOn))).size).toBe(2);
});

it('names who asks for help: the club, or the municipality', () => {
  const organisations = itemsOf(feeds.opportunities).map(
    ({ item }) => (item as unknown as { hiringOrganization: object }).hiringOrganization,
  );
  expect(organisations).toEqual(
    graph.opportunities.map(({ club }) =>
      club
        ? { '@type': 'Organization', name: club.name, url: `https://ehrenamt.example${club.path}` }
        : { '@type': 'GovernmentOrganization', name: municipality.name },
    ),
  );
});
