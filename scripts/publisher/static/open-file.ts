import { createHash } from 'node:crypto';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LRUCache } from 'lru-cache';

/** Bytes up to which a file is read whole, so that its ETag and its compression follow its content. */
const WHOLE_LIMIT = 4 * 1024 * 1024;

/** Content hashes by path, time and size, so that an unchanged file is hashed once. */
const hashes = new LRUCache<string, string>({ max: 20_000 });

interface FileFacts {
  name: string;
  size: number;
  modified: Date;
  /** Identifies the content: its hash, or for large files time and size. */
  hash: string;
}
/** A file of a release. Large ones come as an open handle, which the receiver closes. */
export type ReleaseFile = FileFacts & ({ body: Buffer; handle?: undefined } | { body?: undefined; handle: FileHandle });

/**
 * Opens the file that `segments` name below the release folder `root` (a real path); `folder` if they name a folder, undefined if
 * nothing. Links that lead out of the release count as nothing.
 */
export async function openFile(root: string, segments: string[]): Promise<ReleaseFile | 'folder' | undefined> {
  try {
    const path = await realpath(join(root, ...segments));
    if (path !== root && !path.startsWith(root + sep)) return undefined;
    const facts = await stat(path);
    if (facts.isDirectory()) return 'folder';
    if (!facts.isFile()) return undefined;
    return await readReleaseFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readReleaseFile(path: string): Promise<ReleaseFile> {
  const handle = await open(path, 'r');
  try {
    // From the handle, not from the path: size, time and content belong to one file even if it is replaced now.
    const { size, mtime, mtimeMs, ino } = await handle.stat();
    const facts = { name: path.slice(path.lastIndexOf(sep) + 1), size, modified: mtime };
    const key = `${ino}-${mtimeMs}-${size}`;
    if (size > WHOLE_LIMIT) return { ...facts, hash: `${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}`, handle };
    const body = await handle.readFile();
    const hash = hashes.get(`${path}-${key}`) ?? createHash('sha256').update(body).digest('base64url').slice(0, 22);
    hashes.set(`${path}-${key}`, hash);
    await handle.close();
    return { ...facts, size: body.length, hash, body };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}
