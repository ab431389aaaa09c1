/**
 * `node site/renderer/compile.ts <folder>`: compiles the pages of the site into `<folder>`, which appears whole or not at all.
 *
 * Environment: PAGES_FOR (`site` or `preview`, see astro.pages.config.ts). A process of its own, because Astro and its bundler would stay in memory.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { lockBuild } from '../pipeline/lock-build.ts';

const siteRoot = join(import.meta.dirname, '..');

async function compilePages(target: string): Promise<void> {
  const staging = `${target}.${process.pid}`;
  const unlock = await lockBuild(siteRoot, {
    onLost(error) {
      throw error;
    },
  });
  try {
    await mkdir(dirname(target), { recursive: true });
    Object.assign(process.env, {
      ASTRO_OUT_DIR: staging,
      ASTRO_CACHE_DIR: join(siteRoot, '.astro/pages-cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
    });
    await build({ root: siteRoot, configFile: 'astro.pages.config.ts', logLevel: 'error' });
    await rm(target, { recursive: true, force: true });
    await rename(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await unlock();
  }
}

const target = process.argv[2];
if (!target) {
  console.error('Usage: node site/renderer/compile.ts <folder>');
  process.exit(2);
}
await compilePages(resolve(target));
// Bundlers may leave handles open; everything of ours is finished here.
process.exit(0);
