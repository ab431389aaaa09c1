import type { Core } from '@strapi/strapi';
import type { RestrictedEditor } from '../access/signed-in-editor';
import { FOLDER } from './folder-owner';
import { findFolderRights } from './folder-rights';

/** A folder as the media library shows it. */
export interface ShownFolder {
  id: number;
  documentId: string;
  name: string;
  pathId: number;
  path: string;
  parent: ShownFolder | null;
  children: { count: number };
  files: { count: number };
}

/** A folder with those inside, as the library's choice of a place wants it. */
interface FolderNode {
  id: number;
  name: string;
  children: FolderNode[];
}

/**
 * The folders an editor with limited rights sees. Those whose outer folder is not the editor's stand at the top, so that a club's pictures
 * are one click away.
 */
export async function listEditorFolders(strapi: Core.Strapi, editor: RestrictedEditor): Promise<ShownFolder[]> {
  const { readable } = await findFolderRights(strapi, editor);
  const rows: ShownFolder[] = await strapi.db.query(FOLDER).findMany({
    where: readable,
    select: ['id', 'documentId', 'name', 'pathId', 'path'],
    populate: { parent: { select: ['id'] }, children: { count: true }, files: { count: true } },
    orderBy: { name: 'asc' },
  });
  const shown = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) row.parent = (row.parent && shown.get(row.parent.id)) ?? null;
  return rows;
}

/** The same folders, nested. */
export function toTree(folders: ShownFolder[], parent: number | null = null): FolderNode[] {
  return folders
    .filter((folder) => (folder.parent?.id ?? null) === parent)
    .map(({ id, name }) => ({ id, name, children: toTree(folders, id) }));
}
