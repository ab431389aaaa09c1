import { join, resolve } from 'node:path';

/** Root of the repository, seen from the sources (`cms/config/settings`) and from the compiled files (`cms/dist/config/settings`) alike. */
const repositoryRoot = resolve(__dirname, __dirname.includes(join('cms', 'dist')) ? '../../../..' : '../../..');

/** An absolute path below the data directory (DATA_DIR; `.data` in the repository by default; relative values start at the repository). */
export function inDataDir(...path: string[]): string {
  return resolve(repositoryRoot, process.env.DATA_DIR?.trim() || '.data', ...path);
}
