import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { AxiosInstance } from 'axios';
import type { Graph } from '../src/graph/types.ts';
import { downloadOriginal } from '../src/media/download-original.ts';
import { listMedia, type NeededMedium } from '../src/media/list-media.ts';
import type { DocumentMedia, ImageMedia, MediaManifest } from '../src/media/manifest.ts';
import { MediaError } from '../src/media/media-error.ts';
import { prepareImage } from '../src/media/prepare-image.ts';

/** Bytes of the largest original that is taken over. */
const maxBytes = 40_000_000;

export interface DraftMediaOptions {
  client: AxiosInstance;
  cmsUrl: string;
  /** Further origins that hold the CMS's media. */
  mediaOrigins: string[];
  /** Folder for what is served of the drafts' files; it holds nothing else and belongs to this process. */
  mediaDir: string;
  /** Folder for the images as they were uploaded. */
  originalsDir: string;
}

/** The files of drafts, each fetched and made ready once as long as this process lives. Served names are those in `mediaDir`. */
export class DraftMedia {
  readonly #options: DraftMediaOptions;
  readonly #ready = new Map<string, ImageMedia | DocumentMedia>();

  constructor(options: DraftMediaOptions) {
    this.#options = options;
  }

  /**
   * The site's media with those of one draft that the site has not: images without metadata and documents, addressed below `base`
   * (`/vorschau/…/medien/`). What cannot be had is left out and named in `notes`.
   */
  async prepare(
    graph: Graph,
    draft: { type: string; id: string },
    published: MediaManifest,
    base: string,
  ): Promise<{ manifest: MediaManifest; notes: string[] }> {
    const manifest: MediaManifest = { ...published };
    const notes: string[] = [];
    const needed = listMedia(graph).filter(
      ({ source, owner }) => owner.type === draft.type && owner.id === draft.id && !Object.hasOwn(published, source),
    );
    // One after the other: decoding a large photo takes some 100 MB.
    for (const medium of needed) {
      try {
        manifest[medium.source] = placeBelow(base, await this.#ensureReady(medium));
      } catch (error) {
        if (!(error instanceof MediaError)) throw error;
        const name = decodeURIComponent(new URL(medium.source).pathname.split('/').at(-1) ?? '');
        notes.push(`„${name}“ wird nicht gezeigt: ${error.message}`);
      }
    }
    return { manifest, notes };
  }

  async #ensureReady(medium: NeededMedium): Promise<ImageMedia | DocumentMedia> {
    const ready = this.#ready.get(medium.source) ?? (await this.#makeReady(medium));
    this.#ready.set(medium.source, ready);
    return ready;
  }

  async #makeReady({ source, kind }: NeededMedium): Promise<ImageMedia | DocumentMedia> {
    const { client, cmsUrl, mediaOrigins, mediaDir, originalsDir } = this.#options;
    const download = await downloadOriginal(source, client, { cmsUrl, mediaOrigins, maxBytes });
    if (!download) throw new MediaError('Die Datei konnte nicht geladen werden.');
    const hash = createHash('sha256').update(download.bytes).digest('hex').slice(0, 32);
    const extension = /^\.[a-z0-9]{1,8}$/.exec(extname(new URL(source).pathname).toLowerCase())?.[0] ?? '';
    // Photos carry the place where they were taken: the original is not among what is served.
    const folder = kind === 'document' ? mediaDir : originalsDir;
    const original = join(folder, `${hash}${extension}`);
    await mkdir(folder, { recursive: true });
    await writeFile(original, download.bytes);
    return kind === 'document' ? { kind, path: original, size: download.bytes.length } : prepareImage(original, hash, mediaDir);
  }
}

function placeBelow(base: string, media: ImageMedia | DocumentMedia): ImageMedia | DocumentMedia {
  if (media.kind === 'document') return { ...media, path: base + basename(media.path) };
  return { ...media, variants: media.variants.map((variant) => ({ ...variant, path: base + basename(variant.path) })) };
}
