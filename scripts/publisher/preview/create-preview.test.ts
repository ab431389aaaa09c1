import { createHmac } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';
import { startTestSite, TEST_SECRET, type TestSite } from '../test-site.ts';
import { createPreview, type Preview } from './create-preview.ts';
import { derivePreviewKeys } from './preview-token.ts';
import type { RenderJob } from './renderer-process.ts';

const keys = derivePreviewKeys(TEST_SECRET);
const DRAFT = { type: 'event', state: 'draft', entry: { documentId: 'abc', title: 'Sommerfest' } };

let pages: string;
let clock: FakeClock;
let cms: Server;
let asked: IncomingMessage[];
let answerOfCms: { status: number; body: unknown };
let jobs: RenderJob[];
let render: (job: RenderJob) => Promise<string>;
let compile: () => Promise<string>;
let preview: Preview;
let site: TestSite;

beforeEach(async () => {
  clock = createFakeClock();
  asked = [];
  jobs = [];
  answerOfCms = { status: 200, body: DRAFT };
  render = async () => '<h1>Sommerfest</h1>';
  pages = await mkdtemp(join(tmpdir(), 'pages-'));
  compile = async () => pages;
  cms = createServer((request, response) => {
    asked.push(request);
    response.writeHead(answerOfCms.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answerOfCms.body));
  });
  await new Promise<void>((listening) => cms.listen(0, '127.0.0.1', listening));
  // The preview needs the site's folders, the site's server the preview.
  site = await startTestSite({ preview: { answer: (path) => preview.answer(path) } });
  preview = createPreview({
    settings: { cmsUrl: `http://127.0.0.1:${(cms.address() as AddressInfo).port}`, siteUrl: 'https://mitmachen.example', data: site.paths },
    secret: TEST_SECRET,
    clock,
    log: pino({ level: 'silent' }),
    compile: () => compile(),
    createRenderer: () => ({
      render(job) {
        jobs.push(job);
        return render(job);
      },
      stop: async () => undefined,
    }),
  });
  await site.publish('20261124-120000-1', { 'index.html': 'Start', '404.html': 'Gibt es nicht' });
  await mkdir(join(site.paths.snapshot, '..'), { recursive: true });
  await writeFile(site.paths.snapshot, '{}');
});

afterEach(async () => {
  await preview.stop();
  await site.close();
  cms.closeAllConnections();
  cms.close();
  await rm(pages, { recursive: true });
});

