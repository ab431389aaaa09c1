import type { Core, UID } from '@strapi/strapi';

/** A field of a content type or component, by what a snapshot has to do with it. */
export type ModelField =
  | { name: string; kind: 'plain' }
  | { name: string; kind: 'file'; isList: boolean }
  | { name: string; kind: 'component'; component: string; isList: boolean }
  /** `isInverse`: the other side holds the relation, so that the other entry would change with it. `inverseOf` names its field there. */
  | { name: string; kind: 'relation'; target: string; isInverse: boolean; isToMany: boolean; takesOver: string | undefined };

const SYSTEM_FIELDS = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'documentId', 'id'];

/** The fields of a model that belong to its content; what Strapi keeps for itself is left out. */
export function listModelFields(strapi: Core.Strapi, uid: string): ModelField[] {
  return Object.entries(strapi.getModel(uid as UID.Schema).attributes)
    .filter(([name]) => !SYSTEM_FIELDS.includes(name))
    .map(([name, attribute]) => {
      if (attribute.type === 'component') {
        return { name, kind: 'component', component: attribute.component, isList: attribute.repeatable === true };
      }
      if (attribute.type === 'media') return { name, kind: 'file', isList: attribute.multiple === true };
      if (attribute.type !== 'relation') return { name, kind: 'plain' };
      const { relation, target, mappedBy } = attribute as unknown as { relation: string; target: string; mappedBy?: string };
      return {
        name,
        kind: 'relation',
        target,
        isInverse: mappedBy !== undefined,
        isToMany: relation.endsWith('ToMany'),
        takesOver: relation === 'oneToMany' ? mappedBy : undefined,
      };
    });
}
