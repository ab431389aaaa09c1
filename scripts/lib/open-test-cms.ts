import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenCms, openCms } from './open-cms.ts';
import { readSettings } from './settings.ts';

/** For tests: a real CMS on an empty SQLite file in a temporary data directory, which `stop` removes. */
export async function openTestCms(): Promise<{ cms: OpenCms; dataDir: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ehrenamt-scripts-'));
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '', NODE_ENV: 'test' });
  const cms = await openCms(readSettings(process.env));
  return {
    cms,
    dataDir,
    async stop() {
      // Strapi takes every listener off the process when it ends, those of the test runner included.
      const listeners = process.eventNames().map((event) => ({ event, functions: process.listeners(event as 'exit') }));
      await cms.close();
      for (const { event, functions } of listeners) for (const listener of functions) process.on(event as 'exit', listener);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
