import type { Opportunity } from '../graph/types.ts';

type Offer = Pick<Opportunity, 'topics' | 'club' | 'freshness' | 'title'>;

/**
 * Offers for the home page: those confirmed last first, then as many topics and clubs as possible instead of six times the same. Same
 * offers, same choice.
 */
export function pickVaried<Item extends Offer>(offers: Item[], count: number): Item[] {
  const rest = offers.toSorted((first, second) => (second.freshness.confirmedOn ?? '').localeCompare(first.freshness.confirmedOn ?? ''));
  const picked: Item[] = [];
  /** How much of an offer the reader has seen already. */
  const countSeen = (offer: Item): number =>
    picked.filter(({ topics }) => topics[0] && topics[0] === offer.topics[0]).length * 2 +
    picked.filter(({ club }) => club && club === offer.club).length * 2 +
    picked.filter(({ title }) => title.split(' ', 2).join(' ') === offer.title.split(' ', 2).join(' ')).length * 4;
  while (picked.length < count && rest.length > 0) {
    const [best] = rest.map((offer, index) => ({ index, seen: countSeen(offer) })).sort((first, second) => first.seen - second.seen);
    picked.push(...rest.splice(best?.index ?? 0, 1));
  }
  return picked;
}
