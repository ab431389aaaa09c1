import { join } from 'node:path';
import { ensurePages } from '../renderer/ensure-pages.ts';
import { writeRedirectFiles } from '../src/config/redirect-files.ts';
import { buildGraph } from '../src/graph/build-graph.ts';
import type { Graph } from '../src/graph/types.ts';
import type { BuildReport } from './build-report.ts';
import { buildSearchIndex, writeSearchIndex } from './index-search.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { lockBuild } from './lock-build.ts';
import { listFilesToPlace, placeFiles } from './place-files.ts';
import { prepareDrawings } from './prepare-drawings.ts';
import { prepareMedia } from './prepare-media.ts';
import type { BuildSettings } from './read-settings.ts';
import { renderSite } from './render-site.ts';
import { countPages, openStaging, publishOutput, removeStaging } from './stage-output.ts';
import { writeServiceWorker } from './write-service-worker.ts';
import { writeSitemap } from './write-sitemap.ts';

/** What of the report is known so far; a failure reports as much. */
export type Progress = Partial<Pick<BuildReport, 'contentVersion' | 'nextChangeAt' | 'entries' | 'pages' | 'leftOut'>>;

function countEntries({ clubs, events, occurrences, opportunities, announcements, venues, topics, districts, pages }: Graph) {
  return {
    club: clubs.length,
    event: events.length,
    occurrence: occurrences.length,
    opportunity: opportunities.length,
    announcement: announcements.length,
    venue: venues.length,
    topic: topics.length,
    district: districts.length,
    page: pages.length,
  };
}

/** The work's result, or the abort's reason as soon as it is given: Pagefind cannot be interrupted, only abandoned. */
async function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Builds the whole site: compiled pages (made once for the sources) · content → snapshot → graph → media and drawings → pages → sitemap, redirects,
 * service worker, search index → OUT_DIR. OUT_DIR is only touched by the last step, with a complete site; whatever fails or is aborted before
 * leaves it as it was. `progress` is filled as the build gets on.
 */
export async function buildSite(settings: BuildSettings, progress: Progress, abort: AbortController): Promise<void> {
  const { signal } = abort;
  const pagesDir = await ensurePages('site', signal);
  const unlock = await lockBuild(settings.siteRoot, { onLost: (error) => abort.abort(error) });
  let stagingDir: string | undefined;
  try {
    const snapshot = await loadSnapshot(settings, signal);
    progress.contentVersion = snapshot.contentVersion;
    const graph = buildGraph(snapshot, settings.now);
    const media = await prepareMedia(graph, settings, signal);
    const drawings = await prepareDrawings(graph, media, settings, signal);
    progress.nextChangeAt = graph.nextChangeAt;
    progress.entries = countEntries(graph);
    progress.leftOut = [...graph.leftOut, ...media.rejected];

    signal.throwIfAborted();
    stagingDir = await openStaging(settings.outDir);
    // Pagefind works in a process of its own, beside the rendering.
    const [searchIndex, pages] = await untilAborted(
      Promise.all([
        buildSearchIndex(graph),
        renderSite(graph, {
          pagesDir,
          siteUrl: settings.siteUrl,
          formsUrl: settings.formsUrl,
          stagingDir,
          media: media.manifestPath,
          drawings: drawings.manifestPath,
          signal,
        }),
      ]),
      signal,
    );
    await placeFiles([...(await listFilesToPlace(join(pagesDir, 'client'))), ...media.files, ...drawings.files], stagingDir);
    await writeSitemap(pages.listed, settings.siteUrl, stagingDir);
    await writeRedirectFiles(stagingDir, new URL(settings.siteUrl));
    await writeServiceWorker(stagingDir);
    await writeSearchIndex(searchIndex, stagingDir);
    progress.pages = await countPages(stagingDir);
    signal.throwIfAborted();
    await publishOutput(stagingDir, settings.outDir);
  } finally {
    if (stagingDir) removeStaging(stagingDir);
    await unlock();
  }
}
