/** The part of Pagefind's browser API that the search page uses (https://pagefind.app/docs/api/). */
export interface PagefindData {
  url: string;
  /** Text with `<mark>` around the matches, everything else escaped as entities. */
  excerpt: string;
  meta: Record<string, string>;
}

export interface PagefindSearch {
  results: { id: string; data(): Promise<PagefindData> }[];
}

export type PagefindFilters = Record<string, string | { any: string[] }>;

export interface Pagefind {
  options(options: { basePath?: string; baseUrl?: string; excerptLength?: number; ranking?: typeof ranking }): Promise<void>;
  init(): Promise<void>;
  /** Per filter the known values and how many pages have them. */
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options: { filters?: PagefindFilters; sort?: Record<string, 'asc' | 'desc'> }): Promise<PagefindSearch>;
}

/**
 * What counts how much: the title most, the name of a club or place even more, then the entry's own words, its text (1), then synonyms and parts of compounds (see
 * build-search-content.ts). A long text is no worse than a short one.
 */
export const ranking = {
  metaWeights: { title: 8, name: 12, woerter: 3, verwandt: 0.7, hinweis: 0.3, art: 0.2 },
  pageLength: 0.3,
  termSimilarity: 1.5,
};

/** Words in an excerpt. */
export const excerptLength = 28;

let loading: Promise<Pagefind> | undefined;

/** Loads the search core (about 85 KB) once; a failed load may be tried again. @throws when the index is not there. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind: Pagefind = await import(/* @vite-ignore */ address);
    await pagefind.options({ excerptLength, ranking });
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
