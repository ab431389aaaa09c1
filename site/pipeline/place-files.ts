import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** File systems and mounts that know no hard link between the two places. */
const cannotLink = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EACCES']);

async function placeFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (!cannotLink.has(code)) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

/** A file outside of the site (absolute), and the path that it gets there. */
export interface PlacedFile {
  from: string;
  to: string;
}

/** All files of a folder, to be placed at the same paths in the site. */
export async function listFilesToPlace(folder: string): Promise<PlacedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({ from, to: relative(folder, from) }));
}

/**
 * Places ready files (images, documents, styles) into the site. As hard links where the disk allows it: twenty releases then need the space of one. Nothing
 * writes into these files afterwards, new content always is a new file.
 */
export async function placeFiles(files: PlacedFile[], siteDir: string): Promise<void> {
  const targets = files.map(({ from, to }) => ({ from, to: join(siteDir, to) }));
  for (const dir of new Set(targets.map(({ to }) => dirname(to)))) await mkdir(dir, { recursive: true });
  for (const { from, to } of targets) await placeFile(from, to);
}
