import type { Core } from '@strapi/strapi';
import { expandGrants } from '../access/expand-grants';
import { type Role, roles } from '../access/roles';

/** Strapi creates these on the first start; they could edit every club. */
const STRAPI_ROLES = ['strapi-editor', 'strapi-author'];

/**
 * The editors' roles exist and may do exactly what src/access/roles.ts says: missing permissions are granted, all others revoked.
 * Strapi's own Editor and Author are removed as long as nobody holds them. Conditions must be registered before.
 */
export async function ensureAdminRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const role of roles) await ensureRole(strapi, role);
  await removeUnusedStrapiRoles(strapi);
}

async function ensureRole(strapi: Core.Strapi, { code, name, description, grants }: Role): Promise<void> {
  const service = strapi.service('admin::role');
  const stored = (await service.findOne({ code })) ?? (await service.create({ code, name, description }));
  if (stored.name !== name || stored.description !== description) await service.update({ id: stored.id }, { name, description });
  await service.assignPermissions(stored.id, expandGrants(strapi, grants));
}

async function removeUnusedStrapiRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  for (const code of STRAPI_ROLES) {
    const role = await service.findOne({ code });
    if (role && (await service.getUsersCount(role.id)) === 0) await service.deleteByIds([role.id]);
  }
}
