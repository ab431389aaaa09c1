import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type DataPaths, dataPaths, repositoryRoot } from './paths.ts';

/** The environment holds a value that cannot work. The message names each variable, what is wrong with it and what to set. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** What the operator sets through environment variables, checked and with defaults filled in. */
export interface Settings {
  cmsPort: number;
  sitePort: number;
  /** Name or address the built-in web server listens on. */
  siteHost: string;
  /** Where the build and the publisher reach the CMS, without a trailing slash. */
  cmsUrl: string;
  /** Where browsers reach the CMS, without a trailing slash; forms of the site post there. */
  cmsPublicUrl: string;
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
  /** Where Strapi's webhook reports a publication. */
  publisherUrl: string;
  /** Connection string of PostgreSQL; undefined means SQLite. */
  databaseUrl: string | undefined;
  data: DataPaths;
  /** How many finished releases are kept on disk, the served one included. */
  keepReleases: number;
  /** Seconds between two comparisons with the CMS's content state. */
  reconcileSeconds: number;
  /** Seconds after which a build that hangs is killed. */
  buildTimeLimitSeconds: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

function port(fallback: number) {
  return z.coerce
    .number('is not a number; set a port from 1 to 65535')
    .int('is not a whole number; set a port from 1 to 65535')
    .min(1, 'is no port; set a number from 1 to 65535')
    .max(65_535, 'is no port; set a number from 1 to 65535')
    .default(fallback);
}

function wholeNumber(fallback: number, minimum: number) {
  const remedy = `set a whole number of at least ${minimum}`;
  return z.coerce
    .number(`is not a number; ${remedy}`)
    .int(`is not a whole number; ${remedy}`)
    .min(minimum, `is too small; ${remedy}`)
    .default(fallback);
}

const address = z
  .url({ protocol: /^https?$/, error: 'is not a web address; set one that starts with http:// or https://' })
  .transform((value) => value.replace(/\/+$/, ''));

const environmentSchema = z.object({
  CMS_PORT: port(1337),
  SITE_PORT: port(4321),
  SITE_HOST: z.string().default('localhost'),
  CMS_URL: address.optional(),
  CMS_PUBLIC_URL: address.optional(),
  SITE_URL: address.optional(),
  PUBLISHER_URL: address.optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'is not a PostgreSQL address; set postgres://user:password@host:5432/database or leave it out for SQLite',
    })
    .optional(),
  DATA_DIR: z.string().default(join(repositoryRoot, '.data')),
  KEEP_RELEASES: wholeNumber(5, 1),
  RECONCILE_SECONDS: wholeNumber(60, 1),
  BUILD_TIME_LIMIT_SECONDS: wholeNumber(600, 1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'is unknown; set debug, info, warn, error or silent').default('info'),
});

/**
 * The settings that an environment describes. An empty variable counts as not set; a relative DATA_DIR starts at the repository.
 *
 * @throws {SettingsError} naming every variable that cannot work. The value itself is not repeated: it may hold a password.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const result = environmentSchema.safeParse(present);
  if (!result.success) {
    throw new SettingsError(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  }
  const values = result.data;
  if (values.CMS_PORT === values.SITE_PORT) {
    throw new SettingsError(`CMS_PORT and SITE_PORT are both ${values.SITE_PORT}; set two different ports.`);
  }
  const cmsUrl = values.CMS_URL ?? `http://localhost:${values.CMS_PORT}`;
  return {
    cmsPort: values.CMS_PORT,
    sitePort: values.SITE_PORT,
    siteHost: values.SITE_HOST,
    cmsUrl,
    cmsPublicUrl: values.CMS_PUBLIC_URL ?? cmsUrl,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`,
    publisherUrl: values.PUBLISHER_URL ?? `http://localhost:${values.SITE_PORT}/publish`,
    databaseUrl: values.DATABASE_URL,
    data: dataPaths(resolve(repositoryRoot, values.DATA_DIR)),
    keepReleases: values.KEEP_RELEASES,
    reconcileSeconds: values.RECONCILE_SECONDS,
    buildTimeLimitSeconds: values.BUILD_TIME_LIMIT_SECONDS,
    logLevel: values.LOG_LEVEL,
  };
}
