import { mkdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';

/** Another build holds the lock for too long. */
class BuildLockError extends Error {
  override name = 'BuildLockError';
}

/**
 * Milliseconds without a sign of life after which a lock counts as abandoned. Generous: on a loaded machine Astro's bundling may keep the
 * process from giving one for a while. A build that was killed on this machine is recognised at once, by its process id.
 */
const staleAfter = 60_000;
/** Milliseconds between two attempts. */
const pause = 500;

interface Holder {
  pid: number;
  host: string;
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Removes the lock of a build that was killed (SIGKILL, lack of memory), so that the next need not wait for it to become stale. */
async function removeDeadLock(lockPath: string, holderPath: string): Promise<void> {
  try {
    const holder = JSON.parse(await readFile(holderPath, 'utf8')) as Holder;
    if (holder.host === hostname() && !isRunning(holder.pid)) await rm(lockPath, { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Waits until no other build runs in this source tree, then keeps others out; returns the release. Two builds would meet in Astro's own
 * files below the root, and in the caches. `onLost` is told when another process took the lock away.
 * @throws {BuildLockError} when the other build does not end within `patience` milliseconds.
 */
export async function lockBuild(
  siteRoot: string,
  { patience = 300_000, onLost }: { patience?: number; onLost: (error: Error) => void },
): Promise<() => Promise<void>> {
  const dir = join(siteRoot, '.astro');
  const lockPath = join(dir, 'build.lock');
  const holderPath = join(dir, 'build.json');
  await mkdir(dir, { recursive: true });
  await removeDeadLock(lockPath, holderPath);
  try {
    const unlock = await lock(dir, {
      lockfilePath: lockPath,
      stale: staleAfter,
      update: staleAfter / 6,
      retries: { retries: Math.ceil(patience / pause), factor: 1, minTimeout: pause, maxTimeout: pause },
      onCompromised: onLost,
    });
    await writeFileAtomic(holderPath, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    return async () => {
      await rm(holderPath, { force: true });
      await unlock();
    };
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ELOCKED') throw cause;
    throw new BuildLockError(
      `Another build has been running in ${siteRoot} for more than ${patience / 1000} seconds. Wait for it, or end it.`,
      {
        cause,
      },
    );
  }
}
