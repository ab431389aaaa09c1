import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCms, type TestCms } from './test-cms';

let cms: TestCms;

beforeAll(async () => {
  cms = await startCms({ SITE_URL: 'https://mitmachen.example.org' });
});
afterAll(() => cms.stop());

describe('the public pages of the CMS', () => {
  test('answer an unknown address with a page that runs and keeps nothing', async () => {
    const response = await fetch(`${cms.url}/formular/gibt-es-nicht?x=%00<script>`, { headers: { Origin: 'https://fremd.example' } });
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' https://mitmachen.example.org; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const page = await response.text();
    expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
    for (const path of ['/impressum/', '/datenschutz/', '/barrierefreiheit/', '/melden/', '/einfache-sprache/']) {
      expect(page).toContain(`href="https://mitmachen.example.org${path}"`);
    }
    expect(page).not.toContain('<script');
  });

  test('have a stylesheet that browsers may keep', async () => {
    const page = await (await fetch(`${cms.url}/formular/`)).text();
    const path = /<link rel="stylesheet" href="([^"]+)">/.exec(page)?.[1];
    const response = await fetch(cms.url + path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(await response.text()).toContain('forced-colors');
  });
});
