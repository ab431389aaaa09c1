import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isReadable } from '../../../preview/is-readable';
import { derivePreviewBearer, isSame, type PreviewGrant, readPreviewToken } from '../../../preview/preview-token';
import { findPreviewUid } from '../../../preview/previewable-types';
import { readPreviewEntry } from '../../../preview/read-preview-entry';

/**
 * `GET /api/preview-draft`: `{ type, state, entry }`, exactly the version that the token in the header `Preview-Token` names. For the publisher
 * alone, which proves itself by a bearer token derived from PUBLISHER_SECRET: 401 without. 404 for everything else that is not one readable
 * entry: a forged or expired token, an entry that is gone, a user who may not read it any more.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.set('Cache-Control', 'no-store');
    const { secret } = strapi.config.get<{ secret: string }>('preview');
    const bearer = /^Bearer +(\S+)$/i.exec(ctx.get('Authorization'))?.[1] ?? '';
    if (!isSame(bearer, derivePreviewBearer(secret))) return ctx.unauthorized();
    const grant = readPreviewToken(ctx.get('Preview-Token'), secret, Date.now());
    const entry = grant && (await readForAuthor(strapi, grant));
    if (!grant || !entry) return ctx.notFound();
    ctx.body = { type: grant.type, state: grant.state, entry };
  },
});

/** Asked again: rights may have ended since the address was made. */
async function readForAuthor(
  strapi: Core.Strapi,
  { type, documentId, state, userId }: PreviewGrant,
): Promise<Record<string, unknown> | undefined> {
  const uid = findPreviewUid(type);
  const user = await strapi.db.query('admin::user').findOne({ where: { id: userId }, populate: ['roles'] });
  if (!uid || !user?.isActive || user.blocked) return undefined;
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user);
  return (await isReadable(strapi, ability, uid, documentId, state)) ? readPreviewEntry(strapi, uid, documentId, state) : undefined;
}
