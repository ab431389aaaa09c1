/**
 * `npm run dev`: Strapi and Astro in development mode. Sources reload by themselves; when published content changes, it is read anew and
 * Astro starts again, because it reads the content once per process. Images and search belong to a build and are missing here.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { cmsEnvironment } from '../lib/cms-environment.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { ensurePortFree } from '../lib/ports.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import { ensureSecrets } from '../lib/secrets.ts';
import { readSettings, type Settings } from '../lib/settings.ts';
import { untilStopSignal } from '../lib/stop-signal.ts';
import { readContentState } from '../publisher/content-state.ts';
import { isSeeded, seedIfEmpty } from './ensure-seeded.ts';
import { runStep } from './steps.ts';

/** Milliseconds between two looks at whether published content has changed. */
const LOOK_EVERY = 2_000;

const children = new Set<ReturnType<typeof spawnTool>>();

function spawnTool(folder: 'cms' | 'site', words: string[], env: Record<string, string>) {
  return execa(words[0] ?? '', words.slice(1), {
    cwd: join(repositoryRoot, folder),
    preferLocal: true,
    localDir: repositoryRoot,
    env: { ...env, NODE_ENV: 'development' },
    stdin: 'ignore',
    stdout: 'inherit',
    stderr: 'inherit',
    reject: false,
  });
}

function startTool(...parameters: Parameters<typeof spawnTool>): ReturnType<typeof spawnTool> {
  const child = spawnTool(...parameters);
  children.add(child);
  void child.finally(() => children.delete(child));
  return child;
}

/** Reads the content through the build itself, which also checks it and prepares the list of images. */
async function readContent(settings: Settings): Promise<void> {
  const { exitCode, stderr } = await execa(process.execPath, [join(repositoryRoot, 'site/pipeline/main.ts')], {
    cwd: repositoryRoot,
    env: {
      CMS_URL: settings.cmsUrl,
      SITE_URL: settings.siteUrl,
      DATA_DIR: settings.data.root,
      OUT_DIR: join(settings.data.cache, 'dev-site'),
    },
    reject: false,
  });
  if (exitCode !== 0) throw new OperatorError(`The content could not be read:\n${stderr}`);
}

async function untilVersion(settings: Settings, isWanted: (version: string) => boolean): Promise<string> {
  for (;;) {
    const state = await readContentState(settings.cmsUrl);
    if (state.reachable && isWanted(state.version)) return state.version;
    await sleep(LOOK_EVERY);
  }
}

async function develop(): Promise<void> {
  const settings = readSettings();
  await ensurePortFree('CMS_PORT', settings.cmsPort);
  await ensurePortFree('SITE_PORT', settings.sitePort);
  const environment = cmsEnvironment(settings, await ensureSecrets(settings.data.secrets));
  if (!(await isSeeded(settings))) await runStep('Creating the demo municipality', () => seedIfEmpty(environment));
  // No publisher runs here that could be told.
  startTool('cms', ['strapi', 'develop'], { ...environment, PUBLISHER_URL: '' });
  let version = await untilVersion(settings, () => true);
  for (;;) {
    await runStep('Reading the published content', () => readContent(settings));
    const astro = startTool('site', ['astro', 'dev', '--port', String(settings.sitePort)], {
      SITE_URL: settings.siteUrl,
      CMS_PUBLIC_URL: settings.cmsPublicUrl,
      GRAPH_SNAPSHOT: settings.data.snapshot,
      MEDIA_MANIFEST: join(settings.data.cache, 'media-manifest.json'),
    });
    const before = version;
    version = await untilVersion(settings, (current) => current !== before);
    astro.kill('SIGTERM');
    await astro;
  }
}

await runMain(async () => {
  const stopSignal = untilStopSignal();
  try {
    await Promise.race([develop(), stopSignal]);
  } finally {
    const running = [...children];
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(running);
  }
});
process.exit();
