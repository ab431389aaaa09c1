import type { Core } from '@strapi/strapi';
import { publicActions } from '../access/public-actions';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/**
 * REST without a token may do exactly what `publicActions` lists; signed-in REST users may do nothing, and nobody can become one.
 *
 * Grants what is missing and revokes everything else, the defaults of the users-permissions plugin (login, registration, password
 * reset) included: editors work in the admin, and residents have no accounts.
 *
 * @throws if the list names an action that does not exist
 */
export async function ensurePublicPermissions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const action of publicActions) assertActionExists(strapi, action);
  for (const role of await strapi.db.query(ROLE).findMany()) {
    await ensureRoleActions(strapi, role.id, role.type === 'public' ? publicActions : []);
  }
  await ensureRegistrationIsClosed(strapi);
}

async function ensureRoleActions(strapi: Core.Strapi, role: number, allowed: string[]): Promise<void> {
  const permissions = strapi.db.query(PERMISSION);
  const granted = await permissions.findMany({ where: { role } });
  const kept = new Set<string>();
  for (const { id, action } of granted) {
    if (allowed.includes(action) && !kept.has(action)) kept.add(action);
    else await permissions.delete({ where: { id } });
  }
  for (const action of allowed) {
    if (!kept.has(action)) await permissions.create({ data: { action, role } });
  }
}

async function ensureRegistrationIsClosed(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const settings = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  if (settings.allow_register !== false) await store.set({ key: 'advanced', value: { ...settings, allow_register: false } });
}

function assertActionExists(strapi: Core.Strapi, action: string): void {
  const [controller, name] = [action.slice(0, action.lastIndexOf('.')), action.slice(action.lastIndexOf('.') + 1)];
  if (typeof strapi.controllers[controller]?.[name] !== 'function') {
    throw new Error(`src/access/public-actions.ts names ${action}, which is no action of any controller. Correct the list.`);
  }
}
