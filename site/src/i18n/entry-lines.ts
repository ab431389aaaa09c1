/** The short lines under an entry's title in lists, the same in pages and in filtered lists. */
import type { Club, Event, Occurrence, Opportunity } from '../graph/types.ts';
import { berlinDay, formatDay } from './format-dates.ts';
import { formatPrice } from './format-numbers.ts';
import { eventKindLabels, occurrenceStatusLabels, operatingStatusLabels, rhythmLabels } from './labels.ts';

/** What a club is about; a club that pauses says so first. Empty when there is nothing to say. */
export function describeClub({ operatingStatus, summary }: Pick<Club, 'operatingStatus' | 'summary'>): string {
  const status = operatingStatus !== 'active' && operatingStatusLabels[operatingStatus].replace(/^./, (first) => first.toUpperCase());
  return [status && `${status}.`, summary].filter(Boolean).join(' ');
}

/** "regelmäßig · 2 Stunden in der Woche · Bürgerhaus": rhythm, time needed and place of an offer, as far as they are known. */
export function describeConditions(offer: Pick<Opportunity, 'rhythm' | 'hours' | 'remote' | 'venue' | 'placeNote'>): string {
  const place = offer.remote ? 'von zu Hause aus möglich' : (offer.venue?.name ?? offer.placeNote);
  return [offer.rhythm && rhythmLabels[offer.rhythm], offer.hours, place].filter(Boolean).join(' · ');
}

type HostedDate = Pick<Occurrence, 'venue' | 'placeNote'> & { event: Pick<Event, 'kind' | 'club' | 'onlineUrl'> };

/** "Schulung · Chor Harmonie · Bürgerhaus": kind, club and place of a date; the club is left out on its own page. */
export function describeHost({ event, venue, placeNote }: HostedDate, withoutClub = false): string {
  const place = venue?.name ?? placeNote ?? (event.onlineUrl ? 'im Internet' : undefined);
  return [event.kind !== 'event' && eventKindLabels[event.kind], !withoutClub && event.club?.name, place].filter(Boolean).join(' · ');
}

/** Whether a date takes place in another venue than the event usually does; where one that is off would have been matters no more. */
export function isHeldElsewhere({ status, elsewhere }: Pick<Occurrence, 'status' | 'elsewhere'>): boolean {
  return elsewhere && (status === 'scheduled' || status === 'tentative');
}

type MarkedDate = Pick<Occurrence, 'status' | 'moved' | 'elsewhere' | 'recurrenceId'>;

/** What is special about a date: cancelled, postponed, tentative, moved in time or to another place; undefined for ordinary ones. */
export function describeStatus(date: MarkedDate): string | undefined {
  const { status, moved, recurrenceId } = date;
  const marks = [
    status !== 'scheduled' && occurrenceStatusLabels[status],
    status === 'scheduled' && moved && `verlegt, ursprünglich ${formatDay(berlinDay(recurrenceId))}`,
    isHeldElsewhere(date) && 'anderer Ort',
  ];
  return marks.filter(Boolean).join(', ') || undefined;
}

/** "Erwachsene: 5 €", "Kinder: kostenlos"; a label that says it is free is not told twice: "kostenlos (Spende erbeten)". */
export function describePrice({ label, amount, note }: Event['prices'][number]): string {
  const isSaid = amount === 0 && /kostenlos|kostenfrei|frei\b|gratis/i.test(label);
  return `${isSaid ? label : `${label}: ${formatPrice(amount)}`}${note ? ` (${note})` : ''}`;
}
