import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';

const repositoryRoot = resolve(import.meta.dirname, '../..');

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http(s) address, e.g. http://localhost:1337' });
const withoutSlash = webAddress.transform((value) => value.replace(/\/+$/, ''));
const path = z.string().transform((value) => resolve(value));

const environment = z.object({
  CMS_URL: withoutSlash.default('http://localhost:1337'),
  CMS_PUBLIC_URL: withoutSlash.optional(),
  SITE_URL: withoutSlash.default('http://localhost:4321'),
  SNAPSHOT: path.optional(),
  BUILD_NOW: z.iso
    .datetime({ offset: true, error: 'must be an ISO 8601 instant with offset, e.g. 2026-11-24T09:00:00Z' })
    .transform((value) => new Date(value).toISOString())
    .optional(),
  DATA_DIR: path.default(join(repositoryRoot, '.data')),
  OUT_DIR: path.default(join(repositoryRoot, 'site/dist')),
  BUILD_REPORT: path.optional(),
  MEDIA_ORIGINS: z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .pipe(z.array(webAddress.transform((value) => new URL(value).origin)))
    .default([]),
});

export interface BuildSettings {
  cmsUrl: string;
  siteUrl: string;
  /** Where browsers reach the CMS: forms are sent there. Unknown when a snapshot is given and no address of a CMS; then there are no forms. */
  formsUrl?: string;
  /** A snapshot to build from instead of the CMS. */
  givenSnapshot?: string;
  /** The instant the site is built for. */
  now: string;
  dataDir: string;
  outDir: string;
  report?: string;
  mediaOrigins: string[];
  siteRoot: string;
  /** Where the snapshot of the CMS is kept. */
  snapshotPath: string;
  /** Originals that belong to the snapshot in use. */
  mediaDir: string;
  cacheDir: string;
}

/** An environment variable with an impossible value; the message names it. */
class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * The settings of a build from the environment; empty variables count as unset.
 * @throws {SettingsError} naming the variable, and when OUT_DIR would swallow the sources or the data.
 */
export function readSettings(env: Record<string, string | undefined>, startedAt: Date): BuildSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const problem = result.error.issues[0];
    throw new SettingsError(`${String(problem?.path[0])} ${problem?.message}, but is "${given[String(problem?.path[0])]}".`);
  }
  const values = result.data;
  const siteRoot = join(repositoryRoot, 'site');
  if ([siteRoot, values.DATA_DIR].some((dir) => !relative(values.OUT_DIR, dir).startsWith('..'))) {
    throw new SettingsError(`OUT_DIR must be a folder of its own, but "${values.OUT_DIR}" holds the sources or the data.`);
  }
  const snapshotPath = values.SNAPSHOT ?? join(values.DATA_DIR, 'snapshot', 'snapshot.json');
  return {
    cmsUrl: values.CMS_URL,
    siteUrl: values.SITE_URL,
    formsUrl: values.CMS_PUBLIC_URL ?? (given.SNAPSHOT && !given.CMS_URL ? undefined : values.CMS_URL),
    givenSnapshot: values.SNAPSHOT,
    now: values.BUILD_NOW ?? startedAt.toISOString(),
    dataDir: values.DATA_DIR,
    outDir: values.OUT_DIR,
    report: values.BUILD_REPORT,
    mediaOrigins: values.MEDIA_ORIGINS,
    siteRoot,
    snapshotPath,
    mediaDir: join(dirname(snapshotPath), 'media'),
    cacheDir: join(values.DATA_DIR, 'cache'),
  };
}
