import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import site from './astro.config.ts';
import { pageAdapter } from './renderer/page-adapter.ts';

const isForPreview = process.env.PAGES_FOR === 'preview';

/**
 * The pages, compiled once to be rendered from whatever content there is (docs/adr/0023-pages-compiled-once.md): all of them for the site
 * (PAGES_FOR=site), one at a time for the preview of drafts (PAGES_FOR=preview, docs/adr/0014-preview-of-drafts.md). `astro dev` does not know of this file.
 */
const config: AstroUserConfig = {
  ...site,
  output: 'server',
  adapter: pageAdapter(isForPreview ? [join(import.meta.dirname, 'preview/banner.scss')] : []),
  // Those of the preview stand under its address, so that the server hands them out beside the files of the release.
  build: { ...site.build, assets: isForPreview ? 'vorschau/_astro' : '_astro' },
};

export default config;
