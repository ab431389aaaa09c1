import type { AstroIntegration } from 'astro';

/**
 * Makes Astro compile the pages into `server/entry.mjs`, which exports what page-entry.ts does, and gives every page the stylesheets named
 * (absolute paths) besides its own.
 */
export function pageAdapter(stylesheets: string[] = []): AstroIntegration {
  return {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        for (const stylesheet of stylesheets) injectScript('page-ssr', `import ${JSON.stringify(stylesheet)};`);
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'pages',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./page-entry.ts', import.meta.url),
          // No page asks Astro for images: the site brings its own (src/media/).
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
