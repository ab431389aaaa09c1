import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { isImmutable } from '../publisher/static/cache-control.ts';
import { repositoryRoot } from './paths.ts';
import { securityHeaders } from './security-headers.ts';

interface NetlifyConfiguration {
  build: { command: string; publish: string };
  headers: { for: string; values: Record<string, string> }[];
}

async function readNetlify(): Promise<NetlifyConfiguration> {
  return parse(await readFile(join(repositoryRoot, 'netlify.toml'), 'utf8')) as unknown as NetlifyConfiguration;
}

test('Netlify sends the same headers as the built-in server', async () => {
  const { headers } = await readNetlify();
  const { 'Cache-Control': cacheControl, ...security } = headers.find((rule) => rule.for === '/*')?.values ?? {};
  expect(security).toEqual(securityHeaders({ cmsOrigin: 'https://cms.example.org', https: true }));
  expect(cacheControl).toBe('no-cache');
});

test('Netlify keeps the same folders for good as the built-in server', async () => {
  const { headers } = await readNetlify();
  const folders = headers.filter((rule) => rule.values['Cache-Control']?.includes('immutable')).map((rule) => rule.for);
  expect(folders).toHaveLength(4);
  for (const folder of folders) {
    const segments = folder.split('/').slice(1, -1);
    expect(isImmutable([...segments, 'file']), folder).toBe(true);
    expect(isImmutable(segments), folder).toBe(false);
  }
  expect(isImmutable(['pagefind', 'pagefind-entry.json'])).toBe(false);
});

test('the policy allows nothing inline, nothing foreign but the forms, and no framing', () => {
  const policy = securityHeaders({ cmsOrigin: 'https://cms.example.org', https: true })['Content-Security-Policy'] ?? '';
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  expect(policy.match(/https?:\/\/\S+/g)).toEqual(['https://cms.example.org;']);
  expect(policy).toContain("form-action 'self' https://cms.example.org;");
  expect(policy).toContain("frame-ancestors 'none'");
});
