import type { Core, UID } from '@strapi/strapi';
import { hasDrafts } from '../documents/document-rule';
import { typeLabels } from '../labels';
import { listModelFields } from './model-fields';

/** A related entry or account as a snapshot names it. */
export interface RelatedEntry {
  documentId?: string;
  id?: number;
  label: string;
}

/** A file as a snapshot names it; the file itself stays in the media library. */
export interface RelatedFile {
  id: number;
  label: string;
}

/**
 * The content of an entry as plain JSON: fields as they are stored, components within it, related entries and files by name and number.
 */
export type Snapshot = Record<string, unknown>;

const USER = 'admin::user';

/** The draft of an entry (of a type without drafts: the entry) with everything it holds; undefined if there is none. */
export async function takeSnapshot(strapi: Core.Strapi, uid: string, documentId: string): Promise<Snapshot | undefined> {
  const drafts = hasDrafts(strapi.contentType(uid as UID.ContentType)) ? { publishedAt: null } : {};
  const row = await strapi.db.query(uid).findOne({ where: { documentId, ...drafts }, populate: buildPopulate(strapi, uid) });
  return row ? toSnapshot(strapi, uid, row) : undefined;
}

/** Everything a snapshot of a model reads: components whole, related entries and files by name. */
export function buildPopulate(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const field of listModelFields(strapi, uid)) {
    if (field.kind === 'component') populate[field.name] = { populate: buildPopulate(strapi, field.component) };
    else if (field.kind === 'file') populate[field.name] = { select: ['id', 'name'] };
    else if (field.kind === 'relation') {
      populate[field.name] = { select: field.target === USER ? ['id'] : ['documentId', mainFieldOf(field.target)] };
    }
  }
  return populate;
}

function mainFieldOf(uid: string): string {
  return typeLabels[uid]?.mainField ?? 'documentId';
}

function toSnapshot(strapi: Core.Strapi, uid: string, row: Record<string, unknown>): Snapshot {
  const snapshot: Snapshot = {};
  for (const field of listModelFields(strapi, uid)) {
    const value = row[field.name] ?? null;
    if (field.kind === 'component') snapshot[field.name] = convert(value, (one) => toSnapshot(strapi, field.component, one));
    else if (field.kind === 'file') snapshot[field.name] = convert(value, toFile);
    else if (field.kind === 'relation') snapshot[field.name] = toRelated(field.target, value);
    else snapshot[field.name] = value;
  }
  return snapshot;
}

function convert<Result>(value: unknown, toResult: (one: Record<string, unknown>) => Result): Result | Result[] | null {
  if (Array.isArray(value)) return value.map(toResult);
  return value ? toResult(value as Record<string, unknown>) : null;
}

function toFile({ id, name }: Record<string, unknown>): RelatedFile {
  return { id: Number(id), label: String(name) };
}

/** One list for to-one and to-many; an entry whose draft and published version are both related is named once. */
function toRelated(target: string, value: unknown): RelatedEntry[] {
  const rows = [value].flat().filter(Boolean) as Record<string, unknown>[];
  if (target === USER) return rows.map(({ id }) => ({ id: Number(id), label: 'ein Konto' }));
  const byId = new Map(rows.map((row) => [String(row.documentId), String(row[mainFieldOf(target)] ?? '')]));
  return [...byId].map(([documentId, label]) => ({ documentId, label }));
}
