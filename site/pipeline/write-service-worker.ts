import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { pathTo } from '../src/config/routes.ts';

const source = join(import.meta.dirname, '../src/pwa/worker/service-worker.ts');
/** What the offline page needs to look right: its stylesheets, fonts, script and icon. */
const neededFile = /(?:href|src)="(\/(?:_astro\/[^"]+|farben\.css|favicon\.svg))"/g;

/**
 * Writes `/sw.js` into a rendered site: the service worker with the files it keeps from the start, and a version that changes whenever one
 * of these files or the worker itself does, so that browsers notice every release and no other moment.
 */
export async function writeServiceWorker(siteDir: string): Promise<void> {
  const offlinePage = pathTo('offline');
  const html = await readFile(join(siteDir, offlinePage, 'index.html'), 'utf8');
  const needed = [...html.matchAll(neededFile)].map(([, path = '']) => path);
  const files = [...new Set([pathTo('home'), offlinePage, ...needed])];

  const hash = createHash('sha256');
  for (const path of files) hash.update(path).update(await readFile(join(siteDir, path.endsWith('/') ? `${path}index.html` : path)));
  const { code } = await transform(await readFile(source, 'utf8'), {
    loader: 'ts',
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { RELEASE: JSON.stringify({ version: hash.digest('hex').slice(0, 12), files, offlinePage }) },
  });
  await writeFile(join(siteDir, 'sw.js'), code);
}
