import type { Core, Schema } from '@strapi/strapi';

/** What a caller hands to the document service, as far as the rules read or change it. */
interface DocumentParams {
  documentId?: string;
  data?: Record<string, unknown>;
  status?: 'draft' | 'published';
  filters?: object;
  [key: string]: unknown;
}

/** One call of the document service on its way to the database. */
export interface DocumentCall {
  uid: string;
  action: string;
  params: DocumentParams;
  contentType: Schema.ContentType;
}

/** A middleware of the document service that guarantees one rule; it refuses by throwing an error of @strapi/utils with a German sentence. */
export type DocumentRule = (strapi: Core.Strapi) => (call: DocumentCall, next: () => Promise<unknown>) => Promise<unknown>;

export const club = 'api::club.club';
/** Types whose entries belong to a club or, without one, to the municipality. */
export const clubEntryTypes = ['api::event.event', 'api::opportunity.opportunity'];
/** Actions that change something. */
export const writingActions = ['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft'];

/** Whether drafts and published versions of this type are kept apart. */
export function hasDrafts(contentType: Schema.ContentType): boolean {
  return contentType.options?.draftAndPublish === true;
}
