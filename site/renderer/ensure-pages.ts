import { access, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashFiles } from './hash-files.ts';

const repositoryRoot = join(import.meta.dirname, '../..');
/** Beside the sources, like the compiled CMS: only there Node finds the packages that the pages import. */
const FOLDER = join(repositoryRoot, 'site/.astro/pages');
/** What the compiled pages depend on. */
const SOURCES = [
  'site/src',
  'site/renderer',
  'site/preview/banner.scss',
  'site/public',
  'site/astro.config.ts',
  'site/astro.pages.config.ts',
  // Forms are described once, for the site and for the CMS.
  'cms/src/public-pages/form-definition.ts',
  'cms/src/registrations/registration-form.ts',
  'site/package.json',
  'package-lock.json',
];
/** Compiled versions kept: an older one may still be in use by another installation on these sources. */
const KEPT = 6;
/** Seconds; a machine that builds the site at the same time included. */
const TIME_LIMIT = 300;

/** What the pages are compiled for: to render the whole site, or drafts under the address of the preview. */
export type PagesPurpose = 'site' | 'preview';

/** The pages could not be compiled; the message ends with the last lines of the output. */
class CompileError extends Error {
  override name = 'CompileError';
}

/**
 * The folder with the site's pages, compiled from the sources as they are now (`server/entry.mjs`, see page-entry.ts;
 * `client/` with styles, scripts and the files of `public/`); compiled in a process of its own (3 to 10 s) when they are not there yet.
 * @throws {CompileError}
 */
export async function ensurePages(purpose: PagesPurpose, signal?: AbortSignal): Promise<string> {
  const hash = await hashFiles(repositoryRoot, SOURCES, (path) => path.endsWith('.test.ts'));
  const folder = join(FOLDER, `${purpose}-${hash.slice(0, 16)}`);
  if (await isThere(folder)) return folder;
  const result = await execa(process.execPath, [join(import.meta.dirname, 'compile.ts'), folder], {
    cwd: repositoryRoot,
    env: { PAGES_FOR: purpose, NODE_ENV: 'production' },
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: TIME_LIMIT * 1_000,
    ...(signal && { cancelSignal: signal }),
  });
  signal?.throwIfAborted();
  if (result.failed) throw new CompileError(`The pages could not be compiled:\n${result.all.split('\n').slice(-20).join('\n')}`);
  await removeOld();
  return folder;
}

async function removeOld(): Promise<void> {
  const folders = await Promise.all(
    (await readdir(FOLDER)).map(async (name) => ({ path: join(FOLDER, name), time: (await stat(join(FOLDER, name))).mtimeMs })),
  );
  for (const { path } of folders.sort((a, b) => b.time - a.time).slice(KEPT)) await rm(path, { recursive: true, force: true });
}

/** Whether the folder is there; it then counts as used today, and is not the first to be cleared away. */
async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    const now = new Date();
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}
