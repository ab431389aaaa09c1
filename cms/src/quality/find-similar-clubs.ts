import { areWordsSimilar, readTitleWords, type TitleWords } from '../documents/checks/similar-titles';

interface Named {
  documentId: string;
  name: string;
}

/** A club with its name taken apart once: in a group everyone is compared with everyone. */
interface Candidate {
  club: Named;
  key: string;
  title: TitleWords;
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
  for (const group of groupByStems(clubs.map(toCandidate))) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (!areWordsSimilar(one.title, other.title)) continue;
        addOnce(similar, one.club, other.club);
        addOnce(similar, other.club, one.club);
      }
    }
  }
  return similar;
}

function toCandidate(club: Named): Candidate {
  const key = toKey(club.name);
  return { club, key, title: readTitleWords(key) };
}

/** Clubs that share the beginnings of their first and last word, or of all they have. */
function groupByStems(candidates: Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const stem of listStems(candidate.key)) {
      const group = groups.get(stem);
      if (group) group.push(candidate);
      else groups.set(stem, [candidate]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A word that so many clubs share („Sportverein“) tells nothing; two of them together do. */
function listStems(key: string): string[] {
  const words = key
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
