import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Core, UID } from '@strapi/strapi';
import { ensureServerCompiled } from '../start/ensure-cms-built.ts';
import { cmsEnvironment } from './cms-environment.ts';
import { repositoryRoot } from './paths.ts';
import { ensureSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** An entry as the document service gives it. */
export type CmsEntry = { documentId: string } & Record<string, unknown>;

/**
 * The document service of one content type, as far as scripts use it. Fields are untyped here: the content types live in the CMS's schemas,
 * and the service itself refuses what does not fit.
 */
interface Documents {
  create(parameters: { data: Record<string, unknown>; status?: 'published' }): Promise<CmsEntry>;
  update(parameters: { documentId: string; data: Record<string, unknown>; status?: 'published' }): Promise<CmsEntry>;
  unpublish(parameters: { documentId: string }): Promise<unknown>;
  delete(parameters: { documentId: string }): Promise<unknown>;
  findFirst(parameters?: Record<string, unknown>): Promise<CmsEntry | null>;
  findMany(parameters?: Record<string, unknown>): Promise<CmsEntry[]>;
  count(parameters?: Record<string, unknown>): Promise<number>;
}

/** A CMS inside this process, without its web server. */
export interface OpenCms {
  strapi: Core.Strapi;
  secrets: Secrets;
  documents(uid: `api::${string}`): Documents;
  /**
   * Runs the work in one database transaction: all of it or nothing. Keep it to some hundred entries; what Strapi does for each entry
   * after the commit is awaited.
   */
  write<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** The parts of knex' connection pool that tell whether it is at work. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const appDir = join(repositoryRoot, 'cms');

/**
 * Opens the CMS of this installation in the running process, compiled and with all bootstrap steps done.
 *
 * What it has to say goes to the standard error. Its webhooks are taken off the runner, so that thousands of new entries do not become thousands
 * of requests: whoever writes through this tells the publisher once, at the end. A CMS that is running at the same time is not disturbed (it
 * shares the database).
 *
 * @throws if the settings are refused by the CMS, the database cannot be reached, or a bootstrap step fails; nothing is left open then
 */
export async function openCms(settings: Settings, environment: NodeJS.ProcessEnv = process.env): Promise<OpenCms> {
  const secrets = await ensureSecrets(settings.data.secrets, environment);
  environment.NODE_ENV ||= 'production';
  Object.assign(environment, cmsEnvironment(settings, secrets));
  await mkdir(dirname(settings.data.database), { recursive: true });

  // Through the CMS's own dependencies: its compiled code must meet the same instance of Strapi.
  await ensureServerCompiled();
  const { createStrapi } = createRequire(join(appDir, 'package.json'))('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: join(appDir, 'dist') });
  strapi.log.level = 'warn';
  logToStandardError(strapi);
  try {
    await strapi.load();
    await silenceWebhooks(strapi);
  } catch (error) {
    await closeHalfOpen(strapi);
    throw error;
  }
  skipEvents(strapi);

  return {
    strapi,
    secrets,
    documents: (uid) => strapi.documents(uid as UID.ContentType) as unknown as Documents,
    async write(work) {
      const result = await strapi.db.transaction(work);
      await untilIdle(strapi);
      return result;
    },
    async close() {
      await untilIdle(strapi);
      await strapi.destroy();
    },
  };
}

/** The standard output belongs to the command: what it prints there may be JSON for another program. */
function logToStandardError({ log }: Core.Strapi): void {
  const stderrLevels = Object.fromEntries(Object.keys(log.levels).map((level) => [level, true]));
  for (const transport of log.transports) Object.assign(transport, { stderrLevels });
}

/** What is open already (the database's connections, the cron) would keep the process alive for good; the error that came first is the one to show. */
async function closeHalfOpen(strapi: Core.Strapi): Promise<void> {
  try {
    await strapi.destroy();
  } catch (error) {
    console.error('The CMS, which did not start, could not be closed either:', error);
  }
}

async function silenceWebhooks(strapi: Core.Strapi): Promise<void> {
  const runner = strapi.get('webhookRunner');
  for (const webhook of await strapi.get('webhookStore').findWebhooks()) runner.remove(webhook);
}

/**
 * For each entry Strapi reads it once more after the commit, with everything it is related to, just to tell listeners; half the time of a
 * large import went there. With the webhooks gone, nobody listens in this process.
 */
function skipEvents(strapi: Core.Strapi): void {
  const { db } = strapi;
  const transaction = db.transaction.bind(db) as (work?: (context: object) => unknown) => Promise<unknown>;
  const withoutEvents = (work?: (context: object) => unknown) =>
    transaction(work && ((context) => work({ ...context, onCommit: () => {} })));
  db.transaction = withoutEvents as typeof db.transaction;
}

/** Strapi emits its events after the commit without waiting for them; each reads the entry once more. */
async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  let quiet = 0;
  while (quiet < 3) {
    await delay(1);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
