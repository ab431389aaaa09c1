import type { Core } from '@strapi/strapi';
import { CLUBS, FILE, FOLDER, SHARED, type StoredFolder } from './folder-owner';

const CLUB = 'api::club.club';

interface Club {
  documentId: string;
  name: string;
}

/** As much of the media library's service as is used here. It works out a folder's path. */
interface FolderService {
  create(folder: object): Promise<StoredFolder>;
}

/**
 * „Für alle“ and „Vereine“ are there, and in the latter a folder for each club that bears its name. What is missing is made, what was
 * renamed is named again; nothing is deleted.
 */
export async function keepAllFolders(strapi: Core.Strapi): Promise<void> {
  await keepFolder(strapi, SHARED, 'Für alle', null);
  const parent = await keepFolder(strapi, CLUBS, 'Vereine', null);
  const clubs: Club[] = await strapi.db.query(CLUB).findMany({ where: { publishedAt: null }, select: ['documentId', 'name'] });
  const folders: StoredFolder[] = await strapi.db.query(FOLDER).findMany({ where: { kept: true } });
  const names = new Map(folders.map(({ owner, name }) => [owner, name]));
  for (const club of clubs) {
    const name = names.get(club.documentId);
    if (!name || !isNameOf(name, club.name)) await keepFolder(strapi, club.documentId, club.name, parent);
  }
}

/** The club's folder exists and bears the club's name. */
export async function keepClubFolder(strapi: Core.Strapi, { documentId, name }: Club): Promise<void> {
  await keepFolder(strapi, documentId, name, await keepFolder(strapi, CLUBS, 'Vereine', null));
}

/** Removes the folder of a club that is gone, if nothing lies in it: an undo may still need the pictures. */
export async function dropEmptyClubFolder(strapi: Core.Strapi, documentId: string): Promise<void> {
  const folders = await strapi.db.query(FOLDER).findMany({ where: { owner: documentId }, select: ['id'] });
  if (folders.length !== 1) return;
  const [{ id }] = folders;
  if ((await strapi.db.query(FILE).count({ where: { folder: { id } } })) > 0) return;
  await strapi.db.query(FOLDER).delete({ where: { id } });
}

/** The id of the kept folder of an owner, made or renamed where necessary. */
async function keepFolder(strapi: Core.Strapi, owner: string, wanted: string, parent: number | null): Promise<number> {
  const query = strapi.db.query(FOLDER);
  const stored: StoredFolder | null = await query.findOne({ where: { owner, kept: true } });
  if (stored && isNameOf(stored.name, toFolderName(wanted))) return stored.id;
  const name = await findFreeName(strapi, toFolderName(wanted), parent);
  if (stored) {
    await query.update({ where: { id: stored.id }, data: { name } });
    return stored.id;
  }
  const service = strapi.plugin('upload').service('folder') as unknown as FolderService;
  return (await service.create({ name, parent, owner, kept: true })).id;
}

/** The media library refuses slashes and spaces around a name. */
function toFolderName(name: string): string {
  return name.replaceAll('/', '-').trim();
}

/** Whether a folder's name is the club's, perhaps with a number because another club is called the same. */
function isNameOf(folderName: string, clubName: string): boolean {
  const wanted = toFolderName(clubName);
  return folderName === wanted || (folderName.startsWith(`${wanted} (`) && /^ \(\d+\)$/.test(folderName.slice(wanted.length)));
}

async function findFreeName(strapi: Core.Strapi, name: string, parent: number | null): Promise<string> {
  const siblings = await strapi.db.query(FOLDER).findMany({ where: { parent, name: { $startsWith: name } }, select: ['name'] });
  const taken = new Set(siblings.map((sibling) => sibling.name));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(candidate)) return candidate;
  }
}
