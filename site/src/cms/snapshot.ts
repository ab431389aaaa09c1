/**
 * The one file between the CMS and everything that renders: all published entries exactly as the REST API gave them. Validation happens
 * when it is read (see parse-content.ts), so that a stricter or a mended schema can be tried on the same file.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Bumped whenever an older snapshot could no longer be read as it was meant. */
const snapshotFormat = 1;

const entries = z.array(z.record(z.string(), z.unknown()));

const snapshotSchema = z.object({
  format: z.literal(snapshotFormat),
  /** The CMS's content-state version all entries belong to. */
  contentVersion: z.string().min(1),
  /** Address of the CMS the entries were read from; relative media addresses belong to it. */
  cmsUrl: z.url(),
  fetchedAt: z.iso.datetime(),
  content: z.object({
    club: entries,
    event: entries,
    opportunity: entries,
    announcement: entries,
    venue: entries,
    topic: entries,
    district: entries,
    page: entries,
    municipality: z.record(z.string(), z.unknown()),
  }),
});

export type Snapshot = z.output<typeof snapshotSchema>;
/** One entry as Strapi's REST API gives it. */
export type RawEntry = Record<string, unknown>;
/** The collection types of the public site, by their singular name in the CMS. */
export type CollectionName = Exclude<keyof Snapshot['content'], 'municipality'>;

/** A snapshot that cannot be used; the message names the file and the remedy. */
class SnapshotError extends Error {
  override name = 'SnapshotError';
}

/** Puts a snapshot together; the format version is this module's business. */
export function createSnapshot(parts: Omit<Snapshot, 'format'>): Snapshot {
  return { format: snapshotFormat, ...parts };
}

/** Writes the snapshot so that a reader sees the old file or the whole new one, never a part (rename within the folder). */
export async function writeSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, JSON.stringify(snapshot));
}

/**
 * Reads a snapshot file.
 * @throws {SnapshotError} when it is missing, not JSON, cut off, or of another format.
 */
export async function readSnapshot(path: string): Promise<Snapshot> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new SnapshotError(`Snapshot ${path} cannot be read. Check SNAPSHOT, or build from the CMS by leaving it out.`, { cause });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SnapshotError(`Snapshot ${path} is not complete JSON. Build once from the CMS to write a new one.`, { cause });
  }
  const result = snapshotSchema.safeParse(json);
  if (!result.success) {
    const problem = result.error.issues[0];
    throw new SnapshotError(
      `Snapshot ${path} is not of format ${snapshotFormat}: ${problem?.path.join('.') || 'file'}: ${problem?.message}. Build once from the CMS to write a new one.`,
    );
  }
  return result.data;
}
