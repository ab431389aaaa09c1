import type { RejectedEntry } from '../../cms/parse-content.ts';
import type { TimeWindow } from '../recurrence.ts';
import type { Club, District, IsoDate, IsoDateTime, Municipality, Topic, Venue } from '../types.ts';

/** What turning content into graph entries needs to know, and where it says what had to go. */
export interface Workbench {
  now: IsoDateTime;
  today: IsoDate;
  window: TimeWindow;
  /** Address of the CMS; relative media addresses belong to it. */
  cmsUrl: string;
  freshness: Municipality['freshness'];
  /** Names an entry, or a part of it, that is left out. */
  reject: (rejected: RejectedEntry) => void;
  /** Entries created so far, by document id. */
  topics: Map<string, Topic>;
  districts: Map<string, District>;
  venues: Map<string, Venue>;
  clubs: Map<string, Club>;
}

/** The entries with these ids, in the order of the ids; those that are not published or were left out are skipped. */
export function pick<Item>(shelf: Map<string, Item>, ids: string[]): Item[] {
  return ids.flatMap((id) => shelf.get(id) ?? []);
}

/** The entry with this id, if there is one. */
export function pickOne<Item>(shelf: Map<string, Item>, id: string | undefined): Item | undefined {
  return id === undefined ? undefined : shelf.get(id);
}
