import type { Core, Schema, UID } from '@strapi/strapi';
import { whereVersion } from './is-readable';

/** A query of Strapi's database layer. */
interface Populate {
  [field: string]: true | { select?: string[]; populate?: Populate };
}

/**
 * One version of one entry in the shape in which the public API gives published entries: components and files in full, of related entries
 * their id and name, nothing private, no contact person without consent. Undefined when there is no such version.
 *
 * Read past the rules of the document service, which know no server as a reader: the caller has asked who may read it.
 */
export async function readPreviewEntry(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  state: 'draft' | 'published',
): Promise<Record<string, unknown> | undefined> {
  const model = strapi.getModel(uid as never) as Schema.ContentType;
  const row = await strapi.db.query(uid).findOne({
    where: whereVersion(documentId, state) as never,
    populate: listPopulate(strapi, model.attributes) as never,
  });
  if (!row) return undefined;
  return (await strapi.contentAPI.sanitize.output(row, model, { auth: undefined } as never)) as Record<string, unknown>;
}

function listPopulate(strapi: Core.Strapi, attributes: Schema.Attributes): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if ('private' in attribute && attribute.private) continue;
    if (attribute.type === 'media') populate[name] = true;
    if (attribute.type === 'component') {
      populate[name] = { populate: listPopulate(strapi, strapi.getModel(attribute.component as UID.Component).attributes) };
    }
    // Lists of what points here are long, and the site reads them from the other side.
    if (attribute.type === 'relation' && 'target' in attribute && !('mappedBy' in attribute)) {
      const target = attribute.target as string;
      if (!target.startsWith('api::')) continue;
      const fields = strapi.getModel(target as UID.Schema).attributes;
      populate[name] = { select: ['documentId', ...['name', 'title'].filter((field) => field in fields)] };
    }
  }
  return populate;
}
