/** Time as the publisher sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs `task` once after `milliseconds`; the returned function cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(milliseconds, task) {
    // Longer delays than this overflow setTimeout and would fire at once.
    const timer = setTimeout(task, Math.min(Math.max(milliseconds, 0), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};
