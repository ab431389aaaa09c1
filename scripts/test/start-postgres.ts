import { randomInt } from 'node:crypto';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** A PostgreSQL of our own for one test run. */
export interface TestPostgres {
  /** Connection URL of an empty database, for `DATABASE_URL`. */
  url: string;
  stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root; 65534 is `nobody` on every Linux. */
const UNPRIVILEGED_ID = 65_534;

/**
 * Starts a PostgreSQL server on a temporary folder, reachable on the loopback address only.
 * Undefined when no PostgreSQL is installed; throws when one is installed but does not start.
 */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const programs = await findPostgresPrograms();
  if (!programs) return undefined;

  const folder = await mkdtemp(join(tmpdir(), 'ehrenamt-postgres-'));
  const identity = process.getuid?.() === 0 ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : {};
  if (identity.uid) await chown(folder, identity.uid, identity.gid);

  const data = join(folder, 'data');
  const port = randomInt(20_000, 30_000);
  const run = (program: string, words: string[]) => execa(join(programs, program), words, { ...identity, cwd: folder, stdio: 'ignore' });
  await run('initdb', ['-D', data, '-U', 'test', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']);
  // Durability is not under test; without fsync each schema is made in a fraction of the time.
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`;
  await run('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start']);

  return {
    url: `postgresql://test@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of `initdb` and `pg_ctl`: on the PATH, or where Debian puts them. */
async function findPostgresPrograms(): Promise<string | undefined> {
  const { exitCode, stdout } = await execa('pg_config', ['--bindir'], { reject: false });
  const debian = await readdir('/usr/lib/postgresql').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const candidates = [
    ...debian
      .sort()
      .reverse()
      .map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(exitCode === 0 ? [stdout.trim()] : []),
  ];
  for (const folder of candidates) {
    const files = await readdir(folder).catch(() => [] as string[]);
    if (files.includes('initdb') && files.includes('pg_ctl')) return folder;
  }
  return undefined;
}
