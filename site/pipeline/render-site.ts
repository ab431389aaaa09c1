import { join } from 'node:path';
import { provideGraph } from '../src/graph/get-graph.ts';
import type { Graph } from '../src/graph/types.ts';
import type { BuildSettings } from './read-settings.ts';

/** Astro could not render the pages; `cause` has its error. */
class RenderError extends Error {
  override name = 'RenderError';
}

/** Loads Astro's modules ahead of {@link renderSite}, while the build waits for the CMS. */
export function preloadRenderer(): void {
  // If it cannot be loaded, rendering will say so.
  import('astro').catch(() => undefined);
}

/**
 * Renders all pages of a graph into `stagingDir`. What the pages need besides, they read from the environment, as they do in `astro dev`.
 * @throws {RenderError}
 */
export async function renderSite(
  graph: Graph,
  { siteRoot, siteUrl, now, snapshotPath, cacheDir }: BuildSettings,
  { stagingDir, media, drawings }: { stagingDir: string; media: string; drawings: string },
): Promise<void> {
  Object.assign(process.env, {
    SITE_URL: siteUrl,
    GRAPH_SNAPSHOT: snapshotPath,
    GRAPH_NOW: now,
    MEDIA_MANIFEST: media,
    DRAWINGS_MANIFEST: drawings,
    ASTRO_OUT_DIR: stagingDir,
    ASTRO_CACHE_DIR: join(cacheDir, 'astro'),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  provideGraph(graph);
  try {
    const { build } = await import('astro');
    await build({ root: siteRoot, logLevel: 'error' });
  } catch (cause) {
    throw new RenderError(`Rendering the pages failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
