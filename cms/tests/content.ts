import type { Core, UID } from '@strapi/strapi';

/** Creates an entry past all requests, as a script would, and returns its document id. */
export async function createEntry(
  strapi: Core.Strapi,
  uid: string,
  data: object,
  status: 'draft' | 'published' = 'draft',
): Promise<string> {
  const entry = await strapi.documents(uid as UID.ContentType).create({ data: data as never, status });
  return entry.documentId;
}

/** The content manager's address of a type, and of one of its entries. */
export function entryPath(uid: string, documentId?: string): string {
  return `/content-manager/collection-types/${uid}${documentId ? `/${documentId}` : ''}`;
}

/** The document id of the club that an entry's draft belongs to. */
export async function readClub(strapi: Core.Strapi, uid: string, documentId: string): Promise<string | undefined> {
  const entry = await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null }, populate: { club: true } });
  return entry?.club?.documentId;
}
