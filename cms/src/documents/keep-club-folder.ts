import { dropEmptyClubFolder, keepClubFolder } from '../media-folders/keep-folders';
import { club, type DocumentRule } from './document-rule';

/*
 * Guarantees that every club has a folder of its own in the media library, with its name as it was last saved. What lies in there belongs to
 * the club and its editors.
 */
export const keepClubFolderNamed: DocumentRule = (strapi) => async (call, next) => {
  if (call.uid !== club || !['create', 'update', 'clone', 'delete'].includes(call.action)) return next();
  const result = await next();
  const { documentId = readDocumentId(result) } = call.action === 'clone' ? {} : call.params;
  if (!documentId) return result;
  const draft = await strapi.db.query(club).findOne({ where: { documentId, publishedAt: null }, select: ['documentId', 'name'] });
  if (draft) await keepClubFolder(strapi, draft);
  else await dropEmptyClubFolder(strapi, documentId);
  return result;
};

function readDocumentId(result: unknown): string | undefined {
  const { documentId, entries } = (result ?? {}) as { documentId?: string; entries?: { documentId: string }[] };
  return documentId ?? entries?.[0]?.documentId;
}
