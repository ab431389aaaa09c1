/** Types whose entries say when they were last confirmed, in the order in which reminders name them. */
export const confirmableTypes = ['api::club.club', 'api::opportunity.opportunity', 'api::venue.venue', 'api::page.page'];

/** An entry by its type and document. */
export interface EntryKey {
  uid: string;
  documentId: string;
}
