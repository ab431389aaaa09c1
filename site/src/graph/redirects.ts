import { compareText } from './compare.ts';
import type { Entry, Page } from './types.ts';

/** The paths a page had when it, or a page above it, had another slug. */
function formerPagePaths(page: Page): string[] {
  const above = page.parent ? [page.parent.path, ...formerPagePaths(page.parent)] : ['/'];
  const own = [page.slug, ...page.formerSlugs];
  return above.flatMap((base) => own.map((slug) => `${base}${slug}/`));
}

/** The paths of an entry under its earlier slugs: the same address with another last part. */
function formerPaths(entry: Entry): string[] {
  const base = entry.path.slice(0, -(entry.slug.length + 1));
  return entry.formerSlugs.map((slug) => `${base}${slug}/`);
}

/**
 * Redirects from every earlier address to the current one. None where the earlier address is in use again (`taken`: paths that exist
 * without an entry, month pages and the site's own). When two entries once had the same address, the one changed last gets it.
 */
export function listRedirects(entries: Entry[], pages: Page[], taken: Iterable<string>): { from: string; to: string }[] {
  const all = [...entries, ...pages];
  const inUse = new Set([...taken, ...all.map((entry) => entry.path)]);
  const targets = new Map<string, string>();
  const candidates = [
    ...entries.map((entry) => ({ entry, paths: formerPaths(entry) })),
    ...pages.map((page) => ({ entry: page, paths: formerPagePaths(page) })),
  ].sort((a, b) => compareText(b.entry.updatedAt, a.entry.updatedAt) || compareText(a.entry.id, b.entry.id));
  for (const { entry, paths } of candidates) {
    for (const from of paths) {
      if (!inUse.has(from) && !targets.has(from)) targets.set(from, entry.path);
    }
  }
  return [...targets].map(([from, to]) => ({ from, to })).sort((a, b) => compareText(a.from, b.from));
}
