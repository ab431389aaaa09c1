import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { beforeAll, expect, inject, test } from 'vitest';
import { isAnswerPage, type RouteName } from '../src/config/routes.ts';
import { attribute, findAround, hasClass, walkElements } from './built-pages.ts';

/** The address that the fixture site believes to have; feeds and the sitemap name it. */
const PUBLIC_ADDRESS = 'https://ehrenamt.example';
const AT_ONCE = 8;

interface Answer {
  status: number;
  /** Where the server sent us, when it did. */
  location?: string;
  type: string;
  body: string;
}

const answers = new Map<string, Answer>();
/** Path → pages that link to it in their text or navigation; styles, images and head links are not ways for people. */
const waysTo = new Map<string, Set<string>>();
const fragments: { from: string; path: string; id: string }[] = [];

/** The path of an address of this site, with its query; undefined for other sites and other schemes. */
function toOwnPath(target: string, base: string): string | undefined {
  if (!URL.canParse(target, `${PUBLIC_ADDRESS}${base}`)) return undefined;
  const url = new URL(target, `${PUBLIC_ADDRESS}${base}`);
  return url.origin === PUBLIC_ADDRESS ? `${url.pathname}${url.search}` : undefined;
}

/** Addresses in anything but HTML: styles, feeds, sitemaps, calendar files, the manifest, data. */
function listAddresses(body: string, type: string): string[] {
  if (type.includes('text/css')) return [...body.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address);
  const unfolded = body
    .replace(/\r\n[ \t]/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\\/', '/');
  const absolute = [...unfolded.matchAll(/https:\/\/ehrenamt\.example[^\s"'<>\\)\]]*/g)].map(([address]) => address.replace(/[.,;]$/, ''));
  const relative = type.includes('json') ? [...unfolded.matchAll(/"(\/[^"]*)"/g)].map(([, address = '']) => address) : [];
  return [...absolute, ...relative];
}

function readPage(path: string, html: string): string[] {
  const found: string[] = [];
  for (const element of walkElements(parse(html))) {
    const sources = (attribute(element, 'srcset') ?? '').split(',').map((source) => source.trim().split(/\s+/)[0] ?? '');
    const isMeta = element.tagName === 'meta' && /^og:(image|url)$/.test(attribute(element, 'property') ?? '');
    const targets = [
      attribute(element, 'href'),
      attribute(element, 'src'),
      attribute(element, 'action'),
      isMeta ? attribute(element, 'content') : undefined,
      ...sources,
    ];
    for (const target of targets) {
      const own = target ? toOwnPath(target, path) : undefined;
      if (!target || own === undefined) continue;
      found.push(own);
      const { hash, pathname } = new URL(target, `${PUBLIC_ADDRESS}${path}`);
      if (hash) fragments.push({ from: path, path: pathname, id: decodeURIComponent(hash.slice(1)) });
      // The way back through the trail is no way there.
      const isTrail = findAround(element, (candidate) => hasClass(candidate, 'breadcrumb')) !== undefined;
      if (element.tagName === 'a' && !isTrail && pathname !== path) waysTo.set(pathname, (waysTo.get(pathname) ?? new Set()).add(path));
    }
  }
  return found;
}

async function visit(path: string): Promise<string[]> {
  const response = await fetch(`${inject('siteUrl')}${path}`, { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  const isText = /html|css|xml|json|calendar|text/.test(type);
  const answer = {
    status: response.status,
    location: response.headers.get('location') ?? undefined,
    type,
    body: isText ? await response.text() : '',
  };
  if (!isText) await response.arrayBuffer();
  answers.set(path, answer);
  if (answer.location) return [toOwnPath(answer.location, path) ?? ''];
  if (answer.status !== 200) return [];
  if (type.includes('html')) return readPage(path, answer.body);
  return listAddresses(answer.body, type).flatMap((address) => toOwnPath(address, path) ?? []);
}

beforeAll(async () => {
  const waiting = ['/', '/robots.txt', '/.well-known/security.txt'];
  const known = new Set(waiting);
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      for (const found of await visit(path)) {
        if (known.has(found)) continue;
        known.add(found);
        waiting.push(found);
      }
    }
  };
  // A worker that finds nothing to do ends; the rounds go on until nothing new turns up.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
});

test('every link, image, style, feed, calendar file and sitemap entry leads somewhere', () => {
  expect(answers.size).toBeGreaterThan(inject('sitePaths').length);
  const broken = [...answers]
    .filter(([, { status }]) => status !== 200 && status !== 301 && status !== 308)
    .map(([path, { status }]) => `${status} ${path}`);
  expect(broken).toEqual([]);
  // Every kind of file was met on the way.
  for (const kind of [
    /\/atom\.xml$/,
    /\/rss\.xml$/,
    /\/kalender\.ics$/,
    /sitemap-0\.xml$/,
    /\.webmanifest$/,
    /\.css$/,
    /\.woff2$/,
    /\.webp$/,
    /\.pdf$/,
  ])
    expect(
      [...answers.keys()].some((path) => kind.test(path)),
      String(kind),
    ).toBe(true);
});

test('no link of the site needs a redirect', () => {
  expect([...answers].filter(([, { location }]) => location).map(([path, { location }]) => `${path} → ${location}`)).toEqual([]);
});

test('every anchor that is linked exists', () => {
  const idsOf = new Map<string, Set<string | undefined>>();
  const missing = fragments.filter(({ path, id }) => {
    const answer = answers.get(path);
    if (!answer?.type.includes('html')) return false;
    const ids = idsOf.get(path) ?? new Set([...walkElements(parse(answer.body))].map((element) => attribute(element, 'id')));
    idsOf.set(path, ids);
    return !ids.has(id);
  });
  expect(fragments.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('former addresses lead to where the entry is now', async () => {
  const table: { from: string; to: string }[] = await (await fetch(`${inject('siteUrl')}/redirects.json`)).json();
  expect(table.length).toBeGreaterThan(2);
  for (const { from, to } of table) {
    const response = await fetch(`${inject('siteUrl')}${from}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')], from).toEqual([301, to]);
    expect((await fetch(`${inject('siteUrl')}${to}`)).status, to).toBe(200);
  }
});

/** The pages that a search can find, as Pagefind keeps them: one gzipped JSON a page, behind a mark. */
async function listFoundPages(): Promise<Set<string>> {
  const folder = join(inject('siteFolder'), 'pagefind/fragment');
  const fragmentsOfIndex = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  const texts = fragmentsOfIndex.map((content) => gunzipSync(content).toString('utf8'));
  return new Set(texts.map((text) => JSON.parse(text.slice(text.indexOf('{'))).url as string));
}

/** Lists narrowed by one choice: a link on the whole list leads there, and so does its form. */
const isNarrowed = (route: string): boolean =>
  /Filter(Page)?$/.test(route) || ['eventsToday', 'eventsWeekend', 'eventsFree'].includes(route);
/** Entries that are over, dissolved or too old to be listed: their page is kept for whoever has its address. */
const isEntry = (route: string): boolean => ['club', 'event', 'opportunity', 'venue'].includes(route);

test('[A11Y-11] there are two ways to every page: two pages link it, or one does and the search or a form finds it', async () => {
  const foundPages = await listFoundPages();
  expect(foundPages.size).toBeGreaterThan(20);
  let kept = 0;
  const lonely = inject('sitePaths').flatMap(({ route, path }) => {
    const links = waysTo.get(path)?.size ?? 0;
    const isFound = foundPages.has(path);
    // The page for devices without a network is not looked for, nor is what a sent form leads to.
    if (links >= 2 || (links === 1 && (isFound || isNarrowed(route))) || route === 'offline' || isAnswerPage(route as RouteName)) return [];
    if (isEntry(route) && !isFound) {
      kept += 1;
      return [];
    }
    return [`${path}: ${links} links, ${isFound ? 'found' : 'not found'} by the search`];
  });
  expect(lonely).toEqual([]);
  // Otherwise every entry would count as kept.
  expect(kept).toBeLessThan(10);
});
