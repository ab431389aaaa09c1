import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeCms } from '../tests/fake-cms.ts';
import { fixtureTown } from '../tests/fixtures/fixture-town.ts';
import { writeFixtureSnapshot } from '../tests/fixtures/write-fixture-snapshot.ts';
import { sendJson, startServer, type TestServer } from '../tests/misbehaving-server.ts';
import type { BuildReport } from './build-report.ts';

/** A whole build with Astro and Pagefind; slow machines and the wait for another build's lock included. */
const buildTime = 240_000;

let dir: string;
let snapshot: string;
let server: TestServer | undefined;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'build-'));
  snapshot = await writeFixtureSnapshot(join(dir, 'fixture'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rm(dir, { recursive: true }));

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
  report: BuildReport;
}

function start(env: Record<string, string>): { child: ChildProcess; done: Promise<Run> } {
  const reportPath = join(dir, `report-${Math.random().toString(36).slice(2)}.json`);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: join(dir, 'data'),
      BUILD_NOW: '2026-11-24T09:00:00Z',
      BUILD_REPORT: reportPath,
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const done = new Promise<Run>((resolve, reject) => {
    child.on('close', (code) => {
      readFile(reportPath, 'utf8').then((text) => resolve({ code, stdout, stderr, report: JSON.parse(text) as BuildReport }), reject);
    });
  });
  return { child, done };
}

const build = (env: Record<string, string>): Promise<Run> => start(env).done;

/** A folder that must not change: a release of an earlier day. */
async function openFormerSite(name: string): Promise<string> {
  const outDir = join(dir, name, 'site');
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), 'gestern');
  return outDir;
}

async function expectUntouched(outDir: string): Promise<void> {
  expect(await readdir(join(outDir, '..'))).toEqual(['site']);
  expect(await readdir(outDir)).toEqual(['index.html']);
  expect(await readFile(join(outDir, 'index.html'), 'utf8')).toBe('gestern');
}

/** Every file of a folder with the hash of its content. */
async function hashFiles(root: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    if ((await stat(join(root, name))).isFile())
      hashes[name] = createHash('sha256')
        .update(await readFile(join(root, name)))
        .digest('hex');
  }
  return hashes;
}

describe('npm run build', () => {
  it(
    'builds the whole site from a snapshot, twice the same to the byte, in the place of the former one',
    async () => {
      const outDir = await openFormerSite('twice');
      const first = await build({ SNAPSHOT: snapshot, OUT_DIR: outDir });
      expect(first.stderr).toBe('');
      expect(first.code).toBe(0);
      expect(first.report).toMatchObject({
        ok: true,
        contentVersion: 'fixture',
        nextChangeAt: '2026-11-24T23:00:00.000Z',
        entries: { club: 12, event: 28 },
      });
      expect(first.report.leftOut.map(({ id }) => id)).toContain('event-no-start');
      expect(first.stdout).toContain('12 Vereine, 28 Veranstaltungen');
      expect(first.stdout).toContain('Veranstaltung „Fest ohne Datum“: Feld „Beginn“: Zeitpunkt fehlt.');
      const files = await hashFiles(outDir);
      expect(Object.keys(files).filter((name) => name.endsWith('.html'))).toHaveLength(first.report.pages);
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['index.html', 'vereine/chor-harmonie/index.html', 'pagefind/pagefind.js']),
      );
      expect(Object.keys(files).filter((name) => /^medien\/.*\/beitrittserklaerung\.pdf$/.test(name))).toHaveLength(1);
      expect(await readFile(join(outDir, 'index.html'), 'utf8')).not.toBe('gestern');
      expect(await readdir(join(outDir, '..'))).toEqual(['site']);

      const second = await build({ SNAPSHOT: snapshot, OUT_DIR: join(dir, 'twice-again/site'), DATA_DIR: join(dir, 'other-data') });
      expect(second.code).toBe(0);
      expect(await hashFiles(join(dir, 'twice-again/site'))).toEqual(files);
    },
    2 * buildTime,
  );

  it(
    'keeps the former site and the former snapshot when the CMS stops while it is read',
    async () => {
      const outDir = await openFormerSite('stops');
      const dataDir = join(dir, 'stops-data');
      await mkdir(join(dataDir, 'snapshot'), { recursive: true });
      await writeFile(join(dataDir, 'snapshot/snapshot.json'), 'gestern');
      server = await startServer(
        fakeCms(fixtureTown(), ({ path }) => {
          if (path !== '/api/events') return false;
          void server?.stop();
          return true;
        }),
      );
      const { code, stderr, report } = await build({ CMS_URL: server.url, OUT_DIR: outDir, DATA_DIR: dataDir });
      expect(code).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('Is the CMS running, and is CMS_URL right?');
      expect(report).toMatchObject({ ok: false, reason: stderr.trim(), pages: 0 });
      await expectUntouched(outDir);
      expect(await readFile(join(dataDir, 'snapshot/snapshot.json'), 'utf8')).toBe('gestern');
    },
    buildTime,
  );

  it(
    'says in one line why it cannot build, and touches nothing',
    async () => {
      const outDir = await openFormerSite('reasons');
      server = await startServer((_request, response) => sendJson(response, {}, 403));
      const forbidden = await build({ CMS_URL: server.url, OUT_DIR: outDir });
      expect([forbidden.code, forbidden.stderr]).toEqual([
        1,
        expect.stringContaining('answered 403. Public reading is switched off in the CMS.'),
      ]);
      const missing = await build({ SNAPSHOT: join(dir, 'nirgends.json'), OUT_DIR: outDir });
      expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('nirgends.json cannot be read. Check SNAPSHOT')]);
      const wrong = await build({ BUILD_NOW: 'gestern', OUT_DIR: outDir });
      expect([wrong.code, wrong.report.reason]).toEqual([
        1,
        'BUILD_NOW must be an ISO 8601 instant with offset, e.g. 2026-11-24T09:00:00Z, but is "gestern".',
      ]);
      await expectUntouched(outDir);
    },
    buildTime,
  );

  it(
    'cleans up when it is ended while pages are written',
    async () => {
      const outDir = await openFormerSite('ended-late');
      const running = start({ SNAPSHOT: snapshot, OUT_DIR: outDir });
      const staging = join(outDir, '../.building-site/vereine');
      await vi.waitUntil(() => existsSync(staging), { timeout: buildTime, interval: 5 });
      running.child.kill('SIGTERM');
      expect((await running.done).report).toMatchObject({ ok: false, reason: 'The build was ended by SIGTERM.' });
      await expectUntouched(outDir);
    },
    buildTime,
  );

  it(
    'cleans up when it is ended, and lets the next build in',
    async () => {
      const outDir = await openFormerSite('ended');
      const { promise: asked, resolve } = Promise.withResolvers<void>();
      server = await startServer(() => resolve());
      const running = start({ CMS_URL: server.url, OUT_DIR: outDir });
      await asked;
      running.child.kill('SIGTERM');
      const { code, report } = await running.done;
      expect([code, report.reason]).toEqual([1, 'The build was ended by SIGTERM.']);
      await expectUntouched(outDir);
      const next = await build({ SNAPSHOT: join(dir, 'nirgends.json'), OUT_DIR: outDir });
      expect(next.report.reason).toContain('nirgends.json cannot be read');
    },
    buildTime,
  );
});
