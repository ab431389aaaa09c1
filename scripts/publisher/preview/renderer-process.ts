import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import { repositoryRoot } from '../../lib/paths.ts';
import { secretNames } from '../../lib/secrets.ts';
import type { FetchedDraft } from './fetch-draft.ts';

export interface RenderJob {
  draft: FetchedDraft;
  /** ISO 8601, UTC. */
  now: string;
  expiresAt: string;
  mediaBase: string;
}

export interface RendererOptions {
  environment: Record<string, string>;
  /** Milliseconds a page may take, large photos and the pages before it included. */
  timeLimit: number;
  /** Milliseconds without a job after which the process is ended and its memory is free again. */
  idleLimit: number;
  /** Script that Node runs; a test brings its own. */
  script?: string;
}

/** A process that renders previews; it starts with the first job and again after it ended. */
export interface RendererProcess {
  /** The HTML of a preview. Rejects when the process fails, ends or takes too long; the next job finds a new one. */
  render(job: RenderJob): Promise<string>;
  /** Ends the process; resolves when it is gone. */
  stop(): Promise<void>;
}

const answerSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), html: z.string() }),
  z.object({ id: z.number(), error: z.string() }),
]);

interface Pending {
  resolve(html: string): void;
  reject(error: Error): void;
}

/** Rendering in a process of its own: whatever happens there (a crash, a leak, a page that never ends), the publisher goes on serving. */
export function createRendererProcess(options: RendererOptions): RendererProcess {
  const { environment, timeLimit, idleLimit, script = join(repositoryRoot, 'site/preview/main.ts') } = options;
  let child: ReturnType<typeof start> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start() {
    const pending = new Map<number, Pending>();
    const ready = Promise.withResolvers<void>();
    const running = execa(process.execPath, [script], {
      cwd: repositoryRoot,
      // Everything the operator set (proxies, MEDIA_ORIGINS) but what the process has no need to know.
      env: {
        ...environment,
        ...Object.fromEntries([...secretNames, 'DATABASE_URL'].map((name) => [name, undefined])),
        NODE_ENV: 'production',
      },
      ipc: true,
      stdin: 'ignore',
      stdout: 'ignore',
      // Answers are read as they come; kept as well, they would pile up.
      buffer: { ipc: false },
      reject: false,
      forceKillAfterDelay: 2_000,
    });
    const reading = readAnswers(running.getEachMessage(), pending, ready.resolve);
    const ended = (async () => {
      // Reading fails together with the process, whose result tells why.
      const [{ stderr, signal, exitCode }] = await Promise.all([running, reading.catch(() => undefined)]);
      if (child?.running === running) child = undefined;
      const error = new Error(`The preview's process ended (${signal ?? exitCode}). ${stderr.slice(-2_000)}`);
      ready.reject(error);
      for (const job of pending.values()) job.reject(error);
    })();
    // Nobody may be waiting for it.
    ready.promise.catch(() => undefined);
    return { running, ready: ready.promise, ended, pending };
  }

  function planEnd(): void {
    clearTimeout(idle);
    idle = setTimeout(() => void end(), idleLimit);
    idle.unref();
  }

  async function end(): Promise<void> {
    const ending = child;
    child = undefined;
    ending?.running.kill();
    await ending?.ended;
  }

  return {
    async render(job) {
      child ??= start();
      const { running, ready, pending } = child;
      clearTimeout(idle);
      const id = ++lastId;
      const result = Promise.withResolvers<string>();
      pending.set(id, result);
      // What does not end takes the process along: it would keep every later page waiting.
      const limit = setTimeout(() => running.kill('SIGKILL'), timeLimit);
      try {
        await Promise.race([ready, result.promise]);
        await running.sendMessage({ id, ...job });
        return await result.promise;
      } finally {
        clearTimeout(limit);
        pending.delete(id);
        if (pending.size === 0) planEnd();
      }
    },
    async stop() {
      clearTimeout(idle);
      await end();
    },
  };
}

async function readAnswers(answers: AsyncIterable<unknown>, pending: Map<number, Pending>, onReady: () => void): Promise<void> {
  for await (const message of answers) {
    const answer = answerSchema.parse(message);
    if ('ready' in answer) {
      onReady();
      continue;
    }
    const job = pending.get(answer.id);
    if ('html' in answer) job?.resolve(answer.html);
    else job?.reject(new Error(answer.error));
  }
}
