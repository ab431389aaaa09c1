import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { type DataPaths, dataPaths } from '../lib/paths.ts';
import { publishRelease } from './releases.ts';
import { createServer, type ServerParts } from './server.ts';

/** A data directory on disk with a real server on a free port, for tests. */
export interface TestSite {
  paths: DataPaths;
  url: string;
  port: number;
  /** Writes a release with these files and makes it the served one. */
  publish(id: string, files: Record<string, string | Buffer>): Promise<void>;
  /** Sends bytes as they are and gives back everything the server answers. */
  sendRaw(bytes: string): Promise<string>;
  close(): Promise<void>;
}

export const TEST_SECRET = 'a-secret-for-tests';

/** Starts a server that serves an empty data directory; `parts` replaces what a test wants to watch. */
export async function startTestSite(parts: Partial<ServerParts> = {}, siteUrl = 'http://localhost:4321'): Promise<TestSite> {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  const paths = dataPaths(join(root, 'data'));
  await mkdir(paths.releases, { recursive: true });
  const server = createServer({
    settings: { cmsPublicUrl: 'https://cms.example.org/admin', siteUrl, data: paths },
    secret: TEST_SECRET,
    publisher: {
      request: () => undefined,
      readStatus() {
        throw new Error('no status in this test');
      },
      readLeftOut: () => [],
    },
    preview: {
      answer() {
        throw new Error('no preview in this test');
      },
    },
    log: pino({ level: 'silent' }),
    ...parts,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return {
    paths,
    url: `http://127.0.0.1:${port}`,
    port,
    async publish(id, files) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(paths.releases, id, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
      }
      const at = new Date().toISOString();
      await publishRelease(paths, { id, builtAt: at, publishedAt: at, seconds: 1, report: { ok: true, entries: {}, leftOut: [] } });
    },
    sendRaw(bytes) {
      return new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        let answer = '';
        socket.setEncoding('utf8').on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('error', reject).on('close', () => resolve(answer));
      });
    },
    async close() {
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}
