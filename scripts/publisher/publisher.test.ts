import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DataPaths, dataPaths } from '../lib/paths.ts';
import type { ContentState } from './content-state.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { type BuildExit, type BuildOptions, runBuild } from './run-build.ts';

const FAKE_BUILD = join(import.meta.dirname, 'fixtures/fake-build.ts');
const MINUTE = 60_000;

let root: string;
let paths: DataPaths;
let clock: FakeClock;
let content: ContentState;
/** What the faked builds do, in turn; the last goes on for ever. */
let outcomes: ((options: BuildOptions) => Promise<BuildExit>)[];
let builds: BuildOptions[];
let publisher: Publisher;
let logLines: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publisher-'));
  paths = dataPaths(root);
  clock = createFakeClock('2026-11-24T12:00:00Z');
  content = { reachable: true, version: 'a1' };
  outcomes = [succeed];
  builds = [];
  logLines = [];
  publisher = createTestPublisher();
});
afterEach(async () => {
  await publisher.stop();
  await rm(root, { recursive: true });
});

function createTestPublisher(): Publisher {
  return createPublisher({
    settings: {
      cmsUrl: 'http://cms.test',
      cmsPublicUrl: 'http://redaktion.test',
      siteUrl: 'http://site.test',
      data: paths,
      keepReleases: 3,
      reconcileSeconds: 60,
      buildTimeLimitSeconds: 60,
    },
    clock,
    log: pino({ level: 'info' }, { write: (line: string) => logLines.push(line) }),
    runBuild: (options) => {
      builds.push(options);
      const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
      return outcome ? outcome(options) : Promise.reject(new Error('no outcome'));
    },
    readContentState: () => Promise.resolve(content),
    secrets: ['geheim-12345'],
  });
}

async function writeRelease(options: BuildOptions, report: Record<string, unknown> = {}): Promise<void> {
  const { OUT_DIR = '', BUILD_REPORT = '' } = options.environment;
  await mkdir(OUT_DIR);
  await writeFile(join(OUT_DIR, 'index.html'), `build ${builds.length}`);
  const contentVersion = content.reachable ? content.version : 'a1';
  await writeFile(BUILD_REPORT, JSON.stringify({ ok: true, contentVersion, pages: 7, ...report }));
}
async function succeed(options: BuildOptions): Promise<BuildExit> {
  await writeRelease(options);
  return { kind: 'finished', exitCode: 0, errorLines: [] };
}
function succeedWith(report: Record<string, unknown>) {
  return async (options: BuildOptions): Promise<BuildExit> => {
    await writeRelease(options, report);
    return { kind: 'finished', exitCode: 0, errorLines: [] };
  };
}
async function failHalfway(options: BuildOptions): Promise<BuildExit> {
  await mkdir(`${options.environment.OUT_DIR}`);
  return { kind: 'finished', exitCode: 1, errorLines: ['Etwas vorher', `Fehler in ${root}/cache mit geheim-12345`] };
}
/** File operations are real: give them the time they take. */
async function settle(milliseconds = 200): Promise<void> {
  await clock.advance(milliseconds);
  await vi.waitFor(async () => expect(publisher.readStatus().state).not.toBe('running'), { timeout: 5_000, interval: 5 });
  await clock.advance(0);
}
const servedText = () => readFile(join(paths.current, 'index.html'), 'utf8');

test('the first start builds the first release', async () => {
  await publisher.start();
  await settle();
  expect(await servedText()).toBe('build 1');
  expect(builds[0]?.environment).toMatchObject({
    CMS_URL: 'http://cms.test',
    CMS_PUBLIC_URL: 'http://redaktion.test',
    SITE_URL: 'http://site.test',
    DATA_DIR: root,
  });
  expect(publisher.readStatus()).toMatchObject({
    state: 'idle',
    queued: false,
    runningSince: null,
    releaseId: '20261124T120000Z-001',
    lastSuccess: { releaseId: '20261124T120000Z-001', at: '2026-11-24T12:00:00.200Z', contentVersion: 'a1', pages: 7, leftOut: 0 },
    lastFailure: null,
    next: { at: '2026-11-24T23:00:00.000Z', reason: 'calendar' },
    cms: { reachable: true, reason: null },
  });
});

test('a start with a release that is up to date builds nothing', async () => {
  await publisher.start();
  await settle();
  await publisher.stop();
  publisher = createTestPublisher();
  await publisher.start();
  await settle(10 * MINUTE);
  expect(builds).toHaveLength(1);
});

