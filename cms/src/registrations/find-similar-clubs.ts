import type { Core } from '@strapi/strapi';

/** A club that may be the one that is being registered. */
export interface SimilarClub {
  documentId: string;
  name: string;
}

const MOST = 5;
/** Share of letter pairs in common (Dice's coefficient) from which two names look alike. */
const ALIKE = 0.6;
/** Legal forms and words that half of all clubs have in their names. */
const COMMON = /\b(e ?v|ev|eingetragener|verein|gemeinnuetzige[rs]?|ggmbh|gmbh|der|die|das|und|in|im|am|von|fuer|zu|zur|zum)\b/g;

/** Clubs whose names look like `name`, the most alike first. */
export async function findSimilarClubs(strapi: Core.Strapi, name: string): Promise<SimilarClub[]> {
  const clubs: SimilarClub[] = await strapi.db
    .query('api::club.club')
    .findMany({ where: { publishedAt: null }, select: ['documentId', 'name'] });
  return clubs
    .map((club) => ({ club, likeness: compareNames(club.name ?? '', name) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((one, other) => other.likeness - one.likeness || one.club.name.localeCompare(other.club.name, 'de'))
    .slice(0, MOST)
    .map(({ club: { documentId, name: found } }) => ({ documentId, name: found }));
}

/** How much two names of clubs are alike, from 0 to 1; 1 if they differ only in case, umlauts, punctuation, order of words and legal form. */
export function compareNames(one: string, other: string): number {
  const [first, second] = [normalise(one), normalise(other)];
  if (first.length === 0 || second.length === 0) return 0;
  if (first === second) return 1;
  const [pairs, others] = [listPairs(first), listPairs(second)];
  const rest = [...others];
  const common = pairs.filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return (2 * common.length) / (pairs.length + others.length);
}

function normalise(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const telling = plain.replace(COMMON, ' ').trim();
  return (telling || plain).split(/\s+/).filter(Boolean).sort().join(' ');
}

function listPairs(text: string): string[] {
  return [...` ${text}`].map((letter, index, letters) => letter + (letters[index + 1] ?? ' '));
}
