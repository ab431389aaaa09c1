import type { Core } from '@strapi/strapi';
import { acceptanceTable } from './acceptance-table';
import { readAgreements } from './read-agreements';
import { recordAcceptance } from './record-acceptance';
import { isFromApplication } from './record-application';

const CLUB = 'api::club.club';

interface ClubRow {
  documentId: string;
  agreement?: { version: string; acceptedAt: string | Date; acceptedBy: string } | null;
}

/**
 * What the form of a club says about its agreement (entered by the coordination from paper, or by an import) stands in the record as well. The
 * form knows one version; it counts for every agreement, since they are signed together. What came with the club's application is on record
 * already, for each agreement its own version.
 */
export async function takeOverAgreement(strapi: Core.Strapi, documentId: string): Promise<void> {
  const club: ClubRow | null = await strapi.db.query(CLUB).findOne({
    where: { documentId, publishedAt: null },
    select: ['documentId'],
    populate: { agreement: true },
  });
  if (club) await recordForm(strapi, club);
}

/** The same for all clubs, once in the life of a database: those entered before there was a record. */
export async function takeOverAllAgreements(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query(acceptanceTable.uid).count()) > 0) return;
  const clubs: ClubRow[] = await strapi.db.query(CLUB).findMany({
    where: { publishedAt: null, agreement: { id: { $notNull: true } } },
    select: ['documentId'],
    populate: { agreement: true },
  });
  for (const club of clubs) await recordForm(strapi, club);
}

async function recordForm(strapi: Core.Strapi, { documentId, agreement }: ClubRow): Promise<void> {
  if (!agreement) return;
  const { version, acceptedBy } = agreement;
  const acceptedAt = new Date(agreement.acceptedAt);
  if (await isFromApplication(strapi, { club: documentId, acceptedAt, acceptedBy })) return;
  for (const { page, title } of await readAgreements(strapi)) {
    await recordAcceptance(strapi, { club: documentId, page, title, version, acceptedAt, acceptedBy, account: null, note: null });
  }
}
