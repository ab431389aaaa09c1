import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import type { ImageMedia, ImageVariant } from './manifest.ts';
import { MediaError } from './media-error.ts';

/** Widths in pixels that fit cards and columns on ordinary and on dense screens. */
const widths = [320, 640, 960, 1280];
/** Raised when other variants or another quality are made from the same original. */
const recipe = 1;
/** Pixels of the largest original accepted; more is an attack or a mistake, and would take gigabytes to decode. */
const maxPixels = 100_000_000;

// Two builds' worth of images at once would not be faster on a small machine, only larger.
sharp.concurrency(1);
sharp.cache(false);

/** The widths to make for an original: none larger than it is, and its own (or the largest) as the last. */
function chooseWidths(originalWidth: number): number[] {
  const largest = Math.min(originalWidth, widths.at(-1) ?? originalWidth);
  return [...widths.filter((width) => width < largest), largest];
}

interface Encoding {
  format: ImageVariant['format'];
  extension: string;
  encode: (image: Sharp) => Sharp;
}

const webp: Encoding = { format: 'webp', extension: 'webp', encode: (image) => image.webp({ quality: 78 }) };
const jpeg: Encoding = { format: 'jpeg', extension: 'jpg', encode: (image) => image.jpeg({ quality: 80, mozjpeg: true }) };
const png: Encoding = { format: 'png', extension: 'png', encode: (image) => image.png({ compressionLevel: 9 }) };

async function makeVariant(
  original: Buffer,
  hash: string,
  width: number,
  { format, extension, encode }: Encoding,
  dir: string,
): Promise<ImageVariant> {
  // sharp keeps no metadata unless told to: camera, position and thumbnails are gone. The orientation is applied before they are.
  const image = sharp(original, { limitInputPixels: maxPixels }).autoOrient().resize({ width, withoutEnlargement: true });
  const { data, info } = await encode(image).toBuffer({ resolveWithObject: true });
  const name = `${hash}-${info.width}.${extension}`;
  await writeFileAtomic(join(dir, name), data);
  return { path: `/medien/${name}`, width: info.width, height: info.height, format };
}

async function readPrepared(path: string): Promise<ImageMedia | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ImageMedia;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes the variants of an original in `dir`, upright and free of EXIF, GPS and every other metadata; what a former build made is used
 * again. Vector graphics and files that are no image are refused.
 * @throws {MediaError}
 */
export async function prepareImage(originalPath: string, hash: string, dir: string): Promise<ImageMedia> {
  const notePath = join(dir, `${hash}.recipe-${recipe}.json`);
  const prepared = await readPrepared(notePath);
  if (prepared) return prepared;
  await mkdir(dir, { recursive: true });
  const original = await readFile(originalPath);
  try {
    const { format, autoOrient, hasAlpha } = await sharp(original, { limitInputPixels: maxPixels }).metadata();
    if (format === 'svg' || format === 'pdf') throw new MediaError('Das Bild ist eine Vektorgrafik. Bitte nehmen Sie JPEG, PNG oder WebP.');
    const targets = chooseWidths(autoOrient.width);
    const variants: ImageVariant[] = [];
    for (const width of targets) variants.push(await makeVariant(original, hash, width, webp, dir));
    variants.push(await makeVariant(original, hash, targets.at(-1) ?? autoOrient.width, hasAlpha ? png : jpeg, dir));
    const media: ImageMedia = { kind: 'image', width: autoOrient.width, height: autoOrient.height, variants };
    // Written last: whoever finds the note finds the variants.
    await writeFileAtomic(notePath, JSON.stringify(media));
    return media;
  } catch (cause) {
    throw cause instanceof MediaError ? cause : new MediaError('Die Datei ist kein lesbares Bild.', { cause });
  }
}

/** Deletes the variants of originals that are gone; releases that still show them have files of their own. */
export async function removeUnusedImages(dir: string, hashes: Set<string>): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const name of await readdir(dir)) if (!hashes.has(name.slice(0, 32))) await rm(join(dir, name), { force: true });
}
