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

/**
 * Folders nested by their paths, by name; one whose outer folder is not in the list stands at the top. Strapi sorts anew for each folder, which
 * takes minutes for the folders of 12,000 clubs, and nothing else is answered meanwhile.
 */
export function toTree(folders: { id: number; name: string; path: string }[]): FolderNode[] {
  const sorted = [...folders].sort((a, b) => byName.compare(a.name, b.name));
  const nodes = new Map(sorted.map(({ id, name, path }) => [path, { id, name, children: [] as FolderNode[] }]));
  const top: FolderNode[] = [];
  for (const [path, node] of nodes) (nodes.get(path.slice(0, path.lastIndexOf('/')))?.children ?? top).push(node);
  return top;
}

const byName = new Intl.Collator('de', { numeric: true });

/** All folders, without their contents. */
export function listAllFolders(strapi: Core.Strapi): Promise<{ id: number; name: string; path: string }[]> {
  return strapi.db.query(FOLDER).findMany({ select: ['id', 'name', 'path'] });
}
