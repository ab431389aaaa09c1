import type { Core } from '@strapi/strapi';
import { club, clubEntryTypes } from '../documents/document-rule';
import { findOwnClubs } from './own-clubs';
import type { RestrictedEditor } from './signed-in-editor';

/**
 * Whether an entry becomes public when this editor asks for it, or first goes to the coordination: an editor with limited rights publishes
 * for a club only if the coordination trusts it. Says nothing about whether the entry is the editor's at all.
 */
export async function mayPublish(
  strapi: Core.Strapi,
  editor: RestrictedEditor | undefined,
  uid: string,
  documentId: string | undefined,
): Promise<boolean> {
  if (!editor || !(uid === club || clubEntryTypes.includes(uid))) return true;
  const owner = await findClubOfEntry(strapi, uid, documentId);
  return !owner || (await findOwnClubs(strapi, editor.id)).some((mine) => mine.documentId === owner && mine.trusted);
}

/** The document id of the club that an entry's draft belongs to, for a club its own; undefined for what is the municipality's. */
export async function findClubOfEntry(strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<string | undefined> {
  if (uid === club) return documentId;
  if (!clubEntryTypes.includes(uid)) return undefined;
  const entry = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: null }, select: ['id'], populate: { club: { select: ['documentId'] } } });
  return entry?.club?.documentId;
}
