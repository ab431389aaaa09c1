import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { beforeAll, expect, inject, test } from 'vitest';
import { findForeignTerms } from '../tests/schema-vocabulary.ts';
import { attribute, type BuiltPage, type Element, readBuiltSite, textOf } from './built-pages.ts';

const folder = inject('siteFolder');
let files = new Set<string>();
let pages: BuiltPage[] = [];

beforeAll(async () => {
  ({ files, pages } = await readBuiltSite(folder));
});

test('[A11Y-12] every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({ root: true, ...JSON.parse(await readFile(new URL('../.htmlvalidate.json', import.meta.url), 'utf8')) }),
  );
  const faults: string[] = [];
  for (const { file, html } of pages) {
    const report = await validator.validateString(html, join(folder, file));
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages) faults.push(`${file}:${line} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});

test('[A11Y-1,2,3] every page has a language, one h1 and a title of its own', () => {
  const titles = new Map<string, string>();
  for (const { file, elements, isRedirect } of pages) {
    if (isRedirect) continue;
    expect(attribute(elements.find(({ tagName }) => tagName === 'html') as Element, 'lang'), file).toMatch(/^de/);
    expect(elements.filter(({ tagName }) => tagName === 'h1').length, file).toBe(1);
    const title = textOf(elements.find(({ tagName }) => tagName === 'title') as Element).trim();
    expect(title, file).toMatch(/ – /);
    expect(titles.get(title), `${file} has the title of`).toBeUndefined();
    titles.set(title, file);
  }
});

test('[A11Y-3] headings never jump a level', () => {
  for (const { file, elements } of pages) {
    const levels = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, index) => {
      expect(level, `${file}, heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
    });
  }
});

test('no internal link, image or download leads nowhere, anchors included', () => {
  const idsOf = new Map(pages.map(({ file, elements }) => [`/${file}`, new Set(elements.map((element) => attribute(element, 'id')))]));
  const broken: string[] = [];
  for (const { file, elements } of pages) {
    for (const element of elements) {
      const target = attribute(element, 'href') ?? attribute(element, 'src');
      if (target === undefined || /^(?:[a-z]+:|\/\/)/i.test(target)) continue;
      const url = new URL(target, `http://site/${file.replace(/index\.html$/, '')}`);
      const path = decodeURIComponent(url.pathname);
      const found = path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(found)) broken.push(`${file}: ${target}`);
      else if (url.hash && idsOf.has(found) && !idsOf.get(found)?.has(decodeURIComponent(url.hash.slice(1))))
        broken.push(`${file}: no anchor ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('nothing is inline that the content security policy forbids', () => {
  const inline: string[] = [];
  for (const { file, elements } of pages) {
    for (const element of elements) {
      const isData = attribute(element, 'type') === 'application/ld+json';
      if (element.tagName === 'script' && attribute(element, 'src') === undefined && !isData) inline.push(`${file}: script`);
      if (element.tagName === 'style') inline.push(`${file}: style`);
      for (const { name } of element.attrs)
        if (name === 'style' || name.startsWith('on')) inline.push(`${file}: ${element.tagName} ${name}`);
    }
  }
  expect(inline).toEqual([]);
});

test('every page carries one small script, the same everywhere; only pages with a form carry another', async () => {
  const scriptsOf = ({ elements }: BuiltPage): string[] =>
    elements.filter(({ tagName }) => tagName === 'script').flatMap((element) => attribute(element, 'src') ?? []);
  const real = pages.filter(({ isRedirect }) => !isRedirect);
  const [script = ''] = scriptsOf(real.find(({ file }) => file === 'impressum/index.html') as BuiltPage);
  for (const page of real) {
    const [, ...others] = scriptsOf(page).sort((first) => (first === script ? -1 : 1));
    expect(scriptsOf(page), page.file).toContain(script);
    if (others.length > 0)
      expect(
        page.elements.some(({ tagName }) => tagName === 'form'),
        `${page.file}: ${others}`,
      ).toBe(true);
  }
  const code = await readFile(join(folder, script), 'utf8');
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(1_024);
  // It brings in the offline mode and loads nothing else.
  expect(code).toContain('serviceWorker');
  expect(code).not.toMatch(/\bimport\b|fetch\(/);
});

test('every page has a preview picture that exists, with its size and a text', async () => {
  for (const { file, elements } of pages.filter(({ isRedirect }) => !isRedirect)) {
    const metaOf = (name: string): string | undefined => {
      const found = elements.find(({ tagName, attrs }) => tagName === 'meta' && attrs.some(({ value }) => value === name));
      return found && attribute(found, 'content');
    };
    const path = new URL(metaOf('og:image') ?? '', 'https://ehrenamt.example/none').pathname;
    expect(files.has(path), `${file}: ${path}`).toBe(true);
    expect(metaOf('og:image:alt'), file).toBeTruthy();
    expect(metaOf('twitter:card'), file).toBe('summary_large_image');
    const { width, height } = await sharp(join(folder, path)).metadata();
    expect([metaOf('og:image:width'), metaOf('og:image:height')], file).toEqual([String(width), String(height)]);
  }
});

test('a page and its text in Plain Language name each other as alternatives', () => {
  const alternatesOf = (path: string): string[] =>
    (pages.find(({ file }) => `/${file}` === `${path}index.html`)?.elements ?? [])
      .filter((element) => attribute(element, 'hreflang') !== undefined && element.tagName === 'link')
      .map((element) => `${attribute(element, 'hreflang')} ${attribute(element, 'href')}`);
  const both = [
    'de https://ehrenamt.example/hilfe/erste-schritte/',
    'de-simple https://ehrenamt.example/hilfe/erste-schritte-in-einfacher-sprache/',
  ];
  expect(alternatesOf('/hilfe/erste-schritte/')).toEqual(both);
  expect(alternatesOf('/hilfe/erste-schritte-in-einfacher-sprache/')).toEqual(both);
});

test('structured data is JSON and uses nothing but schema.org’s words', () => {
  let count = 0;
  for (const { file, elements } of pages) {
    for (const element of elements.filter((candidate) => attribute(candidate, 'type') === 'application/ld+json')) {
      const data = JSON.parse(textOf(element));
      expect(data['@context'], file).toBe('https://schema.org');
      expect(findForeignTerms(data), file).toEqual([]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(10);
});

test('every page but the error page and redirects is in the sitemap', async () => {
  const sitemaps = [...files].filter((file) => /sitemap-\d+\.xml$/.test(file));
  const listed = (await Promise.all(sitemaps.map((file) => readFile(join(folder, file), 'utf8')))).join('');
  const missing = inject('sitePaths').filter(({ path }) => path.endsWith('/') && !listed.includes(`${path}</loc>`));
  expect(missing).toEqual([]);
});
