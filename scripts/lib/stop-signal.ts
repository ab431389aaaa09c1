/** Milliseconds between two looks at whether the parent still lives. */
const PARENT_CHECK = 1_000;

/**
 * Resolves with the reason as soon as this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the death of the process that
 * started it (npm killed without a chance to pass the signal on).
 */
export function untilStopSignal(): Promise<string> {
  return new Promise((resolve) => {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) resolve('parent ended');
    }, PARENT_CHECK);
    watch.unref();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal));
  });
}
