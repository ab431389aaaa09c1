import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { type RestrictedEditor, readRestrictedEditor } from '../access/signed-in-editor';
import { wrapAction } from '../access/wrap-action';
import { listAllFolders, listEditorFolders, type ShownFolder, toTree } from './editor-folders';
import { FOLDER } from './folder-owner';
import { findFolderRights, findPermittedFiles } from './folder-rights';
import { spreadOwners } from './spread-owners';

const { ForbiddenError, PolicyError } = errors;

interface BulkBody {
  fileIds?: (number | string)[];
  folderIds?: (number | string)[];
  destinationFolderId?: number | string | null;
}

/**
 * The media library's folders: editors with limited rights see the folders of their own media only and change none; the folders that the
 * platform keeps can be neither deleted, moved nor renamed by anyone; bulk actions reach only files the editor may change.
 *
 * Strapi asks for a permission before these actions, but never for its conditions. To be called before the routes are made.
 */
export function guardFolders({ strapi }: { strapi: Core.Strapi }): void {
  guardReading(strapi);
  guardChanges(strapi);
  guardBulkActions(strapi);
}

function guardReading(strapi: Core.Strapi): void {
  wrapAction(strapi, 'plugin::upload.admin-folder', 'find', async (original, ctx) => {
    const editor = readRestrictedEditor(ctx.state);
    if (!editor) return original();
    const folders = await listEditorFolders(strapi, editor);
    ctx.body = { data: folders.filter(createFolderFilter(ctx.query)) };
    return undefined;
  });
  wrapAction(strapi, 'plugin::upload.admin-folder', 'findOne', async (original, ctx) => {
    const editor = readRestrictedEditor(ctx.state);
    if (!editor) return original();
    const folder = (await listEditorFolders(strapi, editor)).find(({ id }) => String(id) === ctx.params.id);
    if (!folder) throw new ForbiddenError('Dieser Ordner gehört nicht zu Ihrem Verein.');
    ctx.body = { data: folder };
    return undefined;
  });
  wrapAction(strapi, 'plugin::upload.admin-folder', 'getStructure', async (_original, ctx) => {
    const editor = readRestrictedEditor(ctx.state);
    ctx.body = { data: toTree(await (editor ? listEditorFolders(strapi, editor) : listAllFolders(strapi))) };
    return undefined;
  });
}

/**
 * What the library's screens ask for: the content of one folder, of the top, or a search by name. Nothing else of the query counts, so that
 * nothing else can be asked.
 */
function createFolderFilter(query: unknown): (folder: ShownFolder) => boolean {
  const { filters, _q } = query as { filters?: { $and?: { parent?: { id?: unknown } }[] }; _q?: string };
  if (_q) return ({ name }) => name.toLowerCase().includes(String(_q).toLowerCase());
  const id = [filters?.$and ?? []].flat().find((filter) => filter?.parent)?.parent?.id;
  if (id === undefined) return () => true;
  const parent = typeof id === 'string' || typeof id === 'number' ? Number(id) : null;
  return (folder) => (folder.parent?.id ?? null) === parent;
}

function guardChanges(strapi: Core.Strapi): void {
  for (const name of ['create', 'update']) {
    wrapAction(strapi, 'plugin::upload.admin-folder', name, async (original, ctx) => {
      if (readRestrictedEditor(ctx.state)) throw new PolicyError('Ordner legt die Koordination an.');
      if (name === 'update') await refuseKeptFolders(strapi, [ctx.params.id]);
      const result = await original();
      await spreadOwners(strapi);
      return result;
    });
  }
}

function guardBulkActions(strapi: Core.Strapi): void {
  for (const name of ['deleteMany', 'moveMany']) {
    wrapAction(strapi, 'plugin::upload.admin-folder-file', name, async (original, ctx) => {
      const body = readBody(ctx);
      const editor = readRestrictedEditor(ctx.state);
      if (editor) await refuseForeignMedia(strapi, editor, body);
      await refuseKeptFolders(strapi, body.folderIds ?? []);
      const result = await original();
      if (body.folderIds?.length) await spreadOwners(strapi);
      return result;
    });
  }
}

function readBody(ctx: Context): BulkBody {
  return ((ctx.request as { body?: BulkBody }).body ?? {}) as BulkBody;
}

async function refuseForeignMedia(strapi: Core.Strapi, editor: RestrictedEditor, body: BulkBody): Promise<void> {
  const { fileIds = [], folderIds = [], destinationFolderId } = body;
  if (folderIds.length > 0) throw new PolicyError('Ordner ändert und löscht die Koordination.');
  const files = [...new Set([fileIds].flat().map(Number))];
  if ((await findPermittedFiles(strapi, editor, files, 'own')).length !== files.length) {
    throw new PolicyError('Diese Dateien gehören nicht zu Ihrem Verein.');
  }
  if (destinationFolderId !== undefined) await refuseForeignFolder(strapi, editor, destinationFolderId);
}

async function refuseForeignFolder(strapi: Core.Strapi, editor: RestrictedEditor, folder: number | string | null): Promise<void> {
  const { writable, outside } = await findFolderRights(strapi, editor);
  if (folder === null && outside) return;
  const where = { $and: [{ id: folder }, writable] };
  if (folder === null || (await strapi.db.query(FOLDER).count({ where })) === 0) {
    throw new PolicyError('In diesen Ordner können Sie nichts verschieben. Bitte wählen Sie einen Ordner Ihres Vereins.');
  }
}

async function refuseKeptFolders(strapi: Core.Strapi, ids: (number | string)[]): Promise<void> {
  if (ids.length === 0) return;
  const kept = await strapi.db.query(FOLDER).findOne({ where: { id: { $in: [ids].flat() }, kept: true }, select: ['name'] });
  if (kept) throw new PolicyError(`Den Ordner „${kept.name}“ führt die Plattform selbst. Er lässt sich nicht ändern oder löschen.`);
}
