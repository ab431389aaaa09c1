/** A language has few words, and a county's content says each a thousand times. */
const foldedWords = new Map<string, string>();

/**
 * A word as it is compared: lower case, without accents, ß as "ss", the spellings ae, oe, ue as a, o, u (so that "Buecherei" meets
 * "Bücherei" on a keyboard without umlauts), without hyphens and anything that is neither letter nor digit. Never for display.
 */
export function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = word
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e/g, '$1');
  foldedWords.set(word, folded);
  return folded;
}

/** The words of a text as they stand, hyphenated ones whole: "Repair-Café", "2026". */
export function listWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu) ?? [];
}

const endings = ['innen', 'ern', 'en', 'er', 'es', 'e', 'n', 's'];

/** A folded word without the commonest German inflection, so that "vereine" and "verein" are one; words of up to four letters stay. */
export function stripEnding(folded: string): string {
  const ending = endings.find((candidate) => folded.endsWith(candidate) && folded.length - candidate.length >= 4);
  return ending ? folded.slice(0, -ending.length) : folded;
}
