import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isCoordination, type RestrictedEditor, readRestrictedEditor } from '../access/signed-in-editor';

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
  return {
    id: Number(state.user.id),
    isCoordinator: isCoordination(state),
    restricted: readRestrictedEditor(state),
  };
}

/** @throws PolicyError (403) with the sentence `refusal` for everyone but the coordination and the super admin */
export function assertCoordinator(ctx: Pick<Context, 'state'>, refusal = 'Das entscheidet die Koordination.'): SignedInAdmin {
  const admin = readSignedInAdmin(ctx);
  if (!admin.isCoordinator) throw new errors.PolicyError(refusal);
  return admin;
}
