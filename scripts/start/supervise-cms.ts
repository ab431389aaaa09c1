import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { repositoryRoot } from '../lib/paths.ts';
import { OperatorError } from '../lib/run-main.ts';

/** Seconds until an ended CMS is started again, growing; after the last it stays off. */
const RESTART_AFTER = [1, 2, 5, 15, 60];
/** A CMS that ran this many seconds starts with a clean slate. */
const STABLE_AFTER = 120;
/** Seconds a CMS may take from its start to its first answer: migrations of a large database included. */
const START_LIMIT = 180;
/** Bytes from which the log of the last start is put aside. */
const LOG_LIMIT = 10 * 1024 * 1024;

export interface SuperviseOptions {
  /** Where the CMS answers `/_health`, without a trailing slash. */
  url: string;
  environment: Record<string, string>;
  /** File that receives everything the CMS prints. */
  logFile: string;
  /** Tells the operator, in one line, that the CMS ended, was restarted or stays off. */
  say: (line: string) => void;
  /** Script that Node runs; a test brings its own. */
  script?: string;
  restartAfter?: number[];
}

/** A CMS that is kept running. */
export interface SupervisedCms {
  /** Ends the CMS; resolves when its process is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the CMS, waits until it answers, and starts it again whenever it ends by itself.
 *
 * @throws {OperatorError} with the end of its log if it does not come up the first time
 */
export async function superviseCms(options: SuperviseOptions): Promise<SupervisedCms> {
  const { restartAfter = RESTART_AFTER, say, logFile } = options;
  await rotateLog(logFile);
  const stopping = new AbortController();
  let attempts = 0;
  let child = spawnCms(options);
  let watching: Promise<void> = Promise.resolve();

  async function watch(): Promise<void> {
    for (;;) {
      const started = performance.now();
      const result = await child;
      if (stopping.signal.aborted) return;
      if (performance.now() - started > STABLE_AFTER * 1_000) attempts = 0;
      const seconds = restartAfter[attempts];
      const how = result.signal ?? `Code ${result.exitCode}`;
      if (seconds === undefined) {
        say(`Das CMS ist erneut ausgefallen (${how}) und bleibt aus; die Website bleibt erreichbar. Protokoll: ${logFile}`);
        return;
      }
      say(`Das CMS ist ausgefallen (${how}); neuer Start in ${seconds} s. Die Website bleibt erreichbar. Protokoll: ${logFile}`);
      attempts += 1;
      await sleep(seconds * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = spawnCms(options);
    }
  }

  async function stop(): Promise<void> {
    stopping.abort();
    child.kill('SIGTERM');
    await child;
    await watching;
  }

  if (!(await becomesHealthy(options.url, child))) {
    await stop();
    throw new OperatorError(`The CMS did not start. The end of ${logFile}:\n${await readEnd(logFile)}`);
  }
  watching = watch();
  return { stop };
}

function spawnCms({ environment, logFile, script = join(repositoryRoot, 'scripts/start/run-cms.ts') }: SuperviseOptions) {
  const output = { file: logFile, append: true } as const;
  return execa(process.execPath, [script], {
    cwd: join(repositoryRoot, 'cms'),
    env: { ...environment, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', NO_COLOR: '1' },
    // Ctrl-C in the terminal reaches only this process, which then ends the CMS in order.
    detached: true,
    ipc: true,
    serialization: 'json',
    stdin: 'ignore',
    stdout: output,
    stderr: output,
    buffer: false,
    reject: false,
    forceKillAfterDelay: 10_000,
  });
}

async function becomesHealthy(url: string, child: ReturnType<typeof spawnCms>): Promise<boolean> {
  let ended = false;
  void child.finally(() => {
    ended = true;
  });
  const giveUpAt = performance.now() + START_LIMIT * 1_000;
  while (!ended && performance.now() < giveUpAt) {
    // Refused until it listens.
    const response = await fetch(`${url}/_health`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok && !ended) return true;
    await sleep(100);
  }
  return false;
}

async function rotateLog(logFile: string): Promise<void> {
  await mkdir(dirname(logFile), { recursive: true });
  const size = await stat(logFile).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(logFile, `${logFile}.1`);
}

async function readEnd(logFile: string): Promise<string> {
  return (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-20).join('\n');
}
