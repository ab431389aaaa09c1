import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { findFellowEditors } from './own-clubs';
import { type RestrictedEditor, readRestrictedEditor } from './signed-in-editor';

const { PolicyError } = errors;

type Action = (this: unknown, ctx: Context, ...words: unknown[]) => unknown;

/**
 * Closes the actions of Strapi's admin that forget to ask: relation pickers of fields without permission (they answered 500), and the
 * media library's bulk actions and folders, which look at the permission but not at its conditions.
 *
 * To be called before the routes are made, thus while registering.
 */
export function guardAdminActions({ strapi }: { strapi: Core.Strapi }): void {
  refuseUnreadableRelations(strapi);
  guardMediaLibrary(strapi);
}

function refuseUnreadableRelations(strapi: Core.Strapi): void {
  wrapAction(strapi, 'plugin::content-manager.relations', 'extractAndValidateRequestInfo', async (original) => {
    const info = await original();
    // Strapi answers "forbidden" here and goes on with nothing in hand.
    if (info === undefined) throw new PolicyError('Dieses Feld dürfen Sie nicht lesen.');
    return info;
  });
}

function guardMediaLibrary(strapi: Core.Strapi): void {
  for (const name of ['deleteMany', 'moveMany']) {
    wrapAction(strapi, 'plugin::upload.admin-folder-file', name, async (original, ctx) => {
      const editor = readRestrictedEditor(ctx.state);
      if (editor) await assertOwnFiles(strapi, editor, ctx);
      return original();
    });
  }
  for (const name of ['create', 'update']) {
    wrapAction(strapi, 'plugin::upload.admin-folder', name, async (original, ctx) => {
      if (readRestrictedEditor(ctx.state)) throw new PolicyError('Ordner legt die Koordination an.');
      return original();
    });
  }
}

async function assertOwnFiles(strapi: Core.Strapi, editor: RestrictedEditor, ctx: Context): Promise<void> {
  const { fileIds = [], folderIds = [] } = (ctx.request as { body?: { fileIds?: unknown[]; folderIds?: unknown[] } }).body ?? {};
  if (folderIds.length > 0) throw new PolicyError('Ordner ändert und löscht die Koordination.');
  const allowed = await strapi.db.query('plugin::upload.file').count({
    where: { id: { $in: fileIds }, createdBy: { id: { $in: await findFellowEditors(strapi, editor.id) } } },
  });
  if (allowed !== new Set(fileIds.map(String)).size) throw new PolicyError('Diese Dateien hat jemand anderes hochgeladen.');
}

/**
 * Puts a guard in front of a controller's action; it decides whether and when the original runs.
 *
 * @throws if Strapi has no such action (any more)
 */
export function wrapAction(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  guard: (original: () => Promise<unknown>, ctx: Context) => Promise<unknown>,
): void {
  const controller = strapi.controller(uid as never) as unknown as Record<string, Action>;
  const original = controller[name];
  if (!original) throw new Error(`Strapi has no action ${uid}.${name} any more; src/access/guard-admin-actions.ts must be adapted.`);
  controller[name] = function (this: unknown, ctx: Context, ...words: unknown[]) {
    return guard(async () => original.call(this, ctx, ...words), ctx);
  };
}
