import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runBuild } from './run-build.ts';

const script = join(import.meta.dirname, 'fixtures/fake-build.ts');
let folder: string;
let lines: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true }));

function run(mode: string, options: { timeLimitSeconds?: number; abort?: AbortSignal } = {}) {
  return runBuild({
    environment: {
      FAKE_BUILD: mode,
      FAKE_PID_FILE: join(folder, 'pids'),
      OUT_DIR: join(folder, 'out'),
      BUILD_REPORT: join(folder, 'report.json'),
      CMS_URL: 'http://cms.test',
    },
    timeLimitSeconds: 60,
    abort: new AbortController().signal,
    log: (line) => lines.push(line),
    script,
    ...options,
  });
}

async function readPids(): Promise<number[]> {
  return await vi.waitFor(async () => JSON.parse(await readFile(join(folder, 'pids'), 'utf8')) as number[], 10_000);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a build that succeeds', async () => {
  expect(await run('ok')).toEqual({ kind: 'finished', exitCode: 0, errorLines: [] });
  expect(await readFile(join(folder, 'out/index.html'), 'utf8')).toBe('x from http://cms.test');
});

test('a build that fails: its code, its last lines, and every line in the log', async () => {
  const exit = await run('crash');
  expect(exit).toMatchObject({ kind: 'finished', exitCode: 3 });
  const { errorLines } = exit as { errorLines: string[] };
  expect(errorLines).toEqual([expect.stringMatching(/^Kaputt in /)]);
  expect(lines).toHaveLength(5_001);
});

test('a build killed by SIGKILL says so, and its children end too', async () => {
  const running = run('hang');
  const [build = 0, child = 0] = await readPids();
  process.kill(build, 'SIGKILL');
  expect(await running).toEqual({ kind: 'killed', signal: 'SIGKILL', errorLines: [] });
  await vi.waitFor(() => expect(isAlive(child)).toBe(false), 5_000);
});

test('a build over its time limit is killed with its children', async () => {
  expect(await run('hang', { timeLimitSeconds: 1.5 })).toEqual({ kind: 'timed out', errorLines: [] });
  for (const pid of await readPids()) await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5_000);
});

test('an aborted build is killed with its children', async () => {
  const abort = new AbortController();
  const running = run('hang', { abort: abort.signal });
  const pids = await readPids();
  abort.abort();
  expect(await running).toEqual({ kind: 'aborted' });
  for (const pid of pids) await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5_000);
});
