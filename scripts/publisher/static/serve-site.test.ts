import { link, mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../lib/security-headers.ts';
import { pruneReleases } from '../releases.ts';
import { startTestSite, type TestSite } from '../test-site.ts';

const FIRST = '20261124T120000Z-001';
const SECOND = '20261124T120001Z-001';
const LONG_PAGE = `<!doctype html><title>Chor</title>${'<p>Wir singen jeden Dienstag.</p>'.repeat(100)}`;

let site: TestSite;
beforeEach(async () => {
  site = await startTestSite();
});
afterEach(() => site.close());

interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}
/** fetch() decodes bodies and resolves `..` by itself; this does neither. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: site.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

describe('before the first release', () => {
  test('every page says in German that the site is being built, and when to come back', async () => {
    const answer = await get('/vereine/');
    expect(answer.status).toBe(503);
    expect(answer.headers).toMatchObject({ 'retry-after': '15', 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
    expect(answer.body.toString()).toContain('<html lang="de">');
    expect(answer.body.toString()).toContain('<h1>Die Website wird gerade gebaut</h1>');
  });
});

describe('a release', () => {
  beforeEach(() =>
    site.publish(FIRST, {
      'index.html': LONG_PAGE,
      'vereine/chor/index.html': LONG_PAGE,
      'vereine/chor/termine.ics': 'BEGIN:VCALENDAR',
      'vereine/chöre/index.html': 'Chöre',
      'leer/datei.txt': 'x',
      '404.html': '<!doctype html><title>Nicht gefunden</title>',
      'redirects.json': JSON.stringify([{ from: '/vereine/alter-chor/', to: '/vereine/chor/' }]),
      'vereine/alter-chor/index.html': 'umgezogen',
      '_astro/page.Ab12.css': 'body{}',
      'medien/x-640.webp': Buffer.alloc(5 * 1024 * 1024, 7),
      'medien/x/satzung.pdf': '0123456789',
      'pagefind/pagefind-entry.json': '{}',
      'pagefind/fragment/de_1a.pf_fragment': 'abc',
      '.well-known/security.txt': 'Contact: mailto:it@example.org',
      '.geheim': 'secret',
      'ordner/.git/config': 'secret',
    }),
  );

  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/vereine/chor/', 'text/html; charset=utf-8', 'no-cache'],
    ['/vereine/chor/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/vereine/ch%C3%B6re/?seite=2', 'text/html; charset=utf-8', 'no-cache'],
    ['/vereine/chor/termine.ics', 'text/calendar; charset=utf-8', 'no-cache'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/pagefind/fragment/de_1a.pf_fragment', 'application/octet-stream', 'public, max-age=31536000, immutable'],
    ['/_astro/page.Ab12.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/medien/x-640.webp', 'image/webp', 'public, max-age=31536000, immutable'],
  ])('%s is served as %s, %s', async (path, type, cacheControl) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': type, 'cache-control': cacheControl });
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
  });

  test('a folder without its slash leads to the one with it, and keeps the query', async () => {
    const answer = await get('/vereine/ch%C3%B6re?seite=2');
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe('/vereine/ch%C3%B6re/?seite=2');
  });

  test.each(['/vereine/alter-chor/', '/vereine/alter-chor'])('%s leads to the new address for good', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/vereine/chor/');
  });

  test.each(['/gibt-es-nicht/', '/leer', '/leer/', '/vereine/chor/termine.ics/', `/${'a'.repeat(300)}`])(
    '%s is the 404 page',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.body.toString()).toContain('Nicht gefunden');
    },
  );

  test('no path leads out of the release, and no hidden file is shown', async () => {
    await writeFile(site.paths.secrets, 'secret');
    await writeFile(join(site.paths.releases, 'outside.html'), 'secret');
    const root = join(site.paths.releases, FIRST);
    await symlink(site.paths.secrets, join(root, 'link.txt'));
    await symlink(site.paths.releases, join(root, 'folder-link'));
    await mkdir(join(site.paths.releases, `${FIRST}-other`));
    await writeFile(join(site.paths.releases, `${FIRST}-other`, 'index.html'), 'secret');
    await symlink(`../${FIRST}-other`, join(root, 'sibling'));
    const paths = [
      '/../../secrets.env',
      '/../outside.html',
      '/vereine/../../../secrets.env',
      '/%2e%2e/%2e%2e/secrets.env',
      '/%2e%2e%2f%2e%2e%2fsecrets.env',
      '/..%5c..%5csecrets.env',
      '/..%252f..%252fsecrets.env',
      '/....//....//secrets.env',
      '//etc/passwd',
      '/etc/passwd',
      '/file:///etc/passwd',
      '/index.html%00',
      '/%c0%ae%c0%ae/%c0%ae%c0%ae/secrets.env',
      '/.geheim',
      '/ordner/.git/config',
      '/link.txt',
      '/folder-link/outside.html',
      '/sibling/',
    ];
    for (const path of paths) {
      const answer = await site.sendRaw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(answer.split('\r\n')[0], path).toMatch(/^HTTP\/1\.1 (404|400) /);
      expect(answer, path).not.toMatch(/secret|root:/);
    }
  });

  test('an absolute address in the request line and a raw backslash name nothing', async () => {
    for (const target of ['http://localhost/../../secrets.env', '/..\\..\\secrets.env']) {
      const answer = await site.sendRaw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(answer.split('\r\n')[0], target).toMatch(/^HTTP\/1\.1 (404|400) /);
    }
  });

  test('a second slash at the beginning is not turned into a redirect to a foreign host', async () => {
    const answer = await get('//example.org/vereine/chor');
    expect(answer.status).toBe(404);
    expect(answer.headers.location).toBeUndefined();
  });

  test('texts are compressed as the browser prefers, images never', async () => {
    const brotli = await get('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(LONG_PAGE);
    const gzip = await get('/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(LONG_PAGE);
    const plain = await get('/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    expect((await get('/medien/x-640.webp', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  test.each(['/', '/medien/x-640.webp'])('%s is answered with 304 while it is unchanged', async (path) => {
    const { headers } = await get(path, { 'accept-encoding': 'br' });
    expect(headers.etag).toMatch(/^"[^"]+"$/);
    for (const known of [`${headers.etag}`, `"other", W/${headers.etag}`, '*']) {
      const answer = await get(path, { 'accept-encoding': 'br', 'if-none-match': known });
      expect(answer.status, known).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] });
    }
    const other = { 'if-none-match': '"other"', 'if-modified-since': `${headers['last-modified']}` };
    expect((await get(path, other)).status).toBe(200);
    expect((await get(path, { 'if-modified-since': `${headers['last-modified']}` })).status).toBe(304);
    expect((await get(path, { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).status).toBe(200);
  });

  test('a page that a new release leaves as it was stays valid in the browser, a changed one does not', async () => {
    const before = await get('/');
    await site.publish(SECOND, { 'index.html': LONG_PAGE, 'vereine/chor/index.html': LONG_PAGE.replace('Dienstag', 'Mittwoch') });
    expect((await get('/', { 'if-none-match': `${before.headers.etag}` })).status).toBe(304);
    const changed = await get('/vereine/chor/', { 'if-none-match': `${before.headers.etag}` });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain('Mittwoch');
  });

  test('content decides about the ETag even where size and time are the same', async () => {
    const time = new Date('2026-11-24T12:00:00Z');
    await utimes(join(site.paths.releases, FIRST, 'leer/datei.txt'), time, time);
    const before = await get('/leer/datei.txt');
    await site.publish(SECOND, { 'leer/datei.txt': 'y' });
    await utimes(join(site.paths.releases, SECOND, 'leer/datei.txt'), time, time);
    expect((await get('/leer/datei.txt', { 'if-none-match': `${before.headers.etag}` })).status).toBe(200);
  });

  test('HEAD answers like GET, without a body', async () => {
    for (const path of ['/', '/medien/x-640.webp', '/gibt-es-nicht/']) {
      const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
      expect(head.status).toBe(whole.status);
      expect(head.body).toHaveLength(0);
      for (const name of ['content-length', 'content-type', 'etag', 'cache-control'])
        expect(head.headers[name], name).toBe(whole.headers[name]);
    }
  });

  test('a download can be resumed', async () => {
    const part = await get('/medien/x/satzung.pdf', { range: 'bytes=4-' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe('bytes 4-9/10');
    expect(part.body.toString()).toBe('456789');
    const large = await get('/medien/x-640.webp', { range: 'bytes=-5' });
    expect(large.headers['content-range']).toBe('bytes 5242875-5242879/5242880');
    expect(large.body).toHaveLength(5);
    expect((await get('/medien/x/satzung.pdf', { range: 'bytes=10-' })).status).toBe(416);
    expect((await get('/medien/x/satzung.pdf', { range: 'bytes=4-', 'if-range': '"old"' })).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is not possible', async (method) => {
    const answer = await get('/', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test('every answer carries the security headers', async () => {
    const expected = securityHeaders({ cmsOrigin: 'https://cms.example.org', https: false });
    const { etag } = (await get('/')).headers;
    const answers = [
      await get('/'),
      await get('/', { 'if-none-match': `${etag}` }),
      await get('/vereine/chor'),
      await get('/vereine/alter-chor/'),
      await get('/gibt-es-nicht/'),
      await get('/%'),
      await get('/%zz/%'),
      await get('/', {}, 'POST'),
      await get('/', {}, 'PROPFIND'),
      await get('/publish', {}, 'POST'),
      await get('/healthz'),
      await get('/status'),
      await get('/medien/x-640.webp', { range: 'bytes=99999999-' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 308, 301, 404, 400, 400, 405, 405, 401, 200, 500, 416]);
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()]).toBe(value);
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('files shared between releases by hard links are served', async () => {
    const shared = join(site.paths.releases, FIRST, 'index.html');
    await mkdir(join(site.paths.releases, SECOND));
    await link(shared, join(site.paths.releases, SECOND, 'index.html'));
    await site.publish(SECOND, {});
    expect((await get('/')).status).toBe(200);
  });

  test('styles of the release before the switch stay reachable, pages do not', async () => {
    await site.publish(SECOND, { 'index.html': 'neu' });
    expect((await get('/_astro/page.Ab12.css')).status).toBe(200);
    expect((await get('/vereine/chor/')).status).toBe(404);
    expect((await get('/_astro/unknown.css')).status).toBe(404);
  });

  test('without a 404 page the answer is plain text', async () => {
    await site.publish(SECOND, { 'index.html': 'neu' });
    const answer = await get('/gibt-es-nicht/');
    expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  });

  test('redirects.json cannot send visitors to other sites', async () => {
    await site.publish(SECOND, {
      'redirects.json': JSON.stringify([{ from: '/a/', to: '//example.org/' }, { from: '/b/', to: '/c/' }, 'x']),
    });
    expect((await get('/a/')).status).toBe(404);
    expect((await get('/b/')).headers.location).toBe('/c/');
  });
});

test('visitors are told to insist on https where the site has it', async () => {
  const secure = await startTestSite({}, 'https://mitmachen.example.org');
  const answer = await fetch(secure.url);
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  await secure.close();
});

test('during 20 switches, with only the newest release kept, no request fails or mixes releases', async () => {
  const pages = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`seite-${index}/index.html`, '']));
  const idOf = (number: number) => `20261124T12${String(number).padStart(4, '0')}Z-001`;
  const publish = (number: number) =>
    site.publish(idOf(number), Object.fromEntries(Object.keys(pages).map((name) => [name, `<p>${number}</p>`.repeat(500)])));
  await publish(0);
  let stopped = false;
  let answered = 0;
  const visit = async (worker: number) => {
    let newest = 0;
    while (!stopped) {
      const response = await fetch(`${site.url}/seite-${(worker + answered) % 5}/`);
      const body = await response.text();
      expect(response.status).toBe(200);
      const number = Number(/\d+/.exec(body)?.[0]);
      expect(body).toBe(`<p>${number}</p>`.repeat(500));
      expect(number).toBeGreaterThanOrEqual(newest);
      newest = number;
      answered += 1;
    }
  };
  const visitors = Promise.all(Array.from({ length: 8 }, (_, worker) => visit(worker)));
  for (let number = 1; number <= 20; number += 1) {
    await publish(number);
    await pruneReleases(site.paths, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stopped = true;
  await visitors;
  expect(answered).toBeGreaterThan(100);
});
