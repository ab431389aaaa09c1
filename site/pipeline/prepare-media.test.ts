import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.ts';
import type { MediaManifest } from '../src/media/manifest.ts';
import { fixtureNow, type RawImage, rawClub, rawImage, rawMediaFile, rawSnapshot } from '../tests/fixtures/factories.ts';
import { drawPdf } from '../tests/fixtures/fixture-media.ts';
import { type Handler, startServer, type TestServer } from '../tests/misbehaving-server.ts';
import { prepareMedia } from './prepare-media.ts';
import { readSettings } from './read-settings.ts';

let dir: string;
let server: TestServer | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'media-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(dir, { recursive: true });
});

const pixel = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();
const serveUploads: Handler = ({ path }, response) => {
  if (path === '/uploads/bild.png') response.end(pixel);
  else if (path === '/uploads/plan.pdf') response.end(drawPdf('Plan'));
  else response.writeHead(404).end();
};

/** The media of one club with these images and a document, prepared from the test server. */
async function prepare(images: RawImage[]) {
  server ??= await startServer(serveUploads);
  const file = rawMediaFile('plan.pdf', { updatedAt: '2026-11-01T00:00:00.000Z' });
  const club = rawClub('c', 'Chor', { images, documents: [{ file, title: 'Plan für Gäste', language: null, accessible: true }] });
  const graph = buildGraph({ ...rawSnapshot({ club: [club] }), cmsUrl: server.url }, fixtureNow);
  const settings = readSettings({ CMS_URL: server.url, DATA_DIR: dir }, new Date());
  const prepared = await prepareMedia(graph, settings, new AbortController().signal);
  const manifest = JSON.parse(await readFile(prepared.manifestPath, 'utf8')) as MediaManifest;
  return { ...prepared, manifest, graph };
}

const image = (name: string, updatedAt: string | null = '2026-11-01T00:00:00.000Z') =>
  rawImage(name, 'Bild', { file: rawMediaFile(name, { updatedAt }) });

describe('prepareMedia', () => {
  it('is content with a site without any media, on a machine that never built one', async () => {
    const settings = readSettings({ SNAPSHOT: join(dir, 'snapshot.json'), DATA_DIR: join(dir, 'new') }, new Date());
    const prepared = await prepareMedia(buildGraph(rawSnapshot(), fixtureNow), settings, new AbortController().signal);
    expect(prepared.files).toEqual([]);
    expect(await readFile(prepared.manifestPath, 'utf8')).toBe('{}');
  });

  it('has images and documents ready under safe public names', async () => {
    const { manifest, files, graph, rejected } = await prepare([image('bild.png')]);
    const [club] = graph.clubs;
    expect(manifest[club?.images[0]?.source ?? '']).toMatchObject({ kind: 'image', width: 400, height: 200 });
    expect(manifest[club?.documents[0]?.source ?? '']).toMatchObject({ kind: 'document', size: drawPdf('Plan').length });
    expect(files.map(({ to }) => to).filter((path) => path.endsWith('/plan-fuer-gaeste.pdf'))).toHaveLength(1);
    expect(rejected).toEqual([]);
  });

  it('fetches nothing that it has, and a replaced file again', async () => {
    await prepare([image('bild.png')]);
    expect(server?.requests).toHaveLength(2);
    await prepare([image('bild.png')]);
    expect(server?.requests).toHaveLength(2);
    await prepare([image('bild.png', '2026-11-02T00:00:00.000Z')]);
    expect(server?.requests).toHaveLength(3);
  });

  it('leaves out one that is missing, names it, and goes on', async () => {
    const { manifest, rejected } = await prepare([image('weg.png'), image('bild.png')]);
    expect(Object.keys(manifest)).toHaveLength(2);
    expect(rejected).toEqual([
      { type: 'club', id: 'c', title: 'Chor', reason: 'Nur das Bild „weg.png“ wurde weggelassen: Die Datei gibt es im CMS nicht mehr.' },
    ]);
  });

  it('forgets a picture that was taken down', async () => {
    await prepare([image('bild.png')]);
    await prepare([]);
    expect((await readdir(join(dir, 'snapshot/media'))).filter((name) => name.endsWith('.png'))).toEqual([]);
    expect((await readdir(join(dir, 'cache/medien'))).filter((name) => name.endsWith('.webp'))).toEqual([]);
  });
});
