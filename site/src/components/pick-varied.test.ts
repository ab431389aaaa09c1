import { expect, it } from 'vitest';
import { fixtureNow, rawClub, rawOpportunity, rawSnapshot, rawTopic, relationTo } from '../../tests/fixtures/factories.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { pickVaried } from './pick-varied.ts';

const offer = (id: string, title: string, club: string, topic: string, confirmedAt: string) =>
  rawOpportunity(id, title, club, { topics: [relationTo(topic)], confirmedAt });

const { opportunities } = buildGraph(
  rawSnapshot({
    topic: [rawTopic('social', 'Soziales'), rawTopic('sport', 'Sport')],
    club: [rawClub('a', 'A'), rawClub('b', 'B'), rawClub('c', 'C')],
    opportunity: [
      offer('visit-1', 'Besuchsdienst in Altdorf', 'a', 'social', '2026-11-20T08:00:00.000Z'),
      offer('visit-2', 'Besuchsdienst in Neudorf', 'b', 'social', '2026-11-19T08:00:00.000Z'),
      offer('drive', 'Einkäufe bringen', 'c', 'social', '2026-11-18T08:00:00.000Z'),
      offer('coach', 'Kinder trainieren', 'a', 'sport', '2026-11-01T08:00:00.000Z'),
    ],
  }),
  fixtureNow,
);

it('begins with what was confirmed last, then shows as many topics, clubs and tasks as it can', () => {
  expect(pickVaried(opportunities, 3).map(({ id }) => id)).toEqual(['visit-1', 'drive', 'coach']);
});

it('shows all there are when there are few, and nothing when there is none', () => {
  expect(pickVaried(opportunities, 9)).toHaveLength(4);
  expect(pickVaried([], 6)).toEqual([]);
});
