import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPages } from './check-pages.ts';
import { listPages } from './list-pages.ts';

const page = (body: string) =>
  `<!doctype html><html lang="de"><head><title>Seite</title></head><body><main><h1>Seite</h1>${body}</main></body></html>`;
const pages: Record<string, string> = { '/': page('<p>Gut.</p>'), '/bild/': page('<img src="data:,">') };
const look = { width: 390, scheme: 'light' as const, tabs: 2 };

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? page('<p>Nichts.</p>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

it('names each fault with page and element, and a page that is not served', async () => {
  const found = new Map<string, string[]>();
  const counts: number[] = [];
  await checkPages(url, ['/', '/bild/', '/weg/'], look, (path, faults, done) => {
    found.set(path, faults);
    counts.push(done);
  });
  expect(Object.fromEntries(found)).toEqual({
    '/': [],
    '/bild/': [expect.stringMatching(/^image-alt: .+ \(img\)$/)],
    '/weg/': ['answers with status 404'],
  });
  expect(counts).toEqual([1, 2, 3]);
});

it('says what to do when the site does not answer', async () => {
  await expect(checkPages('http://127.0.0.1:9', ['/'], look, () => undefined)).rejects.toThrow('run `npm start` first');
});

it('lists every page of a release by its address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    for (const file of ['index.html', '404.html', 'vereine/chor/index.html', 'vereine/chor/bild.png']) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), '');
    }
    expect(await listPages(folder)).toEqual(['/', '/404.html', '/vereine/chor/']);
    await expect(listPages(join(folder, 'none'))).rejects.toThrow('No site in');
  } finally {
    await rm(folder, { recursive: true });
  }
});
