import { expect, it } from 'vitest';
import {
  fixtureNow,
  rawClub,
  rawDistrict,
  rawEvent,
  rawOpportunity,
  rawSnapshot,
  rawTopic,
  relationTo,
} from '../../tests/fixtures/factories.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { findRelatedClubs, findRelatedEvents, findRelatedOffers } from './related-entries.ts';

const music = [relationTo('music')];
const north = [relationTo('north')];
const graph = buildGraph(
  rawSnapshot({
    topic: [rawTopic('music', 'Musik'), rawTopic('sport', 'Sport')],
    district: [rawDistrict('north', 'Nord')],
    club: [
      rawClub('choir', 'Chor', { topics: music, districts: north }),
      rawClub('band', 'Blaskapelle', { topics: music }),
      rawClub('strings', 'Streicher', { topics: music, districts: north }),
      rawClub('gone', 'Aufgelöster Chor', { topics: music, operatingStatus: 'dissolved' }),
      rawClub('runners', 'Lauftreff', { topics: [relationTo('sport')], districts: north }),
    ],
    event: [
      ...[1, 2, 3, 4, 5, 6].map((day) =>
        rawEvent(`concert-${day}`, `Konzert ${day}`, `2026-12-0${day}T18:00:00.000Z`, { club: relationTo('choir') }),
      ),
      rawEvent('past', 'Sommerkonzert', '2026-07-01T18:00:00.000Z', { club: relationTo('choir') }),
      rawEvent('other', 'Lauf', '2026-12-01T18:00:00.000Z', { club: relationTo('runners') }),
    ],
    opportunity: [
      rawOpportunity('conduct', 'Chorleitung', 'choir', { topics: music, districts: north }),
      rawOpportunity('notes', 'Notenwart', 'band', { topics: music }),
      rawOpportunity('stage', 'Bühnenaufbau', 'strings', { topics: music, districts: north }),
      rawOpportunity('taken', 'Kassenwart', 'choir', { topics: music, filled: true }),
    ],
  }),
  fixtureNow,
);
const byId = <Entry extends { id: string }>(entries: Entry[], id: string): Entry => {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`The graph lacks ${id}.`);
  return entry;
};
const idsOf = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);

it('shows at most four other coming events of the club, the next ones first', () => {
  expect(idsOf(findRelatedEvents(byId(graph.events, 'concert-2')))).toEqual(['concert-1', 'concert-3', 'concert-4', 'concert-5']);
});

it('shows open offers of the topic, those of the district first', () => {
  expect(idsOf(findRelatedOffers(byId(graph.opportunities, 'conduct')))).toEqual(['stage', 'notes']);
});

it('shows listed clubs of the topic, those of the district first', () => {
  expect(idsOf(findRelatedClubs(byId(graph.clubs, 'choir')))).toEqual(['strings', 'band']);
});
