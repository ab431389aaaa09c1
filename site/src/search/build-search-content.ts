import { type CompoundSplitter, createCompoundSplitter } from './compound-tails.ts';
import { foldWord, listWords } from './fold-word.ts';
import type { SearchRecord } from './list-search-records.ts';
import { findSynonyms, synonymTerms } from './synonyms.ts';

/** A record with everything that finds it. */
export interface SearchDocument {
  record: SearchRecord;
  /** What readers see an excerpt of: summary and text. */
  content: string;
  /** Further words of the entry itself: search words, topics, names. */
  words: string;
  /** Second best: synonyms of all kinds, and tails of compound words ("gerätehaus" for Feuerwehrgerätehaus). Each once, none that stands in the text. */
  relatedWords: string;
}

/** Documents for the search engine, and the words that a mistyped query is compared with. */
export interface SearchContent {
  documents: SearchDocument[];
  /** As they are written, each spelling of a word once, in alphabetical order. */
  wordList: string[];
}

/** Lines as one running text: headings and items of lists, which end without a full stop, are set off from what follows them by a dot. */
function runOn(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([\p{L}\p{N})“"])\n/gu, '$1 · ')
    .replaceAll('\n', ' ');
}

/** Most words that readers load with their first search; more than any town writes, and about 25 KB. */
const longestWordList = 6_000;

function collectWords({ title, names = [], summary, text, words }: SearchRecord): Set<string> {
  return new Set(listWords([title, ...names, summary, text, ...words].join(' ')));
}

function relateWords(record: SearchRecord, own: Set<string>, split: CompoundSplitter): string {
  const known = new Set([...own].map((word) => word.toLowerCase()));
  const headline = [record.title, ...(record.names ?? []), record.summary, ...record.words].join(' · ');
  // What a compound is made of has other names as well: a Seniorennachmittag is also for Rentner.
  const parts = listWords(headline).flatMap((word) => split(word).flatMap((tail) => [word.slice(0, -tail.length), tail]));
  const synonyms = [headline, ...parts].flatMap(findSynonyms).flatMap(listWords);
  const joined = [...own].filter((word) => /[-‐‑]/.test(word)).map((word) => word.replace(/[-‐‑]/g, ''));
  const tails = [...own].flatMap((word) => word.split(/[-‐‑]/)).flatMap(split);
  const related = new Set([...tails, ...joined, ...synonyms, ...record.relatedWords.flatMap(listWords)].map((word) => word.toLowerCase()));
  return [...related].filter((word) => !known.has(word)).join(' ');
}

/** Words of titles, summaries and search words first, then those of the texts by how many entries use them. */
function chooseWords(records: SearchRecord[]): string[] {
  const counts = new Map<string, { word: string; count: number }>();
  const count = (text: string, weight: number): void => {
    for (const word of new Set(listWords(text))) {
      const folded = foldWord(word);
      if (folded.length < 4 || /\d/.test(folded)) continue;
      const entry = counts.get(folded) ?? { word, count: 0 };
      entry.count += weight;
      counts.set(folded, entry);
    }
  };
  for (const { title, names = [], summary, text, words, relatedWords } of records) {
    count([title, ...names, ...words, ...relatedWords].join(' '), 1_000);
    count(summary, 100);
    count(text, 1);
  }
  count(synonymTerms.join(' '), 0);
  return [...counts.values()]
    .sort((first, second) => second.count - first.count)
    .slice(0, longestWordList)
    .map(({ word }) => word)
    .sort((first, second) => first.localeCompare(second, 'de'));
}

/** Records made ready for German: compounds taken apart by the municipality's own vocabulary, synonyms added. Same records, same result. */
export function buildSearchContent(records: SearchRecord[]): SearchContent {
  const ownWords = records.map(collectWords);
  const split = createCompoundSplitter([...ownWords.flatMap((words) => [...words]), ...synonymTerms]);
  const documents = records.map((record, index) => ({
    record,
    content: runOn([record.summary, record.text].filter(Boolean).join('\n')),
    words: [...new Set(record.words)].join(' '),
    relatedWords: relateWords(record, ownWords[index] ?? new Set(), split),
  }));
  return { documents, wordList: chooseWords(records) };
}
