import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { FILE, FOLDER } from '../../media-folders/folder-owner';
import type { PageBlock, PictureBlock } from './page-blocks';

const FOLDER_NAME = 'Bilder der Hilfe';
const MIME = 'image/webp';

/** A file of the media library as Strapi stores it. */
type StoredFile = { id: number; url: string; name: string } & Record<string, unknown>;

/** An image in Strapi's rich text. */
interface ImageBlock {
  type: 'image';
  image: Record<string, unknown>;
  children: { type: 'text'; text: string }[];
}

/**
 * The content of a picture that comes with the platform (npm run docs:help-pictures takes them); undefined if its file is missing: help without
 * pictures is still help, and no reason for a CMS not to start.
 */
export async function readPicture(strapi: Core.Strapi, name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(picturePath(strapi, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    strapi.log.warn(`The picture „${name}“ of a help page is missing in cms/assets/help; the page is shipped without it.`);
    return undefined;
  }
}

function picturePath(strapi: Core.Strapi, name: string): string {
  return join(strapi.dirs.app.root, 'assets', 'help', `${name}.webp`);
}

/** The text of a shipped page as the CMS stores it: its pictures lie in the media library, each once, and stand in the text as images. */
export async function shipPictures(strapi: Core.Strapi, body: (PageBlock | PictureBlock)[]): Promise<(PageBlock | ImageBlock)[]> {
  const blocks: (PageBlock | ImageBlock)[] = [];
  for (const block of body) blocks.push(...(block.type === 'picture' ? await toImage(strapi, block) : [block]));
  return blocks;
}

async function toImage(strapi: Core.Strapi, picture: PictureBlock): Promise<ImageBlock[]> {
  const content = await readPicture(strapi, picture.name);
  if (!content) return [];
  const { name, url, hash, ext, mime, size, width, height, provider, createdAt, updatedAt } = await ensureFile(strapi, picture, content);
  const { alternativeText } = picture;
  const file = { name, alternativeText, url, hash, ext, mime, size, width, height, provider, createdAt, updatedAt };
  return [{ type: 'image', image: file, children: [{ type: 'text', text: '' }] }];
}

/** A picture that was taken anew has another name: texts that somebody edited keep the one they show. */
async function ensureFile(strapi: Core.Strapi, { name, alternativeText }: PictureBlock, content: Buffer): Promise<StoredFile> {
  const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const fileName = `hilfe-${name}-${fingerprint}.webp`;
  const stored: StoredFile | null = await strapi.db.query(FILE).findOne({ where: { name: fileName } });
  return stored ?? (await storeFile(strapi, fileName, content, alternativeText));
}

/** Without the smaller formats that Strapi makes of each upload: the site makes its own, and they would slow down every first start. */
async function storeFile(strapi: Core.Strapi, name: string, content: Buffer, alternativeText: string): Promise<StoredFile> {
  const folder = await ensureFolder(strapi);
  const upload = strapi.plugin('upload');
  const file = {
    name,
    alternativeText,
    folder,
    folderPath: await upload.service('file').getFolderPath(folder),
    hash: name.replace('.webp', ''),
    ext: '.webp',
    mime: MIME,
    size: content.length / 1_000,
    sizeInBytes: content.length,
    provider: strapi.config.get<string>('plugin::upload.provider'),
    getStream: () => Readable.from(content),
  };
  const { width, height } = await upload.service('image-manipulation').getDimensions(file);
  const sized = { ...file, width, height };
  // Puts the address into what it is given.
  await upload.service('provider').upload(sized);
  const { getStream: _getStream, ...stored } = sized;
  return strapi.db.query(FILE).create({ data: stored });
}

/** Nobody's folder, thus the municipality's. */
async function ensureFolder(strapi: Core.Strapi): Promise<number> {
  const folder: { id: number } | null = await strapi.db
    .query(FOLDER)
    .findOne({ where: { name: FOLDER_NAME, parent: { id: { $null: true } } } });
  return folder?.id ?? (await strapi.plugin('upload').service('folder').create({ name: FOLDER_NAME, parent: null })).id;
}
