/** The content types that have drafts and a page of their own on the site, by the name under which the site knows them. */
const previewableTypes: Record<string, string> = {
  club: 'api::club.club',
  event: 'api::event.event',
  opportunity: 'api::opportunity.opportunity',
  announcement: 'api::announcement.announcement',
  venue: 'api::venue.venue',
  page: 'api::page.page',
};

/** The name of a type on the site; undefined when its entries have no page. */
export function findPreviewType(uid: string): string | undefined {
  return Object.keys(previewableTypes).find((type) => previewableTypes[type] === uid);
}

/** The uid of a type that the site knows by this name. */
export function findPreviewUid(type: string): string | undefined {
  return Object.hasOwn(previewableTypes, type) ? previewableTypes[type] : undefined;
}
