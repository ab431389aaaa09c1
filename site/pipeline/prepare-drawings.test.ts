import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.ts';
import { fixtureNow, rawClub, rawSnapshot } from '../tests/fixtures/factories.ts';
import { prepareDrawings } from './prepare-drawings.ts';

let cacheDir: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'drawings-'));
});
afterEach(() => rm(cacheDir, { recursive: true, force: true }));

const media = { manifestPath: '', manifest: {}, files: [], rejected: [] };
function prepare(...names: string[]) {
  const graph = buildGraph(rawSnapshot({ club: names.map((name) => rawClub(name.toLowerCase(), name)) }), fixtureNow);
  return prepareDrawings(graph, media, { cacheDir }, new AbortController().signal);
}
const readManifest = async (path: string): Promise<Record<string, string>> => JSON.parse(await readFile(path, 'utf8'));

it('draws previews of the size that pages state, and icons without a logo', async () => {
  const { manifestPath, files } = await prepare('Chor');
  const manifest = await readManifest(manifestPath);
  const preview = files.find(({ to }) => to === manifest['share:club:chor']);
  expect(await sharp(preview?.from).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const icon = files.find(({ to }) => to === manifest['icon:512']);
  expect(await sharp(icon?.from).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 });
});

it('draws nothing twice, draws what changed, and removes what nobody shows', async () => {
  const first = await readManifest((await prepare('Chor', 'Kapelle')).manifestPath);
  const dir = join(cacheDir, 'drawings');
  const before = await Promise.all((await readdir(dir)).map(async (name) => `${name} ${(await stat(join(dir, name))).mtimeMs}`));
  await writeFile(join(dir, 'gezeichnet-von-frueher.png'), '');

  const second = await readManifest((await prepare('Chor', 'Kapellen')).manifestPath);
  const after = await Promise.all((await readdir(dir)).map(async (name) => `${name} ${(await stat(join(dir, name))).mtimeMs}`));
  expect(second['share:club:chor']).toBe(first['share:club:chor']);
  expect(after.filter((file) => !before.includes(file))).toHaveLength(1);
  expect(before.filter((file) => !after.includes(file))).toHaveLength(1);
});
