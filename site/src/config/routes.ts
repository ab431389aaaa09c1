/**
 * Every public URL pattern, once. Links, navigation, the sitemap, redirects and the accessibility tests read this list.
 * Paths start and end with a slash; `:slug`, `:month` (yyyy-mm) and `:path` are filled by {@link pathTo}. Lists narrowed by one filter stand
 * under `:filter/:value` (`/vereine/thema/sport/`): two segments again. The three single words among them are kept from events as slugs.
 */
export const routes = {
  home: { pattern: '/', title: 'Startseite' },
  clubs: { pattern: '/vereine/', title: 'Vereine' },
  /** Long lists go on under `seite/2`: two segments, so that no slug can ever stand in the way. */
  clubsPage: { pattern: '/vereine/seite/:page/', title: 'Vereine, weitere Seite' },
  clubsFilter: { pattern: '/vereine/:filter/:value/', title: 'Vereine, Auswahl' },
  clubsFilterPage: { pattern: '/vereine/:filter/:value/seite/:page/', title: 'Vereine, Auswahl, weitere Seite' },
  club: { pattern: '/vereine/:slug/', title: 'Verein' },
  events: { pattern: '/veranstaltungen/', title: 'Veranstaltungen' },
  eventsToday: { pattern: '/veranstaltungen/heute/', title: 'Veranstaltungen heute' },
  eventsWeekend: { pattern: '/veranstaltungen/wochenende/', title: 'Veranstaltungen an diesem Wochenende' },
  eventsFree: { pattern: '/veranstaltungen/kostenlos/', title: 'Kostenlose Veranstaltungen' },
  eventsFreePage: { pattern: '/veranstaltungen/kostenlos/seite/:page/', title: 'Kostenlose Veranstaltungen, weitere Seite' },
  eventsFilter: { pattern: '/veranstaltungen/:filter/:value/', title: 'Veranstaltungen, Auswahl' },
  eventsFilterPage: { pattern: '/veranstaltungen/:filter/:value/seite/:page/', title: 'Veranstaltungen, Auswahl, weitere Seite' },
  month: { pattern: '/veranstaltungen/:month/', title: 'Veranstaltungen im Monat' },
  monthCalendar: { pattern: '/veranstaltungen/:month/kalender/', title: 'Monatskalender' },
  event: { pattern: '/veranstaltungen/:slug/', title: 'Veranstaltung' },
  opportunities: { pattern: '/mitmachen/', title: 'Mitmachen' },
  opportunitiesPage: { pattern: '/mitmachen/seite/:page/', title: 'Mitmachen, weitere Seite' },
  opportunitiesFilter: { pattern: '/mitmachen/:filter/:value/', title: 'Mitmachen, Auswahl' },
  opportunitiesFilterPage: { pattern: '/mitmachen/:filter/:value/seite/:page/', title: 'Mitmachen, Auswahl, weitere Seite' },
  opportunity: { pattern: '/mitmachen/:slug/', title: 'Engagementangebot' },
  announcements: { pattern: '/aktuelles/', title: 'Aktuelles' },
  announcementsPage: { pattern: '/aktuelles/seite/:page/', title: 'Aktuelles, weitere Seite' },
  announcement: { pattern: '/aktuelles/:slug/', title: 'Bekanntmachung' },
  venues: { pattern: '/orte/', title: 'Orte' },
  venuesPage: { pattern: '/orte/seite/:page/', title: 'Orte, weitere Seite' },
  venue: { pattern: '/orte/:slug/', title: 'Ort' },
  topic: { pattern: '/themen/:slug/', title: 'Thema' },
  district: { pattern: '/ortsteile/:slug/', title: 'Ortsteil' },
  /** Children, older people …: what names them as those it is for. */
  audience: { pattern: '/fuer-wen/:slug/', title: 'Für wen' },
  /** What every device keeps: the next two weeks and whom to ask. */
  offline: { pattern: '/offline/', title: 'Die nächsten zwei Wochen' },
  search: { pattern: '/suche/', title: 'Suche' },
  plainLanguage: { pattern: '/einfache-sprache/', title: 'Einfache Sprache' },
  help: { pattern: '/hilfe/', title: 'Hilfe' },
  registerClub: { pattern: '/verein-anmelden/', title: 'Verein anmelden' },
  registerClubSent: { pattern: '/verein-anmelden/gesendet/', title: 'Fast geschafft', isAnswer: true },
  report: { pattern: '/melden/', title: 'Änderung oder Barriere melden' },
  reportSent: { pattern: '/melden/gesendet/', title: 'Nachricht angekommen', isAnswer: true },
  contact: { pattern: '/kontakt/', title: 'Kontakt' },
  interfaces: { pattern: '/schnittstellen/', title: 'Schnittstellen' },
  imprint: { pattern: '/impressum/', title: 'Impressum' },
  privacy: { pattern: '/datenschutz/', title: 'Datenschutz' },
  accessibility: { pattern: '/barrierefreiheit/', title: 'Barrierefreiheit' },
  /** Pages from the CMS: `/netiquette/`, `/hilfe/erste-schritte/`. */
  page: { pattern: '/:path/', title: 'Seite' },
} as const satisfies Record<string, Route>;

/** A kind of page. */
interface Route {
  pattern: `/${string}`;
  title: string;
  /** Where a sent form leads: no page links there, no search finds it. */
  isAnswer?: true;
}

export type RouteName = keyof typeof routes;
type Parameters<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}` ? Name | Parameters<Rest> : never;

/** Whether the page is only reached by sending a form. */
export function isAnswerPage(name: RouteName): boolean {
  return (routes[name] as Route).isAnswer === true;
}

/**
 * The public path of a route: `pathTo('club', { slug: 'chor' })` is `/vereine/chor/`.
 * Values are slugs and months, already safe in a URL; the types refuse a missing or an unknown parameter.
 */
export function pathTo<Name extends RouteName>(
  name: Name,
  ...parameters: Parameters<(typeof routes)[Name]['pattern']> extends never
    ? []
    : [Record<Parameters<(typeof routes)[Name]['pattern']>, string>]
): string {
  const values: Record<string, string> = parameters[0] ?? {};
  return routes[name].pattern.replace(/:([a-z]+)/g, (_match, key: string) => values[key] ?? '');
}
