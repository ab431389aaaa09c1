import { refuseFaults } from './checks/fault';
import { club, clubEntryTypes, type DocumentRule } from './document-rule';

/*
 * Guarantees that an event or offer of a club is not published before the club is: the relation would be lost on the way, and the entry
 * would appear to be the municipality's, as entries without a club are.
 */
export const requirePublishedClub: DocumentRule = (strapi) => async (call, next) => {
  if (!clubEntryTypes.includes(call.uid) || call.action !== 'publish') return next();
  const draft = await strapi.db.query(call.uid).findOne({
    where: { documentId: call.params.documentId, publishedAt: null },
    select: ['id'],
    populate: { club: { select: ['documentId', 'name'] } },
  });
  const fault = draft && (await findClubFault(draft.club));
  if (fault) refuseFaults([{ path: ['club'], message: fault }]);
  return next();

  async function findClubFault(owner: { documentId: string; name: string } | null): Promise<string | undefined> {
    if (!owner) return undefined;
    const published = await strapi.db.query(club).count({ where: { documentId: owner.documentId, publishedAt: { $notNull: true } } });
    if (published > 0) return undefined;
    return `Verein: „${owner.name}“ ist noch nicht veröffentlicht. Bitte veröffentlichen Sie zuerst den Verein.`;
  }
};