test('requests during a run lead to exactly one further run, in order', async () => {
  await publisher.start();
  await settle();
  let finish: (() => void) | undefined;
  outcomes = [
    async (options) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return succeed(options);
    },
    succeed,
  ];
  publisher.request('always');
  await clock.advance(300);
  await vi.waitFor(() => expect(finish).toBeDefined());
  for (let count = 0; count < 12; count += 1) publisher.request('always');
  expect(publisher.readStatus()).toMatchObject({ state: 'running', queued: true });
  finish?.();
  await vi.waitFor(() => expect(builds).toHaveLength(2));
  await settle(5_000);
  await settle(5_000);
  expect(builds).toHaveLength(3);
  expect(await servedText()).toBe('build 3');
});

test('saving a draft builds nothing, changed content does', async () => {
  await publisher.start();
  await settle();
  publisher.request('if-changed');
  await settle();
  expect(builds).toHaveLength(1);
  content = { reachable: true, version: 'b2' };
  publisher.request('if-changed');
  await settle();
  expect(builds).toHaveLength(2);
});

test('a failure leaves the old release, says why without giving anything away, and is tried again after 5, 10, 20 seconds', async () => {
  await publisher.start();
  await settle();
  outcomes = [failHalfway, failHalfway, failHalfway, succeed];
  publisher.request('always');
  await settle();
  expect(await servedText()).toBe('build 1');
  const status = publisher.readStatus();
  expect(status.lastFailure?.reason).toBe('Die Website konnte nicht gebaut werden. Fehler in …/cache mit …');
  expect(status.next).toMatchObject({ reason: 'retry' });
  expect(await readdir(paths.releases)).toEqual(['20261124T120000Z-001', '20261124T120000Z-001.json']);
  for (const [seconds, count] of [
    [5, 3],
    [10, 4],
    [20, 5],
  ] as const) {
    await settle(seconds * 1_000 - 300);
    expect(builds).toHaveLength(count - 1);
    await settle(1_000);
    expect(builds).toHaveLength(count);
  }
  expect(await servedText()).toBe('build 5');
  expect(publisher.readStatus()).toMatchObject({ next: { reason: 'calendar' }, lastFailure: { reason: status.lastFailure?.reason } });
});

test('a publish after a failure does not wait for the retry, and does away with it', async () => {
  await publisher.start();
  await settle();
  outcomes = [failHalfway, succeed];
  publisher.request('always');
  await settle();
  publisher.request('always');
  await settle();
  expect(builds).toHaveLength(3);
  expect(await servedText()).toBe('build 3');
  await settle(10 * MINUTE);
  expect(builds).toHaveLength(3);
});

test('a build that claims success without having written the site changes nothing', async () => {
  await publisher.start();
  await settle();
  outcomes = [
    async ({ environment }) => {
      await writeFile(`${environment.BUILD_REPORT}`, JSON.stringify({ ok: true }));
      return { kind: 'finished', exitCode: 0, errorLines: [] };
    },
  ];
  publisher.request('always');
  await settle();
  expect(await servedText()).toBe('build 1');
  expect(publisher.readStatus().lastFailure?.reason).toBe('Die neue Fassung der Website konnte nicht gespeichert werden (ENOENT).');
});

test('a build without a report is a failure, whatever its exit code', async () => {
  outcomes = [() => Promise.resolve({ kind: 'finished', exitCode: 0, errorLines: [] })];
  await publisher.start();
  await settle();
  expect(publisher.readStatus().lastFailure?.reason).toBe('Der Bau der Website hat kein Ergebnis gemeldet.');
});

test('without a CMS there is no attempt at a first release; it follows within seconds once the CMS answers', async () => {
  content = { reachable: false, reason: 'Das CMS ist nicht erreichbar (ECONNREFUSED).' };
  await publisher.start();
  await settle(10 * MINUTE);
  expect(builds).toHaveLength(0);
  content = { reachable: true, version: 'a1' };
  await settle(5_500);
  expect(await servedText()).toBe('build 1');
});

test('a publish before the first release, while the CMS does not answer yet, is no failure', async () => {
  content = { reachable: false, reason: 'Das CMS ist nicht erreichbar (ECONNREFUSED).' };
  await publisher.start();
  publisher.request('always');
  await settle(3_000);
  expect(builds).toHaveLength(0);
  expect(publisher.readStatus().lastFailure).toBeNull();
  content = { reachable: true, version: 'a1' };
  await settle(6_000);
  expect(await servedText()).toBe('build 1');
});

test('a lost webhook is made up for within a minute', async () => {
  await publisher.start();
  await settle();
  content = { reachable: true, version: 'b2' };
  await settle(59_000);
  expect(builds).toHaveLength(1);
  await settle(2_000);
  expect(builds).toHaveLength(2);
});

test('a CMS that is down is logged once, shown in the status, and harms nothing', async () => {
  await publisher.start();
  await settle();
  content = { reachable: false, reason: 'Das CMS ist nicht erreichbar (ECONNREFUSED).' };
  for (let minute = 0; minute < 5; minute += 1) await settle(MINUTE);
  expect(builds).toHaveLength(1);
  expect(publisher.readStatus().cms).toMatchObject({ reachable: false, reason: 'Das CMS ist nicht erreichbar (ECONNREFUSED).' });
  expect(logLines.filter((line) => line.includes('does not answer'))).toHaveLength(1);
  content = { reachable: true, version: 'a1' };
  await settle(MINUTE);
  expect(logLines.filter((line) => line.includes('answers again'))).toHaveLength(1);
  expect(builds).toHaveLength(1);
});

