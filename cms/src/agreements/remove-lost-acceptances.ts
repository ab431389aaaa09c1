import type { Core } from '@strapi/strapi';
import { versionTable } from '../versions/version-table';
import { type Acceptance, acceptanceTable } from './acceptance-table';

/** What a club accepted is forgotten with the club: once it is deleted and its last version has left the trash. */
export async function removeLostAcceptances(strapi: Core.Strapi): Promise<void> {
  const record = strapi.db.query(acceptanceTable.uid);
  const acceptances: Pick<Acceptance, 'club'>[] = await record.findMany({ select: ['club'] });
  for (const club of new Set(acceptances.map((acceptance) => acceptance.club))) {
    const isThere = (await strapi.db.query('api::club.club').count({ where: { documentId: club } })) > 0;
    const canComeBack = isThere || (await strapi.db.query(versionTable.uid).count({ where: { target: club } })) > 0;
    if (!canComeBack) await record.deleteMany({ where: { club } });
  }
}
