import type { Core } from '@strapi/strapi';

const MUNICIPALITY = 'api::municipality.municipality';

/**
 * The municipality's settings exist, so that the site can be built before anyone has filled them in. An existing entry is left alone, except
 * that missing periods of freshness are filled in: confirm after 6 months, marked as unconfirmed after 9, hidden after 15.
 */
export async function ensureMunicipality({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const settings = strapi.documents(MUNICIPALITY);
  const data: Record<string, unknown> = { freshness: { confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 } };
  const existing = await settings.findFirst({ populate: ['freshness'] });
  if (!existing) {
    await settings.create({ data: { ...data, name: 'Musterstadt', siteTitle: 'Ehrenamt in Musterstadt', federalState: 'BB' } });
  } else if (!existing.freshness) {
    await settings.update({ documentId: existing.documentId, data });
  }
}
