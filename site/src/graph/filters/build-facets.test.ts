import { describe, expect, it } from 'vitest';
import {
  fixtureNow,
  type RawContent,
  rawClub,
  rawDistrict,
  rawEvent,
  rawOpportunity,
  rawRecurrence,
  rawSnapshot,
  rawTopic,
  rawVenue,
  relationTo,
} from '../../../tests/fixtures/factories.ts';
import { buildGraph } from '../build-graph.ts';
import { buildFacets, type ListFacets, namedDays, selectListed } from './build-facets.ts';

/** Option → names of what falls under it, for one facet of a list. */
function answersOf<List extends keyof ListFacets>(list: List, name: string, content: Partial<RawContent>): Record<string, string[]> {
  const graph = buildGraph(rawSnapshot(content), fixtureNow);
  const facet = buildFacets(selectListed(graph), graph)[list].find((candidate) => candidate.name === name);
  const nameOf = (item: object): string => ('event' in item ? (item.event as { id: string }).id : (item as { id: string }).id);
  return Object.fromEntries((facet?.options ?? []).map(({ value, items }) => [value, items.map(nameOf)]));
}

const topic = [rawTopic('culture', 'Kultur'), rawTopic('music', 'Musik', { parent: relationTo('culture') }), rawTopic('empty', 'Leer')];
const district = [rawDistrict('core', 'Kernstadt'), rawDistrict('old', 'Altstadt', { parent: relationTo('core') })];
const club = [rawClub('club', 'Chor')];
const offer = (id: string, values: Parameters<typeof rawOpportunity>[3]) => rawOpportunity(id, id, 'club', values);

describe('clubs', () => {
  it('stand under their topics and all above them; topics without a club are no filter', () => {
    const answers = answersOf('clubs', 'thema', { topic, club: [rawClub('choir', 'Chor', { topics: [relationTo('music')] })] });
    expect(answers).toEqual({ kultur: ['choir'], musik: ['choir'] });
  });

  it('count as accessible only where that is a clear yes', () => {
    const yes = { wheelchair: 'yes', lift: 'partly', accessibleToilet: 'no' } as const;
    const template = rawVenue('venue', 'Haus').accessibility;
    const answers = answersOf('clubs', 'barrierefrei', {
      club: [rawClub('choir', 'Chor', { accessibility: { ...template, ...yes } as never }), rawClub('other', 'Kegler')],
    });
    expect(answers).toEqual({ rollstuhl: ['choir'] });
  });
});

describe('offers', () => {
  it('that take two hours are found by who has five; "flexible" is what the text says', () => {
    const answers = answersOf('opportunities', 'zeit', {
      club,
      opportunity: [
        offer('a-two', { hoursPerWeek: 2, hours: '2 Stunden' }),
        offer('b-five', { hoursPerWeek: 5 }),
        offer('c-more', { hoursPerWeek: 5.5 }),
        offer('d-flexible', { hours: 'Zeit nach Absprache' }),
        offer('e-unknown', {}),
      ],
    });
    expect(answers).toEqual({
      'bis-2-stunden': ['a-two'],
      'bis-5-stunden': ['a-two', 'b-five'],
      'mehr-als-5-stunden': ['c-more'],
      flexibel: ['d-flexible'],
    });
  });

  it('without a minimum age are open to the young', () => {
    const answers = answersOf('opportunities', 'alter', {
      club,
      opportunity: [offer('a', {}), offer('b', { minimumAge: 16 }), offer('c', { minimumAge: 18 })],
    });
    expect(answers).toEqual({ 'unter-16': ['a'], 'unter-18': ['a', 'b'] });
  });

  it('lie where their venue lies when they name no district', () => {
    const answers = answersOf('opportunities', 'ortsteil', {
      district,
      venue: [
        rawVenue('house', 'Haus', { districts: [relationTo('old')] }),
        rawVenue('room', 'Raum', { parent: relationTo('house'), districts: [] }),
      ],
      club,
      opportunity: [offer('a', { venue: relationTo('house') }), offer('b', { venue: relationTo('room') })],
    });
    expect(answers).toEqual({ altstadt: ['a', 'b'], kernstadt: ['a', 'b'] });
  });
});

