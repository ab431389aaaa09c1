import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';

const env = process.env;
const kernStyles = join(dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json')), 'src/scss');

/**
 * The public site as `astro dev` shows it, and what astro.pages.config.ts starts from. Environment: SITE_URL (public address), ASTRO_OUT_DIR and
 * ASTRO_CACHE_DIR (absolute folders, so that compilers do not meet in the source tree), GRAPH_SNAPSHOT, GRAPH_NOW and MEDIA_MANIFEST (read by
 * the graph). Nothing is inlined: the site runs under a Content-Security-Policy without 'unsafe-inline'.
 */
export default defineConfig({
  site: env.SITE_URL || 'http://localhost:4321',
  root: dirname(fileURLToPath(import.meta.url)),
  outDir: env.ASTRO_OUT_DIR || './dist',
  ...(env.ASTRO_CACHE_DIR && { cacheDir: env.ASTRO_CACHE_DIR }),
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: { preprocessorOptions: { scss: { loadPaths: [kernStyles], quietDeps: true, silenceDeprecations: ['if-function'] } } },
  },
});
