import type { AstroUserConfig } from 'astro';
import site from './astro.config.ts';
import { previewAdapter } from './preview/preview-adapter.ts';

/**
 * The same pages, compiled to be rendered one at a time: for the preview of drafts (docs/adr/0014-preview-of-drafts.md). The static site is
 * built with astro.config.ts and does not know of this file.
 */
const config: AstroUserConfig = {
  ...site,
  output: 'server',
  integrations: [],
  adapter: previewAdapter(),
  // Under the address of the preview, so that the server hands them out beside the files of the release.
  build: { ...site.build, assets: 'vorschau/_astro' },
};

export default config;
