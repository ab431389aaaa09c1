import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findOwnClubs } from '../access/own-clubs';
import { findRestrictedEditor } from '../access/signed-in-editor';
import { club, clubEntryTypes, type DocumentCall, type DocumentRule } from './document-rule';

const readingActions = ['findOne', 'findFirst', 'findMany', 'count'];
/** Written by the municipality for all; what is not published yet is its own business. */
const municipalTypes = ['api::announcement.announcement', 'api::page.page', 'api::notice.notice'];

/*
 * Guarantees that an editor with limited rights reads only the own clubs with their events and offers; a municipal editor also those of no
 * club, and what is published. Club editors read no drafts of announcements, pages and notices.
 *
 * Strapi's conditions say the same for lists and single entries, but some of its endpoints (the check before a bulk publish, the status
 * filter, copies) read without asking them. Here every reading call of the document service gets the limit as a filter.
 */
export const guardReading: DocumentRule = (strapi) => async (call, next) => {
  const isMunicipal = municipalTypes.includes(call.uid);
  const isLimited = call.uid === club || clubEntryTypes.includes(call.uid) || isMunicipal;
  if (!isLimited || !readingActions.includes(call.action)) return next();
  const editor = findRestrictedEditor(strapi);
  if (isMunicipal) {
    if (!editor || editor.municipal) return next();
    addLimit(call, { publishedAt: { $notNull: true } });
    const entry = await next();
    if (call.action === 'findOne' && !entry) throw new errors.PolicyError('Diese Fassung ist noch nicht veröffentlicht.');
    return entry;
  }
  if (!editor || (editor.municipal && call.params.status === 'published')) return next();
  const own = { documentId: { $in: (await findOwnClubs(strapi, editor.id)).map(({ documentId }) => documentId) } };
  const ownEntries = editor.municipal ? { $or: [{ club: own }, { club: { id: { $null: true } } }] } : { club: own };
  const limit = call.uid === club ? own : ownEntries;
  addLimit(call, limit);
  const result = await next();
  if (call.action === 'findOne' && !result) await refuseForeignEntry(strapi, call, limit);
  return result;
};

function addLimit(call: DocumentCall, limit: object): void {
  const { filters } = call.params;
  // Always within `$and`: `findOne` writes its own `documentId` over one that stands beside it.
  call.params = { ...call.params, filters: { $and: filters ? [filters, limit] : [limit] } };
}

/** Strapi takes "not found" for a version that is still to be written, and answers as if the entry were empty. */
async function refuseForeignEntry(strapi: Core.Strapi, { uid, params }: DocumentCall, limit: object): Promise<void> {
  const query = strapi.db.query(uid);
  const { documentId } = params;
  if ((await query.count({ where: { documentId } })) === 0 || (await query.count({ where: { $and: [{ documentId }, limit] } })) > 0) return;
  throw new errors.PolicyError('Dieser Eintrag gehört nicht zu Ihrem Verein.');
}
