import type { Core } from '@strapi/strapi';
import { type Acceptance, acceptanceTable } from './acceptance-table';
import type { Agreement } from './read-agreements';

/** The agreements whose present version a club has not accepted yet, by the document ids of all these clubs. */
export async function findOpenAgreements<Club extends { documentId: string }, Open extends Pick<Agreement, 'page' | 'version'>>(
  strapi: Core.Strapi,
  clubs: Club[],
  agreements: Open[],
): Promise<Map<string, Open[]>> {
  const accepted: Acceptance[] = await strapi.db.query(acceptanceTable.uid).findMany({
    where: { page: { $in: agreements.map(({ page }) => page) } },
    select: ['club', 'page', 'version'],
  });
  const keys = new Set(accepted.map(({ club, page, version }) => toKey(club, page, version)));
  return new Map(
    clubs.map(({ documentId }) => [documentId, agreements.filter(({ page, version }) => !keys.has(toKey(documentId, page, version)))]),
  );
}

function toKey(club: string, page: string, version: string): string {
  return `${club} ${page} ${version}`;
}
