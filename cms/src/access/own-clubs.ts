import type { Core } from '@strapi/strapi';

const CLUB = 'api::club.club';

/** A club as the guard sees it: which it is, and whether its editors may publish. */
export interface OwnClub {
  documentId: string;
  name: string;
  trusted: boolean;
}

/**
 * The clubs a user edits, read from the drafts: those hold the assignment the coordination saved last, published or not.
 * Reads the tables directly, so that no rule of the document service applies to it.
 */
export async function findOwnClubs(strapi: Core.Strapi, userId: number | string): Promise<OwnClub[]> {
  const clubs = await strapi.db.query(CLUB).findMany({
    where: { publishedAt: null, editors: { id: userId } },
    select: ['documentId', 'name', 'trusted'],
  });
  return clubs.map(({ documentId, name, trusted }) => ({ documentId, name, trusted: trusted === true }));
}
