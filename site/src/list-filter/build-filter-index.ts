import type { Facet } from '../graph/filters/facet.ts';
import type { Club, Occurrence, Opportunity } from '../graph/types.ts';
import { describeClub, describeConditions, describeHost, describeStatus } from '../i18n/entry-lines.ts';
import { formatTimesShort } from '../i18n/format-dates.ts';
import type { FilterIndex, IndexEntry } from './filter-index.ts';

/** `thema=sport` for every option, and for every item the numbers of those it falls under. */
function numberOptions<Item>(facets: Facet<Item>[]): { options: string[]; numbersOf: Map<Item, number[]> } {
  const numbersOf = new Map<Item, number[]>();
  const options = facets.flatMap((facet) =>
    facet.options.map((option) => ({ name: `${facet.name}=${option.value}`, items: option.items })),
  );
  options.forEach(({ items }, number) => {
    for (const item of items) {
      const numbers = numbersOf.get(item);
      if (numbers) numbers.push(number);
      else numbersOf.set(item, [number]);
    }
  });
  return { options: options.map(({ name }) => name), numbersOf };
}

/** The index of a list of entries; `describe` gives title and lines. */
function buildIndex<Item extends { path: string }>(
  items: Item[],
  facets: Facet<Item>[],
  describe: (item: Item) => [title: string, lines: string[]],
): FilterIndex {
  const { options, numbersOf } = numberOptions(facets);
  return { options, entries: items.map((item): IndexEntry => [item.path, ...describe(item), numbersOf.get(item) ?? []]) };
}

/** The index of the clubs, in the order given. */
export function buildClubsIndex(clubs: Club[], facets: Facet<Club>[]): FilterIndex {
  return buildIndex(clubs, facets, (club) => [club.name, [describeClub(club)]]);
}

/** The index of the offers, in the order given. */
export function buildOpportunitiesIndex(offers: Opportunity[], facets: Facet<Opportunity>[]): FilterIndex {
  return buildIndex(offers, facets, (offer) => [offer.title, [offer.club?.name ?? '', offer.summary ?? '', describeConditions(offer)]]);
}

/** The index of the dates, in the order given; an event at one place and a time of day stand in it once, however often they come. */
export function buildOccurrencesIndex(occurrences: Occurrence[], facets: Facet<Occurrence>[]): FilterIndex {
  const byDate = numberOptions(facets.filter(({ name }) => name === 'wann'));
  const byEvent = numberOptions(facets.filter(({ name }) => name !== 'wann'));
  const offset = byEvent.options.length;
  const entries: IndexEntry[] = [];
  const entryNumbers = new Map<string, number>();
  const times = new Map<string, number>();
  const rows = occurrences.map((occurrence): NonNullable<FilterIndex['dates']>['rows'][number] => {
    const { event, venue } = occurrence;
    const eventAndPlace = `${event.id} ${venue?.id}`;
    const entry =
      entryNumbers.get(eventAndPlace) ??
      entries.push([event.path, event.title, [describeHost(occurrence)], byEvent.numbersOf.get(occurrence) ?? []]) - 1;
    entryNumbers.set(eventAndPlace, entry);
    const text = formatTimesShort(occurrence);
    const time = times.get(text) ?? times.size;
    times.set(text, time);
    const own = (byDate.numbersOf.get(occurrence) ?? []).map((number) => number + offset);
    return [entry, occurrence.startDay, time, describeStatus(occurrence) ?? '', own];
  });
  return { options: [...byEvent.options, ...byDate.options], entries, dates: { times: [...times.keys()], rows } };
}
