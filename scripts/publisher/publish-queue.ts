import type { Clock } from './clock.ts';

/** Milliseconds without a further request after which a run starts: one "publish" in the CMS sends several in a row. */
const QUIET = 150;
/** A stream of requests that never falls quiet is served after this many milliseconds nevertheless. */
const LONGEST_WAIT = 2_000;
/** More requests than this within {@link WINDOW} are a bulk change, not an editor at work. */
const BULK = 20;
/** During a bulk change at most two runs start within this many milliseconds after the first request they cover. */
const WINDOW = 12_000;

/** `always` for what certainly changed public content, `if-changed` for what may only have touched drafts. */
export type Demand = 'always' | 'if-changed';

export interface PublishQueue {
  /** Asks for a run. All requests before its start share one run; those during a run share exactly one further run. */
  request(demand: Demand): void;
  /** Forgets what waits and starts nothing any more; resolves when the current run has ended. */
  stop(): Promise<void>;
  readonly state: 'idle' | 'queued' | 'running';
  /** Whether a run (or a further run) waits. */
  readonly queued: boolean;
  readonly runningSince: number | undefined;
}

/**
 * Turns any number of publish requests into few runs, one at a time.
 *
 * A single publish starts 150 ms after its last request. Under load (more than 20 requests in 12 s) the third run in a row waits until
 * 12 s after the first request of the run before the last: 200 requests within 10 s cause at most three runs, however long a run
 * takes, and the last of them starts after the last request.
 *
 * @param run one run; must not reject
 */
export function createPublishQueue(clock: Clock, run: (demand: Demand) => Promise<void>): PublishQueue {
  let waiting: { demand: Demand; first: number; last: number } | undefined;
  let runningSince: number | undefined;
  let current = Promise.resolve();
  let cancelTimer: (() => void) | undefined;
  let stopped = false;
  let requests: number[] = [];
  /** For each of the last two runs the time of the first request it covered. */
  let covered: number[] = [];

  function earliestStart({ first, last }: { first: number; last: number }): number {
    const ready = Math.min(last + QUIET, first + LONGEST_WAIT);
    const beforeLast = covered.length === 2 ? covered[0] : undefined;
    const isBulk = requests.length > BULK;
    return isBulk && beforeLast !== undefined ? Math.max(ready, beforeLast + WINDOW) : ready;
  }

  function plan(): void {
    cancelTimer?.();
    if (!waiting || runningSince !== undefined || stopped) return;
    cancelTimer = clock.after(earliestStart(waiting) - clock.now(), start);
  }

  function start(): void {
    if (!waiting) return;
    const { demand, first } = waiting;
    waiting = undefined;
    runningSince = clock.now();
    covered = [...covered, first].slice(-2);
    current = run(demand).finally(() => {
      runningSince = undefined;
      plan();
    });
  }

  return {
    request(demand) {
      if (stopped) return;
      const now = clock.now();
      requests = [...requests.filter((at) => at > now - WINDOW), now];
      waiting = {
        demand: waiting?.demand === 'always' ? 'always' : demand,
        first: waiting?.first ?? now,
        last: now,
      };
      plan();
    },
    async stop() {
      stopped = true;
      waiting = undefined;
      cancelTimer?.();
      await current;
    },
    get state() {
      if (runningSince !== undefined) return 'running';
      return waiting ? 'queued' : 'idle';
    },
    get queued() {
      return waiting !== undefined;
    },
    get runningSince() {
      return runningSince;
    },
  };
}
