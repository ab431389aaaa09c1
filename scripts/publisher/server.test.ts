import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PublisherStatus } from './publisher.ts';
import { startTestSite, TEST_SECRET, type TestSite } from './test-site.ts';

const STATUS: PublisherStatus = {
  state: 'queued',
  queued: true,
  runningSince: null,
  releaseId: null,
  lastSuccess: null,
  lastFailure: null,
  next: null,
  cms: null,
};
const LEFT_OUT = [{ type: 'event', id: 'e1', title: 'Sommerfest', reason: 'Der Ort fehlt.' }];

let site: TestSite;
let demands: string[];
beforeEach(async () => {
  demands = [];
  site = await startTestSite({
    publisher: {
      request: (demand) => demands.push(demand),
      readStatus: () => STATUS,
      readLeftOut: () => LEFT_OUT,
    },
  });
});
afterEach(() => site.close());

function publish(body: string | undefined, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${site.url}/publish`, { method: 'POST', body, headers: { authorization: `Bearer ${TEST_SECRET}`, ...headers } });
}

test('a publish with the secret is accepted and answered at once', async () => {
  const response = await publish(JSON.stringify({ event: 'entry.publish' }), { 'content-type': 'application/json' });
  expect(response.status).toBe(202);
  expect(await response.json()).toEqual({ state: 'queued', queued: true });
  expect(demands).toEqual(['always']);
});

test.each([
  ['no secret', { authorization: '' }],
  ['a wrong secret', { authorization: 'Bearer wrong' }],
  ['a beginning of the secret', { authorization: `Bearer ${TEST_SECRET.slice(0, -1)}` }],
])('%s is refused, and nothing runs', async (_name, headers) => {
  const response = await publish('{}', headers);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(demands).toEqual([]);
});

test.each([
  ['no body', undefined, {}],
  ['a broken body', '{"event":', { 'content-type': 'application/json' }],
  ['an unknown type of body', '<xml/>', { 'content-type': 'application/xml' }],
  ['a body without a type', 'x', { 'content-type': '' }],
  ['a body of 8 MB', 'x'.repeat(8 * 1024 * 1024), { 'content-type': 'application/json' }],
])('with the right secret, %s still counts', async (_name, body, headers) => {
  expect((await publish(body, headers)).status).toBe(202);
  expect(demands).toEqual(['always']);
});

test('a webhook about a draft asks for a comparison only', async () => {
  await publish(JSON.stringify({ event: 'entry.update', entry: { text: 'x'.repeat(3 * 1024 * 1024) } }), {
    'content-type': 'application/json',
  });
  expect(demands).toEqual(['if-changed']);
});

test('only POST reaches /publish', async () => {
  const response = await fetch(`${site.url}/publish`);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('the status is public and may be read by the CMS admin, but only the secret shows what was left out', async () => {
  const response = await fetch(`${site.url}/status`);
  expect(response.headers.get('access-control-allow-origin')).toBe('https://cms.example.org');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual(STATUS);
  const withSecret = await fetch(`${site.url}/status`, { headers: { authorization: `Bearer ${TEST_SECRET}` } });
  expect(await withSecret.json()).toEqual({ ...STATUS, leftOut: LEFT_OUT });
});

test('healthz answers as soon as the server serves', async () => {
  const response = await fetch(`${site.url}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ ok: true });
});
