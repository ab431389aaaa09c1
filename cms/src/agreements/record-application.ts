import type { Core } from '@strapi/strapi';
import { acceptanceTable } from './acceptance-table';
import { recordAcceptance } from './record-acceptance';

/** What somebody accepted for a club with its application. */
interface AcceptedWithApplication {
  /** Page (its slug) → version. */
  versions: Record<string, string>;
  acceptedAt: Date;
  acceptedBy: string;
  /** The applicant's account. */
  account: number | null;
}

const NOTE = 'Mit der Anmeldung des Vereins angenommen.';

/**
 * Records for a club exactly which version of which page was accepted with its application. It takes the place of what the club's form, which
 * knows one version for all agreements, made of the same acceptance; also when the form is saved again (take-over-agreements.ts).
 */
export async function recordApplication(strapi: Core.Strapi, club: string, accepted: AcceptedWithApplication): Promise<void> {
  const { versions, ...who } = accepted;
  const { acceptedAt, acceptedBy } = who;
  await strapi.db.query(acceptanceTable.uid).deleteMany({ where: { club, acceptedAt, acceptedBy, note: null } });
  const pages: { documentId: string; slug: string; title: string }[] = await strapi.db.query('api::page.page').findMany({
    where: { slug: { $in: Object.keys(versions) }, publishedAt: null },
    select: ['documentId', 'slug', 'title'],
  });
  for (const { documentId: page, slug, title } of pages) {
    await recordAcceptance(strapi, { club, page, title, version: String(versions[slug]), ...who, note: NOTE });
  }
}

/** Whether an acceptance that a club's form tells of is on record from the club's application, and so more exactly. */
export async function isFromApplication(
  strapi: Core.Strapi,
  acceptance: { club: string; acceptedAt: Date; acceptedBy: string },
): Promise<boolean> {
  return (await strapi.db.query(acceptanceTable.uid).count({ where: { ...acceptance, note: NOTE } })) > 0;
}
