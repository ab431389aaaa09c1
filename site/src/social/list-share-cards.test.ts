import { expect, it } from 'vitest';
import { fixtureNow, rawClub, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { listShareCards, shareKey } from './list-share-cards.ts';

const cards = listShareCards(buildGraph(rawSnapshot(fixtureTown()), fixtureNow));

it('says what, when and whose for a coming event', () => {
  expect(cards.get(shareKey('event', 'event-emoji'))).toEqual({
    kicker: 'Veranstaltung',
    title: 'Kinderfasching 🎭🎉',
    note: 'Samstag, 6. Februar 2027, von 14 bis 16 Uhr',
    site: 'Ehrenamt in Lindenried · Stadt Lindenried',
  });
});

it('says that an event is cancelled', () => {
  expect(cards.get(shareKey('event', 'event-cancelled'))?.kicker).toBe('Abgesagt');
});

it.each([
  ['a photo', 'event', 'event-concert'],
  ['passed', 'event', 'event-past'],
  ['months to go', 'event', 'event-camp'],
  ['a photo', 'club', 'club-choir'],
  ['been dissolved', 'club', 'club-dissolved'],
  ['expired', 'opportunity', 'offer-expired'],
] as const)('draws nothing of its own for what has %s: %s %s', (_reason, kind, id) => {
  expect(cards.has(shareKey(kind, id))).toBe(false);
  expect(cards.has(shareKey(kind))).toBe(true);
});

it('draws one for each kind only where there are too many entries to draw each', () => {
  const countOf = (clubs: number) => {
    const club = Array.from({ length: clubs }, (_none, index) => rawClub(`c${index}`, `Verein ${index}`, { images: [] }));
    return listShareCards(buildGraph(rawSnapshot({ club }), fixtureNow)).size;
  };
  expect([countOf(400), countOf(401)]).toEqual([406, 6]);
});
