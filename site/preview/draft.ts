import type { RawEntry } from '../src/cms/snapshot.ts';

/** The content types that have a page of their own and drafts, by their singular name in the CMS. */
export type DraftType = 'club' | 'event' | 'opportunity' | 'announcement' | 'venue' | 'page';

/** One version of one entry, in the shape in which the CMS's REST API gives published ones. */
export interface Draft {
  type: DraftType;
  state: 'draft' | 'published';
  entry: RawEntry;
}
