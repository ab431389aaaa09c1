import type { Core } from '@strapi/strapi';

/** What the content manager's permission checker is used for here; Strapi does not export its type. */
interface PermissionChecker {
  cannot: { read(): boolean };
  sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
}

/** A version of an entry, as the database finds it. */
export function whereVersion(documentId: string, state: 'draft' | 'published'): object {
  return { documentId, publishedAt: state === 'draft' ? { $null: true } : { $notNull: true } };
}

/** Whether someone with this ability may read this very version, by role, permission and condition. An entry that is not there is not readable. */
export async function isReadable(
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: string,
  documentId: string,
  state: 'draft' | 'published',
): Promise<boolean> {
  const checker: PermissionChecker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
  if (checker.cannot.read()) return false;
  const { filters = {} } = await checker.sanitizedQuery.read({});
  const { where = {} } = strapi.get('query-params').transform(uid as never, { filters } as never) as { where?: object };
  return (await strapi.db.query(uid).count({ where: { $and: [whereVersion(documentId, state), where] } as never })) > 0;
}
