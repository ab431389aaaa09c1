import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { repositoryRoot } from '../lib/paths.ts';
import { OperatorError } from '../lib/run-main.ts';
import type { Settings } from '../lib/settings.ts';

/**
 * Whether the demo municipality is certainly there already, so that the database need not be opened to find out.
 * A PostgreSQL database may have been exchanged, and is always asked.
 */
export async function isSeeded({ data, databaseUrl }: Settings): Promise<boolean> {
  return databaseUrl === undefined && (await exists(data.database)) && (await exists(data.demoAccounts));
}

/**
 * Fills an empty database with the demo municipality and leaves one that holds anything as it is.
 *
 * @throws {OperatorError} with the end of the output if that fails
 */
export async function seedIfEmpty(environment: Record<string, string>): Promise<void> {
  const seed = await execa(process.execPath, [join(repositoryRoot, 'scripts/seed/main.ts'), '--size', 'town', '--if-empty'], {
    cwd: repositoryRoot,
    // Nobody listens yet: the publisher looks at the content itself as soon as the CMS answers.
    env: { ...environment, NODE_ENV: 'production', PUBLISHER_URL: '' },
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  if (!seed.failed) return;
  const end = seed.all.split('\n').slice(-30).join('\n');
  throw new OperatorError(`The demo municipality could not be created:\n${end}`);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Missing or unreadable; the seed says which.
    return false;
  }
}