test('after midnight in Berlin the site is built again, once', async () => {
  await publisher.start();
  await settle();
  await settle(11 * 60 * MINUTE - 1_000);
  expect(new Date(clock.now()).toISOString()).toMatch(/T22:59:59/);
  expect(builds).toHaveLength(1);
  await settle(2_000);
  expect(builds).toHaveLength(2);
  await settle(60 * MINUTE);
  expect(builds).toHaveLength(2);
});

test('after midnight without a CMS the pages come from the last snapshot', async () => {
  await publisher.start();
  await settle();
  await mkdir(join(root, 'snapshot'));
  await writeFile(paths.snapshot, '{}');
  content = { reachable: false, reason: 'Das CMS ist nicht erreichbar (ECONNREFUSED).' };
  await settle(12 * 60 * MINUTE);
  expect(builds).toHaveLength(2);
  expect(builds[1]?.environment.SNAPSHOT).toBe(paths.snapshot);
  content = { reachable: true, version: 'b2' };
  await settle(2 * MINUTE);
  expect(builds[2]?.environment.SNAPSHOT).toBeUndefined();
});

test('the site is built again when the report announces a change', async () => {
  outcomes = [succeedWith({ nextChangeAt: '2026-11-24T14:30:00.000Z' }), succeed];
  await publisher.start();
  await settle();
  expect(publisher.readStatus()).toMatchObject({ next: { at: '2026-11-24T14:30:00.000Z', reason: 'calendar' } });
  await settle(150 * MINUTE - 1_000);
  expect(builds).toHaveLength(1);
  await settle(2_000);
  expect(builds).toHaveLength(2);
});

test('only the newest releases stay on disk', async () => {
  await publisher.start();
  await settle();
  for (let publish = 0; publish < 5; publish += 1) {
    publisher.request('always');
    await settle(30_000);
  }
  expect(builds).toHaveLength(6);
  expect((await readdir(paths.releases)).filter((name) => !name.endsWith('.json'))).toHaveLength(3);
  expect(await servedText()).toBe('build 6');
});

test('what a crashed run left is gone after the start, the served release is not', async () => {
  await publisher.start();
  await settle();
  await publisher.stop();
  await mkdir(join(paths.releases, '20261124T130000Z-001'));
  await symlink('releases/20261124T130000Z-001', `${paths.current}.tmp`);
  publisher = createTestPublisher();
  await publisher.start();
  expect(await readdir(paths.releases)).toEqual(['20261124T120000Z-001', '20261124T120000Z-001.json']);
  expect(await servedText()).toBe('build 1');
});

test('entries that were left out are told with the reason', async () => {
  const leftOut = [{ type: 'event', id: 'e1', title: 'Sommerfest', reason: 'Der Ort fehlt.' }];
  outcomes = [succeedWith({ leftOut })];
  await publisher.start();
  await settle();
  expect(publisher.readLeftOut()).toEqual(leftOut);
  expect(JSON.stringify(publisher.readStatus())).not.toContain('Sommerfest');
});

test('a real build killed by SIGKILL leaves the old release and a reason; the next publish works', async () => {
  await publisher.start();
  await settle();
  const pidFile = join(root, 'pids');
  const withMode = (mode: string) => (options: BuildOptions) =>
    runBuild({
      ...options,
      script: FAKE_BUILD,
      environment: { ...options.environment, FAKE_BUILD: mode, FAKE_TEXT: 'a1', FAKE_PID_FILE: pidFile },
    });
  outcomes = [withMode('hang'), withMode('fail'), withMode('ok')];
  publisher.request('always');
  await clock.advance(200);
  const [pid = 0] = await vi.waitFor(async () => JSON.parse(await readFile(pidFile, 'utf8')) as number[], 10_000);
  expect(publisher.readStatus()).toMatchObject({ state: 'running' });
  process.kill(pid, 'SIGKILL');
  await settle(0);
  expect(await servedText()).toBe('build 1');
  expect(publisher.readStatus().lastFailure?.reason).toBe('Der Bau der Website wurde von außen beendet (SIGKILL).');
  publisher.request('always');
  await settle();
  expect(publisher.readStatus().lastFailure?.reason).toBe(
    'Die Website konnte nicht gebaut werden. Vereine konnten nicht gelesen werden: HTTP 500.',
  );
  publisher.request('always');
  await settle();
  expect(await servedText()).toBe('a1 from http://cms.test');
  expect(await readdir(paths.releases)).toHaveLength(4);
});
