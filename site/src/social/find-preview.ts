import type { Image } from '../graph/types.ts';
import { findDrawing } from '../media/drawings.ts';
import { findMedia } from '../media/manifest.ts';
import { type SharedKind, shareKey } from './list-share-cards.ts';
import { cardSize } from './share-card.ts';

/** The picture of a page for Open Graph and Twitter cards. */
interface Preview {
  /** Public path. */
  path: string;
  width: number;
  height: number;
  alternativeText: string;
}

/**
 * The page's own photo; else the preview drawn for its entry, for its kind, for the site. Undefined where nothing was drawn: in
 * development, which skips the pictures.
 */
export function findPreview(title: string, image?: Image, entry?: { kind: SharedKind; id: string }): Preview | undefined {
  const media = image && findMedia(image.source);
  if (image && media?.kind === 'image') {
    const photo = media.variants.findLast((variant) => variant.format !== 'webp') ?? media.variants.at(-1);
    if (photo) return { ...photo, alternativeText: image.alternativeText || title };
  }
  const keys = entry ? [shareKey(entry.kind, entry.id), shareKey(entry.kind)] : [];
  for (const key of [...keys, shareKey('site')]) {
    const path = findDrawing(key);
    if (path) return { path, ...cardSize, alternativeText: title };
  }
  return undefined;
}
