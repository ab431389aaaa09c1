import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chromium-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function writeExecutable(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

test('finds a browser on the PATH', async () => {
  const path = await writeExecutable('google-chrome');
  expect(await findChromium({ PATH: `/nowhere:${folder}` })).toBe(path);
});

test('prefers CHROMIUM_PATH', async () => {
  await writeExecutable('chromium');
  const chosen = await writeExecutable('my-browser');
  expect(await findChromium({ PATH: folder, CHROMIUM_PATH: chosen })).toBe(chosen);
});

test('a CHROMIUM_PATH that is not executable is not replaced by another browser', async () => {
  await writeExecutable('chromium');
  expect(await findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'missing') })).toBeUndefined();
});

test('a file that may not be executed is no browser', async () => {
  await writeFile(join(folder, 'chromium'), '');
  await chmod(join(folder, 'chromium'), 0o644);
  expect(await findChromium({ PATH: folder })).toBeUndefined();
});
