import type { AstroIntegration } from 'astro';

/**
 * Makes Astro compile the pages into `server/entry.mjs`, which exports `renderPath` (page-entry.ts), and gives every page the styles of the
 * preview's banner.
 */
export function previewAdapter(): AstroIntegration {
  return {
    name: 'vorschau',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        injectScript('page-ssr', `import ${JSON.stringify(new URL('./banner.scss', import.meta.url).pathname)};`);
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'vorschau',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./page-entry.ts', import.meta.url),
          // No page asks Astro for images: the site brings its own (src/media/).
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
