import type { Core } from '@strapi/strapi';
import { toBerlinDay } from '../recurrence/berlin-time';

const PAGE = 'api::page.page';

interface PublishedPage {
  documentId: string;
  agreementVersion: string;
  publishedAt: string;
}

/**
 * Published agreements say since when their version holds, also those that were published before that was noted with each publication
 * (src/documents/date-agreements.ts): since the day of their last publication, which is the latest day on which the version can have begun.
 * A draft of the same version gets the day as well. Needs the shipped pages.
 */
export async function ensureAgreementDates({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const pages: PublishedPage[] = await strapi.db.query(PAGE).findMany({
    where: { publishedAt: { $notNull: true }, agreementVersion: { $notNull: true }, agreementSince: null },
    select: ['documentId', 'agreementVersion', 'publishedAt'],
  });
  for (const { documentId, agreementVersion, publishedAt } of pages.filter((page) => page.agreementVersion.trim() !== '')) {
    // Strapi's own `update` would set the time of the last change: then a page without any change would look changed.
    await strapi.db
      .queryBuilder(PAGE)
      .where({ documentId, agreementVersion, agreementSince: null })
      .update({ agreementSince: toBerlinDay(new Date(publishedAt)) })
      .execute();
  }
}
