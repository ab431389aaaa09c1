import type { Core } from '@strapi/strapi';
import { mailTable } from './mail-table';

/** Takes out of the outbox what still waits there and whose purpose begins with this: it would say what is no longer true. */
export async function recallMails(strapi: Core.Strapi, purpose: string): Promise<void> {
  await strapi.db.query(mailTable.uid).deleteMany({ where: { state: 'waiting', purpose: { $startsWith: purpose } } });
}
