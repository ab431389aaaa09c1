import type { Core, UID } from '@strapi/strapi';
import type { Grant } from './roles';

/** A permission as Strapi stores it. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
  actionParameters: object;
}

interface Action {
  subjects?: string[];
  options?: { applyToProperties?: string[] };
}

/**
 * A role's grants as the list of permissions Strapi stores, one for each action and subject.
 *
 * @throws if a grant names an action, subject, field or condition that does not exist. Strapi would drop an unknown condition and with it
 * the limit, so that a misspelt name would open everything.
 */
export function expandGrants(strapi: Core.Strapi, grants: Grant[]): Permission[] {
  const { conditionProvider } = strapi.service('admin::permission');
  for (const condition of grants.flatMap((grant) => grant.conditions ?? [])) {
    if (!conditionProvider.has(condition)) fail(`condition ${condition}`);
  }
  assertFieldsExist(strapi, grants);
  const permissions = grants.flatMap((grant) =>
    grant.actions.flatMap((action) => (grant.subjects ?? [null]).map((subject) => createPermission(strapi, grant, action, subject))),
  );
  // Strapi cleans stored permissions in the same way at each start; comparing with the cleaned form keeps the step from rewriting them.
  return strapi.service('admin::content-type').cleanPermissionFields(permissions);
}

function createPermission(strapi: Core.Strapi, grant: Grant, action: string, subject: string | null): Permission {
  const known: Action | undefined = strapi.service('admin::permission').actionProvider.get(action);
  if (!known) fail(`action ${action}`);
  if (known.subjects && !(subject && known.subjects.includes(subject))) fail(`subject ${subject} of the action ${action}`);
  const hasFields = known.options?.applyToProperties?.includes('fields') ?? false;
  const properties = hasFields && subject ? { fields: listFields(strapi, grant, subject) } : {};
  return { action, subject, properties, conditions: grant.conditions ?? [], actionParameters: {} };
}

function listFields(strapi: Core.Strapi, grant: Grant, subject: string): string[] {
  const fields: string[] = strapi.service('admin::content-type').getNestedFields(strapi.getModel(subject as UID.Schema), {
    components: { ...strapi.contentTypes, ...strapi.components },
  });
  return fields.filter((field) => {
    const [top = field] = field.split('.');
    return grant.onlyFields ? grant.onlyFields.includes(top) : !grant.exceptFields?.includes(top);
  });
}

/** Lists of exceptions are shared by types that do not all have each field; a name that no type has is a misspelling. */
function assertFieldsExist(strapi: Core.Strapi, grants: Grant[]): void {
  const known = new Set(Object.values(strapi.contentTypes).flatMap((type) => Object.keys(type.attributes)));
  for (const field of grants.flatMap(({ exceptFields = [], onlyFields = [] }) => [...exceptFields, ...onlyFields])) {
    if (!known.has(field)) fail(`field ${field}`);
  }
}

function fail(what: string): never {
  throw new Error(`src/access/roles.ts names the ${what}, which does not exist. Correct the name.`);
}
