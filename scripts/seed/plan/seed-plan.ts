import type { Block } from '../../lib/blocks.ts';
import type { Scene } from '../content/club-text.ts';
import type { TopicText } from '../content/topics.ts';
import type { VenueText } from '../content/venues.ts';

/** Values of an entry as the document service takes them, relations and files left out. */
export type Fields = Record<string, unknown>;

/** A picture the seed draws: one scene in one colouring. */
export interface PlannedImage {
  scene: Scene;
  /** From 0; changes colours, light and composition. */
  variant: number;
}

/** Which file stands in which field of an entry. */
export interface PlannedFiles {
  image?: PlannedImage;
  /** Letters of the mark that is drawn as logo. */
  logo?: { letters: string; colour: string };
  /** Key of one of the seed's documents. */
  document?: string;
}

export interface PlannedDistrict {
  slug: string;
  parent?: string;
  fields: Fields;
}

export interface PlannedVenue {
  slug: string;
  parent?: string;
  district: string;
  scene: VenueText['scene'];
  fields: Fields;
}

export interface PlannedClub {
  slug: string;
  /** Key of the text it was made from. */
  key: string;
  parent?: string;
  topics: string[];
  district: string;
  venue?: string;
  meetingTimes: Fields[];
  fields: Fields;
  files: PlannedFiles;
}

export interface PlannedEvent {
  slug: string;
  club?: string;
  topics: string[];
  district?: string;
  venue?: string;
  /** One date of a series, by its day, that is held in another venue. */
  elsewhere?: { date: string; venue: string };
  /** How many dates it has within the planned window, cancelled ones included. */
  dates: number;
  fields: Fields;
  files: PlannedFiles;
}

export interface PlannedOpportunity {
  slug: string;
  club: string;
  topics: string[];
  district: string;
  venue?: string;
  fields: Fields;
  files: PlannedFiles;
}

export interface PlannedAnnouncement {
  slug: string;
  topics: string[];
  district?: string;
  fields: Fields;
  files: PlannedFiles;
}

/** An account to try the platform with. `clubs` are slugs. */
export interface PlannedAccount {
  roleCode: 'strapi-super-admin' | 'coordinator' | 'municipal-editor' | 'club-editor';
  email: string;
  firstname: string;
  lastname: string;
  clubs: string[];
}

/** Everything the seed writes, relations by slug, a parent before its children. */
export interface SeedPlan {
  municipality: Fields;
  topics: TopicText[];
  districts: PlannedDistrict[];
  venues: PlannedVenue[];
  clubs: PlannedClub[];
  events: PlannedEvent[];
  opportunities: PlannedOpportunity[];
  announcements: PlannedAnnouncement[];
  notices: { title: string; body: Block[]; important: boolean }[];
  registrations: Fields[];
  reports: Fields[];
  accounts: PlannedAccount[];
}
