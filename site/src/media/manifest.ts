import { readFileSync } from 'node:fs';

/** An image prepared for the site: WebP in several widths, and one JPEG or PNG for readers that know no WebP (social previews, feeds). */
export interface ImageMedia {
  kind: 'image';
  /** Pixels of the original, upright. */
  width: number;
  height: number;
  /** Narrowest first within a format; never wider than the original. */
  variants: ImageVariant[];
}

export interface ImageVariant {
  /** Public path, `/medien/<hash>-640.webp`. */
  path: string;
  width: number;
  height: number;
  format: 'webp' | 'jpeg' | 'png';
}

/** A document copied as it is. */
export interface DocumentMedia {
  kind: 'document';
  /** Public path with a readable, safe file name: `/medien/<hash>/satzung.pdf`. */
  path: string;
  /** Bytes of the file as served. */
  size: number;
}

/** From the address of the original in the CMS to what the site serves for it. */
export type MediaManifest = Record<string, ImageMedia | DocumentMedia>;

/** On `globalThis`, because Astro's bundle of the pages holds its own copy of this module. */
const holder = globalThis as { ehrenamtMedia?: MediaManifest };
let manifest: MediaManifest | undefined;

/** Hands the pages the media of the one page this process is about to render; MEDIA_MANIFEST is not read then. */
export function provideMedia(media: MediaManifest): void {
  holder.ehrenamtMedia = media;
}

/**
 * What the site serves for an original (`Image.source`, `DocumentFile.source`, `ImageBlock.source`); undefined when it could not be had:
 * such an image or document is left out of the page, and the build's summary names it. Reads the file named by MEDIA_MANIFEST once per
 * process; without that variable there is no media at all.
 */
export function findMedia(source: string): ImageMedia | DocumentMedia | undefined {
  if (holder.ehrenamtMedia) return Object.hasOwn(holder.ehrenamtMedia, source) ? holder.ehrenamtMedia[source] : undefined;
  manifest ??= process.env.MEDIA_MANIFEST ? (JSON.parse(readFileSync(process.env.MEDIA_MANIFEST, 'utf8')) as MediaManifest) : {};
  return Object.hasOwn(manifest, source) ? manifest[source] : undefined;
}
