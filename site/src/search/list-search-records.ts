import { blocksToText } from '../cms/schema/blocks.ts';
import { type Audience, listAudiences } from '../config/audiences.ts';
import { isFreePagePath } from '../config/route-paths.ts';
import { type RouteName, routes } from '../config/routes.ts';
import { buildFacets, selectListed } from '../graph/filters/build-facets.ts';
import type { Announcement, Club, District, Event, Graph, IsoDate, Opportunity, Page, Topic, Venue } from '../graph/types.ts';
import { addressLines } from '../i18n/format-address.ts';
import { formatDate, formatOccurrenceShort } from '../i18n/format-dates.ts';
import { announcementKindLabels, labelOf, rhythmLabels } from '../i18n/labels.ts';

/** The kinds of entries that the search distinguishes, as residents read them. */
export const searchKinds = ['Verein', 'Veranstaltung', 'Mitmachen', 'Aktuelles', 'Ort', 'Seite'] as const;
type SearchKind = (typeof searchKinds)[number];

/** What the search knows about a page. All of it is public, and stands on the page or in its fields. */
export interface SearchRecord {
  path: string;
  title: string;
  kind: SearchKind;
  /** What a club or place is called, in full and in short. Whoever types a name wants its bearer before what takes place there. */
  names?: string[];
  /** What the entry is about in a few lines; together with the title what synonyms are looked up for. */
  summary: string;
  /** The rest of the text. */
  text: string;
  /** Words that find the page although its text lacks them: search words, topics, districts. */
  words: string[];
  /** Words that come close: what the topics are also called, whose date or offer it is and where. */
  relatedWords: string[];
  /** Filters; parents of topics and districts included. */
  topics: string[];
  districts: string[];
  /** Days to come on which it takes place. */
  days: IsoDate[];
  /** One line under the title in the list of results: date and place. */
  note?: string;
}

/** Dates of a series beyond this many no longer count for the period of a search. */
const longestSeries = 120;

const present = (values: (string | undefined | false)[]): string[] => values.filter((value): value is string => Boolean(value));
const nameOf = ({ name }: { name: string }): string => name;

function withParents<Kind extends { name: string; parent?: Kind }>(entries: Kind[]): string[] {
  const names = new Set<string>();
  for (const entry of entries) for (let current: Kind | undefined = entry; current; current = current.parent) names.add(current.name);
  return [...names];
}

/** Topics and districts as filters, and what they add to the words. */
function describeShelves({ topics = [], districts }: { topics?: Topic[]; districts: District[] }) {
  const relatedWords = topics.flatMap(({ synonyms }) => synonyms);
  return {
    topics: withParents(topics),
    districts: withParents(districts),
    shelfWords: [...topics, ...districts].map(nameOf),
    relatedWords,
  };
}

function describeClub(club: Club): SearchRecord {
  const { shelfWords, ...filters } = describeShelves(club);
  return {
    path: club.path,
    title: club.name,
    kind: 'Verein',
    names: present([club.name, club.shortName]),
    summary: club.summary ?? '',
    text: [blocksToText(club.description), club.plainSummary].filter(Boolean).join('\n'),
    words: [
      ...present([club.searchWords]),
      ...shelfWords,
      ...club.audiences.map((audience) => labelOf('audience', audience)),
      ...club.children.map(nameOf),
      ...present(club.meetingTimes.map(({ venue }) => venue?.name)),
    ],
    ...filters,
    days: [],
    note: club.districts.map(nameOf).join(', ') || undefined,
  };
}

function describeEvent(event: Event, today: IsoDate): SearchRecord {
  const { shelfWords, ...filters } = describeShelves(event);
  const coming = event.occurrences.filter(({ past, status }) => !past && status !== 'cancelled');
  const venues = new Set([event, ...coming].flatMap(({ venue }) => venue ?? []));
  const next = event.next ?? event;
  return {
    path: event.path,
    title: event.title,
    kind: 'Veranstaltung',
    summary: event.summary ?? '',
    text: [blocksToText(event.description), event.plainSummary].filter(Boolean).join('\n'),
    words: [...present([event.searchWords]), ...shelfWords, ...event.audiences.map((audience) => labelOf('audience', audience))],
    ...filters,
    // Whoever looks for a club by its name wants the club before its dates.
    relatedWords: [...filters.relatedWords, ...present([event.club?.name, ...[...venues].map(nameOf), event.placeNote])],
    days: [...new Set(coming.map(({ startDay }) => startDay))].slice(0, longestSeries),
    note: present([event.next && formatOccurrenceShort(event.next, today), next.venue?.name ?? next.placeNote]).join(', '),
  };
}

function describeOpportunity(offer: Opportunity): SearchRecord {
  const { shelfWords, ...filters } = describeShelves(offer);
  return {
    path: offer.path,
    title: offer.title,
    kind: 'Mitmachen',
    summary: offer.summary ?? '',
    text: [offer.description, offer.tasks, offer.requirements, offer.benefits].map(blocksToText).filter(Boolean).join('\n'),
    words: [
      ...present([offer.searchWords, offer.remote && 'von zu Hause aus online']),
      ...offer.activities.map((activity) => labelOf('activity', activity)),
      ...shelfWords,
    ],
    ...filters,
    relatedWords: [...filters.relatedWords, ...present([offer.club?.name, offer.venue?.name])],
    days: [],
    note: present([offer.club?.name, offer.rhythm && rhythmLabels[offer.rhythm]]).join(', '),
  };
}

