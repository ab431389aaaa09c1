/**
 * What pages, feeds and search see: the content of one municipality, resolved and in memory.
 *
 * Conventions: identifiers are Strapi document ids. `IsoDate` is a calendar day in Europe/Berlin (`2026-11-24`). `IsoDateTime` is an
 * instant in UTC (`2026-11-24T18:00:00.000Z`). A missing value is `undefined`, never `null`. Lists are never undefined, and are sorted as
 * they should be shown. Only what may be public is in here: visibility and consent have been applied before.
 */
import type { RejectedEntry } from '../cms/parse-content.ts';
import type { Block } from '../cms/schema/blocks.ts';

export type IsoDate = string;
export type IsoDateTime = string;
/** A month of the calendar, `2026-11`. */
export type IsoMonth = string;
/** Wall-clock time in Europe/Berlin, `19:30`. */
export type ClockTime = string;

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/**
 * How current an entry is, from its last confirmation and the municipality's periods.
 * `hidden` entries stay out of lists; their page remains and says so.
 */
type FreshnessState = 'current' | 'due' | 'unconfirmed' | 'hidden';
export interface Freshness {
  state: FreshnessState;
  /** Day of the last confirmation; undefined when nobody ever confirmed it. */
  confirmedOn?: IsoDate;
}

export interface Image {
  /** Address of the original in the CMS, absolute; the key into the media manifest. */
  source: string;
  width?: number;
  height?: number;
  /** Empty string for a decorative image. */
  alternativeText: string;
  caption?: string;
  credit?: string;
}

export interface DocumentFile {
  /** Address of the original in the CMS, absolute; the key into the media manifest. */
  source: string;
  title: string;
  /** Upper-case extension for the reader: "PDF". */
  format: string;
  /** Bytes. */
  size: number;
  language?: string;
  accessible: boolean;
}

export interface Address {
  addition?: string;
  street?: string;
  postalCode?: string;
  city?: string;
  latitude?: number;
  longitude?: number;
}

/** A contact that may be published: with consent, or without a person's data. */
export interface Contact {
  role?: string;
  name?: string;
  email?: string;
  phone?: string;
}

export type AccessibilityFeature =
  | 'wheelchair'
  | 'stepFreeEntrance'
  | 'accessibleToilet'
  | 'accessibleParking'
  | 'lift'
  | 'inductionLoop'
  | 'signLanguage'
  | 'tactileGuidance'
  | 'assistanceDogs'
  | 'plainLanguage'
  | 'quietRoom';
export interface Accessibility {
  features: { feature: AccessibilityFeature; value: 'yes' | 'partly' | 'no' }[];
  note?: string;
}

/** What every entry with a page of its own has. */
export interface Entry {
  id: string;
  slug: string;
  /** Public path, from `config/routes.ts`: `/vereine/chor/`. */
  path: string;
  /** Earlier slugs that redirect here. */
  formerSlugs: string[];
  updatedAt: IsoDateTime;
}

export interface Topic extends Entry {
  name: string;
  description?: string;
  icon?: string;
  colour?: string;
  synonyms: string[];
  parent?: Topic;
  children: Topic[];
  /** What belongs to it: only entries that are listed, here and in the three below. */
  clubs: Club[];
  events: Event[];
  opportunities: Opportunity[];
  announcements: Announcement[];
}

export interface District extends Omit<Topic, 'parent' | 'children' | 'synonyms'> {
  parent?: District;
  children: District[];
  venues: Venue[];
}

interface MeetingTime {
  weekday: Weekday;
  startTime: ClockTime;
  endTime?: ClockTime;
  venue?: Venue;
  note?: string;
}

export interface Club extends Entry {
  name: string;
  shortName?: string;
  summary?: string;
  description: Block[];
  logo?: Image;
  images: Image[];
  legalForm?: string;
  foundedYear?: number;
  topics: Topic[];
  districts: District[];
  audiences: string[];
  meetingTimes: MeetingTime[];
  contacts: Contact[];
  website?: string;
  socialLinks: { platform: string; url: string }[];
  address?: Address;
  accessibility?: Accessibility;
  membershipFee?: string;
  documents: DocumentFile[];
  parent?: Club;
  children: Club[];
  usualVenue?: Venue;
  operatingStatus: 'active' | 'paused' | 'dissolved';
  searchWords?: string;
  plainSummary?: string;
  freshness: Freshness;
  /** Listed in overviews and search: not hidden by age, not dissolved. */
  listed: boolean;
  /** All events, those to come first. */
  events: Event[];
  /** Occurrences from today on, earliest first. */
  upcoming: Occurrence[];
  /** Open offers only. */
  opportunities: Opportunity[];
}

