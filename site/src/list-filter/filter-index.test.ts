import { describe, expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { buildFacets, selectListed } from '../graph/filters/build-facets.ts';
import { findOption } from '../graph/filters/facet.ts';
import { buildClubsIndex, buildOccurrencesIndex } from './build-filter-index.ts';
import { countWithout, type FilterIndex, type Selection, selectRows } from './filter-index.ts';

const index: FilterIndex = {
  options: ['thema=sport', 'thema=musik', 'barrierefrei=rollstuhl', 'barrierefrei=toilette'],
  entries: [
    ['/a/', 'A', [], [0, 2]],
    ['/b/', 'B', [], [1, 2, 3]],
    ['/c/', 'C', [], []],
  ],
};
const choose = (choice: Record<string, string[]>): Selection => new Map(Object.entries(choice));
const titles = (choice: Record<string, string[]>) => selectRows(index, choose(choice)).map(({ title }) => title);

describe('selectRows', () => {
  it('joins different filters with "and", choices within one with "or"', () => {
    expect(titles({ thema: ['sport', 'musik'] })).toEqual(['A', 'B']);
    expect(titles({ thema: ['sport'], barrierefrei: ['rollstuhl'] })).toEqual(['A']);
  });

  it('takes needs together: a ramp and a toilet', () => {
    expect(titles({ barrierefrei: ['rollstuhl', 'toilette'] })).toEqual(['B']);
  });

  it('finds nothing for what it does not know, and everything for no choice', () => {
    expect(titles({ thema: ['unbekannt'] })).toEqual([]);
    expect(titles({})).toEqual(['A', 'B', 'C']);
  });
});

it('countWithout says which filter to drop, the most helpful first', () => {
  expect(countWithout(index, choose({ thema: ['sport'], barrierefrei: ['toilette'] }))).toEqual([
    { name: 'thema', count: 1 },
    { name: 'barrierefrei', count: 1 },
  ]);
});

describe('the index of the fixture town', () => {
  const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);
  const listed = selectListed(graph);
  const facets = buildFacets(listed, graph);

  it('finds for every single filter what its prebuilt page lists', () => {
    const clubs = buildClubsIndex(listed.clubs, facets.clubs);
    const dates = buildOccurrencesIndex(listed.occurrences, facets.occurrences);
    for (const [data, all] of [
      [clubs, facets.clubs],
      [dates, facets.occurrences],
    ] as const) {
      for (const { name, options } of all)
        for (const { value, items } of options)
          expect(selectRows(data, choose({ [name]: [value] })).length, `${name}=${value}`).toBe(items.length);
    }
  });

  it('names day, time and status of a date', () => {
    const dates = buildOccurrencesIndex(listed.occurrences, facets.occurrences);
    const weekend = findOption(facets.occurrences, 'wann', 'wochenende')?.items ?? [];
    const cancelled = weekend.find(({ status }) => status === 'cancelled');
    const row = selectRows(dates, choose({ wann: ['wochenende'] })).find(({ path }) => path === cancelled?.event.path);
    expect(row).toMatchObject({ title: cancelled?.event.title, day: cancelled?.startDay, status: 'abgesagt' });
  });

  it('holds an event once for each place, however many dates it has', () => {
    const dates = buildOccurrencesIndex(listed.occurrences, facets.occurrences);
    expect(dates.entries.length).toBe(new Set(listed.occurrences.map(({ event, venue }) => `${event.id} ${venue?.id}`)).size);
    expect(dates.entries.filter(([path]) => path === '/veranstaltungen/reparaturcaf/').map(([, , lines]) => lines)).toEqual([
      ['Feuerwehrgerätehaus Schönfließ'],
      ['Gruppenraum 2'],
    ]);
    expect(dates.dates?.rows.length).toBe(listed.occurrences.length);
  });
});
