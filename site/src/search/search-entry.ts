import type { District, IsoDate, Topic } from '../graph/types.ts';

/** The kinds of entries that the search distinguishes, as residents read them. */
export const searchKinds = ['Verein', 'Veranstaltung', 'Mitmachen', 'Aktuelles', 'Ort', 'Seite'] as const;
type SearchKind = (typeof searchKinds)[number];

/** What the search index learns about a page besides its text. */
export interface SearchEntry {
  kind: SearchKind;
  topics?: Topic[];
  districts?: District[];
  /** Days on which it takes place. */
  days?: IsoDate[];
  /** Words that find the page although its text lacks them: synonyms, split compounds. */
  words?: string;
  /** One line under the title in the list of results: date and place. */
  note?: string;
}

/** One `<meta>` for Pagefind; its `content` becomes a filter value or result data. */
export interface SearchMeta {
  name: string;
  content: string;
  filter?: string;
  meta?: string;
  sort?: string;
}

/** An entry as the `<meta>` elements of its page. Topics bring their synonyms and parents along. */
export function describeForSearch(entry: SearchEntry): SearchMeta[] {
  const filter = (name: string, values: Iterable<string>): SearchMeta[] =>
    [...new Set(values)].map((content) => ({ name: `suche:${name.toLowerCase()}`, content, filter: `${name}[content]` }));
  const topics = (entry.topics ?? []).flatMap((topic) => (topic.parent ? [topic, topic.parent] : [topic]));
  const districts = (entry.districts ?? []).flatMap((district) => (district.parent ? [district, district.parent] : [district]));
  const words = [...new Set([...topics.flatMap((topic) => [topic.name, ...topic.synonyms]), entry.words ?? ''])].filter(Boolean).join(' ');
  const firstDay = entry.days?.[0];
  return [
    { name: 'suche:art', content: entry.kind, filter: 'Art[content]', meta: 'art[content]' },
    ...filter(
      'Thema',
      topics.map((topic) => topic.name),
    ),
    ...filter(
      'Ortsteil',
      districts.map((district) => district.name),
    ),
    ...filter('Tag', entry.days ?? []),
    ...(firstDay ? [{ name: 'suche:datum', content: firstDay, sort: 'datum[content]' }] : []),
    ...(entry.note ? [{ name: 'suche:hinweis', content: entry.note, meta: 'hinweis[content]' }] : []),
    ...(words ? [{ name: 'suche:woerter', content: words, meta: 'woerter[content]' }] : []),
  ];
}