/** One date of an event, as residents and calendars see it. */
export interface Occurrence {
  /** Stable: `<event id>/<recurrence id>`. */
  id: string;
  event: Event;
  /** The originally planned start (RFC 5545 RECURRENCE-ID); differs from `start` when the date was moved. */
  recurrenceId: IsoDateTime;
  start: IsoDateTime;
  /** Exclusive end; undefined when unknown. For all-day events midnight after the last day, Europe/Berlin. */
  end?: IsoDateTime;
  allDay: boolean;
  /** First and last calendar day in Europe/Berlin, both inclusive. */
  startDay: IsoDate;
  endDay: IsoDate;
  status: 'scheduled' | 'tentative' | 'cancelled' | 'postponed';
  /** True when this date of a series was moved away from its rule. */
  moved: boolean;
  /** Where this date takes place: the event's venue and place note, or the one venue that a change names for it. */
  venue?: Venue;
  placeNote?: string;
  /** True when this date of a series takes place in another venue than the event. */
  elsewhere: boolean;
  note?: string;
  /** Over at the graph's `now`. */
  past: boolean;
}

export interface Event extends Entry {
  title: string;
  summary?: string;
  description: Block[];
  kind: 'event' | 'training' | 'exchange' | 'meeting';
  topics: Topic[];
  districts: District[];
  audiences: string[];
  start: IsoDateTime;
  end?: IsoDateTime;
  allDay: boolean;
  status: 'scheduled' | 'tentative' | 'cancelled' | 'postponed';
  statusNote?: string;
  /** The rule in RFC 5545 syntax without DTSTART, for calendar output; undefined for single events. */
  rule?: string;
  /** The rule in German words: "jede Woche am Dienstag". */
  ruleText?: string;
  /** Every date of a series within the graph's window (12 months back, 18 months ahead); single and extra dates always. Earliest first. */
  occurrences: Occurrence[];
  /** The earliest date that is not over, cancelled or not; a date without end is over with its day. Undefined when the event is past. */
  next?: Occurrence;
  club?: Club;
  venue?: Venue;
  placeNote?: string;
  onlineUrl?: string;
  prices: { label: string; amount: number; note?: string }[];
  registration?: { needed: boolean; url?: string; email?: string; phone?: string; until?: IsoDateTime; places?: number; note?: string };
  accessibility?: Accessibility;
  image?: Image;
  documents: DocumentFile[];
  contact?: Contact;
  searchWords?: string;
  plainSummary?: string;
  /** Has a date that is not over, and may be shown in lists. */
  listed: boolean;
}

export interface Opportunity extends Entry {
  title: string;
  summary?: string;
  description: Block[];
  tasks: Block[];
  requirements: Block[];
  benefits: Block[];
  topics: Topic[];
  districts: District[];
  activities: string[];
  audiences: string[];
  rhythm?: 'once' | 'project' | 'regular';
  hours?: string;
  hoursPerWeek?: number;
  start?: IsoDate;
  validUntil?: IsoDate;
  minimumAge?: number;
  policeCertificate: boolean;
  languages: string[];
  remote: boolean;
  vacancies?: number;
  filled: boolean;
  club?: Club;
  venue?: Venue;
  placeNote?: string;
  contact?: Contact;
  applyUrl?: string;
  insuranceNote?: string;
  accessibility?: Accessibility;
  image?: Image;
  documents: DocumentFile[];
  searchWords?: string;
  plainSummary?: string;
  freshness: Freshness;
  listed: boolean;
}

export interface Announcement extends Entry {
  title: string;
  kind: 'official' | 'news' | 'funding' | 'warning';
  summary?: string;
  body: Block[];
  publishedOn: IsoDate;
  validUntil?: IsoDateTime;
  /** Shown as a banner on every page while valid. */
  urgent: boolean;
  topics: Topic[];
  districts: District[];
  documents: DocumentFile[];
  image?: Image;
  responsibleOffice?: string;
  plainSummary?: string;
}

