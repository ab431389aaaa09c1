import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { coordinatorRole } from '../access/role-codes';
import { type RestrictedEditor, readRestrictedEditor } from '../access/signed-in-editor';

/** Strapi's code of the role „Technik“. */
const SUPER_ADMIN = 'strapi-super-admin';

/** Who calls an admin route. */
export interface SignedInAdmin {
  id: number;
  /** True for the coordination and the super admin. */
  isCoordinator: boolean;
  /** Set for editors whose rights end at certain entries. */
  restricted: RestrictedEditor | undefined;
}

/** The account behind a request that has passed `admin::isAuthenticatedAdmin`. */
export function readSignedInAdmin({ state }: Pick<Context, 'state'>): SignedInAdmin {
  const codes: string[] = (state.user.roles ?? []).map((role: { code: string }) => role.code);
  return {
    id: Number(state.user.id),
    isCoordinator: codes.includes(coordinatorRole) || codes.includes(SUPER_ADMIN),
    restricted: readRestrictedEditor(state),
  };
}

/** @throws PolicyError (403) for everyone but the coordination and the super admin */
export function assertCoordinator(ctx: Pick<Context, 'state'>): SignedInAdmin {
  const admin = readSignedInAdmin(ctx);
  if (!admin.isCoordinator) throw new errors.PolicyError('Das entscheidet die Koordination.');
  return admin;
}
