/** German words for every code the graph carries. Pages, feeds and search filters take them from here. */
import type { AccessibilityFeature, Announcement, Club, Event, Occurrence, Opportunity, Weekday } from '../graph/types.ts';

export const weekdayLabels: Record<Weekday, string> = {
  monday: 'Montag',
  tuesday: 'Dienstag',
  wednesday: 'Mittwoch',
  thursday: 'Donnerstag',
  friday: 'Freitag',
  saturday: 'Samstag',
  sunday: 'Sonntag',
};

export const occurrenceStatusLabels: Record<Occurrence['status'], string> = {
  scheduled: 'findet statt',
  tentative: 'unter Vorbehalt',
  cancelled: 'abgesagt',
  postponed: 'verschoben, neuer Termin folgt',
};

export const eventKindLabels: Record<Event['kind'], string> = {
  event: 'Veranstaltung',
  training: 'Schulung',
  exchange: 'Austauschtreffen',
  meeting: 'Sitzung',
};

export const announcementKindLabels: Record<Announcement['kind'], string> = {
  official: 'Amtliche Bekanntmachung',
  news: 'Neuigkeit',
  funding: 'Förderung',
  warning: 'Warnung',
};

export const operatingStatusLabels: Record<Club['operatingStatus'], string> = {
  active: 'aktiv',
  paused: 'pausiert zurzeit',
  dissolved: 'aufgelöst',
};

export const rhythmLabels: Record<NonNullable<Opportunity['rhythm']>, string> = {
  once: 'einmalig',
  project: 'auf Zeit, als Projekt',
  regular: 'regelmäßig',
};

export const accessibilityFeatureLabels: Record<AccessibilityFeature, string> = {
  wheelchair: 'Mit dem Rollstuhl zugänglich',
  stepFreeEntrance: 'Eingang ohne Stufen',
  accessibleToilet: 'Barrierefreie Toilette',
  accessibleParking: 'Parkplatz für Menschen mit Behinderung',
  lift: 'Aufzug',
  inductionLoop: 'Induktionsschleife für Hörgeräte',
  signLanguage: 'Gebärdensprache',
  tactileGuidance: 'Leitsystem zum Tasten',
  assistanceDogs: 'Assistenzhunde willkommen',
  plainLanguage: 'Einfache Sprache',
  quietRoom: 'Ruheraum',
};

export const conformityLabels: Record<'full' | 'partial' | 'none', string> = {
  full: 'vollständig vereinbar',
  partial: 'teilweise vereinbar',
  none: 'nicht vereinbar',
};

/** Codes that editors may extend; an unknown one is shown as it is. */
const openLabels = {
  legalForm: {
    'registered-association': 'eingetragener Verein (e. V.)',
    'unregistered-association': 'nicht eingetragener Verein',
    group: 'Gruppe',
    initiative: 'Initiative',
    foundation: 'Stiftung',
    cooperative: 'Genossenschaft',
    gmbh: 'gemeinnützige GmbH',
    church: 'Kirchengemeinde',
    'public-body': 'öffentliche Einrichtung',
    other: 'andere Form',
  },
  audience: {
    everyone: 'alle',
    children: 'Kinder',
    youth: 'Jugendliche',
    adults: 'Erwachsene',
    families: 'Familien',
    seniors: 'ältere Menschen',
    women: 'Frauen',
    men: 'Männer',
    'people-with-disabilities': 'Menschen mit Behinderung',
    newcomers: 'Menschen, die neu in Deutschland sind',
    lgbtiq: 'queere Menschen',
  },
  activity: {
    accompany: 'begleiten',
    advise: 'beraten',
    care: 'sich um Menschen kümmern',
    coach: 'trainieren und anleiten',
    cook: 'kochen',
    craft: 'handwerken',
    drive: 'fahren',
    garden: 'gärtnern',
    'look-after-children': 'Kinder betreuen',
    maintain: 'pflegen und instand halten',
    music: 'musizieren',
    office: 'im Büro helfen',
    organise: 'organisieren',
    publicity: 'Öffentlichkeitsarbeit machen',
    'read-aloud': 'vorlesen',
    rescue: 'retten und löschen',
    sell: 'verkaufen',
    sport: 'Sport anbieten',
    teach: 'unterrichten',
    translate: 'übersetzen',
    other: 'anderes',
  },
  venueKind: {
    building: 'Gebäude',
    hall: 'Halle oder Saal',
    room: 'Raum',
    'sports-ground': 'Sportplatz',
    outdoor: 'Platz im Freien',
    church: 'Kirche',
    school: 'Schule',
    library: 'Bücherei',
    'fire-station': 'Feuerwehrhaus',
    'club-house': 'Vereinsheim',
    online: 'im Internet',
    other: 'anderer Ort',
  },
  social: {
    facebook: 'Facebook',
    instagram: 'Instagram',
    youtube: 'YouTube',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    linkedin: 'LinkedIn',
    tiktok: 'TikTok',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    other: 'Weitere Seite',
  },
} as const satisfies Record<string, Record<string, string>>;

/** The German word for a code of an open list; the code itself when the list does not know it. */
export function labelOf(list: keyof typeof openLabels, code: string): string {
  const labels: Record<string, string> = openLabels[list];
  return labels[code] ?? code;
}

const languageNames = new Intl.DisplayNames('de', { type: 'language', fallback: 'code' });

/** "Arabisch" for `ar`; a code that is no BCP 47 tag is shown as it is. */
export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    // Intl refuses malformed tags with a RangeError; what the editor typed is then the best name there is.
    return code;
  }
}

const federalStates: Record<string, string> = {
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  BE: 'Berlin',
  BB: 'Brandenburg',
  HB: 'Bremen',
  HH: 'Hamburg',
  HE: 'Hessen',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  SH: 'Schleswig-Holstein',
  TH: 'Thüringen',
};

/** The name of a Land from its ISO 3166-2:DE code without "DE-". */
export function federalStateName(code: string): string {
  return federalStates[code] ?? code;
}
