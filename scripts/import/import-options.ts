import type { OpenCms } from '../lib/open-cms.ts';
import { ImportError } from './import-error.ts';
import type { Encoding } from './read-text-file.ts';
import type { SourceRecord } from './records.ts';

/** What all imports share. */
export interface ImportOptions {
  dryRun: boolean;
  encoding: Encoding;
  /** When the entries count as confirmed: today, or when the source last changed them. */
  confirmed: 'source' | 'today';
  /** Called now and then with a German line about the progress. */
  onProgress(line: string): void;
}

/** The values by which an imported entry counts as confirmed. */
export function confirmEntry(record: SourceRecord, { confirmed }: ImportOptions): { confirmedAt: string; confirmedBy: string } {
  const today = new Date().toISOString();
  return { confirmedAt: confirmed === 'source' ? (record.changedAt ?? today) : today, confirmedBy: 'Import' };
}

/** Reports the progress of a long list every ten seconds. */
export function createProgress(name: string, total: number, { onProgress }: ImportOptions): (done: number) => void {
  let reported = performance.now();
  return (done) => {
    if (performance.now() - reported < 10_000) return;
    reported = performance.now();
    onProgress(`${name}: ${done} von höchstens ${total} …`);
  };
}

/**
 * The document id of the one entry that has this slug or name.
 *
 * @throws {ImportError} if there is none
 */
export async function findBySlugOrName(cms: OpenCms, uid: 'api::club.club' | 'api::venue.venue', words: string): Promise<string> {
  const entry = await cms.documents(uid).findFirst({ filters: { $or: [{ slug: words }, { name: words }] }, fields: ['name'] });
  if (entry) return entry.documentId;
  throw new ImportError(
    `${uid === 'api::club.club' ? 'Einen Verein' : 'Einen Ort'} „${words}“ gibt es nicht. Bitte geben Sie Namen oder Adressteil (Slug) genau an.`,
  );
}
