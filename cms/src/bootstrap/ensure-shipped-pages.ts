import type { Core } from '@strapi/strapi';
import { shippedPages } from './shipped-pages';
import type { ShippedPage } from './shipped-pages/shipped-page';

const PAGE = 'api::page.page';
/** The default, not the demand: the municipality reads its pages again once a year. */
const REVIEW_AFTER_MONTHS = 12;

/**
 * Puts the pages that come with the platform (help, netiquette, agreement, roles, plain language, legal pages) into the CMS, published.
 *
 * Each page is shipped exactly once in the life of a database: the store remembers its slug, so that an edited page is never overwritten
 * and a deleted page does not come back. A page that a later version adds is shipped on the next start. A slug that is already taken by
 * a page of the municipality counts as shipped.
 */
export async function ensureShippedPages({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'shipped-pages' });
  const shipped = new Set((await store.get({ key: 'slugs' })) as string[] | null);
  const missing = shippedPages.filter((page) => !shipped.has(page.slug));
  if (missing.length === 0) return;
  await strapi.db.transaction(async () => {
    for (const page of missing) await shipPage(strapi, page);
    await store.set({ key: 'slugs', value: [...shipped, ...missing.map((page) => page.slug)] });
  });
}

async function shipPage(strapi: Core.Strapi, page: ShippedPage): Promise<void> {
  if (await findPage(strapi, page.slug)) return;
  const parent = page.parent ? await findPage(strapi, page.parent) : undefined;
  const now = new Date();
  await strapi.documents(PAGE).create({
    status: 'published',
    data: {
      title: page.title,
      slug: page.slug,
      summary: page.summary,
      body: page.body,
      menuPlace: page.menuPlace,
      menuOrder: page.menuOrder,
      language: page.language ?? 'de',
      agreementVersion: page.agreementVersion,
      parent: parent?.documentId,
      confirmedAt: now.toISOString(),
      reviewBy: addMonths(now, REVIEW_AFTER_MONTHS),
    },
  });
}

async function findPage(strapi: Core.Strapi, slug: string): Promise<{ documentId: string } | undefined> {
  const page = await strapi.documents(PAGE).findFirst({ filters: { slug }, fields: ['slug'] });
  return page ?? undefined;
}

function addMonths(from: Date, months: number): string {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
