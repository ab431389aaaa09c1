import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRendererProcess, type RendererProcess } from './renderer-process.ts';

let renderer: RendererProcess;
function create(limits: { timeLimit?: number; idleLimit?: number } = {}): RendererProcess {
  const script = join(import.meta.dirname, '../fixtures/fake-renderer.ts');
  return createRendererProcess({
    environment: { SITE_URL: 'https://mitmachen.example' },
    timeLimit: 30_000,
    idleLimit: 30_000,
    script,
    ...limits,
  });
}
beforeEach(() => {
  renderer = create();
});
afterEach(() => renderer.stop());

function render(title: string): Promise<string> {
  const draft = { type: 'event' as const, state: 'draft' as const, entry: { title } };
  return renderer.render({ draft, now: '2026-11-24T09:00:00Z', expiresAt: '2026-11-24T09:10:00Z', mediaBase: '/vorschau/x/medien/' });
}

const pidOf = (html: string): number => Number(html.split(' ')[1]);
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('all jobs go to one process, and each gets its own answer', async () => {
  const pages = await Promise.all(['a', 'b', 'c'].map(render));
  expect(pages.map((page) => page.split(' ')[0])).toEqual(['a', 'b', 'c']);
  expect(new Set(pages.map(pidOf)).size).toBe(1);
});

test('the process knows its own settings and no secret', async () => {
  process.env.PUBLISHER_SECRET = 'geheim';
  process.env.MEDIA_ORIGINS = 'https://medien.example';
  try {
    const environment = JSON.parse(await render('environment'));
    expect(environment).toMatchObject({ SITE_URL: 'https://mitmachen.example', MEDIA_ORIGINS: 'https://medien.example' });
    expect(environment.PUBLISHER_SECRET).toBeUndefined();
  } finally {
    delete process.env.PUBLISHER_SECRET;
    delete process.env.MEDIA_ORIGINS;
  }
});

test('a job that fails harms no other', async () => {
  const [failing, page] = await Promise.allSettled([render('fail'), render('a')]);
  expect(failing).toMatchObject({ status: 'rejected', reason: new Error('Der Fehler steht hier.') });
  expect(page.status).toBe('fulfilled');
});

test('after a crash, those who waited hear of it, and the next job finds a new process', async () => {
  const before = pidOf(await render('a'));
  await expect(render('crash')).rejects.toThrow("The preview's process ended (3).");
  expect(pidOf(await render('a'))).not.toBe(before);
});

test('a page that never ends is given up, its process with it', async () => {
  renderer = create({ timeLimit: 2_000 });
  const pid = pidOf(await render('a'));
  await expect(render('hang')).rejects.toThrow("The preview's process ended (SIGKILL).");
  expect(isAlive(pid)).toBe(false);
  expect(pidOf(await render('a'))).not.toBe(pid);
});

test('an idle process ends, and the next job starts another', async () => {
  renderer = create({ idleLimit: 50 });
  const pid = pidOf(await render('a'));
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
  expect(pidOf(await render('a'))).not.toBe(pid);
});

test('stopping ends the process', async () => {
  const pid = pidOf(await render('a'));
  await renderer.stop();
  expect(isAlive(pid)).toBe(false);
});
