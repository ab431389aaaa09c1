import { expect, test } from 'vitest';
import { resolvePath } from './resolve-path.ts';

test.each([
  ['/', { segments: [], isFolder: true, query: '' }],
  ['/vereine/', { segments: ['vereine'], isFolder: true, query: '' }],
  ['/vereine/ch%C3%B6re?a=1&b=/../', { segments: ['vereine', 'chöre'], isFolder: false, query: '?a=1&b=/../' }],
  ['/.well-known/security.txt', { segments: ['.well-known', 'security.txt'], isFolder: false, query: '' }],
  ['/_astro/a%20b.css', { segments: ['_astro', 'a b.css'], isFolder: false, query: '' }],
  ['/...html', undefined],
])('%s', (url, expected) => {
  expect(resolvePath(url)).toEqual(expected);
});

test.each([
  '',
  'vereine/',
  '*',
  'http://example.org/',
  '//example.org/',
  '/vereine//chor/',
  '/../secrets.env',
  '/vereine/../../secrets.env',
  '/%2e%2e/secrets.env',
  '/%2E%2E%2Fsecrets.env',
  '/..%2fsecrets.env',
  '/..%5csecrets.env',
  '/..\\secrets.env',
  '/./index.html',
  '/.env',
  '/vereine/.git/config',
  '/.well-known%2f..%2f..%2fsecrets.env',
  '/index.html%00.png',
  '/a%0d%0ab',
  '/%',
  '/%c0%ae%c0%ae/secrets.env',
])('%s names nothing', (url) => {
  expect(resolvePath(url)).toBeUndefined();
});
