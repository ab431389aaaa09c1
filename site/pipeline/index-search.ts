import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { type CustomRecord, close, createIndex, type IndexFile } from 'pagefind';
import type { Graph } from '../src/graph/types.ts';
import { buildSearchContent, type SearchDocument } from '../src/search/build-search-content.ts';
import { listSearchRecords } from '../src/search/list-search-records.ts';

/** The search index could not be built. */
class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/** Records on their way to Pagefind at a time. */
const batchSize = 200;
/** Files written at a time. */
const parallelFiles = 64;

/** A document for Pagefind; the names of its parts are weighed in src/search/pagefind-api.ts. */
function toCustomRecord({ record, content, words, relatedWords }: SearchDocument): CustomRecord {
  const { path, title, kind, names = [], topics, districts, days, note } = record;
  const [firstDay] = days;
  return {
    url: path,
    // Pagefind leaves out what has no words. Of an entry without text the search page shows no excerpt.
    content: content || kind,
    language: 'de',
    meta: {
      title,
      art: kind,
      ...(names.length > 0 && { name: names.join(' ') }),
      ...(note && { hinweis: note }),
      ...(words && { woerter: words }),
      ...(relatedWords && { verwandt: relatedWords }),
    },
    filters: {
      Art: [kind],
      ...(topics.length > 0 && { Thema: topics }),
      ...(districts.length > 0 && { Ortsteil: districts }),
      ...(days.length > 0 && { Tag: days }),
    },
    ...(firstDay && { sort: { datum: firstDay } }),
  };
}

/**
 * The Pagefind index of the graph's public entries, with German word stems (Plain Language is German, too), and the list of words that
 * mistyped queries are compared with: files by their path in `pagefind/`. Pagefind works in a process of its own, so that this can go on
 * while pages are rendered.
 * @throws {SearchIndexError}
 */
export async function buildSearchIndex(graph: Graph): Promise<IndexFile[]> {
  const check = (errors: string[]): void => {
    if (errors.length > 0) throw new SearchIndexError(`The search index could not be built: ${errors.join('; ')}`);
  };
  const { documents, wordList } = buildSearchContent(listSearchRecords(graph));
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'de' });
    check(errors);
    if (!index) throw new SearchIndexError('The search index could not be built: Pagefind did not start.');
    for (let start = 0; start < documents.length; start += batchSize) {
      const batch = documents.slice(start, start + batchSize);
      for (const added of await Promise.all(batch.map((document) => index.addCustomRecord(toCustomRecord(document))))) check(added.errors);
    }
    const built = await index.getFiles();
    check(built.errors);
    return [...built.files, { path: 'woerter.txt', content: new TextEncoder().encode(wordList.join('\n')) }];
  } finally {
    await close();
  }
}

/** Writes the files of an index into the `pagefind/` folder of a site. */
export async function writeSearchIndex(files: IndexFile[], dir: string): Promise<void> {
  const outputPath = join(dir, 'pagefind');
  for (const folder of new Set(files.map(({ path }) => dirname(join(outputPath, path))))) await mkdir(folder, { recursive: true });
  const limit = pLimit(parallelFiles);
  await Promise.all(files.map(({ path, content }) => limit(() => writeFile(join(outputPath, path), content))));
}
