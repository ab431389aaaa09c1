import type { APIRoute } from 'astro';

/** Everything but previews of drafts may be read; the sitemap is named (RFC 9309). */
export const GET: APIRoute = ({ site, url }) =>
  new Response(`User-agent: *\nAllow: /\nDisallow: /vorschau/\n\nSitemap: ${new URL('/sitemap-index.xml', site ?? url).href}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
