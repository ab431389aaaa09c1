import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SupervisedCms, superviseCms } from './supervise-cms.ts';

/** Answers `/_health`, notes its process id, and ends as soon as its parent is gone, like the real script. */
const FAKE_CMS = `
  import { createServer } from 'node:http';
  import { appendFileSync } from 'node:fs';
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  if (process.env.FAKE_FAILS) { console.error('Datenbank fehlt'); process.exit(1); }
  console.log('listening');
  createServer((request, response) => response.writeHead(204).end()).listen(Number(process.env.CMS_PORT), 'localhost', () =>
    appendFileSync(process.env.FAKE_PIDS, process.pid + '\\n'));
`;

let folder: string;
let port: number;
let lines: string[];
let cms: SupervisedCms | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cms-'));
  await writeFile(join(folder, 'fake-cms.mjs'), FAKE_CMS);
  lines = [];
  cms = undefined;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  port = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
});
afterEach(async () => {
  await cms?.stop();
  await rm(folder, { recursive: true });
});

function supervise(environment: Record<string, string> = {}, restartAfter = [0.05, 0.05]) {
  return superviseCms({
    url: `http://localhost:${port}`,
    environment: { CMS_PORT: String(port), FAKE_PIDS: join(folder, 'pids'), ...environment },
    logFile: join(folder, 'logs/cms.log'),
    say: (line) => lines.push(line),
    script: join(folder, 'fake-cms.mjs'),
    restartAfter,
  });
}
async function pids(count: number): Promise<number[]> {
  return await vi.waitFor(async () => {
    const found = (await readFile(join(folder, 'pids'), 'utf8')).trim().split('\n').map(Number);
    expect(found).toHaveLength(count);
    return found;
  }, 10_000);
}
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('is there once the CMS answers, and gone after stop', async () => {
  cms = await supervise();
  const [pid = 0] = await pids(1);
  expect(isAlive(pid)).toBe(true);
  expect(await readFile(join(folder, 'logs/cms.log'), 'utf8')).toBe('listening\n');
  await cms.stop();
  expect(isAlive(pid)).toBe(false);
  expect(lines).toEqual([]);
});

test('a CMS that is killed is started again; after the last attempt it stays off, and each time the operator is told', async () => {
  cms = await supervise();
  for (const count of [1, 2, 3]) {
    const found = await pids(count);
    process.kill(found.at(-1) ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(lines).toHaveLength(count), 10_000);
  }
  expect(lines[0]).toMatch(/^Das CMS ist ausgefallen \(SIGKILL\); neuer Start in 0.05 s/);
  expect(lines[2]).toMatch(/^Das CMS ist erneut ausgefallen \(SIGKILL\) und bleibt aus; die Website bleibt erreichbar/);
});

test('a CMS that does not start is an error with the end of its log', async () => {
  await expect(supervise({ FAKE_FAILS: '1' })).rejects.toThrow(/The CMS did not start[\s\S]*Datenbank fehlt/);
});
