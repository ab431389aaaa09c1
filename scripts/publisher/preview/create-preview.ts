import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ensurePages } from '../../../site/renderer/ensure-pages.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Clock } from '../clock.ts';
import { contentTypeOf } from '../static/content-type.ts';
import { DraftFetchError, fetchDraft } from './fetch-draft.ts';
import { messages, renderMessage } from './message-pages.ts';
import { derivePreviewKeys, type PreviewGrant, readPreviewToken } from './preview-token.ts';
import { createRendererProcess, type RendererProcess } from './renderer-process.ts';

/** Milliseconds a preview may take once the pages are compiled. */
const TIME_LIMIT = 60_000;
/** Milliseconds after the last preview until its process ends; longer than an address lives, so that its images stay as long. */
const IDLE_LIMIT = 15 * 60_000;
/** Milliseconds to wait for the pages before a page says that they are being prepared. */
const SHORT_WAIT = 300;
/** Names given by the site's compiler and by site/preview/prepare-draft-media.ts; nothing in them leads out of a folder. */
const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

export interface PreviewParts {
  settings: Pick<Settings, 'cmsUrl' | 'siteUrl' | 'data'>;
  /** PUBLISHER_SECRET, from which the preview's keys are derived. */
  secret: string;
  clock: Pick<Clock, 'now'>;
  log: Logger;
  /** Gives the folder with the compiled pages. */
  compile?: () => Promise<string>;
  createRenderer?: typeof createRendererProcess;
}

interface PreviewAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Drafts as pages of the site, for those who hold a signed address. */
export interface Preview {
  /** Answers a path below `/vorschau/`: a page, one of its files, or a message. Never rejects. */
  answer(path: string): Promise<PreviewAnswer>;
  /** Ends the rendering process; resolves when it is gone. */
  stop(): Promise<void>;
}

const compileForPreview = () => ensurePages('preview');

type Message = (typeof messages)[keyof typeof messages];

/**
 * The preview of drafts (docs/adr/0014-preview-of-drafts.md). `/vorschau/<token>` is a page, `/vorschau/<token>/medien/<name>` a file that only
 * this preview shows, `/vorschau/_astro/<name>` a style or font of the pages, which is no secret.
 */
export function createPreview(parts: PreviewParts): Preview {
  const { settings, secret, clock, log, compile = compileForPreview, createRenderer = createRendererProcess } = parts;
  const keys = derivePreviewKeys(secret);
  const mediaDir = join(settings.data.cache, 'vorschau/medien');
  let pages: Promise<string> | undefined;
  let renderer: RendererProcess | undefined;

  /** Compiles once; a failure is tried again with the next preview. */
  function preparePages(): Promise<string> {
    pages ??= compile().catch((error: unknown) => {
      pages = undefined;
      throw error;
    });
    return pages;
  }

  function openRenderer(folder: string): RendererProcess {
    renderer ??= createRenderer({
      environment: {
        PREVIEW_PAGES: folder,
        GRAPH_SNAPSHOT: settings.data.snapshot,
        MEDIA_MANIFEST: join(settings.data.cache, 'media-manifest.json'),
        PREVIEW_MEDIA_DIR: mediaDir,
        CMS_URL: settings.cmsUrl,
        SITE_URL: settings.siteUrl,
      },
      timeLimit: TIME_LIMIT,
      idleLimit: IDLE_LIMIT,
    });
    return renderer;
  }

  async function answerPage(token: string, { expiresAt }: PreviewGrant): Promise<PreviewAnswer> {
    if (!(await exists(settings.data.current)) || !(await exists(settings.data.snapshot))) return answerMessage(messages.noSite);
    const preparing = preparePages();
    const folder = await within(SHORT_WAIT, preparing);
    if (folder === undefined) return answerMessage(messages.preparing);
    const draft = await fetchDraft(settings.cmsUrl, token, keys.fetch);
    if (!draft) return answerMessage(messages.unknown);
    const html = await openRenderer(folder).render({
      draft,
      now: new Date(clock.now()).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      mediaBase: `/vorschau/${token}/medien/`,
    });
    return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
  }

  async function answerPath(path: string): Promise<PreviewAnswer> {
    const [token = '', folder, name, ...more] = path.split('/').slice(2);
    if (token === '_astro' && folder !== undefined && name === undefined) {
      // Only a signed address sets the compiler to work; the page that asks for this file had one.
      return pages ? answerFile(join(await pages, 'client/vorschau/_astro'), folder) : answerMessage(messages.unknown);
    }
    const reading = readPreviewToken(token, keys.address, clock.now());
    if (reading.kind !== 'valid') return answerMessage(reading.kind === 'expired' ? messages.expired : messages.unknown);
    if (folder === undefined) return answerPage(token, reading.grant);
    if (folder === 'medien' && name !== undefined && more.length === 0) return answerFile(mediaDir, name);
    return answerMessage(messages.unknown);
  }

  return {
    async answer(path) {
      try {
        return await answerPath(path);
      } catch (error) {
        log.error(error, 'A preview could not be shown.');
        return answerMessage(error instanceof DraftFetchError ? messages.cmsDown : messages.failed);
      }
    },
    async stop() {
      await renderer?.stop();
      await rm(join(settings.data.cache, 'vorschau'), { recursive: true, force: true });
    },
  };
}

function answerMessage(message: Message): PreviewAnswer {
  return { status: message.status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: renderMessage(message) };
}

async function answerFile(dir: string, name: string): Promise<PreviewAnswer> {
  if (!FILE_NAME.test(name)) return answerMessage(messages.unknown);
  try {
    return { status: 200, headers: { 'Content-Type': contentTypeOf(name) }, body: await readFile(join(dir, name)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return answerMessage(messages.unknown);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

/** The result, or undefined when it is not there yet. */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
