import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataPaths } from '../lib/paths.ts';
import { readSettings } from '../lib/settings.ts';
import { describeAddresses } from './describe-addresses.ts';

/** The text for a CMS that has an account or not, and for demo accounts in the data directory. */
async function describe(hasAdmin: boolean, accounts?: object[]): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/admin/init' ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data: { hasAdmin, uuid: false } }));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'addresses-'));
  try {
    if (accounts) await writeFile(dataPaths(folder).demoAccounts, JSON.stringify(accounts));
    const environment = { CMS_PORT: String((server.address() as AddressInfo).port), DATA_DIR: folder };
    return await describeAddresses(readSettings(environment));
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}

it('asks for the first account where there is none', async () => {
  expect(await describe(false)).toContain('Noch gibt es kein Konto.');
});

it('says nothing of accounts while the CMS does not answer', async () => {
  const text = await describeAddresses(readSettings({ CMS_PORT: '9', DATA_DIR: '/nowhere' }));
  expect(text).toContain('Redaktion');
  expect(text).not.toContain('Konto');
});

it('names the demo accounts', async () => {
  const text = await describe(true, [{ email: 'chor@lindenfurt.example.org', role: 'Vereinsredaktion', password: 'geheim' }]);
  expect(text).toMatch(/Vereinsredaktion +chor@lindenfurt\.example\.org +geheim/);
  expect(text).not.toContain('Noch gibt es kein Konto.');
});
