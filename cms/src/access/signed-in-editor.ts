import type { Core } from '@strapi/strapi';
import { clubEditorRole, coordinationRoles, municipalEditorRole, superAdminRole } from './role-codes';

/** An admin user whose rights end at certain entries, as opposed to the coordination and the super admin, who may touch all. */
export interface RestrictedEditor {
  id: number | string;
  /** True for the municipal editors: what belongs to no club is theirs. */
  municipal: boolean;
}

interface AdminState {
  auth?: { strategy?: { name?: string } };
  user?: { id: number | string; roles?: { code: string }[] };
}

const restrictedRoles: string[] = [clubEditorRole, municipalEditorRole];

/**
 * Who makes the running request, if it is an editor with limited rights.
 *
 * Undefined for everyone else: scripts, imports and bootstrap steps (no request), the public API (no admin user), the coordination and the
 * super admin. A user with several roles is limited only if all of them are.
 */
export function findRestrictedEditor(strapi: Core.Strapi): RestrictedEditor | undefined {
  return readRestrictedEditor((strapi.requestContext.get()?.state ?? {}) as AdminState);
}

/** The same, from the state of a given request, for middlewares that run outside of its context. */
export function readRestrictedEditor({ auth, user }: AdminState): RestrictedEditor | undefined {
  if (!user || auth?.strategy?.name !== 'admin') return undefined;
  const codes = (user.roles ?? []).map((role) => role.code);
  if (codes.some((code) => !restrictedRoles.includes(code))) return undefined;
  return { id: user.id, municipal: codes.includes(municipalEditorRole) };
}

/** Whether the request is made by the super admin, thus by whoever runs the system. */
export function isSuperAdmin({ auth, user }: AdminState): boolean {
  return auth?.strategy?.name === 'admin' && (user?.roles ?? []).some(({ code }) => code === superAdminRole);
}

/** Whether the request is made by somebody of the coordination or by the super admin. */
export function isCoordination({ auth, user }: AdminState): boolean {
  if (!user || auth?.strategy?.name !== 'admin') return false;
  return (user.roles ?? []).some(({ code }) => coordinationRoles.includes(code));
}
