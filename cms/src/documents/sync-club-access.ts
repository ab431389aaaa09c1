import type { Core } from '@strapi/strapi';
import { club, type DocumentRule } from './document-rule';

/*
 * Guarantees that who edits a club, and whether it is trusted, holds at once, with the next publication or without one.
 *
 * Strapi keeps these fields twice, in the draft and in the published version, and its conditions look at the version that is asked for.
 * The draft is where the coordination settles them; every change is carried over to the published version.
 */
export const syncClubAccess: DocumentRule = (strapi) => async (call, next) => {
  const settles = call.params.data && ('editors' in call.params.data || 'trusted' in call.params.data);
  if (call.uid !== club || call.action !== 'update' || !settles) return next();
  return strapi.db.transaction(async () => {
    const result = await next();
    await copyAccess(strapi, call.params.documentId);
    return result;
  });
};

async function copyAccess(strapi: Core.Strapi, documentId: string | undefined): Promise<void> {
  const query = strapi.db.query(club);
  const versions = await query.findMany({ where: { documentId }, populate: { editors: { select: ['id'] } } });
  const draft = versions.find((version) => !version.publishedAt);
  const published = versions.find((version) => version.publishedAt);
  if (!draft || !published) return;
  const editors = draft.editors.map((editor: { id: number }) => editor.id);
  // The time of the last change stays: nothing that the public sees has changed.
  await query.update({ where: { id: published.id }, data: { trusted: draft.trusted, editors, updatedAt: published.updatedAt } });
}