describe('dates', () => {
  const event = (id: string, start: string, values: Parameters<typeof rawEvent>[3] = {}) => rawEvent(id, id, start, values);

  it('held elsewhere lie there, and promise only what is known there or travels along', () => {
    const { accessibility } = rawVenue('template', 'Haus');
    const content = {
      district: [rawDistrict('core', 'Kernstadt'), rawDistrict('out', 'Außenort')],
      venue: [
        rawVenue('house', 'Haus', { districts: [relationTo('core')] }),
        rawVenue('barn', 'Scheune', {
          districts: [relationTo('out')],
          accessibility: { ...accessibility, accessibleParking: 'yes' } as never,
        }),
      ],
      event: [
        event('series', '2026-12-01T18:00:00.000Z', {
          venue: relationTo('house'),
          districts: [relationTo('core')],
          accessibility: { ...accessibility, lift: 'yes', signLanguage: 'yes' } as never,
          recurrence: rawRecurrence('FREQ=WEEKLY;COUNT=2', {
            changes: [{ date: '2026-12-08', cancelled: false, newStart: null, newEnd: null, newVenue: relationTo('barn'), note: null }],
          }),
        }),
      ],
    };
    expect(answersOf('occurrences', 'ortsteil', content)).toEqual({ kernstadt: ['series'], aussenort: ['series'] });
    expect(answersOf('occurrences', 'barrierefrei', content)).toEqual({
      parkplatz: ['series'],
      aufzug: ['series'],
      gebaerdensprache: ['series', 'series'],
    });
  });

  it('held in a venue of no known district are not promised in the usual one', () => {
    const change = { cancelled: false, newStart: null, newEnd: null, newVenue: relationTo('barn'), note: null };
    const content = {
      district: [rawDistrict('core', 'Kernstadt')],
      venue: [rawVenue('house', 'Haus', { districts: [relationTo('core')] }), rawVenue('barn', 'Scheune', { districts: [] })],
      event: [
        event('series', '2026-12-01T18:00:00.000Z', {
          venue: relationTo('house'),
          districts: [],
          recurrence: rawRecurrence('FREQ=WEEKLY;COUNT=2', { changes: [{ date: '2026-12-08', ...change }] }),
        }),
      ],
    };
    expect(answersOf('occurrences', 'ortsteil', content)).toEqual({ kernstadt: ['series'] });
  });

  it('are found by day: today, this weekend, the days ahead', () => {
    const answers = answersOf('occurrences', 'wann', {
      event: [
        event('tonight', '2026-11-24T18:00:00.000Z'),
        event('friday', '2026-11-27T18:00:00.000Z'),
        event('december', '2026-12-20T18:00:00.000Z'),
      ],
    });
    expect(answers).toEqual({
      heute: ['tonight'],
      wochenende: ['friday'],
      '7-tage': ['tonight', 'friday'],
      '30-tage': ['tonight', 'friday', 'december'],
    });
    expect(namedDays('2026-11-29').find(({ value }) => value === 'wochenende')).toMatchObject({ from: '2026-11-29', to: '2026-11-29' });
  });

  it('are free only when every price is zero; no price is no promise', () => {
    const price = (amount: number) => ({ label: 'Eintritt', amount, note: null });
    const answers = answersOf('occurrences', 'preis', {
      event: [
        event('free', '2026-12-01T18:00:00.000Z', { prices: [price(0)] as never }),
        event('children', '2026-12-02T18:00:00.000Z', { prices: [price(0), price(5)] as never }),
        event('unknown', '2026-12-03T18:00:00.000Z'),
      ],
    });
    expect(answers).toEqual({ kostenlos: ['free'] });
  });
});

it('tells options of the same name apart', () => {
  const twins = [rawTopic('one', 'Sport'), rawTopic('two', 'Sport', { slug: 'sport-2' })];
  const graph = buildGraph(
    rawSnapshot({ topic: twins, club: [rawClub('club', 'Verein', { topics: [relationTo('one'), relationTo('two')] })] }),
    fixtureNow,
  );
  const labels = buildFacets(selectListed(graph), graph).clubs[0]?.options.map(({ label }) => label);
  expect(labels?.toSorted()).toEqual(['Sport (sport)', 'Sport (sport-2)']);
});
