/**
 * The process that renders previews, one after the other, as messages over Node's IPC (`RenderRequest` in, `RenderAnswer` out). It holds no
 * secret and writes nothing but the files of the drafts' media; whoever started it may end it at any moment. It ends by itself with its parent.
 *
 * Environment: PREVIEW_PAGES (folder made by renderer/compile.ts), GRAPH_SNAPSHOT, MEDIA_MANIFEST, PREVIEW_MEDIA_DIR, CMS_URL, SITE_URL; MEDIA_ORIGINS as for a build.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { createDraftRenderer } from './render-draft.ts';

const environment = z
  .object({
    PREVIEW_PAGES: z.string().min(1),
    GRAPH_SNAPSHOT: z.string().min(1),
    MEDIA_MANIFEST: z.string().min(1),
    PREVIEW_MEDIA_DIR: z.string().min(1),
    CMS_URL: z.url(),
    SITE_URL: z.url(),
    MEDIA_ORIGINS: z.string().default(''),
  })
  .parse(process.env);

const requestSchema = z.object({
  id: z.number(),
  draft: z.object({
    type: z.enum(['club', 'event', 'opportunity', 'announcement', 'venue', 'page']),
    state: z.enum(['draft', 'published']),
    entry: z.record(z.string(), z.unknown()),
  }),
  now: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Where the files of this preview are served: `/vorschau/…/medien/`. */
  mediaBase: z.string(),
});

const renderDraft = await createDraftRenderer({
  pagesEntry: join(environment.PREVIEW_PAGES, 'server/entry.mjs'),
  snapshotPath: environment.GRAPH_SNAPSHOT,
  manifestPath: environment.MEDIA_MANIFEST,
  mediaDir: environment.PREVIEW_MEDIA_DIR,
  cmsUrl: environment.CMS_URL,
  siteUrl: environment.SITE_URL,
  mediaOrigins: environment.MEDIA_ORIGINS.split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== ''),
});

// The pages read graph and media from the process: one page at a time.
let queue: Promise<void> = Promise.resolve();

async function answer(message: unknown): Promise<void> {
  const { id, ...request } = requestSchema.parse(message);
  try {
    process.send?.({ id, html: await renderDraft(request) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (message) => {
  queue = queue.then(() => answer(message));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
