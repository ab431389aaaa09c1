import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createCmsClient } from '../src/cms/cms-client.ts';
import { readSnapshot, type Snapshot } from '../src/cms/snapshot.ts';
import { provideGraph } from '../src/graph/get-graph.ts';
import type { IsoDateTime } from '../src/graph/types.ts';
import { type MediaManifest, provideMedia } from '../src/media/manifest.ts';
import { buildDraftGraph } from './build-draft-graph.ts';
import type { Draft } from './draft.ts';
import { DraftMedia } from './prepare-draft-media.ts';
import { presentPage } from './present-page.ts';

/** Milliseconds a file of the CMS may take: an editor is waiting. */
const patience = { timeout: 10_000, retries: 1, retryDelay: 250 };

export interface DraftRendererOptions {
  /** The compiled pages: the module made of renderer/page-entry.ts. */
  pagesEntry: string;
  /** The content that the last build read. */
  snapshotPath: string;
  /** The media that the last build made ready. */
  manifestPath: string;
  /** Emptied at first: what was shown in earlier previews is not kept. */
  mediaDir: string;
  cmsUrl: string;
  siteUrl: string;
  /** Further origins that hold the CMS's media. */
  mediaOrigins?: string[];
}

export interface PreviewRequest {
  draft: Draft;
  now: IsoDateTime;
  expiresAt: IsoDateTime;
  /** Where the files of this preview are served: `/vorschau/…/medien/`. */
  mediaBase: string;
}

/**
 * A function that renders one draft as the page it will be. To be called for one draft after the other: the pages read graph and media from
 * this process.
 * @throws when the compiled pages cannot be loaded; the function rejects when snapshot or page cannot be had.
 */
export async function createDraftRenderer(options: DraftRendererOptions): Promise<(request: PreviewRequest) => Promise<string>> {
  const { createPageRenderer } = (await import(options.pagesEntry)) as typeof import('../renderer/page-entry.ts');
  const pages = createPageRenderer(options.siteUrl);
  const mediaDir = options.mediaDir;
  const originalsDir = join(mediaDir, '../originale');
  await Promise.all([mediaDir, originalsDir].map((dir) => rm(dir, { recursive: true, force: true })));
  const client = createCmsClient({ cmsUrl: options.cmsUrl, ...patience });
  const media = new DraftMedia({ client, cmsUrl: options.cmsUrl, mediaOrigins: options.mediaOrigins ?? [], mediaDir, originalsDir });
  const readContent = rememberFile(options.snapshotPath, readSnapshot);
  const readManifest = rememberFile(options.manifestPath, async (path) => JSON.parse(await readFile(path, 'utf8')) as MediaManifest);

  return async function renderDraft({ draft, now, expiresAt, mediaBase }: PreviewRequest): Promise<string> {
    const snapshot: Snapshot = await readContent();
    const { graph, path, notes } = buildDraftGraph(snapshot, draft, now);
    const owner = { type: draft.type, id: String(draft.entry.documentId) };
    const prepared = await media.prepare(graph, owner, await readManifest(), mediaBase);
    provideGraph(graph);
    provideMedia(prepared.manifest);
    const response = await pages.render(path);
    return presentPage(await response.text(), { state: draft.state, expiresAt, notes: [...notes, ...prepared.notes] });
  };
}

/** Reads a file again only when it has changed since. */
function rememberFile<Content>(path: string, read: (path: string) => Promise<Content>): () => Promise<Content> {
  let known: { version: string; content: Content } | undefined;
  return async () => {
    const { mtimeMs, size, ino } = await stat(path);
    const version = `${mtimeMs} ${size} ${ino}`;
    if (known?.version !== version) known = { version, content: await read(path) };
    return known.content;
  };
}
