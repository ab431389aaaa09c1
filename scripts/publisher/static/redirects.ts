import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** A path within the site: a release cannot send visitors elsewhere. */
const sitePath = z.string().regex(/^\/(?![/\\])/);
const redirectSchema = z.object({ from: sitePath, to: sitePath });

const byRelease = new LRUCache<string, Map<string, string>>({ max: 3 });

/**
 * Where the release at `root` sends visitors of the path `segments`, such as after a changed slug (`redirects.json`: `[{ from, to }]`).
 * Undefined when nowhere. Slashes at the end of `from` do not matter; an entry that is not of
 * this shape redirects nothing.
 *
 * @throws if the release's `redirects.json` is there and not a JSON list
 */
export async function findRedirect(root: string, segments: string[]): Promise<string | undefined> {
  const redirects = byRelease.get(root) ?? (await readRedirects(root));
  byRelease.set(root, redirects);
  return redirects.get(normalize(`/${segments.join('/')}`));
}

async function readRedirects(root: string): Promise<Map<string, string>> {
  try {
    const entries = z.array(z.unknown()).parse(JSON.parse(await readFile(join(root, 'redirects.json'), 'utf8')));
    const redirects = entries.map((entry) => redirectSchema.safeParse(entry).data).filter((entry) => entry !== undefined);
    return new Map(redirects.map(({ from, to }) => [normalize(from), encodeURI(to)]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

function normalize(path: string): string {
  return path.replace(/\/+$/, '');
}
