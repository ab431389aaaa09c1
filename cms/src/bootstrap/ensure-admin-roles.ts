import type { Core } from '@strapi/strapi';
import { expandGrants } from '../access/expand-grants';
import { superAdminRole } from '../access/role-codes';
import { type Role, roles } from '../access/roles';

/** Strapi creates these on the first start; they could edit every club. */
const STRAPI_ROLES = ['strapi-editor', 'strapi-author'];
/** Strapi names and describes it in English. */
const SUPER_ADMIN = { name: 'Technik', description: 'Richtet das System und die Konten ein und darf alles.' };

/**
 * The editors' roles exist and may do exactly what src/access/roles.ts says: missing permissions are granted, all others revoked.
 * Strapi's own Editor and Author are removed as long as nobody holds them, and its Super Admin is called what it is here. Conditions must be
 * registered before.
 */
export async function ensureAdminRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const role of roles) await ensureRole(strapi, role);
  await describeSuperAdmin(strapi);
  await removeUnusedStrapiRoles(strapi);
}

async function ensureRole(strapi: Core.Strapi, { code, name, description, grants }: Role): Promise<void> {
  const service = strapi.service('admin::role');
  const stored = (await service.findOne({ code })) ?? (await service.create({ code, name, description }));
  if (stored.name !== name || stored.description !== description) await service.update({ id: stored.id }, { name, description });
  await service.assignPermissions(stored.id, expandGrants(strapi, grants));
}

async function describeSuperAdmin(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  const stored = await service.findOne({ code: superAdminRole });
  if (stored && stored.name !== SUPER_ADMIN.name) await service.update({ id: stored.id }, SUPER_ADMIN);
}

async function removeUnusedStrapiRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  for (const code of STRAPI_ROLES) {
    const role = await service.findOne({ code });
    if (role && (await service.getUsersCount(role.id)) === 0) await service.deleteByIds([role.id]);
  }
}
