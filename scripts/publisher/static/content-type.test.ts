import { expect, test } from 'vitest';
import { contentTypeOf, isCompressible } from './content-type.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8', true],
  ['_astro/page.Ab12.css', 'text/css; charset=utf-8', true],
  ['pagefind.js', 'text/javascript; charset=utf-8', true],
  ['termine.ics', 'text/calendar; charset=utf-8', true],
  ['feed.xml', 'application/xml; charset=utf-8', true],
  ['mitteilungen.rss', 'application/rss+xml; charset=utf-8', true],
  ['data.json', 'application/json; charset=utf-8', true],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', true],
  ['icon.svg', 'image/svg+xml; charset=utf-8', true],
  ['robots.txt', 'text/plain; charset=utf-8', true],
  ['search.wasm', 'application/wasm', true],
  ['bild.webp', 'image/webp', false],
  ['satzung.PDF', 'application/pdf', false],
  ['antrag.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
  ['schrift.woff2', 'font/woff2', false],
  ['de_1a2b.pf_fragment', 'application/octet-stream', false],
  ['ohne-endung', 'application/octet-stream', false],
])('%s is %s', (name, type, compressible) => {
  expect(contentTypeOf(name)).toBe(type);
  expect(isCompressible(type)).toBe(compressible);
});
