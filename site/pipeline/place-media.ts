import { constants } from 'node:fs';
import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaFile } from './prepare-media.ts';

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

/**
 * Places images and documents into the site. As hard links where the disk allows it: twenty releases then need the space of one. Nothing
 * writes into these files afterwards, new content always is a new file.
 */
export async function placeMedia(files: MediaFile[], siteDir: string): Promise<void> {
  const targets = files.map(({ from, to }) => ({ from, to: join(siteDir, to) }));
  for (const dir of new Set(targets.map(({ to }) => dirname(to)))) await mkdir(dir, { recursive: true });
  for (const { from, to } of targets) await placeFile(from, to);
}
