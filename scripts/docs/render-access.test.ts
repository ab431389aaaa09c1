import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../lib/paths.ts';
import { renderAccess } from './render-access.ts';

test('docs/access.md says what the tests of the CMS expect; if not: npm run docs:access', async () => {
  expect(await readFile(join(repositoryRoot, 'docs/access.md'), 'utf8')).toBe(renderAccess());
});

test('each type and each role is there', () => {
  const page = renderAccess();
  for (const heading of ['## Verein', '## Veranstaltung', '## Anmeldung eines Vereins', '## Kommune (Einstellungen)'])
    expect(page).toContain(`${heading}\n`);
  for (const role of ['Vereinsredaktion', 'Kommunalredaktion', 'Koordination', 'Technik']) expect(page).toContain(role);
});
