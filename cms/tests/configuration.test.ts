import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const cms = resolve(import.meta.dirname, '..');
const names = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY', 'PUBLISHER_SECRET'];
const good = Object.fromEntries(names.map((name) => [name, `5Zk8pQ2vX7mL4wR9tY3n-${name}`]));

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cms-configuration-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

/** Loads the compiled configuration as Strapi does at its start, and returns it or what it complained about. */
async function loadConfiguration(environment: Record<string, string>) {
  const script = `
    const all = {};
    for (const name of ['server', 'admin', 'api', 'database', 'middlewares', 'plugins']) all[name] = require('${cms}/dist/config/' + name).default;
    console.log(JSON.stringify(all));`;
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, NODE_ENV: 'production', ...environment };
  try {
    return { configuration: JSON.parse((await run(process.execPath, ['-e', script], { env })).stdout), complaint: '' };
  } catch (error) {
    return { configuration: undefined, complaint: (error as { stderr: string }).stderr };
  }
}

test('production starts with real secrets', async () => {
  const { configuration, complaint } = await loadConfiguration({ ...good, APP_KEYS: `${good.APP_KEYS},${good.JWT_SECRET}` });
  expect(complaint).toBe('');
  expect(configuration.server.app.keys).toEqual([good.APP_KEYS, good.JWT_SECRET]);
  expect(configuration.server.webhooks).toEqual({
    defaultHeaders: { Authorization: `Bearer ${good.PUBLISHER_SECRET}` },
    populateRelations: false,
  });
});

test.each(names)('production does not start without %s', async (name) => {
  const { complaint } = await loadConfiguration({ ...good, [name]: '' });
  expect(complaint).toContain(`${name} is missing. Set it to a random value of at least 32 characters`);
});

test.each([
  ['APP_KEYS', 'toBeModified1,toBeModified2', 'holds a sample value'],
  ['APP_KEYS', `${good.APP_KEYS},changeme`, 'holds a sample value'],
  ['APP_KEYS', `${good.APP_KEYS},kurz`, 'is shorter than 16 characters'],
  ['JWT_SECRET', 'tobemodified', 'holds a sample value'],
  ['ADMIN_JWT_SECRET', 'changeme-changeme-changeme', 'holds a sample value'],
  ['API_TOKEN_SALT', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'holds a sample value'],
  ['TRANSFER_TOKEN_SALT', 'x7K2p', 'is shorter than 16 characters'],
  ['PUBLISHER_SECRET', '   ', 'is missing'],
  ['PUBLISHER_SECRET', 'secret', 'holds a sample value'],
])('production does not start with %s=%s', async (name, value, fault) => {
  const { complaint } = await loadConfiguration({ ...good, [name]: value });
  expect(complaint).toContain(`ConfigurationError: ${name} ${fault}.`);
  if (value.trim().length > 6) expect(complaint).not.toContain(value);
});

test.each([
  ['CMS_PORT', 'achtzig'],
  ['CMS_PUBLIC_URL', 'cms.example.org'],
  ['PUBLISHER_URL', 'ftp://example.org'],
  ['DATABASE_URL', 'mysql://localhost/cms'],
  ['LOG_LEVEL', 'laut'],
])('nothing starts with %s=%s', async (name, value) => {
  expect((await loadConfiguration({ ...good, [name]: value })).complaint).toContain(`ConfigurationError: ${name} is `);
});

test('development needs no secrets', async () => {
  expect((await loadConfiguration({ NODE_ENV: 'development' })).complaint).toBe('');
});

test('SQLite lies in the data directory, DATABASE_URL leads to PostgreSQL', async () => {
  const sqlite = await loadConfiguration(good);
  expect(sqlite.configuration.database.connection).toMatchObject({
    client: 'sqlite',
    connection: { filename: join(dataDir, 'database', 'cms.sqlite') },
  });
  const url = 'postgres://cms:geheim@db.example.org:5432/cms';
  const postgres = await loadConfiguration({ ...good, DATABASE_URL: url });
  expect(postgres.configuration.database.connection).toMatchObject({ client: 'postgres', connection: { connectionString: url } });
});

test.each([
  ['our own publisher', { PUBLISHER_URL: 'http://localhost:4321/publish', SITE_URL: 'https://mitmachen.example.org/' }, true],
  ['a build hook', { PUBLISHER_URL: 'https://api.netlify.com/build_hooks/5f3c', SITE_URL: 'https://mitmachen.example.org' }, false],
  ['no publisher', { SITE_URL: 'https://mitmachen.example.org' }, false],
  ['no address of the site', { PUBLISHER_URL: 'http://localhost:4321/publish' }, false],
])('with %s, the preview of drafts is there or not', async (_name, environment, enabled) => {
  const { configuration } = await loadConfiguration({ ...good, ...environment });
  const allowedOrigins = enabled ? ['https://mitmachen.example.org'] : [];
  expect(configuration.admin.preview).toEqual({ enabled, config: { allowedOrigins } });
});
