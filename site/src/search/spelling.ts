import { foldWord, stripEnding } from './fold-word.ts';

/** What a typed word is, seen from the words of the site. */
export type Spelling =
  /** It occurs, or something begins or ends with it. */
  | { kind: 'known' }
  /** The site writes it another way: "Fussball" for Fußball. */
  | { kind: 'respelled'; word: string }
  /** It occurs with another ending; the search usually finds that by itself. */
  | { kind: 'inflected'; word: string }
  /** It does not occur, but a similar word does. */
  | { kind: 'similar'; word: string }
  | { kind: 'unknown' };

/**
 * Typing errors between two words, up to `limit`: letters added, left out, replaced, or two neighbours swapped (optimal string alignment).
 * Written out because the small packages for it do not count swapped neighbours, the commonest slip, as one.
 */
function countSlips(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_none, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1];
      let slips = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(slips);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return last.at(-1) ?? 0;
}

/** How many slips are forgiven: none in words of three letters, one up to five, two from six. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);
/** Shortest end of a word that counts as known: "gerätehaus" of Feuerwehrgerätehaus. */
const shortestEnd = 5;

/** Judges words by the site's list of words (as written); the list's order decides between equally near ones. */
export function createSpelling(wordList: string[]): (word: string) => Spelling {
  const entries = wordList.map((word) => ({ word, folded: foldWord(word), plain: word.toLowerCase() }));
  const plainWords = new Set(entries.map(({ plain }) => plain));
  const byFolded = new Map(entries.map((entry) => [entry.folded, entry]));
  const byStem = new Map(entries.map(({ folded, word }) => [stripEnding(folded), word]));

  return (typed) => {
    const plain = typed.toLowerCase();
    const folded = foldWord(typed);
    if (folded.length < 3 || /\d/.test(folded) || plainWords.has(plain)) return { kind: 'known' };
    const respelled = byFolded.get(folded);
    // Accents make no difference to the search; ß, ae for ä and hyphens do.
    if (respelled) return { kind: 'respelled', word: respelled.word };
    const inflected = byStem.get(stripEnding(folded));
    if (inflected) return { kind: 'inflected', word: inflected };
    if (entries.some((entry) => entry.plain.startsWith(plain) || (folded.length >= shortestEnd && entry.folded.endsWith(folded)))) {
      return { kind: 'known' };
    }
    const longer = entries.find((entry) => entry.folded.startsWith(folded));
    if (longer) return { kind: 'respelled', word: longer.word };

    const limit = forgiven(folded.length);
    let nearest: { word: string; slips: number } | undefined;
    for (const { word, folded: candidate } of entries) {
      const slips = countSlips(folded, candidate, nearest ? nearest.slips - 1 : limit);
      if (slips <= limit && (!nearest || slips < nearest.slips)) nearest = { word, slips };
      if (nearest?.slips === 1) break;
    }
    return nearest ? { kind: 'similar', word: nearest.word } : { kind: 'unknown' };
  };
}

let loading: Promise<(word: string) => Spelling> | undefined;

/** Loads the site's list of words (12 KB in a town) once. Without it the search works, only less forgivingly: every word counts as known. */
export function loadSpelling(): Promise<(word: string) => Spelling> {
  loading ??= fetch('/pagefind/woerter.txt').then(
    async (answer) => createSpelling(answer.ok ? (await answer.text()).split('\n') : []),
    () => createSpelling([]),
  );
  return loading;
}