function createToken(changes: object = {}): string {
  const content = { t: 'event', d: 'abc', s: 'draft', u: 7, e: clock.now() / 1_000 + 600, ...changes };
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${createHmac('sha256', keys.address).update(payload).digest('base64url')}`;
}

const open = (rest: string) => fetch(`${site.url}/vorschau/${rest}`, { redirect: 'manual' });

test('a signed address shows the draft that the CMS hands out for it', async () => {
  const token = createToken();
  const response = await open(token);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<h1>Sommerfest</h1>');
  expect(asked.map(({ url, headers }) => [url, headers.authorization, headers['preview-token']])).toEqual([
    ['/api/preview-draft', `Bearer ${keys.fetch}`, token],
  ]);
  expect(jobs).toEqual([
    { draft: DRAFT, now: '2026-11-24T12:00:00.000Z', expiresAt: '2026-11-24T12:10:00.000Z', mediaBase: `/vorschau/${token}/medien/` },
  ]);
});

test('every answer is kept by nobody, found by no search engine and framed by the CMS alone', async () => {
  for (const path of [createToken(), 'falsch', createToken({ e: 1 })]) {
    const { headers } = await open(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://cms.example.org');
    expect(headers.get('content-security-policy')).toContain("img-src 'self' data:");
    expect(headers.get('etag')).toBeNull();
  }
  expect((await fetch(`${site.url}/`)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test.each([
  ['nothing', () => ''],
  ['no token', () => 'irgendwas'],
  ['the signature of another entry', () => `${createToken({ d: 'xyz' }).split('.')[0]}.${createToken().split('.')[1]}`],
  ['a changed end', () => `${createToken({ e: 9e9 }).split('.')[0]}.${createToken().split('.')[1]}`],
  ['a folder that is none', () => `${createToken()}/geheim/x`],
  ['a file whose name leads out', () => `${createToken()}/medien/..%2f..%2fsecrets.env`],
  ['a hidden file', () => `${createToken()}/medien/.htpasswd`],
])('%s is not found, whoever asks and whatever exists', async (_name, path) => {
  const response = await open(path());
  expect(response.status).toBe(404);
  expect(await response.text()).toMatch(/<h1>Diese Vorschau gibt es nicht<\/h1>\s*<p>Öffnen Sie die Vorschau aus der Redaktion\.<\/p>/);
  expect({ asked, jobs }).toEqual({ asked: [], jobs: [] });
});

test('after ten minutes an address says that it is over, and its files are over too', async () => {
  const token = createToken();
  await clock.advance(600_000);
  for (const path of [token, `${token}/medien/a.webp`]) {
    const response = await open(path);
    expect(response.status).toBe(410);
    expect(await response.text()).toMatch(/<h1>Die Vorschau ist abgelaufen<\/h1>\s*<p>Öffnen Sie sie neu aus der Redaktion\.<\/p>/);
  }
  expect(asked).toEqual([]);
});

test('what the CMS does not hand out does not exist', async () => {
  answerOfCms = { status: 404, body: {} };
  const response = await open(createToken());
  expect(response.status).toBe(404);
  expect(jobs).toEqual([]);
});

test('files of a preview need its token, the styles of the pages do not', async () => {
  const token = createToken();
  const media = join(site.paths.cache, 'vorschau/medien');
  await mkdir(media, { recursive: true });
  await writeFile(join(media, 'abc-320.webp'), 'Bild');
  await mkdir(join(pages, 'client/vorschau/_astro'), { recursive: true });
  await writeFile(join(pages, 'client/vorschau/_astro/a.css'), 'body{}');
  expect((await open('_astro/a.css')).status).toBe(404);
  await open(token);
  const image = await open(`${token}/medien/abc-320.webp`);
  expect([image.status, image.headers.get('content-type'), await image.text()]).toEqual([200, 'image/webp', 'Bild']);
  expect((await open('falsch/medien/abc-320.webp')).status).toBe(404);
  expect((await open(`${token}/medien/fehlt.webp`)).status).toBe(404);
  const style = await open('_astro/a.css');
  expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});

test('without a valid address nothing is compiled', async () => {
  let compiled = 0;
  compile = async () => {
    compiled += 1;
    return pages;
  };
  for (const path of ['falsch', createToken({ e: 1 }), '_astro/a.css']) await open(path);
  expect(compiled).toBe(0);
  await open(createToken());
  await open(createToken());
  expect(compiled).toBe(1);
});

test('while the pages are compiled, the page says so and comes back by itself', async () => {
  const compiling = Promise.withResolvers<string>();
  compile = () => compiling.promise;
  const token = createToken();
  const waiting = await open(token);
  expect(waiting.status).toBe(503);
  expect(await waiting.text()).toMatch(/<meta http-equiv="refresh" content="2">[\s\S]*<h1>Die Vorschau wird vorbereitet<\/h1>/);
  compiling.resolve(pages);
  expect((await open(token)).status).toBe(200);
});

test('a failed compilation is told, and tried again with the next preview', async () => {
  compile = () => Promise.reject(new Error('Kaputt'));
  const response = await open(createToken());
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('<h1>Die Vorschau ist nicht gelungen</h1>');
  compile = async () => pages;
  expect((await open(createToken())).status).toBe(200);
});

test('before the first build there is nothing to preview in', async () => {
  await rm(site.paths.snapshot);
  const response = await open(createToken());
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('Die Vorschau gibt es, sobald die Website zum ersten Mal gebaut wurde.');
});

test('a CMS that fails and a page that fails are told apart, and neither tells anything else', async () => {
  answerOfCms = { status: 500, body: {} };
  const unreachable = await open(createToken());
  expect([unreachable.status, await unreachable.text()]).toEqual([503, expect.stringContaining('Die Redaktion antwortet nicht')]);
  answerOfCms = { status: 200, body: DRAFT };
  render = () => Promise.reject(new Error('Geheimes Innenleben'));
  const failed = await open(createToken());
  const text = await failed.text();
  expect([failed.status, text]).toEqual([500, expect.stringContaining('Die Vorschau ist nicht gelungen')]);
  expect(text).not.toContain('Innenleben');
});
