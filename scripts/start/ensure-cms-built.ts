import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashFiles } from '../../site/renderer/hash-files.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { OperatorError } from '../lib/run-main.ts';

const CMS = join(repositoryRoot, 'cms');
const DIST = join(CMS, 'dist');
const ADMIN_STAMP = join(DIST, 'build/stamp');
const SERVER_STAMP = join(DIST, 'stamp');
/** What both the admin and the server depend on. */
const SHARED = ['cms/package.json', 'cms/tsconfig.json', 'package-lock.json'];
/**
 * What the built admin holds: its own sources and what they take from elsewhere. `site/src/graph` because the admin works out recurring dates with
 * the site's own code, as does the server, which loads it as it is. A test holds the list against the imports.
 */
export const adminSources = [
  ...SHARED,
  'cms/src/admin',
  'cms/src/labels',
  'cms/src/access/home-actions.ts',
  'cms/src/access/role-codes.ts',
  'cms/src/confirmations/confirmable-types.ts',
  'cms/src/freshness/filter-name.ts',
  'cms/src/home/freshness-periods.ts',
  'cms/src/privacy/personal-types.ts',
  'cms/src/quality/problem.ts',
  'site/src/graph',
  'cms/config/plugins.ts',
  'cms/config/admin.ts',
];
const SERVER = [...SHARED, 'cms/src', 'cms/config'];

/** What has to be done before the CMS can start from its sources as they are now. */
export type CmsBuildState = 'built' | 'server outdated' | 'admin outdated';

/** Compares the built CMS with its sources. `publicUrl` counts: its path is built into the admin. */
export async function readCmsBuildState(publicUrl: string): Promise<CmsBuildState> {
  if (!(await isThere(join(DIST, 'build/index.html'))) || (await readStamp(ADMIN_STAMP)) !== (await describeAdmin(publicUrl))) {
    return 'admin outdated';
  }
  return (await readStamp(SERVER_STAMP)) === (await describeServer()) ? 'built' : 'server outdated';
}

/**
 * Builds the CMS's admin (35-45 s on two cores) and compiles its server.
 *
 * @throws {OperatorError} with the end of the output if that fails
 */
export async function buildCms(publicUrl: string, environment: Record<string, string>): Promise<void> {
  const stamps = { admin: await describeAdmin(publicUrl), server: await describeServer() };
  await runInCms([join(repositoryRoot, 'node_modules/@strapi/strapi/bin/strapi.js'), 'build'], environment);
  await writeFile(ADMIN_STAMP, stamps.admin);
  await writeFile(SERVER_STAMP, stamps.server);
}

/**
 * Compiles the CMS's server alone and leaves the built admin as it is.
 *
 * @throws {OperatorError} with the end of the output if that fails
 */
export async function compileCms(environment: Record<string, string>): Promise<void> {
  const stamp = await describeServer();
  // A compiled file whose source is gone would still be loaded, such as a removed content type.
  await Promise.all(['src', 'config'].map((folder) => rm(join(DIST, folder), { recursive: true, force: true })));
  await runInCms([join(repositoryRoot, 'scripts/start/compile-cms.ts')], environment);
  await writeFile(SERVER_STAMP, stamp);
}

/**
 * The CMS's admin and server are built from their sources as they are now; does nothing when they are.
 *
 * @throws {OperatorError} with the end of the output if that fails
 */
export async function ensureCmsBuilt(publicUrl: string, environment: Record<string, string>): Promise<void> {
  const state = await readCmsBuildState(publicUrl);
  if (state === 'admin outdated') await buildCms(publicUrl, environment);
  else if (state === 'server outdated') await compileCms(environment);
}

/**
 * The CMS's server is compiled from its sources as they are now; does nothing when it is.
 *
 * @throws {OperatorError} with the end of the output if that fails
 */
export async function ensureServerCompiled(environment: Record<string, string> = {}): Promise<void> {
  if ((await readStamp(SERVER_STAMP)) !== (await describeServer())) await compileCms(environment);
}

async function runInCms(words: string[], environment: Record<string, string>): Promise<void> {
  const result = await execa(process.execPath, words, {
    cwd: CMS,
    env: { ...environment, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  if (!result.failed) return;
  const end = result.all.split('\n').slice(-30).join('\n');
  throw new OperatorError(`The CMS could not be built:\n${end}`);
}

async function describeAdmin(publicUrl: string): Promise<string> {
  return `${await hashFiles(repositoryRoot, adminSources)} ${new URL(publicUrl).pathname}`;
}

function describeServer(): Promise<string> {
  return hashFiles(repositoryRoot, SERVER, (path) => path.startsWith('cms/src/admin/'));
}

async function readStamp(file: string): Promise<string | undefined> {
  return (await isThere(file)) ? await readFile(file, 'utf8') : undefined;
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    // Missing or unreadable: the build writes it anew and says if it cannot.
    return false;
  }
}
