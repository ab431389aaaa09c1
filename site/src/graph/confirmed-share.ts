import type { Club } from './types.ts';

/** Below that, a share would point at single clubs. */
const FEWEST_CLUBS = 5;

/**
 * Of how many published clubs the profile counts as confirmed, in whole percent rounded down, so that 100 means all of them; undefined for fewer
 * than five clubs. Dissolved clubs confirm nothing any more and are left out; those that have left the lists for their age are not.
 */
export function countConfirmedShare(clubs: Pick<Club, 'operatingStatus' | 'freshness'>[]): number | undefined {
  const asked = clubs.filter(({ operatingStatus }) => operatingStatus !== 'dissolved');
  if (asked.length < FEWEST_CLUBS) return undefined;
  const confirmed = asked.filter(({ freshness }) => freshness.state === 'current' || freshness.state === 'due');
  return Math.floor((100 * confirmed.length) / asked.length);
}
