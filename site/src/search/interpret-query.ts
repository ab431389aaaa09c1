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
  /** The same with similar words in place of unknown ones, when there are any: "Meinten Sie …?" */
  suggestion?: string;
}

/** Reads a query; one that consists of fillers only is taken as it is. */
export function interpretQuery(term: string, judge: (word: string) => Spelling): Interpretation {
  const typed = listWords(term);
  const telling = typed.filter((word) => !fillers.has(word.toLowerCase()));
  const words = telling.length > 0 ? telling : typed;
  if (words.length === 0) return { query: term };
  const judged = words.map((word) => ({ word, spelling: judge(word) }));
  const write = (correct: boolean): string =>
    judged
      .map(({ word, spelling }) =>
        spelling.kind === 'respelled' || (correct && spelling.kind === 'similar') ? spelling.word : word,
      )
      .join(' ');
  const isDoubtful = judged.some(({ spelling }) => spelling.kind === 'similar');
  return { query: write(false), ...(isDoubtful && { suggestion: write(true) }) };
}
