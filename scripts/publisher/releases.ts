import { mkdir, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { DataPaths } from '../lib/paths.ts';
import type { BuildReport } from './build-report.ts';

/** A finished build. Its files lie in `releases/<id>/`; this record lies beside them in `releases/<id>.json`, out of the visitors' reach. */
export interface Release {
  /** UTC start time of the build and a counter: sorts by age. */
  id: string;
  /** ISO instant of the start of the build, the moment whose content and date the pages show. */
  builtAt: string;
  /** ISO instant from which the release was served. */
  publishedAt: string;
  /** Seconds from the start of the build to the switch. */
  seconds: number;
  report: BuildReport;
}

type Folders = Pick<DataPaths, 'releases' | 'current'>;

const ID = /^\d{8}T\d{6}Z-\d{3}$/;

/** The id for a build that starts now: `20261124T031500Z-001`, higher than every id in use. */
export async function createReleaseId(folders: Folders, now: number): Promise<string> {
  const second = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const sameSecond = (await listReleaseIds(folders)).filter((id) => id.startsWith(`${second}-`));
  const last = Number(sameSecond.at(-1)?.slice(-3) ?? 0);
  return `${second}-${String(last + 1).padStart(3, '0')}`;
}

/** Ids of all folders that look like a release, finished or not, oldest first. */
async function listReleaseIds({ releases }: Folders): Promise<string[]> {
  await mkdir(releases, { recursive: true });
  const names = (await readdir(releases, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => ID.test(name)).sort();
}

/** Id of the release that is served; undefined before the first. */
async function readCurrentId({ current }: Folders): Promise<string | undefined> {
  try {
    return basename(await readlink(current));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The record of the release that is served; undefined before the first, or when the files were put there by hand. */
export async function readCurrentRelease(folders: Folders): Promise<Release | undefined> {
  const id = await readCurrentId(folders);
  if (!id) return undefined;
  try {
    return JSON.parse(await readFile(recordPath(folders, id), 'utf8')) as Release;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes a finished build the one that is served: writes its record, then renames a new link over `current`.
 * At every moment `current` leads to a whole release.
 */
export async function publishRelease(folders: Folders, release: Release): Promise<void> {
  await stat(join(folders.releases, release.id));
  await writeFileAtomic(recordPath(folders, release.id), `${JSON.stringify(release, null, 2)}\n`);
  const next = `${folders.current}.tmp`;
  await rm(next, { force: true });
  // Relative, so that the data directory can be moved.
  await symlink(join('releases', release.id), next);
  await rename(next, folders.current);
}

/** Deletes all finished releases but the newest `keep`; the one that is served always stays. */
export async function pruneReleases(folders: Folders, keep: number): Promise<void> {
  const current = await readCurrentId(folders);
  const old = (await listReleaseIds(folders)).reverse().slice(keep);
  for (const id of old) if (id !== current) await removeRelease(folders, id);
}

/** Deletes what an interrupted run left: folders without a record, records without a folder, temporary files. The served release stays. */
export async function removeLeftovers(folders: Folders): Promise<string[]> {
  await mkdir(folders.releases, { recursive: true });
  await rm(`${folders.current}.tmp`, { force: true });
  const current = await readCurrentId(folders);
  const names = await readdir(folders.releases);
  const leftovers = names.filter((name) => {
    const id = name.replace(/\.json$/, '');
    const isWhole = ID.test(id) && names.includes(id) && names.includes(`${id}.json`);
    return id !== current && !isWhole;
  });
  for (const name of leftovers) await rm(join(folders.releases, name), { recursive: true, force: true });
  return leftovers;
}

/** Deletes one release, or what a failed build left of it (siblings named after it included). */
export async function removeRelease(folders: Folders, id: string): Promise<void> {
  const names = (await readdir(folders.releases)).filter((name) => name.includes(id));
  for (const name of names) await rm(join(folders.releases, name), { recursive: true, force: true });
}

function recordPath({ releases }: Folders, id: string): string {
  return join(releases, `${id}.json`);
}
