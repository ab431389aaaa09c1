import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataPaths } from '../lib/paths.ts';
import { createReleaseId, pruneReleases, publishRelease, readCurrentRelease, removeLeftovers } from './releases.ts';

let root: string;
let paths: ReturnType<typeof dataPaths>;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'releases-'));
  paths = dataPaths(root);
  await mkdir(paths.releases);
});
afterEach(() => rm(root, { recursive: true }));

async function publish(id: string): Promise<void> {
  await mkdir(join(paths.releases, id));
  await writeFile(join(paths.releases, id, 'index.html'), id);
  const at = '2026-11-24T12:00:00.000Z';
  await publishRelease(paths, { id, builtAt: at, publishedAt: at, seconds: 1, report: { ok: true, entries: {}, leftOut: [] } });
}

test('ids sort by time, within a second by a counter', async () => {
  const noon = Date.parse('2026-11-24T12:00:00.400Z');
  const first = await createReleaseId(paths, noon);
  expect(first).toBe('20261124T120000Z-001');
  await mkdir(join(paths.releases, first));
  const second = await createReleaseId(paths, noon + 100);
  expect(second).toBe('20261124T120000Z-002');
  expect((await createReleaseId(paths, noon + 1_000)) > second).toBe(true);
});

test('a published release is current, and its record is not among its files', async () => {
  await publish('20261124T120000Z-001');
  await publish('20261124T120001Z-001');
  expect(await readlink(paths.current)).toBe('releases/20261124T120001Z-001');
  expect(await readFile(join(paths.current, 'index.html'), 'utf8')).toBe('20261124T120001Z-001');
  expect(await readCurrentRelease(paths)).toMatchObject({ id: '20261124T120001Z-001' });
  expect(await readdir(paths.current)).toEqual(['index.html']);
});

test('a build without files is never made current', async () => {
  await publish('20261124T120000Z-001');
  const release = { id: '20261124T120001Z-001', builtAt: '', publishedAt: '', seconds: 1, report: { ok: true, entries: {}, leftOut: [] } };
  await expect(publishRelease(paths, release)).rejects.toThrow('ENOENT');
  expect(await readlink(paths.current)).toBe('releases/20261124T120000Z-001');
});

test('the newest releases are kept, and the served one even if it is old', async () => {
  for (const second of [0, 1, 2, 3, 4]) await publish(`20261124T12000${second}Z-001`);
  await rm(paths.current);
  await symlink('releases/20261124T120000Z-001', paths.current);
  await pruneReleases(paths, 2);
  expect((await readdir(paths.releases)).sort()).toEqual(
    ['20261124T120000Z-001', '20261124T120003Z-001', '20261124T120004Z-001'].flatMap((id) => [id, `${id}.json`]),
  );
});

test('leftovers of a crash are removed, whole releases stay', async () => {
  await publish('20261124T120000Z-001');
  await publish('20261124T120001Z-001');
  await mkdir(join(paths.releases, '20261124T120002Z-001'));
  await mkdir(join(paths.releases, '20261124T120003Z-001.tmp-7'));
  await writeFile(join(paths.releases, '20261124T120004Z-001.json'), '{}');
  await symlink('releases/20261124T120002Z-001', `${paths.current}.tmp`);
  expect((await removeLeftovers(paths)).sort()).toEqual([
    '20261124T120002Z-001',
    '20261124T120003Z-001.tmp-7',
    '20261124T120004Z-001.json',
  ]);
  expect(await readdir(paths.releases)).toHaveLength(4);
  expect((await readdir(root)).sort()).toEqual(['current', 'releases']);
});

test('there is no release before the first', async () => {
  expect(await readCurrentRelease(paths)).toBeUndefined();
});
