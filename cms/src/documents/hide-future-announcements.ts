import type { DocumentRule } from './document-rule';

/*
 * Guarantees that the public API does not give away an announcement before its `publishFrom`. Editors see it all along.
 */
export const hideFutureAnnouncements: DocumentRule = (strapi) => async (call, next) => {
  const isReading = ['findOne', 'findFirst', 'findMany', 'count'].includes(call.action);
  if (call.uid !== 'api::announcement.announcement' || !isReading) return next();
  if (strapi.requestContext.get()?.state?.route?.info?.type !== 'content-api') return next();
  const visible = { $or: [{ publishFrom: { $null: true } }, { publishFrom: { $lte: new Date().toISOString() } }] };
  call.params = { ...call.params, filters: call.params.filters ? { $and: [call.params.filters, visible] } : visible };
  return next();
};
