import type { UID } from '@strapi/strapi';
import { type DocumentRule, hasDrafts } from './document-rule';

/*
 * Guarantees that nothing becomes public except through the action `publish`.
 *
 * Strapi can create or update and publish in one call (`status: 'published'`); it then publishes internally, past every rule that hangs on
 * `publish`. Such a call is split into the two calls it stands for, in one transaction: a refused publish undoes the change as well.
 */
export const publishSeparately: DocumentRule = (strapi) => async (call, next) => {
  const isBoth = (call.action === 'create' || call.action === 'update') && call.params.status === 'published';
  if (!isBoth || !hasDrafts(call.contentType)) return next();
  const { data: _data, status: _status, ...selection } = call.params;
  call.params = { ...call.params, status: 'draft' };
  return strapi.db.transaction(async () => {
    const draft = (await next()) as { documentId: string } | null;
    if (!draft) return draft;
    const published = await strapi.documents(call.uid as UID.ContentType).publish({ ...selection, documentId: draft.documentId });
    return published.entries[0];
  });
};
