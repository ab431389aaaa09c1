import type { Core } from '@strapi/strapi';
import { findOwnClubs } from '../access/own-clubs';
import type { RestrictedEditor } from '../access/signed-in-editor';
import { FILE, FOLDER, SHARED, type StoredFolder } from './folder-owner';

/** What an editor with limited rights may do in the media library, as conditions for a query on folders and on files. */
export interface FolderRights {
  /** Folders into which the editor puts files. */
  writable: object;
  /** Folders whose files the editor sees and uses. */
  readable: object;
  /** Files the editor may change, move and delete. */
  ownFiles: object;
  /** Files the editor may put into an entry. */
  usableFiles: object;
  /** Whether files may lie outside of all folders. */
  outside: boolean;
}

/**
 * A club editor's are the folders of the own clubs, and to look at and use, the shared ones. A municipal editor's is everything that does
 * not belong to a club.
 */
export async function findFolderRights(strapi: Core.Strapi, editor: RestrictedEditor): Promise<FolderRights> {
  const clubs = (await findOwnClubs(strapi, editor.id)).map(({ documentId }) => documentId);
  if (!editor.municipal) {
    const writable = { owner: { $in: clubs } };
    const readable = { owner: { $in: [...clubs, SHARED] } };
    return { writable, readable, ownFiles: { folder: writable }, usableFiles: { folder: readable }, outside: false };
  }
  const municipal = { $or: [{ owner: { $null: true } }, { owner: { $in: [...clubs, SHARED] } }] };
  const files = { $or: [{ folder: { id: { $null: true } } }, { folder: municipal }] };
  return { writable: municipal, readable: municipal, ownFiles: files, usableFiles: files, outside: true };
}

/** Which of these files the editor may change, or (`usable`) put into an entry. */
export async function findPermittedFiles(
  strapi: Core.Strapi,
  editor: RestrictedEditor,
  fileIds: number[],
  kind: 'own' | 'usable',
): Promise<number[]> {
  const rights = await findFolderRights(strapi, editor);
  const where = { $and: [{ id: { $in: fileIds } }, kind === 'own' ? rights.ownFiles : rights.usableFiles] };
  const rows = await strapi.db.query(FILE).findMany({ where, select: ['id'] });
  return rows.map((row) => row.id);
}

/** The kept folders of the editor's clubs, by name. */
export async function findClubFolders(strapi: Core.Strapi, editor: RestrictedEditor): Promise<StoredFolder[]> {
  const clubs = (await findOwnClubs(strapi, editor.id)).map(({ documentId }) => documentId);
  return strapi.db.query(FOLDER).findMany({ where: { owner: { $in: clubs }, kept: true }, orderBy: { name: 'asc' } });
}
