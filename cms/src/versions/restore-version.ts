import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rebuildData } from './rebuild-data';
import { type Version, versionTable } from './version-table';

/** What became of a restoration. */
export interface Restored {
  documentId: string;
  /** German sentences about what could not come back. */
  missing: string[];
}

/**
 * Not brought back with a former state of an entry that still exists: who may edit a club, what it agreed to and when it was confirmed are no
 * texts that someone overwrote, and former addresses only ever grow.
 */
const KEPT_FIELDS = ['editors', 'trusted', 'agreement', 'confirmedAt', 'confirmedBy', 'formerSlugs', 'source'];

/**
 * Brings a former state back as the draft of its entry; a deleted entry comes back under its old identity. Nothing becomes public by that,
 * except for types without drafts. The present state becomes a former one first, so that a restoration can be undone in the same way.
 *
 * @throws NotFoundError (404) if the version is gone
 */
export async function restoreVersion(strapi: Core.Strapi, id: number): Promise<Restored> {
  const version: Version | null = await strapi.db.query(versionTable.uid).findOne({ where: { id } });
  if (!version) throw new errors.NotFoundError('Diese Fassung gibt es nicht mehr. Fassungen werden 30 Tage aufgehoben.');
  const { contentType, target } = version;
  const isDeleted = (await strapi.db.query(contentType).count({ where: { documentId: target } })) === 0;
  return strapi.db.transaction(async () => {
    const { data, missing } = await rebuildData(strapi, contentType, version.content, {
      isDeleted,
      exceptFields: isDeleted ? [] : KEPT_FIELDS,
    });
    if (await isSlugTaken(strapi, version, data.slug)) {
      missing.push(`Adressteil: „${data.slug}“ gehört inzwischen einem anderen Eintrag; dieser bekommt einen neuen.`);
      data.slug = null;
    }
    const documents = strapi.documents(contentType as UID.ContentType);
    if (isDeleted) await documents.create({ data: { ...data, documentId: target } as never });
    else await documents.update({ documentId: target, data: data as never });
    return { documentId: target, missing };
  });
}

async function isSlugTaken(strapi: Core.Strapi, { contentType, target }: Version, slug: unknown): Promise<boolean> {
  if (typeof slug !== 'string') return false;
  return (await strapi.db.query(contentType).count({ where: { slug, documentId: { $ne: target } } })) > 0;
}
