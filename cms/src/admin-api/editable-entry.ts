import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { hasDrafts } from '../documents/document-rule';

/** The draft of an entry with its plain fields. */
type Draft = { documentId: string; updatedAt: string } & Record<string, unknown>;

/** An entry named by an admin route, which the signed-in account may edit. */
export interface EditableEntry {
  uid: string;
  documentId: string;
  title: string;
  draft: Draft;
}

const UPDATE = 'plugin::content-manager.explorer.update';

/**
 * The entry that `:uid/:documentId` of a route means, or the one that is named instead, read with the signed-in account's rights.
 *
 * @throws NotFoundError (404) if there is no such type with drafts or no such entry
 * @throws PolicyError (403) if the account may not edit the type, or not this entry (the rules in src/documents)
 */
export async function findEditableEntry(
  strapi: Core.Strapi,
  ctx: Context,
  { uid, documentId }: { uid: string; documentId: string } = ctx.params,
): Promise<EditableEntry> {
  const type = uid.startsWith('api::') ? strapi.contentTypes[uid as UID.ContentType] : undefined;
  if (!type || !hasDrafts(type)) throw new errors.NotFoundError('Diese Art von Eintrag gibt es nicht.');
  if (ctx.state.userAbility.cannot(UPDATE, uid)) throw new errors.PolicyError('Diese Einträge dürfen Sie nicht bearbeiten.');
  const draft = (await strapi.documents(uid as UID.ContentType).findOne({ documentId })) as Draft | null;
  if (!draft) throw new errors.NotFoundError('Diesen Eintrag gibt es nicht mehr.');
  return { uid, documentId, title: readTitle(draft), draft };
}

/** What stands for an entry in lists and mails. */
export function readTitle(entry: Record<string, unknown>): string {
  return String(entry.title ?? entry.name ?? entry.siteTitle ?? 'Eintrag ohne Titel');
}
