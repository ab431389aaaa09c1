import type { Freshness } from '../graph/types.ts';
import { formatDate } from './format-dates.ts';

/** What {@link describeFreshness} calls an entry. */
export const freshnessNouns = { club: 'Dieses Vereinsprofil', opportunity: 'Dieses Angebot', venue: 'Dieser Ort' } as const;

/** How current an entry is, in one German sentence; `noun` is the entry as the subject: "Dieses Vereinsprofil". */
export function describeFreshness(freshness: Freshness, noun: string): string {
  const confirmed = freshness.confirmedOn && formatDate(freshness.confirmedOn);
  switch (freshness.state) {
    case 'current':
    case 'due':
      return confirmed ? `Zuletzt bestätigt am ${confirmed}.` : 'Noch nicht bestätigt.';
    case 'unconfirmed':
      return confirmed
        ? `${noun} wurde zuletzt am ${confirmed} bestätigt. Bitte fragen Sie nach, ob die Angaben noch stimmen.`
        : `${noun} wurde noch nicht bestätigt. Bitte fragen Sie nach, ob die Angaben stimmen.`;
    case 'hidden':
      return `${noun} wurde ${confirmed ? `seit dem ${confirmed}` : 'lange'} nicht mehr bestätigt und steht deshalb nicht mehr in den Listen. Die Angaben können veraltet sein.`;
  }
}

/** How many of all profiles are confirmed: "93 % der Profile wurden in den letzten 9 Monaten bestätigt." */
export function describeConfirmedShare(percent: number, months: number): string {
  const share = percent === 100 ? 'Alle Profile' : `${percent} % der Profile`;
  return `${share} wurden ${months === 1 ? 'im letzten Monat' : `in den letzten ${months} Monaten`} bestätigt.`;
}
