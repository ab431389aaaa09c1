import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureShippedPages } from '../src/bootstrap/ensure-shipped-pages';
import { shippedPages } from '../src/bootstrap/shipped-pages';
import { startCms, type TestCms } from './test-cms';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

const pages = () => cms.strapi.documents('api::page.page');
const find = (slug: string) => pages().findFirst({ status: 'published', filters: { slug }, populate: ['parent'] });

test('every shipped page is published, below its parent, with words in it', async () => {
  for (const { slug, title, parent, body } of shippedPages) {
    expect(await find(slug), slug).toMatchObject({ title, body, parent: parent ? { slug: parent } : null });
  }
});

test('links between the pages lead to pages and routes that exist', () => {
  const addresses = [...JSON.stringify(shippedPages).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url as string);
  const own = shippedPages.map(({ slug, parent }) => (parent ? `/${parent}/${slug}/` : `/${slug}/`));
  const routes = ['/vereine/', '/veranstaltungen/', '/mitmachen/', '/aktuelles/', '/orte/', '/suche/', '/verein-anmelden/', '/melden/'];
  for (const address of addresses) expect([...own, ...routes]).toContain(address);
});

test('an edited page keeps its words and a deleted one does not come back', async () => {
  const [edited, deleted] = [await find('netiquette'), await find('rollen')];
  await pages().update({ documentId: edited?.documentId ?? '', status: 'published', data: { title: 'Unsere Regeln' } as never });
  await pages().delete({ documentId: deleted?.documentId ?? '' });
  await ensureShippedPages({ strapi: cms.strapi });
  expect(await find('netiquette')).toMatchObject({ title: 'Unsere Regeln' });
  expect(await find('rollen')).toBeNull();
});

test('a page that a later version adds is shipped, and a slug the municipality uses already is left alone', async () => {
  const store = cms.strapi.store({ type: 'core', name: 'shipped-pages' });
  const slugs = (await store.get({ key: 'slugs' })) as string[];
  const own = await find('kontakt');
  await pages().update({ documentId: own?.documentId ?? '', status: 'published', data: { title: 'So finden Sie uns' } as never });
  await store.set({ key: 'slugs', value: slugs.filter((slug) => !['rollen', 'kontakt'].includes(slug)) });
  await ensureShippedPages({ strapi: cms.strapi });
  expect(await find('rollen')).toMatchObject({ title: 'Rollen und Aufgaben' });
  expect(await pages().count({ status: 'published', filters: { slug: 'kontakt' } })).toBe(1);
  expect(await find('kontakt')).toMatchObject({ title: 'So finden Sie uns' });
});
