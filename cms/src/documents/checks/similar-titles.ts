/** Of the longer title's letters so many may differ. */
const TOLERANCE = 0.2;

/** A title taken apart, to be compared with many others: its words in order of the alphabet, and those that are numbers. */
export interface TitleWords {
  words: string;
  numbers: string;
}

/**
 * Whether two titles mean the same to a reader: equal up to case, punctuation, hyphens, the order of words and a few letters. Titles with different
 * numbers differ („Training U9“ and „Training U11“, „Konzert, 15 Uhr“ and „Konzert, 19 Uhr“).
 */
export function areTitlesSimilar(one: string, other: string): boolean {
  return areWordsSimilar(readTitleWords(one), readTitleWords(other));
}

/** What {@link areWordsSimilar} compares. */
export function readTitleWords(title: string): TitleWords {
  const words = listWords(title);
  return { words: words.join(' '), numbers: listNumbers(words) };
}

/** The same as {@link areTitlesSimilar}, for titles that are taken apart already. */
export function areWordsSimilar(one: TitleWords, other: TitleWords): boolean {
  if (one.numbers !== other.numbers) return false;
  if (one.words === other.words) return true;
  const allowed = Math.floor(Math.max(one.words.length, other.words.length) * TOLERANCE);
  if (Math.abs(one.words.length - other.words.length) > allowed) return false;
  return countEdits(one.words, other.words) <= allowed;
}

function listWords(title: string): string[] {
  return (
    title
      .toLowerCase()
      .replace(/(?<=\p{Letter})-(?=\p{Letter})/gu, '')
      .match(/\p{Letter}+|\p{Number}+/gu)
      ?.sort() ?? []
  );
}

function listNumbers(words: string[]): string {
  return words.filter((word) => /^\p{Number}/u.test(word)).join(' ');
}

/** Levenshtein distance: how many letters are put in, taken out or replaced. */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
