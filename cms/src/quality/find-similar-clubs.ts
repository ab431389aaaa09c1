import { areTitlesSimilar } from '../documents/checks/similar-titles';

interface Named {
  documentId: string;
  name: string;
}

/** Legal forms tell no two clubs apart. */
const WITHOUT_MEANING = /\b(e\s?\.?\s?v|g?gmbh|e\s?\.?\s?g|gug)\b\.?/gi;
/** How many letters a word must have to bring two names together: of each name the first ones of its words are compared. */
const STEM = 4;

/**
 * For each club whose name another one has too, up to spelling and legal form, the other clubs. Names are compared only where words begin
 * alike, so that it does not take all pairs of a whole state.
 */
export function findSimilarClubs(clubs: Named[]): Map<string, Named[]> {
  const similar = new Map<string, Named[]>();
  for (const group of groupByStems(clubs)) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (!areTitlesSimilar(toKey(one.name), toKey(other.name))) continue;
        addOnce(similar, one, other);
        addOnce(similar, other, one);
      }
    }
  }
  return similar;
}

/** Clubs that share the beginnings of their first and last word, or of all they have. */
function groupByStems(clubs: Named[]): Named[][] {
  const groups = new Map<string, Named[]>();
  for (const club of clubs) {
    for (const stem of listStems(club.name)) groups.set(stem, [...(groups.get(stem) ?? []), club]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A word that so many clubs share („Sportverein“) tells nothing; two of them together do. */
function listStems(name: string): string[] {
  const words = toKey(name)
    .split(' ')
    .map((word) => word.slice(0, STEM))
    .sort();
  if (words.length < 2) return words;
  return words.flatMap((word, index) => words.slice(index + 1).map((next) => `${word} ${next}`));
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(WITHOUT_MEANING, ' ')
    .replace(/(?<=\p{Letter})-(?=\p{Letter})/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

function addOnce(similar: Map<string, Named[]>, { documentId }: Named, other: Named): void {
  const others = similar.get(documentId) ?? [];
  if (!others.some((known) => known.documentId === other.documentId)) similar.set(documentId, [...others, other]);
}
