import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureSecrets, secretNames } from './secrets.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  file = join(folder, 'data', 'secrets.env');
});
afterEach(() => rm(folder, { recursive: true }));

test('creates every secret in a file that only its owner may read', async () => {
  const secrets = await ensureSecrets(file, {});
  for (const name of secretNames) expect(secrets[name].length, name).toBeGreaterThanOrEqual(43);
  expect(new Set(Object.values(secrets)).size).toBe(secretNames.length);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'data'))).toEqual(['secrets.env']);
});

test('a second call finds the same values and leaves the file alone', async () => {
  const first = await ensureSecrets(file, {});
  const before = await readFile(file, 'utf8');
  expect(await ensureSecrets(file, {})).toEqual(first);
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('processes that start at the same time agree', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => ensureSecrets(file, {})));
  for (const secrets of all) expect(secrets).toEqual(all[0]);
});

test('the environment wins, and does not end up in the file', async () => {
  const secrets = await ensureSecrets(file, { PUBLISHER_SECRET: 'from-the-environment', JWT_SECRET: '' });
  expect(secrets.PUBLISHER_SECRET).toBe('from-the-environment');
  expect(secrets.JWT_SECRET).not.toBe('');
  expect(await readFile(file, 'utf8')).not.toContain('from-the-environment');
});

test('a secret that a later version needs is added, the others and foreign lines stay', async () => {
  await ensureSecrets(file, {});
  await writeFile(file, 'JWT_SECRET="kept"\nSMTP_PASSWORD="also kept"\n');
  const secrets = await ensureSecrets(file, {});
  expect(secrets.JWT_SECRET).toBe('kept');
  expect(secrets.ENCRYPTION_KEY.length).toBeGreaterThanOrEqual(43);
  expect(await readFile(file, 'utf8')).toContain('SMTP_PASSWORD="also kept"');
});

test('a file that others may read is closed again', async () => {
  await ensureSecrets(file, {});
  await chmod(file, 0o644);
  await ensureSecrets(file, {});
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
