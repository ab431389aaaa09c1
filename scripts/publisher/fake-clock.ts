import type { Clock } from './clock.ts';

/** A clock for tests that stands still until it is told to move. */
export interface FakeClock extends Clock {
  /** Moves on, running every task that falls due, in order, and lets the promises they start settle. */
  advance(milliseconds: number): Promise<void>;
}

export function createFakeClock(start = '2026-11-24T12:00:00Z'): FakeClock {
  let now = Date.parse(start);
  const tasks = new Set<{ at: number; task: () => void }>();
  const settle = async () => {
    for (let round = 0; round < 10; round += 1) await new Promise<void>((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    after(milliseconds, task) {
      const entry = { at: now + Math.max(milliseconds, 0), task };
      tasks.add(entry);
      return () => tasks.delete(entry);
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = [...tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        tasks.delete(next);
        now = next.at;
        next.task();
        await settle();
      }
      now = end;
    },
  };
}
