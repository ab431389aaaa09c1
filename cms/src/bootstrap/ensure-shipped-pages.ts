import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { shippedPages } from './shipped-pages';
import { readPicture, shipPictures } from './shipped-pages/ship-pictures';
import type { ShippedPage } from './shipped-pages/shipped-page';

const PAGE = 'api::page.page';
/** The default, not the demand: the municipality reads its pages again once a year. */
const REVIEW_AFTER_MONTHS = 12;

/** What is remembered of a page when it is shipped: of what it came from, and of what became of it, each as a fingerprint. */
interface ShippedState {
  source: string;
  stored: string;
}

/** The words of a page as the CMS holds them. */
interface StoredPage {
  documentId: string;
  title: string;
  summary: string | null;
  body: unknown;
}

/**
 * Puts the pages that come with the platform (help, netiquette, agreement, roles, plain language, legal pages) into the CMS, published.
 *
 * Each page is shipped exactly once in the life of a database: the store remembers its slug, so that an edited page is never overwritten
 * and a deleted page does not come back. A page that a later version adds is shipped on the next start. A slug that is already taken by
 * a page of the municipality counts as shipped.
 *
 * A page that a later version words or illustrates anew is renewed as long as nobody has touched it, draft or published version; agreements
 * never are, since every club would be asked to accept them again: what holds in a town, the town decides.
 */
export async function ensureShippedPages({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'shipped-pages' });
  const shipped = new Set((await store.get({ key: 'slugs' })) as string[] | null);
  const states = ((await store.get({ key: 'states' })) ?? {}) as Record<string, ShippedState>;
  const sources = new Map<ShippedPage, string>();
  for (const page of shippedPages) sources.set(page, await fingerprintSource(strapi, page));
  const due = [...sources].filter(([{ slug }, source]) => !shipped.has(slug) || (states[slug] && states[slug].source !== source));
  if (due.length === 0) return;
  await strapi.db.transaction(async () => {
    for (const [page, source] of due) {
      const stored = shipped.has(page.slug) ? await renewPage(strapi, page, states[page.slug]) : await shipPage(strapi, page);
      if (stored) states[page.slug] = { source, stored };
    }
    await store.set({ key: 'slugs', value: [...new Set([...shipped, ...due.map(([{ slug }]) => slug)])] });
    await store.set({ key: 'states', value: states });
  });
}

/** The fingerprint of what is in the CMS then; undefined if the municipality has a page of that address. */
async function shipPage(strapi: Core.Strapi, page: ShippedPage): Promise<string | undefined> {
  if (await findPage(strapi, page.slug)) return undefined;
  const parent = page.parent ? await findPage(strapi, page.parent) : undefined;
  const now = new Date();
  const body = await shipPictures(strapi, page.body);
  await strapi.documents(PAGE).create({
    status: 'published',
    data: {
      title: page.title,
      slug: page.slug,
      summary: page.summary,
      body: body as never,
      menuPlace: page.menuPlace,
      menuOrder: page.menuOrder,
      language: page.language ?? 'de',
      agreementVersion: page.agreementVersion,
      parent: parent?.documentId,
      confirmedAt: now.toISOString(),
      reviewBy: addMonths(now, REVIEW_AFTER_MONTHS),
    },
  });
  const [stored] = await readVersions(strapi, page.slug);
  return stored && fingerprintStored(stored);
}

/** The fingerprint of what is in the CMS then; undefined if somebody has made the page their own, or deleted it. */
async function renewPage(strapi: Core.Strapi, page: ShippedPage, state: ShippedState | undefined): Promise<string | undefined> {
  const versions = await readVersions(strapi, page.slug);
  const [first] = versions;
  const isUntouched = versions.length === 2 && versions.every((version) => fingerprintStored(version) === state?.stored);
  if (!first || !isUntouched || page.agreementVersion) return undefined;
  const body = await shipPictures(strapi, page.body);
  await strapi.documents(PAGE).update({
    documentId: first.documentId,
    status: 'published',
    data: { title: page.title, summary: page.summary, body } as never,
  });
  const [renewed] = await readVersions(strapi, page.slug);
  return renewed && fingerprintStored(renewed);
}

async function findPage(strapi: Core.Strapi, slug: string): Promise<{ documentId: string } | undefined> {
  const page = await strapi.documents(PAGE).findFirst({ filters: { slug }, fields: ['slug'] });
  return page ?? undefined;
}

/** Draft and published version. */
function readVersions(strapi: Core.Strapi, slug: string): Promise<StoredPage[]> {
  return strapi.db.query(PAGE).findMany({ where: { slug }, select: ['documentId', 'title', 'summary', 'body'] });
}

async function fingerprintSource(strapi: Core.Strapi, { title, summary, body }: ShippedPage): Promise<string> {
  const names = body.flatMap((block) => (block.type === 'picture' ? [block.name] : []));
  const pictures = await Promise.all(names.map(async (name) => (await readPicture(strapi, name))?.toString('base64')));
  return fingerprint([title, summary, body, pictures]);
}

function fingerprintStored({ title, summary, body }: StoredPage): string {
  return fingerprint([title, summary, body]);
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

/** PostgreSQL gives the keys of an object back in an order of its own. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function addMonths(from: Date, months: number): string {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
