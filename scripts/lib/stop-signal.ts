/** Milliseconds between two looks at whether the parent still lives. */
const PARENT_CHECK = 1_000;

/**
 * Resolves with the reason as soon as this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the death of the process that
 * started it (npm killed without a chance to pass the signal on).
 */
export function untilStopSignal(): Promise<string> {
  return new Promise((resolve) => {
    const parent = process.ppid;
    let isAsked = false;
    const watch = setInterval(() => {
      if (process.ppid !== parent) resolve('parent ended');
    }, PARENT_CHECK);
    watch.unref();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // Stays registered: execa's clean-up ends a process in which nobody else listens any more. Asked a second time, it ends at once.
      process.on(signal, () => (isAsked ? process.exit(1) : resolve(signal)));
      process.once(signal, () => {
        isAsked = true;
      });
    }
  });
}
