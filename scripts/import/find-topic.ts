import type { OpenCms } from '../lib/open-cms.ts';

/** Document ids of the topics by their names, slugs and synonyms in small letters. */
export type Topics = Map<string, string>;

/** The topics of the CMS under every word by which they are known; a name goes before a synonym. */
export async function readTopics(cms: OpenCms): Promise<Topics> {
  const topics = await cms.documents('api::topic.topic').findMany({ fields: ['name', 'slug', 'synonyms'] });
  const found: Topics = new Map();
  for (const { synonyms, documentId } of topics) {
    for (const word of String(synonyms ?? '').split(',')) if (word.trim()) found.set(word.trim().toLowerCase(), documentId);
  }
  for (const { name, slug, documentId } of topics) for (const word of [slug, name]) found.set(String(word).toLowerCase(), documentId);
  return found;
}

/** The topics that words name, each once. */
export function findTopics(topics: Topics, words: string[]): string[] {
  return [...new Set(words.flatMap((word) => topics.get(word.trim().toLowerCase()) ?? []))];
}
