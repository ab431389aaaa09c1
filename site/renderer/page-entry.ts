import type { RouteData, SSRManifest } from 'astro';
import { createApp } from 'astro/app/entrypoint';

/** A file of the site that a page or an endpoint renders. */
export interface PageFile {
  /** Address below the site, percent-encoded: `/vereine/chor/`, `/veranstaltungen/sommerfest.ics`. */
  path: string;
  /** Where the site keeps it: `vereine/chor/index.html`, `404.html`. */
  file: string;
  /** Whether it is an HTML page. */
  isPage: boolean;
  route: RouteData;
}

/** The pages of the site, rendered from the graph and the media that this process was given. */
export interface PageRenderer {
  /**
   * The answer of the site to one path (percent-encoded). `route` names the page where more than one would fit.
   * @throws what the page throws, and when there is no such page
   */
  render(path: string, route?: RouteData): Promise<Response>;
  /**
   * Every file that the site consists of, by the routes of `src/pages` and what their `getStaticPaths` name. Where two routes name the same
   * path, the one that Astro ranks first has it.
   */
  listFiles(): Promise<PageFile[]>;
}

/** A renderer of the pages for a site at this public address; one a process. */
export function createPageRenderer(siteUrl: string): PageRenderer {
  const app = createApp({ streaming: false });
  // The pages are compiled for no address in particular; this is what they see as `Astro.site`.
  app.manifest.site = siteUrl;
  // Astro would answer with a page of status 500 and write the reason to the console; whoever renders has to know it.
  app.renderError = async (request, { status, error }) => {
    throw error ?? new Error(`Nothing answers ${new URL(request.url).pathname} (${status}).`);
  };
  return {
    render: (path, route) => app.render(new Request(new URL(path, siteUrl)), { routeData: route }),
    async listFiles() {
      const files = new Map<string, PageFile>();
      for (const { routeData: route } of app.manifest.routes) {
        if (route.origin !== 'project') continue;
        for (const pathname of await listPathnames(app.manifest, route)) {
          const file = toPageFile(pathname, route);
          if (!files.has(file.path)) files.set(file.path, file);
        }
      }
      return [...files.values()];
    },
  };
}

async function listPathnames({ pageMap }: SSRManifest, route: RouteData): Promise<string[]> {
  if (route.pathname !== undefined) return [route.pathname];
  const loadPage = pageMap?.get(route.component);
  const { getStaticPaths } = (await (await loadPage?.())?.page()) ?? {};
  if (!getStaticPaths) throw new Error(`${route.component} has parameters in its address but no getStaticPaths.`);
  const paths = (await getStaticPaths({
    routePattern: route.route,
    paginate() {
      throw new Error(`${route.component}: lists that go on are pages of their own here (src/config/filter-paths.ts).`);
    },
  })) as { params: Record<string, string> }[];
  return paths.map(({ params }) => fillIn(route, params));
}

function fillIn({ segments, component }: RouteData, params: Record<string, string>): string {
  const parts = segments.map((segment) =>
    segment
      .map(({ content, dynamic, spread }) => {
        if (!dynamic) return content;
        const value = params[spread ? content.replace('...', '') : content];
        if (!value) throw new Error(`getStaticPaths of ${component} leaves "${content}" empty.`);
        return value;
      })
      .join(''),
  );
  return `/${parts.join('/')}`;
}

function toPageFile(pathname: string, route: RouteData): PageFile {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return { path: encodeURI(`/${bare}`), file: bare, isPage: false, route };
  const path = bare === '' ? '/' : encodeURI(`/${bare}/`);
  // Web servers look for this very name when nothing else fits.
  return { path, file: bare === '404' ? '404.html' : `${bare}/index.html`.replace(/^\//, ''), isPage: true, route };
}
