import type { Core } from '@strapi/strapi';
import { takeOverAllAgreements } from '../agreements/take-over-agreements';

/** What the clubs' forms said about agreements before there was a record of acceptances is in that record. Needs the shipped pages. */
export async function ensureAcceptances({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await takeOverAllAgreements(strapi);
}
