import { access, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashFiles } from '../../lib/hash-files.ts';
import { repositoryRoot } from '../../lib/paths.ts';

/** Beside the sources, like the compiled CMS: only there Node finds the packages that the pages import. */
const FOLDER = join(repositoryRoot, 'site/.astro/vorschau');
/** What the compiled pages depend on. */
const SOURCES = [
  'site/src',
  'site/preview',
  'site/public',
  'site/astro.config.ts',
  'site/astro.preview.config.ts',
  'site/package.json',
  'package-lock.json',
];
/** Compiled versions kept: an older one may still be in use by another installation on these sources. */
const KEPT = 3;
/** Seconds; a machine that builds the site at the same time included. */
const TIME_LIMIT = 300;

/**
 * The folder with the site's pages, compiled from the sources as they are now for this public address; compiled in a process of its own (3 to
 * 10 s) when they are not there yet.
 * @throws with the end of the output if that fails
 */
export async function ensurePages(siteUrl: string): Promise<string> {
  const hash = await hashFiles(repositoryRoot, SOURCES, (path) => path.endsWith('.test.ts'));
  const folder = join(FOLDER, `${hash.slice(0, 16)}-${Buffer.from(siteUrl).toString('base64url').slice(-24)}`);
  if (await isThere(folder)) return folder;
  const result = await execa(process.execPath, [join(repositoryRoot, 'site/preview/compile.ts'), folder], {
    cwd: repositoryRoot,
    env: { SITE_URL: siteUrl, NODE_ENV: 'production' },
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: TIME_LIMIT * 1_000,
  });
  if (result.failed) throw new Error(`The pages could not be compiled for the preview:\n${result.all.split('\n').slice(-20).join('\n')}`);
  await removeOld();
  return folder;
}

async function removeOld(): Promise<void> {
  const folders = await Promise.all(
    (await readdir(FOLDER)).map(async (name) => ({ path: join(FOLDER, name), time: (await stat(join(FOLDER, name))).mtimeMs })),
  );
  for (const { path } of folders.sort((a, b) => b.time - a.time).slice(KEPT)) await rm(path, { recursive: true, force: true });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
