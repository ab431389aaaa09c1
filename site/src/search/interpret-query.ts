import { listWords } from './fold-word.ts';
import type { Spelling } from './spelling.ts';

/** Words that mean nothing by themselves: with them a search of all words would miss what says the same in others. */
const fillers = new Set(
  'aber als am an auch auf aus bei beim bin bis das dem den der des die ein eine einem einen einer es etwas für gibt hat hier ich im in ist kann man mein meine mich mir mit nach oder ohne sein sich sind suche suchen über um und uns vom von vor wann war was welche wer werden wie wir wird wo zu zum zur'.split(
    ' ',
  ),
);

/** How the search understands what somebody typed. */
export interface Interpretation {
  /** What is searched for: without fillers, in the spelling of the site. */
  query: string;
  /** The query in words that occur, for when it finds nothing; undefined when all of its words occur, or nothing is like them. */
  suggestion?: string;
  /** True when a word occurs in no form: whatever is found then was found by chance, and the suggestion is worth showing. */
  doubtful: boolean;
}

/** Reads a query; one that consists of fillers only is taken as it is. */
export function interpretQuery(term: string, judge: (word: string) => Spelling): Interpretation {
  const typed = listWords(term);
  const telling = typed.filter((word) => !fillers.has(word.toLowerCase()));
  const words = (telling.length > 0 ? telling : typed).map((word) => ({ word, spelling: judge(word) }));
  if (words.length === 0) return { query: term, doubtful: false };
  const query = words.map(({ word, spelling }) => (spelling.kind === 'respelled' ? spelling.word : word)).join(' ');
  const suggestion = words.map(({ word, spelling }) => ('word' in spelling ? spelling.word : word)).join(' ');
  return {
    query,
    ...(suggestion !== query && { suggestion }),
    doubtful: words.some(({ spelling }) => spelling.kind === 'similar'),
  };
}
