import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../lib/paths.ts';
import { renderPrivacy } from './render-privacy.ts';

test('docs/datenschutz-verzeichnis.md says what the register holds; if not: npm run docs:privacy', async () => {
  expect(await readFile(join(repositoryRoot, 'docs/datenschutz-verzeichnis.md'), 'utf8')).toBe(renderPrivacy());
});

test('each activity is there, and no table breaks', () => {
  const page = renderPrivacy();
  expect(page).toContain('## Meldungen, Fragen und Beschwerden\n');
  const tables = page.split('\n').filter((line) => line.startsWith('|'));
  for (const line of tables) expect(line.split('|')).toHaveLength(4);
});
