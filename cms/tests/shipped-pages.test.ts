import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
    const words = body.map((block) =>
      block.type === 'picture' ? { type: 'image', image: { alternativeText: block.alternativeText } } : block,
    );
    expect(await find(slug), slug).toMatchObject({ title, body: words, parent: parent ? { slug: parent } : null });
  }
});

test('links between the pages lead to pages and routes that exist', () => {
  const addresses = [...JSON.stringify(shippedPages).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url as string);
  const own = shippedPages.map(({ slug, parent }) => (parent ? `/${parent}/${slug}/` : `/${slug}/`));
  const routes = ['/vereine/', '/veranstaltungen/', '/mitmachen/', '/aktuelles/', '/orte/', '/suche/', '/verein-anmelden/', '/melden/'];
  for (const address of addresses) expect([...own, ...routes]).toContain(address);
});

describe('the pictures of the help pages', () => {
  const pictures = shippedPages.flatMap(({ body }) => body.flatMap((block) => (block.type === 'picture' ? [block] : [])));
  const folder = resolve(import.meta.dirname, '../assets/help');

  test('are there, small, described, and all in use', async () => {
    expect(pictures.length).toBeGreaterThanOrEqual(6);
    for (const { name, alternativeText } of pictures) {
      expect((await stat(join(folder, `${name}.webp`))).size, name).toBeLessThanOrEqual(60_000);
      expect(alternativeText.length, name).toBeGreaterThan(30);
    }
    expect((await readdir(folder)).sort()).toEqual([...new Set(pictures.map(({ name }) => `${name}.webp`))].sort());
  });

  test('lie in the media library once, in a folder of their own, and can be fetched', async () => {
    const page = (await find('erste-schritte')) as unknown as { body: { type: string; image: Record<string, unknown> }[] };
    const images = page.body.filter(({ type }) => type === 'image');
    expect(images).toHaveLength(3);
    for (const { image } of images) {
      expect(image).toMatchObject({
        mime: 'image/webp',
        alternativeText: expect.any(String),
        width: expect.any(Number),
        height: expect.any(Number),
      });
      const answer = await fetch(`${cms.url}${image.url}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    }
    const files = await cms.strapi.db.query('plugin::upload.file').findMany({ populate: { folder: true } });
    expect(files.map(({ name }) => name)).toHaveLength(new Set(pictures.map(({ name }) => name)).size);
    for (const { folder: place } of files) expect(place).toMatchObject({ name: 'Bilder der Hilfe', owner: null });
  });
});

test('a page that a later version words anew is renewed while nobody has touched it; an agreement never is', async () => {
  const store = cms.strapi.store({ type: 'core', name: 'shipped-pages' });
  const states = (await store.get({ key: 'states' })) as Record<string, { source: string; stored: string }>;
  const edited = await find('vereinsprofil-pflegen');
  await pages().update({ documentId: edited?.documentId ?? '', data: { summary: 'Unser eigener Entwurf.' } as never });
  const slugs = ['erste-schritte', 'vereinsprofil-pflegen', 'datenpflege'];
  const readChanges = async () => Promise.all(slugs.map(async (slug) => (await find(slug))?.updatedAt));
  const before = await readChanges();
  for (const slug of slugs) states[slug] = { stored: states[slug]?.stored ?? '', source: 'of a former version' };
  await store.set({ key: 'states', value: states });
  await ensureShippedPages({ strapi: cms.strapi });
  const after = await readChanges();
  expect(after.map((moment, index) => moment !== before[index])).toEqual([true, false, false]);
  expect(await pages().findFirst({ filters: { slug: 'vereinsprofil-pflegen' } })).toMatchObject({ summary: 'Unser eigener Entwurf.' });
  await ensureShippedPages({ strapi: cms.strapi });
  expect(await readChanges()).toEqual(after);
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
