import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSnapshot } from '../src/cms/snapshot.ts';
import { fixtureNow, paragraph, rawClub, rawEvent, rawImage, rawPage, rawSnapshot } from '../tests/fixtures/factories.ts';
import { startServer, type TestServer } from '../tests/misbehaving-server.ts';
import type { Draft } from './draft.ts';
import { createDraftRenderer, type PreviewRequest } from './render-draft.ts';

/** Beside the sources, where the compiled pages find their packages. */
const pages = join(import.meta.dirname, '../.astro/pages/test');
const mediaBase = '/vorschau/zeichen/medien/';

let dir: string;
let cms: TestServer;
let render: (request: PreviewRequest) => Promise<string>;
const published = rawSnapshot({
  club: [rawClub('chor', 'Chor', { summary: 'Wir singen.' })],
  page: [rawPage('impressum', 'Impressum')],
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'preview-'));
  const photo = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#7a3b8f' } })
    .withExif({ IFD0: { Copyright: 'Geheimer Ort' } })
    .jpeg()
    .toBuffer();
  cms = await startServer(({ path }, response) => {
    if (path === '/uploads/neu.jpg') return response.end(photo);
    response.writeHead(404).end();
  });
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../renderer/compile.ts'), pages], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PAGES_FOR: 'preview' },
  });
  await writeSnapshot(join(dir, 'snapshot.json'), { ...published, cmsUrl: cms.url });
  await writeFile(join(dir, 'manifest.json'), '{}');
  render = await createDraftRenderer({
    pagesEntry: join(pages, 'server/entry.mjs'),
    snapshotPath: join(dir, 'snapshot.json'),
    manifestPath: join(dir, 'manifest.json'),
    mediaDir: join(dir, 'vorschau/medien'),
    cmsUrl: cms.url,
    siteUrl: 'https://mitmachen.example',
  });
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await rm(pages, { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
});

function preview(type: Draft['type'], entry: object, now = fixtureNow): Promise<string> {
  return render({ draft: { type, state: 'draft', entry: { ...entry } }, now, expiresAt: '2026-11-24T09:10:00.000Z', mediaBase });
}

test('a draft is shown in the layout of the site, one after the other, each with its own content', async () => {
  const club = await preview('club', rawClub('chor', 'Chor', { summary: 'Wir singen jetzt auch Kanons.' }));
  expect(club).toContain('Wir singen jetzt auch Kanons.');
  expect(club).not.toContain('Wir singen.<');
  expect(club).toMatch(/<nav class="main-nav"/);
  const event = await preview('event', { documentId: 'fest', title: 'Fest', start: '2026-12-01T18:00:00.000Z', kind: 'event' });
  expect(event).toContain('<h1>Fest</h1>');
  expect(event).not.toContain('Kanons');
  expect(event).toContain('„Status“ fehlt.');
});

test('pages with a fixed address and pages of their own both show their draft', async () => {
  expect(await preview('page', rawPage('impressum', 'Impressum', { body: [paragraph('Neue Anschrift')] }))).toContain('Neue Anschrift');
  expect(await preview('page', rawPage('neu', 'Netiquette', { body: [paragraph('Seien Sie nett')] }))).toContain('Seien Sie nett');
});

test('an image that only the draft has is fetched, freed of its metadata and addressed below the preview', async () => {
  const image = rawImage('neu.jpg', 'Der Chor');
  const entry = rawEvent('fest', 'Fest', '2026-12-01T18:00:00.000Z', {
    image: { ...image, file: { ...image.file, url: '/uploads/neu.jpg' } },
  });
  const html = await preview('event', entry);
  const name = new RegExp(`src="${mediaBase}([0-9a-f]{32}-\\d+\\.webp)"`).exec(html)?.[1] ?? 'no image';
  const served = await readdir(join(dir, 'vorschau/medien'));
  expect(served).toContain(name);
  for (const file of served.filter((path) => !path.endsWith('.json'))) {
    expect((await readFile(join(dir, 'vorschau/medien', file))).includes('Geheimer Ort'), file).toBe(false);
  }
  await preview('event', entry);
  expect(cms.requests.filter((path) => path === '/uploads/neu.jpg')).toHaveLength(1);
});

test('an image that cannot be had is named; the page is there all the same', async () => {
  const image = rawImage('weg.jpg', 'Weg');
  const entry = rawEvent('fest', 'Fest', '2026-12-01T18:00:00.000Z', {
    image: { ...image, file: { ...image.file, url: '/uploads/weg.jpg' } },
  });
  expect(await preview('event', entry)).toContain('„weg.jpg“ wird nicht gezeigt: Die Datei gibt es im CMS nicht mehr.');
});

test('what has been published since is in the next preview', async () => {
  const content = rawSnapshot({ club: [rawClub('chor', 'Chor'), rawClub('turnen', 'Turnverein')] });
  await writeSnapshot(join(dir, 'snapshot.json'), { ...content, cmsUrl: cms.url });
  const event = { ...rawEvent('fest', 'Fest', '2026-12-01T18:00:00.000Z'), club: { documentId: 'turnen', name: 'Turnverein' } };
  expect(await preview('event', event)).toContain('href="/vereine/turnverein/"');
});
