import type { z } from 'zod';
import type { Block } from '../../cms/schema/blocks.ts';
import type { document as documentSchema, image as imageSchema } from '../../cms/schema/shared.ts';
import type { DocumentFile, Image } from '../types.ts';
import { findImageProblem } from '../visibility.ts';
import type { Workbench } from './workbench.ts';

type ImageContent = z.output<typeof imageSchema>;
type DocumentContent = z.output<typeof documentSchema>;
/** The entry an image belongs to, to be named when the image has to go. */
export interface Owner {
  type: string;
  id: string;
  title: string;
}

/**
 * The absolute address of an original. The time of its last change is part of it: Strapi keeps a replaced file's address, and whoever
 * stores originals by address must not take the old one for the new.
 */
function toSource({ url, updatedAt }: { url: string; updatedAt?: string }, cmsUrl: string): string {
  const source = new URL(url, cmsUrl);
  if (updatedAt) source.searchParams.set('updated', String(Date.parse(updatedAt)));
  return source.href;
}

/** The image for the site; undefined, and named in the summary, when it may not be shown. */
export function convertImage(image: ImageContent | undefined, owner: Owner, { cmsUrl, reject }: Workbench): Image | undefined {
  if (!image) return undefined;
  const problem = findImageProblem(image);
  if (problem) {
    reject({ ...owner, reason: `Nur das Bild „${image.file.name}“ wurde weggelassen: ${problem}` });
    return undefined;
  }
  return {
    source: toSource(image.file, cmsUrl),
    width: image.file.width,
    height: image.file.height,
    alternativeText: image.decorative ? '' : (image.alternativeText ?? ''),
    caption: image.caption,
    credit: image.credit,
  };
}

/** All images of an entry that may be shown. */
export function convertImages(images: ImageContent[], owner: Owner, workbench: Workbench): Image[] {
  return images.flatMap((image) => convertImage(image, owner, workbench) ?? []);
}

/** The documents of an entry. Strapi gives sizes in kilobytes with two decimals. */
export function convertDocuments(documents: DocumentContent[], { cmsUrl }: Workbench): DocumentFile[] {
  return documents.map(({ file, title, language, accessible }) => ({
    source: toSource(file, cmsUrl),
    title,
    format: (file.ext ?? file.name.slice(file.name.lastIndexOf('.'))).replace(/^\./, '').toUpperCase(),
    size: Math.round((file.size ?? 0) * 1000),
    language,
    accessible,
  }));
}

/** Rich text whose images have absolute addresses. */
export function convertBlocks(blocks: Block[], { cmsUrl }: Workbench): Block[] {
  return blocks.map((block) => (block.type === 'image' ? { ...block, source: toSource({ url: block.source }, cmsUrl) } : block));
}