function describeAnnouncement(item: Announcement): SearchRecord {
  const { shelfWords, ...filters } = describeShelves(item);
  return {
    path: item.path,
    title: item.title,
    kind: 'Aktuelles',
    summary: item.summary ?? '',
    text: [blocksToText(item.body), item.plainSummary].filter(Boolean).join('\n'),
    words: [...present([item.responsibleOffice]), ...shelfWords],
    ...filters,
    days: [],
    note: `${announcementKindLabels[item.kind]} vom ${formatDate(item.publishedOn)}`,
  };
}

function describeVenue(venue: Venue): SearchRecord {
  const { shelfWords, ...filters } = describeShelves(venue);
  const lines = addressLines(venue.address ?? venue.parent?.address);
  return {
    path: venue.path,
    title: venue.name,
    kind: 'Ort',
    names: [venue.name],
    summary: venue.summary ?? '',
    text: [blocksToText(venue.description), lines.join(', ')].filter(Boolean).join('\n'),
    words: [...venue.equipment.map(nameOf), ...venue.rooms.map(nameOf), labelOf('venueKind', venue.kind), ...shelfWords],
    ...filters,
    days: [],
    note: present([venue.parent?.name, lines.join(', ')]).join(', ') || undefined,
  };
}

function describeShelf(shelf: Topic | District, note: 'Thema' | 'Ortsteil'): SearchRecord {
  return {
    path: shelf.path,
    title: shelf.name,
    kind: 'Seite',
    summary: shelf.description ?? '',
    text: '',
    words: 'synonyms' in shelf ? shelf.synonyms : [],
    relatedWords: [],
    topics: note === 'Thema' ? [shelf.name] : [],
    districts: note === 'Ortsteil' ? [shelf.name] : [],
    days: [],
    note,
  };
}

function describeAudience({ path, name }: Audience): SearchRecord {
  return {
    path,
    title: `Für ${name}`,
    kind: 'Seite',
    summary: '',
    text: '',
    words: ['Zielgruppe', 'Angebote', 'Vereine', 'Veranstaltungen'],
    relatedWords: [],
    topics: [],
    districts: [],
    days: [],
    note: 'Für wen',
  };
}

/** The platform's own pages, with what people look for when they need them. */
const ownPages: Partial<Record<RouteName, string[]>> = {
  help: ['Anleitung', 'Schulung', 'Fragen', 'Redaktion', 'Einträge pflegen'],
  registerClub: ['Verein eintragen', 'registrieren', 'Verein gründen', 'Zugang', 'mitmachen als Verein'],
  contact: ['Ansprechperson', 'Telefon', 'E-Mail', 'Rathaus', 'Ehrenamtskoordination', 'Öffnungszeiten'],
  report: ['Fehler melden', 'Barriere melden', 'Beschwerde', 'stimmt nicht', 'veraltet'],
  plainLanguage: ['Leichte Sprache'],
  interfaces: ['iCalendar', 'ics', 'RSS', 'Feed', 'JSON', 'Kalender abonnieren', 'Daten', 'Einbetten'],
  imprint: ['Anbieter', 'verantwortlich'],
  privacy: ['Datenschutzerklärung', 'Cookies', 'personenbezogene Daten'],
  accessibility: ['Erklärung zur Barrierefreiheit', 'Schlichtungsstelle'],
};

function describePage(path: string, title: string, page: Page | undefined, words: string[] = []): SearchRecord {
  return {
    path,
    title,
    kind: 'Seite',
    summary: page?.summary ?? '',
    text: page ? blocksToText(page.body) : '',
    words,
    relatedWords: [],
    topics: [],
    districts: [],
    days: [],
    note: page?.parent?.title,
  };
}

/**
 * Everything that can be found, in the order of the graph: listed entries (what is over or too old to be listed is not found), topics,
 * districts and audiences, the pages of the CMS and the platform's own.
 */
export function listSearchRecords(graph: Graph): SearchRecord[] {
  const isListed = ({ listed }: { listed: boolean }): boolean => listed;
  const pagesByPath = new Map(graph.pages.map((page) => [page.path, page]));
  const ownRoutes = Object.entries(ownPages) as [RouteName, string[]][];
  return [
    ...graph.clubs.filter(isListed).map(describeClub),
    ...graph.events.filter(isListed).map((event) => describeEvent(event, graph.today)),
    ...graph.opportunities.filter(isListed).map(describeOpportunity),
    ...graph.announcements.map(describeAnnouncement),
    ...graph.venues.filter(isListed).map(describeVenue),
    ...graph.topics.map((topic) => describeShelf(topic, 'Thema')),
    ...graph.districts.map((district) => describeShelf(district, 'Ortsteil')),
    ...listAudiences(buildFacets(selectListed(graph), graph)).map(describeAudience),
    ...ownRoutes.map(([route, words]) => {
      const { pattern, title } = routes[route];
      return describePage(pattern, title, pagesByPath.get(pattern), words);
    }),
    ...graph.pages.filter((page) => page.listed && isFreePagePath(page.path)).map((page) => describePage(page.path, page.title, page)),
  ];
}
