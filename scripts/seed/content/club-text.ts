import type { Weekday } from '../../lib/berlin-time.ts';

/** Which kind of place a club or event needs; the planner finds the venue of the town or village that serves it. */
export type VenueRole =
  | 'hall'
  | 'club-room'
  | 'workshop'
  | 'gym'
  | 'sports-ground'
  | 'fire-station'
  | 'church'
  | 'library'
  | 'park'
  | 'square'
  | 'school'
  | 'youth-centre'
  | 'gardens'
  | 'waterside';

/** Which picture fits. */
export type Scene =
  | 'town'
  | 'meadow'
  | 'ball'
  | 'music'
  | 'rescue'
  | 'garden'
  | 'playground'
  | 'table'
  | 'hearts'
  | 'globe'
  | 'books'
  | 'tools'
  | 'bunting'
  | 'chess'
  | 'water'
  | 'stage';

/**
 * What a club's event says and how often it takes place. In every text `{ort}` stands for the town or village.
 * `weekly`, `fortnightly` and `monthly` are series with a rule, `irregular` a list of single dates, `single` one date or several spread
 * over the year, `days` an event of several whole days.
 */
export interface EventText {
  title: string;
  summary: string;
  about: string;
  rhythm: 'weekly' | 'fortnightly' | 'monthly' | 'irregular' | 'single' | 'days';
  weekday: Weekday;
  start: string;
  end: string;
  kind?: 'event' | 'meeting';
  venue?: VenueRole;
  /** Months (1-12) in which it may take place; any when left out. */
  months?: number[];
  audiences?: string[];
  /** Euros; 0 says "free" on purpose. */
  prices?: { label: string; amount: number; note?: string }[];
  registration?: boolean;
}

/** What a club needs helping hands for. */
interface OfferText {
  title: string;
  summary: string;
  tasks: string[];
  needs: string[];
  gives: string[];
  activities: string[];
  rhythm: 'once' | 'project' | 'regular';
  hours: string;
  hoursPerWeek?: number;
  minimumAge?: number;
  policeCertificate?: boolean;
  languages?: string[];
  remote?: boolean;
}

/** A kind of club with its own words. A club on the site is this text in one town or village. */
export interface ClubText {
  key: string;
  name: string;
  shortName?: string;
  legalForm: 'registered-association' | 'group' | 'initiative' | 'foundation' | 'cooperative' | 'church' | 'public-body';
  /** Year around which such clubs were founded. */
  founded: number;
  topics: string[];
  audiences: string[];
  scene: Scene;
  venue: VenueRole;
  summary: string;
  about: string[];
  doing: string[];
  meetings: { weekday: Weekday; start: string; end: string; note?: string }[];
  contacts: string[];
  fee?: string;
  plain?: string;
  searchWords?: string;
  events: EventText[];
  offers: OfferText[];
  /** Key of the club this one is a department of. */
  parent?: string;
  /** Found in every district, not only once in town. */
  everywhere?: boolean;
}
