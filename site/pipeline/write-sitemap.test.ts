import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSitemap } from './write-sitemap.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sitemap-'));
});
afterEach(() => rm(dir, { recursive: true }));

const read = (name: string) => readFile(join(dir, name), 'utf8');
const listLocations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);

it('lists the pages in order, and the index the list', async () => {
  await writeSitemap(['/vereine/', '/', '/orte/b%C3%BCrgerhaus/'], 'https://ehrenamt.example', dir);
  expect(listLocations(await read('sitemap-index.xml'))).toEqual(['https://ehrenamt.example/sitemap-0.xml']);
  expect(listLocations(await read('sitemap-0.xml'))).toEqual([
    'https://ehrenamt.example/',
    'https://ehrenamt.example/orte/b%C3%BCrgerhaus/',
    'https://ehrenamt.example/vereine/',
  ]);
});

it('goes on in a second file before the protocol’s limit', async () => {
  await writeSitemap(
    Array.from({ length: 45_001 }, (_, index) => `/vereine/${index}/`),
    'https://ehrenamt.example',
    dir,
  );
  expect(listLocations(await read('sitemap-index.xml'))).toHaveLength(2);
  expect(listLocations(await read('sitemap-1.xml'))).toHaveLength(1);
});
