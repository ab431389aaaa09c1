import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { dataPaths } from '../../scripts/lib/paths.ts';
import { createServer } from '../../scripts/publisher/server.ts';
import { readSnapshot } from '../src/cms/snapshot.ts';
import { listPaths } from '../src/config/route-paths.ts';
import { buildGraph } from '../src/graph/build-graph.ts';
import { fixtureNow } from '../tests/fixtures/factories.ts';
import { writeFixtureSnapshot } from '../tests/fixtures/write-fixture-snapshot.ts';

/** Where the forms are sent. Nothing listens there in these tests. */
const cmsPublicUrl = 'http://localhost:1337';

/**
 * Builds the fixture town with the real pipeline and serves it with the real web server for all browser tests of the run. The clock stands
 * at `fixtureNow`, so that what is "today" never changes a result.
 */
export default async function serveFixtureSite(project: TestProject): Promise<() => Promise<void>> {
  const data = dataPaths(await mkdtemp(join(tmpdir(), 'fixture-site-')));
  const snapshot = await writeFixtureSnapshot(join(data.root, 'snapshot'));
  const release = join(data.releases, 'fixture');
  await execa(process.execPath, [join(import.meta.dirname, '../pipeline/main.ts')], {
    env: {
      SNAPSHOT: snapshot,
      BUILD_NOW: fixtureNow,
      OUT_DIR: release,
      DATA_DIR: data.root,
      SITE_URL: 'https://ehrenamt.example',
      CMS_PUBLIC_URL: cmsPublicUrl,
      NODE_ENV: 'production',
    },
  });
  await symlink(join('releases', 'fixture'), data.current);

  const server = createServer({
    settings: { cmsPublicUrl, siteUrl: 'http://localhost', data },
    secret: 'the browser tests publish nothing',
    publisher: {
      request: () => {
        throw new Error('The browser tests publish nothing.');
      },
      readStatus: () => {
        throw new Error('The browser tests do not ask for the status.');
      },
      readLeftOut: () => [],
    },
    preview: {
      answer: async (path) => ({
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: `<link rel="icon" href="data:,"><h1>Entwurf ${path}</h1>`,
      }),
    },
    log: pino({ level: 'silent' }),
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });

  project.provide('siteUrl', address);
  project.provide('siteFolder', release);
  project.provide('sitePaths', listPaths(buildGraph(await readSnapshot(snapshot), fixtureNow)));

  return async () => {
    await server.close();
    await rm(data.root, { recursive: true, force: true });
  };
}
