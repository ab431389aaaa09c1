import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { beforeAll, expect, inject, test } from 'vitest';
import { isAnswerPage, pathTo, type RouteName } from '../src/config/routes.ts';
import { findForeignTerms } from '../tests/schema-vocabulary.ts';
import { attribute, type BuiltPage, type Element, readBuiltSite, textOf } from './built-pages.ts';

const folder = inject('siteFolder');
let files = new Set<string>();
let pages: BuiltPage[] = [];

beforeAll(async () => {
  ({ files, pages } = await readBuiltSite(folder));
});

const metaOf = ({ elements }: BuiltPage, name: string): string | undefined => {
  const found = elements.find(({ tagName, attrs }) => tagName === 'meta' && attrs.some(({ value }) => value === name));
  return found && attribute(found, 'content');
};
const linkOf = ({ elements }: BuiltPage, rel: string): string | undefined => {
  const found = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === rel);
  return found && attribute(found, 'href');
};

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
  for (const page of pages.filter(({ isRedirect }) => !isRedirect)) {
    const { file } = page;
    const path = new URL(metaOf(page, 'og:image') ?? '', 'https://ehrenamt.example/none').pathname;
    expect(files.has(path), `${file}: ${path}`).toBe(true);
    expect(metaOf(page, 'og:image:alt'), file).toBeTruthy();
    expect(metaOf(page, 'twitter:card'), file).toBe('summary_large_image');
    const { width, height } = await sharp(join(folder, path)).metadata();
    expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')], file).toEqual([String(width), String(height)]);
  }
});

test('every page names its one address, or asks search engines to leave it out', () => {
  for (const page of pages.filter(({ isRedirect }) => !isRedirect)) {
    const address = linkOf(page, 'canonical');
    if (metaOf(page, 'robots') === 'noindex') expect(address, page.path).toBeUndefined();
    else expect(address, page.path).toBe(`https://ehrenamt.example${page.path}`);
  }
  const answers = inject('sitePaths').filter(({ route }) => isAnswerPage(route as RouteName));
  const hidden = pages.filter((page) => !page.isRedirect && metaOf(page, 'robots') === 'noindex');
  expect(hidden.map(({ path }) => path).sort()).toEqual(['/404.html', ...answers.map(({ path }) => path)].sort());
});

test('every page says what it is when it is shared', () => {
  for (const page of pages.filter(({ isRedirect }) => !isRedirect)) {
    expect(metaOf(page, 'og:type'), page.path).toBe('website');
    expect(metaOf(page, 'og:locale'), page.path).toBe('de_DE');
    expect(metaOf(page, 'og:site_name'), page.path).toBe('Ehrenamt in Lindenried');
    expect(metaOf(page, 'og:url'), page.path).toBe(linkOf(page, 'canonical'));
    expect(metaOf(page, 'og:title')?.length, page.path).toBeGreaterThan(1);
    expect(metaOf(page, 'og:description'), page.path).toBe(metaOf(page, 'description'));
    expect(metaOf(page, 'description')?.length, page.path).toBeGreaterThan(15);
  }
});

test('pages that say the same in Plain Language name each other as alternatives', () => {
  const alternatesOf = (path: string): string[] =>
    (pages.find((page) => page.path === path)?.elements ?? [])
      .filter((element) => attribute(element, 'hreflang') !== undefined && element.tagName === 'link')
      .map((element) => `${attribute(element, 'hreflang')} ${attribute(element, 'href')}`);
  const named = pages.map(({ path }) => ({ path, alternates: alternatesOf(path) })).filter(({ alternates }) => alternates.length > 0);
  expect(named.map(({ path }) => path).sort()).toEqual([
    '/',
    '/einfache-sprache/',
    '/hilfe/erste-schritte-in-einfacher-sprache/',
    '/hilfe/erste-schritte/',
  ]);
  for (const { path, alternates } of named) {
    const paths = alternates.map((alternate) => new URL(alternate.split(' ')[1] ?? '').pathname);
    expect(paths, path).toContain(path);
    for (const other of paths) expect(alternatesOf(other), other).toEqual(alternates);
  }
  expect(alternatesOf('/hilfe/erste-schritte/')).toEqual([
    'de https://ehrenamt.example/hilfe/erste-schritte/',
    'de-simple https://ehrenamt.example/hilfe/erste-schritte-in-einfacher-sprache/',
  ]);
});

test('structured data is JSON, uses nothing but schema.org’s words, and is there for every page it fits', () => {
  const typesOf = ({ elements, path }: BuiltPage): string[] =>
    elements
      .filter((candidate) => attribute(candidate, 'type') === 'application/ld+json')
      .map((element) => {
        const data = JSON.parse(textOf(element));
        expect(data['@context'], path).toBe('https://schema.org');
        expect(findForeignTerms(data), path).toEqual([]);
        return data['@type'];
      });
  const expected: Partial<Record<string, RegExp>> = {
    home: /^WebSite$/,
    event: /^Event(Series)?$/,
    club: /^Organization$/,
    venue: /^Place$/,
  };
  const routeOf = new Map(inject('sitePaths').map(({ path, route }) => [path, route]));
  const found = new Set<string>();
  for (const page of pages.filter(({ isRedirect }) => !isRedirect)) {
    const types = typesOf(page);
    for (const type of types) found.add(type);
    const wanted = expected[routeOf.get(page.path) ?? ''];
    if (wanted) expect(types[0], page.path).toMatch(wanted);
    if (page.path !== '/') expect(types, page.path).toContain('BreadcrumbList');
  }
  expect([...found].sort()).toEqual(['BreadcrumbList', 'Event', 'EventSeries', 'Organization', 'Place', 'WebPage', 'WebSite']);
});

test('every page but the error page, redirects and answers to forms is in the sitemap', async () => {
  const sitemaps = [...files].filter((file) => /sitemap-\d+\.xml$/.test(file));
  const listed = (await Promise.all(sitemaps.map((file) => readFile(join(folder, file), 'utf8')))).join('');
  const missing = inject('sitePaths').filter(({ path }) => path.endsWith('/') && !listed.includes(`${path}</loc>`));
  expect(missing.filter(({ route }) => !isAnswerPage(route as RouteName))).toEqual([]);
  expect(missing.map(({ path }) => path)).toContain(pathTo('registerClubSent'));
});
