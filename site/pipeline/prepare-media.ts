import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import writeFileAtomic from 'write-file-atomic';
import { createCmsClient, defaultPatience } from '../src/cms/cms-client.ts';
import type { RejectedEntry } from '../src/cms/parse-content.ts';
import type { Graph } from '../src/graph/types.ts';
import { downloadOriginal } from '../src/media/download-original.ts';
import { listMedia, type NeededMedium } from '../src/media/list-media.ts';
import type { MediaManifest } from '../src/media/manifest.ts';
import { MediaError } from '../src/media/media-error.ts';
import { nameDocument } from '../src/media/name-document.ts';
import { Originals, type StoredOriginal } from '../src/media/originals.ts';
import { prepareImage, removeUnusedImages } from '../src/media/prepare-image.ts';
import type { BuildSettings } from './read-settings.ts';

/** A file to be placed into the site. */
export interface MediaFile {
  /** Absolute path of the file to copy. */
  from: string;
  /** Public path, `/medien/…`. */
  to: string;
}

export interface PreparedMedia {
  /** File with the manifest, for MEDIA_MANIFEST. */
  manifestPath: string;
  manifest: MediaManifest;
  files: MediaFile[];
  rejected: RejectedEntry[];
}

/** Bytes of the largest original that is taken over. */
const maxBytes = 40_000_000;
/** Files worked on at a time: decoding a large photo takes some 100 MB. */
const parallelFiles = 2;

/** Gives the stored original of a source, fetching it first where that is needed. */
type EnsureOriginal = (source: string) => Promise<StoredOriginal>;

/** Without a CMS: only what lies beside the snapshot. */
function findBesideSnapshot(originals: Originals): EnsureOriginal {
  return async (source) => {
    const stored = originals.find(source);
    if (!stored) throw new MediaError('Die Datei liegt dem Snapshot nicht bei.');
    return stored;
  };
}

/** Addresses that name the time of the last change never have to be asked twice; for others the CMS is asked whether they changed. */
function fetchFromCms(originals: Originals, { cmsUrl, mediaOrigins }: BuildSettings, signal: AbortSignal): EnsureOriginal {
  const client = createCmsClient({ cmsUrl, ...defaultPatience, signal });
  return async (source) => {
    const stored = originals.find(source);
    if (stored && new URL(source).searchParams.has('updated')) return stored;
    const download = await downloadOriginal(source, client, { cmsUrl, mediaOrigins, maxBytes }, stored);
    if (!download && stored) return stored;
    if (!download) throw new MediaError('Die Datei konnte nicht geladen werden.');
    return originals.add(source, download.bytes, download.etag);
  };
}

async function prepareOne(medium: NeededMedium, original: StoredOriginal, originals: Originals, imageDir: string) {
  const hash = original.file.slice(0, 32);
  const from = originals.pathOf(original);
  if (medium.kind === 'document') {
    const media = { kind: 'document' as const, path: `/medien/${hash}/${nameDocument(medium.fileName)}`, size: original.size };
    return { media, files: [{ from, to: media.path }] };
  }
  const media = await prepareImage(from, hash, imageDir);
  return { media, files: media.variants.map(({ path }) => ({ from: join(imageDir, path.slice('/medien/'.length)), to: path })) };
}

const partOf: Record<NeededMedium['kind'], string> = { image: 'Bild', document: 'Dokument' };

/**
 * Has every image and document of the graph ready: originals beside the snapshot, images resized and stripped of metadata in the cache, a
 * manifest that says what the site serves for which original. What is unchanged since the last build is neither fetched nor computed again.
 * A medium that cannot be had is left out and named; it never breaks the build.
 */
export async function prepareMedia(graph: Graph, settings: BuildSettings, signal: AbortSignal): Promise<PreparedMedia> {
  const originals = await Originals.open(settings.mediaDir);
  const ensureOriginal = settings.givenSnapshot ? findBesideSnapshot(originals) : fetchFromCms(originals, settings, signal);
  const imageDir = join(settings.cacheDir, 'medien');
  const limit = pLimit(parallelFiles);
  const rejected: RejectedEntry[] = [];

  const prepared = await Promise.all(
    listMedia(graph).map((medium) =>
      limit(async () => {
        signal.throwIfAborted();
        try {
          const result = await prepareOne(medium, await ensureOriginal(medium.source), originals, imageDir);
          return { source: medium.source, ...result };
        } catch (error) {
          if (!(error instanceof MediaError)) throw error;
          const name = decodeURIComponent(new URL(medium.source).pathname.split('/').at(-1) ?? '');
          rejected.push({ ...medium.owner, reason: `Nur das ${partOf[medium.kind]} „${name}“ wurde weggelassen: ${error.message}` });
          return undefined;
        }
      }),
    ),
  );

  const found = prepared.filter((item) => item !== undefined);
  if (!settings.givenSnapshot) {
    await originals.keepOnly(new Set(found.map((item) => item.source)));
    await removeUnusedImages(imageDir, originals.listHashes());
  }
  const manifest: MediaManifest = Object.fromEntries(found.map(({ source, media }) => [source, media]));
  const manifestPath = join(settings.cacheDir, 'media-manifest.json');
  await mkdir(settings.cacheDir, { recursive: true });
  await writeFileAtomic(manifestPath, JSON.stringify(manifest));
  return { manifestPath, manifest, files: found.flatMap((item) => item.files), rejected };
}
