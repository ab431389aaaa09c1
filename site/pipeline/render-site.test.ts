import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Graph } from '../src/graph/types.ts';
import { renderSite } from './render-site.ts';

/** Stands for the compiled pages: three of them, of which one asks not to be listed and `/vereine/kaputt/` throws if it is told to. */
const pages = `export const createPageRenderer = (siteUrl) => ({
  listFiles: async () => [
    { path: '/', file: 'index.html', isPage: true, route: {} },
    { path: '/vereine/kaputt/', file: 'vereine/kaputt/index.html', isPage: true, route: {} },
    { path: '/robots.txt', file: 'robots.txt', isPage: false, route: {} },
    { path: '/offline/', file: 'offline/index.html', isPage: true, route: {} },
  ],
  render: async (path) => {
    if (path === '/vereine/kaputt/' && process.env.BROKEN_PAGE) throw new Error('Kein Name');
    return new Response(path === '/offline/' ? '<meta name="robots" content="noindex">' : siteUrl + path);
  },
});`;

let dir: string;
const render = (signal = new AbortController().signal) =>
  renderSite({} as Graph, {
    pagesDir: dir,
    siteUrl: 'https://ehrenamt.example',
    stagingDir: join(dir, 'out'),
    media: '',
    drawings: '',
    signal,
  });

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'render-'));
  await mkdir(join(dir, 'server'));
  await writeFile(join(dir, 'server/entry.mjs'), pages);
});
afterEach(async () => {
  delete process.env.BROKEN_PAGE;
  await rm(dir, { recursive: true });
});

it('writes every file and names the pages that search engines may list', async () => {
  expect(await render()).toEqual({ listed: ['/', '/vereine/kaputt/'] });
  expect(await readFile(join(dir, 'out/vereine/kaputt/index.html'), 'utf8')).toBe('https://ehrenamt.example/vereine/kaputt/');
  expect(await readFile(join(dir, 'out/robots.txt'), 'utf8')).toBe('https://ehrenamt.example/robots.txt');
});

it('says which page could not be rendered, and why', async () => {
  process.env.BROKEN_PAGE = 'yes';
  await expect(render()).rejects.toThrow('Rendering /vereine/kaputt/ failed: Kein Name');
});

it('ends with the reason of an abort', async () => {
  await expect(render(AbortSignal.abort(new Error('The build was ended by SIGTERM.')))).rejects.toThrow('The build was ended by SIGTERM.');
});
