import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, 'ensure-installed.mjs');
let root: string;
let npm: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'install-'));
  npm = join(root, 'fake-npm.mjs');
  await writeFile(join(root, 'package-lock.json'), '{"packages":{}}');
  // Stands in for npm: notes that it was called, and creates what `npm ci` would.
  await writeFile(
    npm,
    `import { appendFileSync, mkdirSync } from 'node:fs';
     appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
     if (process.env.NPM_FAILS) process.exit(7);
     mkdirSync('node_modules', { recursive: true });`,
  );
});
afterEach(() => rm(root, { recursive: true }));

function install(environment: Record<string, string> = {}) {
  return execa(process.execPath, [SCRIPT, root], { env: { npm_execpath: npm, ...environment }, reject: false });
}
const calls = () => readFile(join(root, 'calls'), 'utf8').catch(() => '');

test('installs once, and again only when the lock file changes', async () => {
  expect((await install()).exitCode).toBe(0);
  expect(await calls()).toBe('ci --no-audit --no-fund --loglevel=error\n');
  const second = await install();
  expect(second).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  expect((await calls()).split('\n')).toHaveLength(2);
  await writeFile(join(root, 'package-lock.json'), '{"packages":{}, "version":2}');
  await install();
  expect((await calls()).split('\n')).toHaveLength(3);
});

test('what was installed by hand counts, unless a package is missing or another version', async () => {
  const lock = (version: string) =>
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/fsevents': { version: '1.0.0', optional: true } } });
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0'));
  await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
  await install();
  expect(await calls()).toBe('');
  await writeFile(join(root, 'package-lock.json'), lock('1.0.1'));
  await install();
  expect(await calls()).toBe('ci --no-audit --no-fund --loglevel=error\n');
});

test('a failed installation says what to look at, and is tried again', async () => {
  const failed = await install({ NPM_FAILS: '1' });
  expect(failed.exitCode).toBe(1);
  expect(failed.stderr).toContain('The installation failed');
  expect((await install()).exitCode).toBe(0);
});

test('deleted dependencies are installed again', async () => {
  await install();
  await rm(join(root, 'node_modules'), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  await install();
  expect((await calls()).split('\n')).toHaveLength(3);
});
