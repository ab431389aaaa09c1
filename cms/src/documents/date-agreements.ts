import { toBerlinDay } from '../recurrence/berlin-time';
import type { DocumentRule } from './document-rule';

const PAGE = 'api::page.page';

interface Version {
  id: number;
  publishedAt: string | null;
  agreementVersion: string | null;
  agreementSince: string | null;
}

/*
 * Guarantees that a published agreement says since when its version holds: the day on which a new version is first published, unless
 * somebody entered another day with it.
 */
export const dateAgreements: DocumentRule = (strapi) => async (call, next) => {
  if (call.uid !== PAGE || call.action !== 'publish') return next();
  const query = strapi.db.query(PAGE);
  const versions: Version[] = await query.findMany({
    where: { documentId: call.params.documentId },
    select: ['id', 'publishedAt', 'agreementVersion', 'agreementSince'],
  });
  const draft = versions.find(({ publishedAt }) => !publishedAt);
  const published = versions.find(({ publishedAt }) => publishedAt);
  if (draft?.agreementVersion && (!draft.agreementSince || isLeftFromBefore(draft, published))) {
    await query.updateMany({ where: { id: draft.id }, data: { agreementSince: toBerlinDay(new Date()) } });
  }
  return next();
};

function isLeftFromBefore(draft: Version, published: Version | undefined): boolean {
  return (
    published !== undefined &&
    published.agreementVersion !== draft.agreementVersion &&
    String(published.agreementSince) === String(draft.agreementSince)
  );
}
