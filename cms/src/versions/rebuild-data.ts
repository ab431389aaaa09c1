import type { Core } from '@strapi/strapi';
import { componentLabels, typeLabels } from '../labels';
import { listModelFields, type ModelField } from './model-fields';
import type { RelatedEntry, RelatedFile, Snapshot } from './take-snapshot';

type FieldOf<Kind extends ModelField['kind']> = Extract<ModelField, { kind: Kind }>;

/** What a snapshot becomes: data for the document service, and German sentences about what could not come back. */
export interface RebuiltEntry {
  data: Record<string, unknown>;
  missing: string[];
}

const USER = 'admin::user';
const FILE = 'plugin::upload.file';

/**
 * Turns a snapshot into data for the document service. Files, related entries and accounts that are gone by now are left out and named; a
 * component whose file is gone (a picture) is left out whole. Fields that the type has no more are ignored.
 *
 * @param isDeleted whether the entry itself is gone: then it also gets back the entries of others that point to it
 */
export async function rebuildData(
  strapi: Core.Strapi,
  uid: string,
  snapshot: Snapshot,
  { isDeleted, exceptFields = [] }: { isDeleted: boolean; exceptFields?: string[] },
): Promise<RebuiltEntry> {
  const data: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const field of listModelFields(strapi, uid)) {
    if (!(field.name in snapshot) || exceptFields.includes(field.name)) continue;
    const label = labelOf(uid, field.name);
    const value = snapshot[field.name];
    if (field.kind === 'plain') data[field.name] = value;
    else if (field.kind === 'file') data[field.name] = await rebuildFiles(field, label, value);
    else if (field.kind === 'component') data[field.name] = await rebuildComponents(field, label, value);
    else if (isDeleted || !field.isInverse) data[field.name] = await rebuildRelation(field, label, (value ?? []) as RelatedEntry[]);
  }
  return { data, missing };

  async function rebuildFiles({ isList }: FieldOf<'file'>, label: string, value: unknown): Promise<unknown> {
    const files = [value].flat().filter(Boolean) as RelatedFile[];
    const rows = await strapi.db.query(FILE).findMany({ where: { id: { $in: files.map(({ id }) => id) } }, select: ['id'] });
    const present = new Set(rows.map((row) => Number(row.id)));
    for (const file of files) if (!present.has(file.id)) missing.push(`${label}: Die Datei „${file.label}“ gibt es nicht mehr.`);
    const ids = files.map(({ id }) => id).filter((id) => present.has(id));
    return isList ? ids : (ids[0] ?? null);
  }

  async function rebuildComponents({ component, isList }: FieldOf<'component'>, label: string, value: unknown): Promise<unknown> {
    const rebuilt: Record<string, unknown>[] = [];
    for (const one of [value].flat().filter(Boolean) as Snapshot[]) {
      const inner = await rebuildData(strapi, component, one, { isDeleted });
      missing.push(...inner.missing.map((sentence) => `${label}, ${sentence}`));
      if (hasItsFile(component, inner.data)) rebuilt.push(inner.data);
    }
    return isList ? rebuilt : (rebuilt[0] ?? null);
  }

  /** A picture or document without its file is nothing. */
  function hasItsFile(component: string, inner: Record<string, unknown>): boolean {
    const { attributes } = strapi.components[component as never] as { attributes: Record<string, { type: string; required?: boolean }> };
    return Object.entries(attributes).every(([name, { type, required }]) => type !== 'media' || !required || Boolean(inner[name]));
  }

  async function rebuildRelation({ target, takesOver }: FieldOf<'relation'>, label: string, related: RelatedEntry[]): Promise<unknown> {
    if (target === USER) return { set: await findAccounts(label, related) };
    const documentIds = related.map(({ documentId }) => documentId);
    // The other entry may have found another owner by now; it keeps that.
    const stillFree = takesOver ? { [takesOver]: { id: { $null: true } } } : {};
    const rows = await strapi.db.query(target).findMany({ where: { documentId: { $in: documentIds } }, select: ['documentId'] });
    const present = new Set(rows.map((row) => row.documentId));
    for (const entry of related) {
      if (!present.has(entry.documentId)) missing.push(`${label}: „${entry.label}“ gibt es nicht mehr.`);
    }
    if (!takesOver) return { set: documentIds.filter((id) => present.has(id)).map((documentId) => ({ documentId })) };
    const free = await strapi.db
      .query(target)
      .findMany({ where: { documentId: { $in: documentIds }, ...stillFree }, select: ['documentId'] });
    return { set: [...new Set(free.map((row) => row.documentId))].map((documentId) => ({ documentId })) };
  }

  async function findAccounts(label: string, related: RelatedEntry[]): Promise<{ id: number }[]> {
    const ids = related.map(({ id }) => id);
    const users = await strapi.db.query(USER).findMany({ where: { id: { $in: ids }, isActive: true, blocked: false }, select: ['id'] });
    if (users.length < ids.length) missing.push(`${label}: ${ids.length - users.length} Konten gibt es nicht mehr.`);
    return users.map(({ id }) => ({ id }));
  }
}

function labelOf(uid: string, field: string): string {
  return (typeLabels[uid] ?? componentLabels[uid])?.fields[field]?.label ?? field;
}
