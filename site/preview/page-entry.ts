import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** The answer of the site to one address, rendered from the graph and the media this process was given. */
export function renderPath(url: string): Promise<Response> {
  return app.render(new Request(url));
}
