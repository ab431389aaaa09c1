import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderRedirectPage, writeRedirectFiles } from './redirect-files.ts';

const site = new URL('https://ehrenamt.example');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redirects-'));
  await writeFile(join(folder, 'redirects.json'), JSON.stringify([{ from: '/vereine/alt/', to: '/vereine/neu/' }]));
});
afterEach(() => rm(folder, { recursive: true }));

it('writes a page and the Netlify list', async () => {
  await writeRedirectFiles(folder, site);
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe('/vereine/alt/ /vereine/neu/ 301\n');
  const page = await readFile(join(folder, 'vereine/alt/index.html'), 'utf8');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/vereine/neu/">');
  expect(page).toContain('<link rel="canonical" href="https://ehrenamt.example/vereine/neu/">');
});

it('leaves a page alone that stands at the former address', async () => {
  await mkdir(join(folder, 'vereine/alt'), { recursive: true });
  await writeFile(join(folder, 'vereine/alt/index.html'), 'Verein');
  await writeRedirectFiles(folder, site);
  expect(await readFile(join(folder, 'vereine/alt/index.html'), 'utf8')).toBe('Verein');
});

it('escapes the address', () => {
  expect(renderRedirectPage('/a"><script>/', site)).not.toContain('<script>');
});
