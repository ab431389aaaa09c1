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
  init(): Promise<void>;
  /** Per filter the known values and how many pages have them. */
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options: { filters?: PagefindFilters; sort?: Record<string, 'asc' | 'desc'> }): Promise<PagefindSearch>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search core (about 85 KB) once; a failed load may be tried again. @throws when the index is not there. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind: Pagefind = await import(/* @vite-ignore */ address);
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
