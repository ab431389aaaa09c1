import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockBuild } from './lock-build.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(root, { recursive: true }));

const onLost = (error: Error): void => {
  throw error;
};

describe('lockBuild', () => {
  it('lets the second build in when the first is done, and leaves nothing behind', async () => {
    const unlockFirst = await lockBuild(root, { onLost });
    let isSecondIn = false;
    const second = lockBuild(root, { onLost }).then((unlock) => {
      isSecondIn = true;
      return unlock;
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(isSecondIn).toBe(false);
    await unlockFirst();
    await (await second)();
    expect(await readdir(join(root, '.astro'))).toEqual([]);
  });

  it('gives up when the first build does not end', async () => {
    const unlock = await lockBuild(root, { onLost });
    await expect(lockBuild(root, { patience: 500, onLost })).rejects.toThrow('Another build has been running in');
    await unlock();
  });

  it('does not wait for a build that was killed', async () => {
    const source = `const { lockBuild } = await import(${JSON.stringify(join(import.meta.dirname, 'lock-build.ts'))});
      await lockBuild(${JSON.stringify(root)}, { onLost() {} }); console.log('locked'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const unlock = await lockBuild(root, { patience: 1_000, onLost });
    await unlock();
  });
});
