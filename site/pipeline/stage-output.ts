import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const prefix = '.building-';

/**
 * An empty folder beside the final one, on the same disk so that a rename is enough. Leftovers of builds that were killed are removed; the
 * caller holds the build lock, so they belong to nobody.
 */
export async function openStaging(outDir: string): Promise<string> {
  const parent = dirname(outDir);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true });
  }
  const stagingDir = join(parent, `${prefix}${basename(outDir)}`);
  await mkdir(stagingDir);
  return stagingDir;
}

/**
 * Removes what was staged. Synchronously, and once more when the process ends: an abandoned Astro goes on writing until then. After a
 * publication there is nothing left to remove.
 */
export function removeStaging(stagingDir: string): void {
  const remove = (): void => rmSync(stagingDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  process.once('exit', remove);
  remove();
}

/** Puts the complete site in the place of the former one. In between there is none for the time of two renames; the publisher, whose readers must not notice, gives every build a folder of its own. */
export async function publishOutput(stagingDir: string, outDir: string): Promise<void> {
  const former = join(dirname(outDir), `${prefix}former-${basename(outDir)}`);
  await rm(former, { recursive: true, force: true });
  try {
    await rename(outDir, former);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await rename(stagingDir, outDir);
  await rm(former, { recursive: true, force: true });
}

/** The number of HTML pages in a folder. */
export async function countPages(dir: string): Promise<number> {
  return (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html')).length;
}
