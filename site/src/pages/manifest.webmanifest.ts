import type { APIRoute } from 'astro';
import { getSite } from '../config/site-context.ts';
import { createWebAppManifest } from '../pwa/web-app-manifest.ts';

export const GET: APIRoute = async () => {
  const { graph } = await getSite();
  return new Response(JSON.stringify(createWebAppManifest(graph.municipality)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
