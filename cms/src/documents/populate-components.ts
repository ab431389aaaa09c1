import type { Core, UID } from '@strapi/strapi';

type Populate = Record<string, true | { populate: Populate }>;

/** A `populate` for the database that reads all components of a model, those within components included; no relations, no files. */
export function populateComponents(strapi: Core.Strapi, uid: string): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid as UID.Schema).attributes)) {
    if (attribute.type !== 'component') continue;
    const inner = populateComponents(strapi, attribute.component);
    populate[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
  }
  return populate;
}
