import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readContentState } from './content-state.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

test('the version of the content', async () => {
  const url = await serve((request, response) => response.end(JSON.stringify({ version: `of ${request.url}` })));
  expect(await readContentState(url)).toEqual({ reachable: true, version: 'of /api/content-state' });
});

test.each([
  ['an error', (_request, response) => response.writeHead(503).end(), 'Das CMS antwortet mit HTTP 503.'],
  ['no JSON', (_request, response) => response.end('<html>'), 'Das CMS ist nicht erreichbar (unverständliche Antwort).'],
  ['another JSON', (_request, response) => response.end('{"version":7}'), 'Das CMS ist nicht erreichbar (unverständliche Antwort).'],
  ['a broken connection', (request) => request.socket.destroy(), 'Das CMS ist nicht erreichbar (UND_ERR_SOCKET).'],
] satisfies [string, RequestListener, string][])('%s is a CMS that cannot be reached, with the reason', async (_name, listener, reason) => {
  expect(await readContentState(await serve(listener))).toEqual({ reachable: false, reason });
});

test('nothing listening is a CMS that cannot be reached', async () => {
  const url = await serve(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  expect(await readContentState(url)).toEqual({ reachable: false, reason: 'Das CMS ist nicht erreichbar (ECONNREFUSED).' });
});
