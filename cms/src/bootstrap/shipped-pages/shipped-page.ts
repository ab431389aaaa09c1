import type { PageBlock, PictureBlock } from './page-blocks';

/** A page that comes with the platform. Its slug never changes: the site's routes and the record of what was shipped use it. */
export interface ShippedPage {
  title: string;
  slug: string;
  /** Slug of the page above it, which stands earlier in the list. */
  parent?: string;
  summary: string;
  menuPlace: 'none' | 'main' | 'help' | 'footer';
  menuOrder: number;
  language?: 'de' | 'de-simple';
  /** Set on agreements that clubs accept; a new wording gets a new version. */
  agreementVersion?: string;
  body: (PageBlock | PictureBlock)[];
}
