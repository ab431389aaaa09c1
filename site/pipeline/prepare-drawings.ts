import { createHash } from 'node:crypto';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import { deriveColours } from '../src/config/colours.ts';
import type { Graph } from '../src/graph/types.ts';
import type { DrawingsManifest } from '../src/media/drawings.ts';
import { appIcons, drawAppIcon, monogramOf } from '../src/pwa/app-icons.ts';
import { listShareCards } from '../src/social/list-share-cards.ts';
import { drawShareCard } from '../src/social/share-card.ts';
import type { MediaFile, PreparedMedia } from './prepare-media.ts';
import type { BuildSettings } from './read-settings.ts';

/** Raised when the same content is drawn differently. */
const recipe = 1;
/** Pictures drawn at a time; sharp works on each in a thread of its own. */
const parallelDrawings = 2;

/** A picture to draw: `content` is all that it depends on. */
interface Drawing {
  name: string;
  content: unknown;
  draw: () => Promise<Buffer>;
}

export interface PreparedDrawings {
  /** File with the manifest, for DRAWINGS_MANIFEST. */
  manifestPath: string;
  files: MediaFile[];
}

/** The file of the municipality's logo in the cache: the largest PNG or JPEG made of it. */
function findLogo({ municipality }: Graph, { manifest, files }: PreparedMedia): string | undefined {
  const media = municipality.logo && manifest[municipality.logo.source];
  if (media?.kind !== 'image') return undefined;
  const variant = media.variants.findLast(({ format }) => format !== 'webp');
  return files.find(({ to }) => to === variant?.path)?.from;
}

function listDrawings(graph: Graph, media: PreparedMedia): Drawing[] {
  const colours = deriveColours(graph.municipality.colours).light;
  const mark = { logo: findLogo(graph, media), letter: monogramOf(graph.municipality.name) };
  return [
    // The name of the logo's file in the cache says what is in it.
    ...appIcons.map((icon) => ({
      name: icon.name,
      content: [icon, mark.logo?.split('/').at(-1) ?? mark.letter, colours],
      draw: () => drawAppIcon(icon, mark, colours),
    })),
    ...[...listShareCards(graph)].map(([name, card]) => ({
      name,
      content: [card, colours],
      // Few flat colours: a palette halves the bytes of a photo-like PNG, and dithering would only blur the letters.
      draw: () =>
        sharp(Buffer.from(drawShareCard(card, colours)))
          .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
          .toBuffer(),
    })),
  ];
}

const fileNameOf = (content: unknown): string =>
  `gezeichnet-${createHash('sha256')
    .update(JSON.stringify([recipe, content]))
    .digest('hex')
    .slice(0, 24)}.png`;

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Not there, or not readable: drawn anew either way.
    return false;
  }
}

/**
 * Has every drawn picture ready in the cache: app icons, and previews for what is passed on. A picture is named after its content: what is
 * unchanged since the last build is not drawn again, and what nobody shows any more is removed.
 */
export async function prepareDrawings(
  graph: Graph,
  media: PreparedMedia,
  { cacheDir }: Pick<BuildSettings, 'cacheDir'>,
  signal: AbortSignal,
): Promise<PreparedDrawings> {
  const dir = join(cacheDir, 'drawings');
  await mkdir(dir, { recursive: true });
  const drawings = listDrawings(graph, media).map((drawing) => ({ ...drawing, file: fileNameOf(drawing.content) }));
  const limit = pLimit(parallelDrawings);
  await Promise.all(
    drawings.map(({ file, draw }) =>
      limit(async () => {
        signal.throwIfAborted();
        const path = join(dir, file);
        if (!(await isThere(path))) await writeFileAtomic(path, await draw());
      }),
    ),
  );

  const names = new Set(drawings.map(({ file }) => file));
  for (const name of await readdir(dir)) if (!names.has(name)) await rm(join(dir, name), { force: true });
  const manifest: DrawingsManifest = Object.fromEntries(drawings.map(({ name, file }) => [name, `/medien/${file}`]));
  const manifestPath = join(cacheDir, 'drawings-manifest.json');
  await writeFileAtomic(manifestPath, JSON.stringify(manifest));
  return { manifestPath, files: [...names].map((file) => ({ from: join(dir, file), to: `/medien/${file}` })) };
}