export interface Venue extends Entry {
  name: string;
  kind: string;
  summary?: string;
  description: Block[];
  address?: Address;
  districts: District[];
  operatorClub?: Club;
  municipal: boolean;
  capacity?: number;
  equipment: { name: string; quantity?: number }[];
  accessibility?: Accessibility;
  openingHours: { weekday: Weekday; opens: ClockTime; closes: ClockTime; note?: string }[];
  bookingContact?: Contact;
  bookingUrl?: string;
  images: Image[];
  /** The building this room is in. */
  parent?: Venue;
  rooms: Venue[];
  plainSummary?: string;
  freshness: Freshness;
  listed: boolean;
}

export interface Page extends Entry {
  title: string;
  summary?: string;
  body: Block[];
  parent?: Page;
  children: Page[];
  menuPlace: 'none' | 'main' | 'help' | 'footer';
  menuOrder: number;
  language: 'de' | 'de-simple';
  /** The same content in plain language, when there is one. */
  plainVariant?: Page;
  /** Of a page that clubs accept: which wording it is, and since when it holds. */
  agreementVersion?: string;
  agreementSince?: IsoDate;
  documents: DocumentFile[];
  image?: Image;
  freshness: Freshness;
  /** Belongs into lists of pages and into the search. Menus keep a page whatever its age: an imprint must be reachable. */
  listed: boolean;
}

export interface Office {
  name: string;
  person?: string;
  phone?: string;
  email?: string;
  address?: string;
  hours?: string;
}

export interface Municipality {
  name: string;
  siteTitle: string;
  slogan?: string;
  federalState: string;
  address?: Address;
  phone?: string;
  email?: string;
  website?: string;
  vatId?: string;
  representatives: { name: string; office: string }[];
  responsibleOffice?: Office;
  coordinator?: Office;
  logo?: Image;
  heroImage?: Image;
  colours: { primary?: string; accent?: string };
  socialLinks: { platform: string; url: string }[];
  welcome: Block[];
  statement?: {
    conformity: 'full' | 'partial' | 'none';
    preparedOn: IsoDate;
    reviewedOn?: IsoDate;
    method?: string;
    knownBarriers: Block[];
    feedbackEmail?: string;
    feedbackPhone?: string;
    /** Missing where the body of the Land applies, see accessibility/enforcement-bodies.ts. */
    enforcementName?: string;
    enforcementAddress?: string;
    enforcementEmail?: string;
    enforcementPhone?: string;
    enforcementUrl?: string;
  };
  privacy?: {
    controller: string;
    officerName?: string;
    officerContact?: string;
    supervisoryAuthority: string;
    hosting?: string;
    logRetentionDays: number;
    /** How long the application of a club is kept after the decision; the platform's standard where missing. */
    registrationRetentionDays?: number;
    /** How long the contact of a report is kept after the answer; the platform's standard where missing. */
    reportRetentionDays?: number;
  };
  freshness: { confirmAfterMonths: number; unconfirmedAfterMonths: number; hiddenAfterMonths: number };
}

export interface Graph {
  /** The instant the build looks at the world from (`BUILD_NOW`, otherwise the start of the build). */
  now: IsoDateTime;
  today: IsoDate;
  /** The earliest instant after `now` at which the same content gives another site (midnight in Berlin at the latest). */
  nextChangeAt: IsoDateTime;
  municipality: Municipality;
  clubs: Club[];
  events: Event[];
  /** All dates of all events within the window, earliest first. */
  occurrences: Occurrence[];
  opportunities: Opportunity[];
  announcements: Announcement[];
  venues: Venue[];
  topics: Topic[];
  districts: District[];
  pages: Page[];
  /** Months (Europe/Berlin) that have a page: from the first to the last with a date, without gaps, always with the current one. */
  months: IsoMonth[];
  /** From an old path to the current one, both absolute and with a trailing slash. */
  redirects: { from: string; to: string }[];
  /** Entries, and parts of entries, that could not be published: for the build summary and the editors. */
  leftOut: RejectedEntry[];
}
