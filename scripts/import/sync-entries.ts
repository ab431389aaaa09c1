import { createHash } from 'node:crypto';
import type { CmsEntry, OpenCms } from '../lib/open-cms.ts';
import type { Refusal, SourceRecord } from './records.ts';

/** Entries of one transaction. */
const BATCH = 100;

type Uid = 'api::club.club' | 'api::event.event' | 'api::opportunity.opportunity';

/** What is written and how it is recognised again. */
export interface SyncPlan<Record extends SourceRecord> {
  uid: Uid;
  /** Name of the source; entries of other sources are never touched. */
  calendar: string;
  records: Record[];
  /** The values to write, relations resolved. */
  toData(record: Record): { [field: string]: unknown };
  /** Options of this run that change what is written; another value counts as a change of the source. */
  options?: string;
  /** Values that say when the entry was confirmed; written with each change, no reason for one. */
  confirm?(record: Record): { [field: string]: unknown };
}

/** What came of it. `ids` are document ids by uid, refused ones left out. */
export interface SyncResult {
  created: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
  hints: string[];
  vanished: { documentId: string; title: string }[];
  ids: Map<string, string>;
}

interface KnownEntry {
  documentId: string;
  hash: string | undefined;
  title: string;
}

/**
 * Brings the entries of a source into the CMS, published: new ones are created, those whose source changed since the last import are
 * updated, all others are not touched, so that an editor's own changes stay. What has been taken off the site by hand stays off it.
 *
 * Written in batches, each in one transaction; a batch that fails is repeated entry by entry, and an entry that the CMS refuses is reported
 * with the CMS's reason. Broken off in between, the next run takes up where this one ended.
 *
 * @param onProgress is told how many of the records are done
 */
export async function syncEntries<Record extends SourceRecord>(
  cms: OpenCms,
  plan: SyncPlan<Record>,
  dryRun: boolean,
  onProgress: (done: number) => void,
): Promise<SyncResult> {
  const known = await readKnown(cms, plan);
  const result: SyncResult = { created: 0, changed: 0, unchanged: 0, refused: [], hints: [], vanished: [], ids: new Map() };
  const open: { record: Record; data: { [field: string]: unknown }; entry?: KnownEntry }[] = [];
  for (const record of plan.records) {
    const hash = hashSource(record, plan.options);
    const entry = known.get(record.uid);
    if (entry) result.ids.set(record.uid, entry.documentId);
    if (entry?.hash === hash) result.unchanged += 1;
    else
      open.push({
        record,
        entry,
        data: {
          ...plan.toData(record),
          ...plan.confirm?.(record),
          source: { calendar: plan.calendar, uid: record.uid, hash, importedAt: new Date().toISOString() },
        },
      });
  }
  const wanted = new Set(plan.records.map(({ uid }) => uid));
  result.vanished = [...known].filter(([uid]) => !wanted.has(uid)).map(([, { documentId, title }]) => ({ documentId, title }));

  const count = (entry: KnownEntry | undefined) => {
    if (entry) result.changed += 1;
    else result.created += 1;
  };
  if (dryRun) {
    for (const { record, entry } of open) {
      count(entry);
      result.ids.set(record.uid, entry?.documentId ?? `new ${record.uid}`);
    }
    return result;
  }

  const writeOne = async ({ record, entry, data }: (typeof open)[number]) => {
    const written = await writeEntry(cms, plan.uid, entry, data);
    result.ids.set(record.uid, written.documentId);
    if (written.stayedOff)
      result.hints.push(`Zeile ${record.line}, „${record.title}“ wurde aktualisiert, bleibt aber unveröffentlicht wie zuvor.`);
    count(entry);
  };
  for (let from = 0; from < open.length; from += BATCH) {
    const batch = open.slice(from, from + BATCH);
    const before = { ...result, hints: [...result.hints] };
    try {
      await cms.write(async () => {
        for (const item of batch) await writeOne(item);
      });
    } catch {
      // Rolled back as a whole; one by one it shows which entry it was, and why.
      Object.assign(result, before);
      for (const item of batch) await writeSingly(cms, item.record, result, () => writeOne(item));
    }
    onProgress(Math.min(from + BATCH, open.length));
  }
  return result;
}

/** Over what the source says, not over what the CMS makes of it: a venue that is found later is no change of the source. */
function hashSource({ line: _line, changedAt: _changedAt, ...content }: SourceRecord, options = ''): string {
  return createHash('sha256')
    .update(JSON.stringify([content, options]))
    .digest('hex')
    .slice(0, 32);
}

async function writeSingly(cms: OpenCms, record: SourceRecord, result: SyncResult, write: () => Promise<void>): Promise<void> {
  try {
    await cms.write(write);
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error;
    result.ids.delete(record.uid);
    result.refused.push({ line: record.line, title: record.title, reason: (error as Error).message });
  }
}

async function readKnown(cms: OpenCms, { uid, calendar }: { uid: Uid; calendar: string }): Promise<Map<string, KnownEntry>> {
  const entries = await cms
    .documents(uid)
    .findMany({ filters: { source: { calendar } }, populate: ['source'], fields: [uid === 'api::club.club' ? 'name' : 'title'] });
  return new Map(
    entries.map((entry: CmsEntry) => {
      const source = entry.source as { uid: string; hash: string | null };
      return [source.uid, { documentId: entry.documentId, hash: source.hash ?? undefined, title: String(entry.title ?? entry.name) }];
    }),
  );
}

async function writeEntry(cms: OpenCms, uid: Uid, entry: KnownEntry | undefined, data: { [field: string]: unknown }) {
  const documents = cms.documents(uid);
  if (!entry) {
    const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    const { documentId } = await documents.create({ status: 'published', data: present });
    return { documentId, stayedOff: false };
  }
  // What the source no longer says is emptied; an absent value would leave the old one.
  const complete = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, value ?? null]));
  const isPublished = (await documents.count({ filters: { documentId: entry.documentId }, status: 'published' })) > 0;
  await documents.update({ documentId: entry.documentId, data: complete, ...(isPublished ? { status: 'published' as const } : {}) });
  return { documentId: entry.documentId, stayedOff: !isPublished };
}
