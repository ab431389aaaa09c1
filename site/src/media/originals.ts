import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const storedOriginal = z.object({
  /** File name within the folder: hash of the content and extension. */
  file: z.string().regex(/^[0-9a-f]{32}(\.[a-z0-9]{1,8})?$/),
  /** Bytes. */
  size: z.int().min(0),
  etag: z.string().optional(),
});
const indexSchema = z.object({ format: z.literal(1), files: z.record(z.string(), storedOriginal) });

export type StoredOriginal = z.output<typeof storedOriginal>;

/** Hash by which a file is stored and addressed: 128 bits of SHA-256, hexadecimal. */
function hashContent(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** The folder of originals that belongs to a snapshot: files named by their content, and an index from address to file. */
export class Originals {
  readonly dir: string;
  #files: Map<string, StoredOriginal>;

  constructor(dir: string, files: Record<string, StoredOriginal>) {
    this.dir = dir;
    this.#files = new Map(Object.entries(files));
  }

  /** Opens a folder; a missing one is empty. @throws when its index cannot be read, naming the file and the remedy. */
  static async open(dir: string): Promise<Originals> {
    const path = join(dir, 'index.json');
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Originals(dir, {});
      throw error;
    }
    try {
      return new Originals(dir, indexSchema.parse(JSON.parse(text)).files);
    } catch (cause) {
      throw new Error(`${path} is damaged. Delete the folder ${dir}; the next build fetches the files again.`, { cause });
    }
  }

  find(source: string): StoredOriginal | undefined {
    return this.#files.get(source);
  }

  pathOf(original: StoredOriginal): string {
    return join(this.dir, original.file);
  }

  /** Stores an original by its content; what is there already is not written again. */
  async add(source: string, bytes: Buffer, etag: string | undefined): Promise<StoredOriginal> {
    const extension = extname(new URL(source).pathname).toLowerCase();
    const original = { file: `${hashContent(bytes)}${/^\.[a-z0-9]{1,8}$/.test(extension) ? extension : ''}`, size: bytes.length, etag };
    await mkdir(this.dir, { recursive: true });
    await writeFileAtomic(this.pathOf(original), bytes);
    this.#files.set(source, original);
    return original;
  }

  /** The content hashes of all originals. */
  listHashes(): Set<string> {
    return new Set([...this.#files.values()].map(({ file }) => file.slice(0, 32)));
  }

  /** Writes the index. Files no longer needed are forgotten and deleted: a picture taken down must not stay on the server. */
  async keepOnly(sources: Set<string>): Promise<void> {
    await mkdir(this.dir, { recursive: true });
    for (const source of this.#files.keys()) if (!sources.has(source)) this.#files.delete(source);
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFileAtomic(join(this.dir, 'index.json'), JSON.stringify({ format: 1, files }));
    const used = new Set(['index.json', ...Object.values(files).map((original) => original.file)]);
    for (const name of await readdir(this.dir)) if (!used.has(name)) await rm(join(this.dir, name), { force: true });
  }
}
