import { expect, it } from 'vitest';
import { buildSearchContent } from './build-search-content.ts';
import type { SearchRecord } from './list-search-records.ts';

const record: SearchRecord = {
  path: '/vereine/chor/',
  title: 'Gemischter Chor',
  kind: 'Verein',
  names: ['Gemischter Chor', 'GC Lindenried'],
  summary: 'Wir singen.',
  text: 'Das machen wir\nKonzerte\n\nProben am Freitag (abends)\nWer mag, kommt vorbei.\nWir freuen uns!',
  words: [],
  relatedWords: [],
  topics: [],
  districts: [],
  days: [],
};

it('makes one running text, in which a heading or an item of a list does not run into what follows', () => {
  const { documents } = buildSearchContent([record]);
  expect(documents[0]?.content).toBe(
    'Wir singen. Das machen wir · Konzerte · Proben am Freitag (abends) · Wer mag, kommt vorbei. Wir freuen uns!',
  );
});

it('knows the words of all names, so that a slip in one is forgiven', () => {
  expect(buildSearchContent([record]).wordList).toContain('Lindenried');
});
