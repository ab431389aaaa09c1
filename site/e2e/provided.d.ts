import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served fixture site, without a trailing slash. */
    siteUrl: string;
    /** Folder with the built fixture site. */
    siteFolder: string;
    /** Every public path of the fixture site, each with the name of its route. */
    sitePaths: { route: string; path: string }[];
  }
}
