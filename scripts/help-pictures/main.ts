/**
 * `npm run docs:help-pictures`: takes the pictures of the help pages from a running platform with the demo municipality, as its club editor sees
 * it, and writes them to cms/assets/help, from where the CMS ships them. To be run after a change of the screens; not part of CI.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { findFreePort } from '../lib/free-port.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import type { DemoAccount } from '../seed/write-accounts.ts';
import { findChromium } from '../test/find-chromium.ts';
import { takePictures } from './take-pictures.ts';

/** Minutes until the platform has built itself. */
const PATIENCE = 12;

await runMain(async () => {
  const chromium = await findChromium(process.env);
  if (!chromium) throw new OperatorError('No Chromium found: `apt-get install chromium`, or set CHROMIUM_PATH.');
  const dataDir = await mkdtemp(join(tmpdir(), 'help-pictures-'));
  const ports = { CMS_PORT: String(await findFreePort()), SITE_PORT: String(await findFreePort()) };
  const platform = execa(process.execPath, [join(repositoryRoot, 'scripts/start/main.ts')], {
    cwd: repositoryRoot,
    env: { ...ports, NODE_ENV: '', DATABASE_URL: '', DATA_DIR: dataDir },
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  try {
    await untilStarted(platform);
    const accounts: DemoAccount[] = JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8'));
    const editor = accounts.find(({ roleCode }) => roleCode === 'club-editor');
    if (!editor) throw new Error('The demo municipality has no account of a club editor.');
    const admin = `http://localhost:${ports.CMS_PORT}/admin`;
    await takePictures({ chromium, admin, editor, folder: join(repositoryRoot, 'cms/assets/help') });
  } finally {
    platform.kill('SIGTERM');
    await platform;
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** @throws if the platform ends by itself or takes too long; the message holds what it printed */
async function untilStarted(platform: { all: NodeJS.ReadableStream; finally: (done: () => void) => unknown }): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The platform did not start within ${PATIENCE} minutes:\n${printed}`)),
      PATIENCE * 60_000,
    );
    platform.all.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (!printed.includes('Strg+C')) return;
      clearTimeout(timer);
      resolve();
    });
    platform.finally(() => {
      clearTimeout(timer);
      reject(new Error(`The platform ended by itself:\n${printed}`));
    });
  });
}
