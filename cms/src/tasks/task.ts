import type { Core } from '@strapi/strapi';

/** One run of a task: works off all that is due at `now`. What takes long ends early, and leaves the rest due, once `stopping` is aborted. */
export type Work = (strapi: Core.Strapi, now: Date, stopping: AbortSignal) => Promise<void>;

/** A task for Strapi's cron that never overlaps with itself, and whose failure is logged and tried again with the next run. */
export function createTask(
  strapi: Core.Strapi,
  name: string,
  work: Work,
  running: Set<Promise<void>>,
  stopping: AbortSignal,
): () => Promise<void> {
  let isAtWork = false;
  return async () => {
    if (isAtWork || !strapi.server.httpServer.listening) return;
    isAtWork = true;
    const run = work(strapi, new Date(), stopping)
      .catch((error: Error) => {
        strapi.log.error(`Task „${name}“ failed: ${error.stack ?? error.message}`);
      })
      .finally(() => {
        isAtWork = false;
        running.delete(run);
      });
    running.add(run);
    await run;
  };
}
