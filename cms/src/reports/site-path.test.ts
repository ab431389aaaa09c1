import { expect, test } from 'vitest';
import { readSitePath } from './site-path';

test.each([
  ['/', '/'],
  ['/vereine/chor-01/', '/vereine/chor-01/'],
  ['/hilfe/erste-schritte', '/hilfe/erste-schritte'],
  ['/suche/?q=chor#treffer', '/suche/'],
  ['/orte/bürgerhaus/', '/orte/bürgerhaus/'],
])('%s is a page of ours', (text, path) => {
  expect(readSitePath(text)).toBe(path);
});

test.each([
  '',
  'vereine/chor/',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/vereine/../admin/',
  '/vereine/%2e%2E/admin/',
  '/a b/',
  '/"><script>',
  '/vereine/\nchor/',
  `/${'a'.repeat(500)}/`,
  null,
  undefined,
])('%j is none', (text) => {
  expect(readSitePath(text)).toBeUndefined();
});
