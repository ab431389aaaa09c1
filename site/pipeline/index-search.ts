import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** The search index could not be built. */
class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/**
 * Builds the Pagefind index of a rendered site into its `pagefind/` folder: pages marked with `data-pagefind-body` only, all with German
 * word stems (Plain Language is German, too).
 * @throws {SearchIndexError}
 */
export async function indexSearch(dir: string): Promise<void> {
  const check = (errors: string[]): void => {
    if (errors.length > 0) throw new SearchIndexError(`The search index could not be built: ${errors.join('; ')}`);
  };
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'de' });
    check(errors);
    if (!index) throw new SearchIndexError('The search index could not be built: Pagefind did not start.');
    check((await index.addDirectory({ path: dir })).errors);
    check((await index.writeFiles({ outputPath: join(dir, 'pagefind') })).errors);
  } finally {
    await close();
  }
}
