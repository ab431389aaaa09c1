import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { provideGraph } from '../src/graph/get-graph.ts';
import type { Graph } from '../src/graph/types.ts';

/** A page could not be rendered; the message names it, `cause` has its error. */
class RenderError extends Error {
  override name = 'RenderError';
}

/** Files written at a time, while the next pages are rendered. */
const parallelFiles = 64;
/** As layouts/PageLayout.astro writes it. */
const notToBeListed = '<meta name="robots" content="noindex"';

export interface RenderOptions {
  /** The compiled pages (renderer/ensure-pages.ts). */
  pagesDir: string;
  siteUrl: string;
  /** Where the site's forms are sent (see read-settings.ts). */
  formsUrl?: string;
  stagingDir: string;
  /** Files with what is known about media and drawings. */
  media: string;
  drawings: string;
  signal: AbortSignal;
}

/** What was rendered. */
export interface RenderedSite {
  /** Addresses of the pages that search engines may list, percent-encoded; a page that asks them not to (`noindex`) is not among them. */
  listed: string[];
}

/**
 * Renders all pages, feeds and data files of a graph into `stagingDir`.
 * @throws {RenderError}, and the signal's reason when it fires
 */
export async function renderSite(
  graph: Graph,
  { pagesDir, siteUrl, formsUrl = '', stagingDir, media, drawings, signal }: RenderOptions,
): Promise<RenderedSite> {
  Object.assign(process.env, { MEDIA_MANIFEST: media, DRAWINGS_MANIFEST: drawings, CMS_PUBLIC_URL: formsUrl });
  provideGraph(graph);
  const { createPageRenderer } = (await import(join(pagesDir, 'server/entry.mjs'))) as typeof import('../renderer/page-entry.ts');
  const pages = createPageRenderer(siteUrl);
  const files = await pages.listFiles();
  for (const folder of new Set(files.map(({ file }) => dirname(file)))) await mkdir(join(stagingDir, folder), { recursive: true });
  const listed: string[] = [];
  const writing = new Set<Promise<void>>();
  for (const { path, file, isPage, route } of files) {
    signal.throwIfAborted();
    const body = await renderFile(() => pages.render(path, route), path);
    if (isPage && !body.includes(notToBeListed)) listed.push(path);
    const written = writeFile(join(stagingDir, file), body).finally(() => writing.delete(written));
    writing.add(written);
    if (writing.size >= parallelFiles) await Promise.race(writing);
  }
  await Promise.all(writing);
  return { listed };
}

async function renderFile(render: () => Promise<Response>, path: string): Promise<Buffer> {
  try {
    const response = await render();
    return Buffer.from(await response.arrayBuffer());
  } catch (cause) {
    throw new RenderError(`Rendering ${path} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
