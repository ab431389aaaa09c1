import type { Core } from '@strapi/strapi';
import { type Acceptance, acceptanceTable } from './acceptance-table';

/** What is to be recorded about a club's acceptance. */
export type NewAcceptance = Omit<Acceptance, 'id' | 'acceptedAt'> & { acceptedAt: Date };

/** Records that a club accepted a version of an agreement; whoever accepted it first stays the one who did. */
export async function recordAcceptance(strapi: Core.Strapi, acceptance: NewAcceptance): Promise<void> {
  const { club, page, version } = acceptance;
  const record = strapi.db.query(acceptanceTable.uid);
  if ((await record.count({ where: { club, page, version } })) > 0) return;
  await record.create({ data: acceptance });
}
