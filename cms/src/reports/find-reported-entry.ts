import type { Core } from '@strapi/strapi';

/** The entry whose page was reported, and the club that answers for it. */
export interface ReportedEntry {
  uid: string;
  documentId: string;
  title: string;
  club: { documentId: string; name: string } | undefined;
}

/** Pages of clubs and of what belongs to a club, by the first segment of their addresses (site/src/config/routes.ts). */
const typesByFolder: Record<string, { uid: string; title: string }> = {
  vereine: { uid: 'api::club.club', title: 'name' },
  veranstaltungen: { uid: 'api::event.event', title: 'title' },
  mitmachen: { uid: 'api::opportunity.opportunity', title: 'title' },
};

interface Row {
  documentId: string;
  [field: string]: unknown;
}

/** The published entry at a path such as `/vereine/chor/`; undefined for every other page. */
export async function findReportedEntry(strapi: Core.Strapi, page: string): Promise<ReportedEntry | undefined> {
  const [, folder = '', slug, ...rest] = page.split('/');
  const type = Object.hasOwn(typesByFolder, folder) ? typesByFolder[folder] : undefined;
  if (!type || !slug || rest.join('') !== '') return undefined;
  const isClub = type.uid === 'api::club.club';
  const row: (Row & { club?: Row }) | null = await strapi.db.query(type.uid).findOne({
    where: { slug, publishedAt: { $notNull: true } },
    ...(isClub ? {} : { populate: { club: true } }),
  });
  if (!row) return undefined;
  const club = isClub ? row : row.club;
  return {
    uid: type.uid,
    documentId: row.documentId,
    title: String(row[type.title]),
    club: club && { documentId: club.documentId, name: String(club.name) },
  };
}
