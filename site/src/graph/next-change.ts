import type { Content } from '../cms/parse-content.ts';
import { addDays, startOfBerlinDay, toBerlinDay } from './berlin-time.ts';
import type { IsoDateTime } from './types.ts';

/**
 * The earliest instant after `now` at which the same content gives another site: an announcement begins or ends, or a new day begins in
 * Berlin (lists, freshness and offers go by days).
 */
export function findNextChange(content: Pick<Content, 'announcement'>, now: IsoDateTime): IsoDateTime {
  const midnight = startOfBerlinDay(addDays(toBerlinDay(now), 1));
  return content.announcement
    .flatMap(({ publishFrom, validUntil }) => [publishFrom, validUntil])
    .filter((instant) => instant !== undefined)
    .reduce((earliest, instant) => (instant > now && instant < earliest ? instant : earliest), midnight);
}
