/**
 * The service worker: makes what a reader has seen, and the next two weeks, readable without a network. It never shows an old page as if
 * it were new: what does not come from the network carries a line saying of when it is and why (docs/adr/0007-offline.md).
 * The build puts in `RELEASE`; the worker changes with every release, and so replaces itself.
 */
declare const self: ServiceWorkerGlobalScope;
/** Name of the release and the paths that are kept from the start. */
declare const RELEASE: { version: string; files: string[]; offlinePage: string };

/** What is kept of this release from the start; replaced as a whole by the next. */
const base = `grund-${RELEASE.version}`;
/** Pages that were visited, and the images, styles and fonts on them; they outlive releases. */
const pages = 'seiten';
const files = 'dateien';
/** Most entries each may hold, and most bytes as the server names them; the oldest go first. */
const limits = { [pages]: { entries: 60, bytes: 6_000_000 }, [files]: { entries: 300, bytes: 15_000_000 } };
/** Milliseconds to wait for the network before a kept page is shown. */
const patience = 3_000;
/** Milliseconds a visited page is kept: what was taken off the site must not live on in phones. */
const keepFor = 30 * 86_400_000;

/** Why a page does not come from the network. */
const reasons = {
  offline: 'Sie sind offline.',
  slow: 'Die Verbindung ist zu langsam für den neuesten Stand.',
  broken: 'Der Server antwortet gerade nicht.',
};

/** Pages end with a slash: /status and other answers of the server, calendars, feeds and the search index stay untouched. */
const isPage = (url: URL): boolean => url.pathname.endsWith('/');
/** Previews of drafts are nobody's to keep, neither the page nor its images. */
const isPreview = (url: URL): boolean => url.pathname.startsWith('/vorschau/');
/** What pages look like: styles, fonts, scripts and pictures. */
const isFile = (path: string): boolean => /^\/(_astro\/|medien\/|farben\.css|favicon\.svg)/.test(path);
const dateOf = (response: Response): number => Date.parse(response.headers.get('date') ?? '');

async function trim(name: keyof typeof limits): Promise<void> {
  const cache = await caches.open(name);
  let { entries = 0, bytes = 0 } = limits[name] ?? {};
  for (const request of (await cache.keys()).toReversed()) {
    entries -= 1;
    // Compressed answers name no length; they are the small ones.
    bytes -= Number((await cache.match(request))?.headers.get('content-length'));
    if (entries < 0 || bytes < 0) await cache.delete(request);
  }
}

/** Keeps a page under its address without query; forgets it when it is gone from the site. Errors and redirects are never kept. */
async function keepPage(url: URL, response: Response): Promise<void> {
  const path = url.pathname;
  const name = RELEASE.files.includes(path) ? base : pages;
  const cache = await caches.open(name);
  if (response.status === 404 || response.status === 410) await cache.delete(path);
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return;
  await cache.put(path, response);
  // Once for each page, not for each of its pictures.
  await trim(pages);
  await trim(files);
}

async function findKept(path: string): Promise<Response | undefined> {
  for (const name of [base, pages]) {
    const response = await (await caches.open(name)).match(path);
    if (response) return response;
  }
  return undefined;
}

/** A kept page with the line that tells its age, first in the body. */
async function markKept(response: Response, reason: keyof typeof reasons): Promise<Response> {
  const date = dateOf(response);
  const stand = new Date(date || 0).toLocaleString('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' });
  const line = `Stand: ${date ? `${stand} Uhr` : 'unbekannt'} – ${reasons[reason]}`;
  const html = (await response.text()).replace(
    /<body[^>]*>/,
    (body) => `${body}<p id="stand" class="offline-note" role="status">${line}</p>`,
  );
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(html, { headers });
}

async function loadPage(event: FetchEvent, url: URL): Promise<Response> {
  const response = ((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request));
  event.waitUntil(keepPage(url, response.clone()));
  return response;
}

/** Network first; a kept page when the network fails, is slow or answers with a server error. */
async function answerPage(event: FetchEvent, url: URL): Promise<Response> {
  let reason: keyof typeof reasons = 'slow';
  const loading = loadPage(event, url);
  const tooSlow = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const failed = loading.catch(() => {
    reason = 'offline';
    return undefined;
  });
  // The worker stays until a slow answer has come and is kept for the next time.
  event.waitUntil(failed);
  const answer = await Promise.race([failed, tooSlow]);
  if (answer && answer.status < 500) return answer;
  if (answer) reason = 'broken';
  const kept = await findKept(url.pathname);
  if (kept) return markKept(kept, reason);
  const late = answer ?? (await failed);
  if (late) return late;
  const offlinePage = await findKept(RELEASE.offlinePage);
  return offlinePage ? markKept(offlinePage, 'offline') : Response.error();
}

/** Files whose name changes with their content come from the cache; the others (the colours) only when the network fails. */
async function answerFile(event: FetchEvent, path: string): Promise<Response> {
  const kept = await caches.match(path);
  if (kept && path.lastIndexOf('/') > 0) return kept;
  try {
    const response = await fetch(event.request);
    event.waitUntil(keepFile(path, response.clone()));
    return response;
  } catch (error) {
    const instead = kept ?? (await findOtherSize(path));
    if (instead) return instead;
    throw error;
  }
}

async function keepFile(path: string, response: Response): Promise<void> {
  if (response.status === 200 && response.type === 'basic') await (await caches.open(files)).put(path, response);
}

/** The same picture as it was seen elsewhere, smaller or larger: `/medien/<hash>-<width>.webp`. */
async function findOtherSize(path: string): Promise<Response | undefined> {
  const [name] = /^\/medien\/\w+-/.exec(path) ?? [];
  if (!name) return undefined;
  const cache = await caches.open(files);
  const other = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(name));
  return other && cache.match(other);
}

/** What the page that brought the worker had loaded before it was there; the browser still has it, nothing is loaded twice. */
async function keepLoaded(addresses: string[]): Promise<void> {
  const paths = addresses.map((address) => new URL(address).pathname).filter(isFile);
  await Promise.allSettled(paths.map(async (path) => (await caches.match(path)) ?? keepFile(path, await fetch(path))));
}

async function install(): Promise<void> {
  await (await caches.open(base)).addAll(RELEASE.files);
  // Pages come from the network and files carry their content in their name: a new worker can take over at once.
  await self.skipWaiting();
}

async function forgetOldPages(): Promise<void> {
  const cache = await caches.open(pages);
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response && !(dateOf(response) > Date.now() - keepFor)) await cache.delete(request);
  }
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('grund-') && name !== base) await caches.delete(name);
  await forgetOldPages();
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // The page that brought the worker was loaded without it.
  const opened = (await self.clients.matchAll({ type: 'window' }))
    .map(({ url }) => new URL(url))
    .filter((url) => isPage(url) && !isPreview(url));
  await Promise.allSettled(opened.map(async (url) => keepPage(url, await fetch(url))));
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || isPreview(url)) return;
  if (request.mode === 'navigate') {
    if (isPage(url)) event.respondWith(answerPage(event, url));
  } else if (['image', 'style', 'font', 'script'].includes(request.destination) && isFile(url.pathname)) {
    event.respondWith(answerFile(event, url.pathname));
  }
});
self.addEventListener('message', (event) => event.waitUntil(keepLoaded(event.data)));
