import { addMonths, toBerlinDay } from './berlin-time.ts';
import type { Freshness, IsoDate, IsoDateTime, Municipality } from './types.ts';

/**
 * How current an entry is on a day in Berlin, by calendar months since it was last confirmed: confirmed on 31 August with six months it is
 * due from 28 February on. Entries nobody ever confirmed are marked as unconfirmed, never hidden: their age is not known.
 */
export function assessFreshness(confirmedAt: IsoDateTime | undefined, periods: Municipality['freshness'], today: IsoDate): Freshness {
  if (!confirmedAt) return { state: 'unconfirmed' };
  const confirmedOn = toBerlinDay(confirmedAt);
  const isOlderThan = (months: number): boolean => addMonths(confirmedOn, months) <= today;
  if (isOlderThan(periods.hiddenAfterMonths)) return { state: 'hidden', confirmedOn };
  if (isOlderThan(periods.unconfirmedAfterMonths)) return { state: 'unconfirmed', confirmedOn };
  return { state: isOlderThan(periods.confirmAfterMonths) ? 'due' : 'current', confirmedOn };
}
