import type { Graph } from '../graph/types.ts';
import { addDays, formatDate, formatOccurrence } from '../i18n/format-dates.ts';
import { announcementKindLabels, eventKindLabels, labelOf } from '../i18n/labels.ts';
import type { ShareCard } from './share-card.ts';

/** Entries that may have a preview of their own. */
export type SharedKind = 'club' | 'event' | 'opportunity' | 'announcement' | 'venue';

/** Days ahead for events, and back for announcements, with a preview of their own: others hardly anybody passes on. */
const freshDays = 90;
/** More previews than this are not drawn one by one: at some 30 ms each, the first build of a county would take minutes. */
const mostOwnCards = 400;

/** The name of a preview in the drawings' manifest: of one entry, of a kind of entries, or of the whole site. */
export function shareKey(kind: SharedKind | 'site', id = 'all'): string {
  return `share:${kind}:${id}`;
}

/**
 * The previews to draw. What people pass on gets one of its own: clubs, the next events, open offers and new announcements without a photo.
 * Everything else shares one for its kind, so that the number of pictures follows what is current and not the archive.
 * A site with more than 400 such entries, larger than any town, has the shared ones only.
 */
export function listShareCards({ municipality, today, clubs, events, opportunities, announcements }: Graph): Map<string, ShareCard> {
  const site = municipality.siteTitle.includes(municipality.name)
    ? municipality.siteTitle
    : `${municipality.siteTitle} · ${municipality.name}`;
  const shared = new Map<string, ShareCard>();
  const own = new Map<string, ShareCard>();
  const add = (kind: SharedKind, id: string, kicker: string, title: string, note?: string): void => {
    (id === 'all' ? shared : own).set(shareKey(kind, id), { kicker, title, note, site });
  };

  shared.set(shareKey('site'), { kicker: municipality.name, title: municipality.siteTitle, note: municipality.slogan, site });
  add('club', 'all', 'Vereine', 'Vereine, Gruppen und Initiativen');
  add('event', 'all', 'Veranstaltungen', 'Was ist los?');
  add('opportunity', 'all', 'Mitmachen', 'Hier wird Hilfe gebraucht');
  add('announcement', 'all', 'Aktuelles', 'Neues aus dem Rathaus');
  add('venue', 'all', 'Orte', 'Räume und Plätze');

  for (const club of clubs) {
    if (club.listed && club.images.length === 0) {
      add('club', club.id, club.legalForm === 'initiative' ? labelOf('legalForm', club.legalForm) : 'Verein', club.name, club.summary);
    }
  }
  const until = addDays(today, freshDays);
  for (const event of events) {
    if (!event.listed || event.image || !event.next || event.next.startDay > until) continue;
    const { status } = event;
    const kicker = status === 'cancelled' ? 'Abgesagt' : status === 'postponed' ? 'Verschoben' : eventKindLabels[event.kind];
    const when = formatOccurrence(event.next);
    add('event', event.id, kicker, event.title, when);
  }
  for (const offer of opportunities) {
    if (offer.listed && !offer.image) add('opportunity', offer.id, 'Mitmachen', offer.title, offer.club?.name);
  }
  const since = addDays(today, -freshDays);
  for (const item of announcements) {
    if (item.image || item.publishedOn < since) continue;
    add('announcement', item.id, announcementKindLabels[item.kind], item.title, formatDate(item.publishedOn));
  }
  return own.size > mostOwnCards ? shared : new Map([...shared, ...own]);
}
