import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../lib/paths.ts';
import { adminSources } from './ensure-cms-built.ts';

const admin = join(repositoryRoot, 'cms/src/admin');
/** Types are gone once the admin is built. */
const importOfCode = /^(?:import|export) (?!type )[^;]*? from '(\.[^']+)'/gm;

/** What a file imports code from, without endings and relative to the repository. */
async function listImports(path: string): Promise<string[]> {
  const source = await readFile(path, 'utf8');
  return [...source.matchAll(importOfCode)].map(([, target = '']) =>
    relative(repositoryRoot, resolve(dirname(path), target)).replace(/\.tsx?$/, ''),
  );
}

/** Files outside of `cms/src/admin` from which its sources import code, and those from which these do. */
async function listForeignImports(): Promise<string[]> {
  const own = (await readdir(admin, { recursive: true })).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
  const found = new Set<string>();
  let next = own.map((name) => join(admin, name));
  while (next.length > 0) {
    const imports = (await Promise.all(next.map(listImports))).flat().filter((path) => !path.startsWith('cms/src/admin/'));
    const added = [...new Set(imports)].filter((path) => !found.has(path));
    for (const path of added) found.add(path);
    // A folder stands for its index, and all of it is a source.
    next = added.map((path) => join(repositoryRoot, `${path}.ts`)).filter((path) => existsSync(path));
  }
  return [...found];
}

test('a change of anything that the admin imports makes the built one outdated', async () => {
  const imports = await listForeignImports();
  expect(imports).toContain('cms/src/access/role-codes');
  expect(
    imports.filter((path) => !adminSources.some((source) => [path, `${path}.ts`].includes(source) || path.startsWith(`${source}/`))),
  ).toEqual([]);
});
