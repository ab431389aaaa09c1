import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findRestrictedEditor, type RestrictedEditor } from '../access/signed-in-editor';
import { FOLDER } from '../media-folders/folder-owner';
import { findClubFolders, findFolderRights } from '../media-folders/folder-rights';

const { PolicyError, ValidationError } = errors;

type FolderId = number | string;

/** What Strapi's upload service takes to describe a file. */
interface FileInfo {
  folder?: FolderId | null;
  [key: string]: unknown;
}

interface UploadData {
  fileInfo?: FileInfo | FileInfo[];
  [key: string]: unknown;
}

/** As much of the upload service as is wrapped here. */
interface UploadService {
  upload(input: { data: UploadData; files: unknown }, options?: object): Promise<unknown>;
  replace(id: FolderId, input: { data: UploadData; file: unknown }, options?: object): Promise<unknown>;
  updateFileInfo(id: FolderId, fileInfo: FileInfo, options?: object): Promise<unknown>;
}

/**
 * What an editor uploads or moves lies in a folder of an own club afterwards, whatever place was asked for; an editor of several clubs has to
 * choose one of theirs. A municipal editor puts nothing into a club's folder.
 *
 * An upload in the admin cannot tie its file to an entry either (`ref`, `refId`, `field`): Strapi would not ask whose entry it is.
 */
export function placeUploads({ strapi }: { strapi: Core.Strapi }): void {
  const service = strapi.plugin('upload').service('upload') as unknown as UploadService;
  const { upload, replace, updateFileInfo } = service;
  service.upload = async ({ data, files }, options) => {
    const editor = findRestrictedEditor(strapi);
    if (!editor) return upload.call(service, { data, files }, options);
    const infos = await placeAll(strapi, editor, data.fileInfo, count(files));
    return upload.call(service, { data: { fileInfo: infos.length === 1 ? infos[0] : infos }, files }, options);
  };
  service.replace = async (id, { data, file }, options) => {
    const editor = findRestrictedEditor(strapi);
    // The file stays where it is.
    const kept = editor ? { fileInfo: { ...[data.fileInfo ?? {}].flat()[0], folder: undefined } } : data;
    return replace.call(service, id, { data: kept, file }, options);
  };
  service.updateFileInfo = async (id, fileInfo, options) => {
    const editor = findRestrictedEditor(strapi);
    const placed = editor && fileInfo.folder !== undefined ? await place(strapi, editor, fileInfo) : fileInfo;
    return updateFileInfo.call(service, id, placed, options);
  };
}

function count(files: unknown): number {
  return Array.isArray(files) ? files.length : 1;
}

async function placeAll(
  strapi: Core.Strapi,
  editor: RestrictedEditor,
  fileInfo: UploadData['fileInfo'],
  files: number,
): Promise<FileInfo[]> {
  const infos = [fileInfo ?? []].flat();
  const placed: FileInfo[] = [];
  for (let index = 0; index < files; index += 1) placed.push(await place(strapi, editor, infos[index] ?? {}));
  return placed;
}

async function place(strapi: Core.Strapi, editor: RestrictedEditor, info: FileInfo): Promise<FileInfo> {
  return { ...info, folder: await chooseFolder(strapi, editor, info.folder ?? null) };
}

async function chooseFolder(strapi: Core.Strapi, editor: RestrictedEditor, asked: FolderId | null): Promise<FolderId | null> {
  const { writable, outside } = await findFolderRights(strapi, editor);
  if (asked === null && outside) return null;
  if (asked !== null && (await strapi.db.query(FOLDER).count({ where: { $and: [{ id: asked }, writable] } })) > 0) return asked;
  if (outside) throw new PolicyError('Dieser Ordner gehört einem Verein. Bitte wählen Sie einen anderen.');
  const [first, ...others] = await findClubFolders(strapi, editor);
  if (!first) throw new PolicyError('Sie gehören zu keinem Verein. Bitte wenden Sie sich an die Koordination.');
  if (others.length === 0) return first.id;
  const names = [first, ...others].map(({ name }) => `„${name}“`).join(', ');
  throw new ValidationError(`Bitte wählen Sie beim Hochladen den Ordner des Vereins, zu dem die Datei gehört: ${names}.`);
}
