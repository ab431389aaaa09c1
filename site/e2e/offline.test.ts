import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import { useBrowser, withPage } from './browser.ts';

useBrowser();

const allowed = { serviceWorkers: 'allow' } as const;

/** Opens a page and waits until the service worker controls it and has kept it. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await expect.poll(() => listKept(page)).toContain(path);
}

/** Paths of everything that the device keeps. */
function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(decodeURI(url.slice(location.origin.length)));
    return paths;
  });
}

/** Brings every picture of the page into sight, waits for it and tells its path. @throws when one does not come. */
function lookAtEveryPicture(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const image of document.images) {
      if (!image.checkVisibility()) continue;
      image.scrollIntoView();
      while (!image.complete) await new Promise(requestAnimationFrame);
      if (image.naturalWidth === 0) throw new Error(`The picture ${image.currentSrc} does not come.`);
      paths.push(new URL(image.currentSrc).pathname);
    }
    return paths;
  });
}

const note = (page: Page) => page.locator('.offline-note');

test('with a network, pages are fresh and say nothing about being offline', () =>
  withPage(allowed, async (page) => {
    await visit(page, '/vereine/chor-harmonie/');
    await page.reload();
    expect(await note(page).count()).toBe(0);
  }));

test('without a network, a visited page is shown whole, pictures included, with its age, without a fault', () =>
  withPage(allowed, async (page) => {
    await visit(page, '/vereine/chor-harmonie/');
    const seen = await lookAtEveryPicture(page);
    expect(seen.length).toBeGreaterThan(1);
    await expect.poll(() => listKept(page)).toEqual(expect.arrayContaining(seen));
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').innerText()).toContain('Harmonie');
    await expect.poll(() => note(page).innerText()).toMatch(/^Stand: \d+\. \S+ \d{4} um \d\d:\d\d Uhr – Sie sind offline\.$/);
    expect(await note(page).getAttribute('role')).toBe('status');
    // Each picture is there; a size that was seen may stand in for another one.
    const withoutSize = (paths: string[]) => paths.map((path) => path.replace(/-\d+(?=\.\w+$)/, ''));
    expect(withoutSize(await lookAtEveryPicture(page))).toEqual(withoutSize(seen));
    // The styles came along: the note is drawn in reverse, and the page in the site's type.
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Fira Sans');
    expect(await note(page).evaluate((element) => getComputedStyle(element).fontWeight)).toBe('600');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    // Some versions of Chromium take a page that was loaded without a network to be online; they tell it of the next change only.
    for (const isOffline of [false, true, false]) {
      await page.context().setOffline(isOffline);
      await page.waitForFunction((online) => navigator.onLine === online, !isOffline);
    }
    await expect.poll(() => note(page).innerText()).toContain('wieder online');
  }));

test('without a network, a picture that was seen in another size stands in for the one that is missing', () =>
  withPage({ ...allowed, viewport: { width: 320, height: 640 } }, async (page) => {
    await visit(page, '/vereine/chor-harmonie/');
    const seen = await lookAtEveryPicture(page);
    await expect.poll(() => listKept(page)).toEqual(expect.arrayContaining(seen));
    await page.context().setOffline(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    expect(await lookAtEveryPicture(page)).not.toEqual(seen);
  }));

test('keeps no more than 300 pictures and other files, and no more than 15 MB of them; the latest stay', () =>
  withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    const fill = (count: number, bytes: number) =>
      page.evaluate(
        async ([most = 0, length = 0]) => {
          const cache = await caches.open('dateien');
          for (let number = 0; number < most; number += 1)
            await cache.put(`/medien/probe-${number}.webp`, new Response('', { headers: { 'content-length': String(length) } }));
        },
        [count, bytes],
      );
    const countProbes = async () => (await listKept(page)).filter((path) => path.startsWith('/medien/probe-')).length;
    await fill(310, 1_000);
    await page.goto('/impressum/');
    await expect.poll(countProbes).toBeLessThanOrEqual(300);
    expect(await listKept(page)).toContain('/medien/probe-309.webp');
    await fill(310, 1_000_000);
    await page.goto('/kontakt/');
    await expect.poll(countProbes).toBeLessThanOrEqual(15);
    expect(await listKept(page)).toContain('/medien/probe-309.webp');
  }));

test('a preview of a draft is never kept, not even for the moment without a network', () =>
  withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    await page.goto('/vorschau/zeichen/');
    expect(await page.locator('h1').innerText()).toBe('Entwurf /vorschau/zeichen/');
    // The page visited next is kept; what came before it would be by then.
    await visit(page, '/impressum/');
    expect(await listKept(page)).not.toContain('/vorschau/zeichen/');
    await page.context().setOffline(true);
    await expect(page.goto('/vorschau/zeichen/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  }));

test('without a network, any other page becomes the next two weeks and whom to ask', () =>
  withPage({ ...allowed, viewport: { width: 320, height: 640 } }, async (page) => {
    await visit(page, '/kontakt/');
    await page.context().setOffline(true);
    await page.goto('/mitmachen/telefonseelsorge/');
    expect(await page.locator('h1').innerText()).toBe('Die nächsten zwei Wochen');
    expect(await note(page).innerText()).toContain('Sie sind offline.');
    const text = await page.locator('main').innerText();
    for (const expected of [
      'Chorprobe',
      'Weihnachtsmarkt rund um die St.-Marien-Kirche',
      'ehrenamt@lindenried.example',
      '+49 33204 1231',
    ]) {
      expect(text).toContain(expected);
    }
    // Twelfth of December: more than two weeks away.
    expect(text).not.toContain('Jakobs-Höfen');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }));

test('without a network, the home page is there even if nobody ever opened it', async () => {
  const visits = withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    await page.context().setOffline(true);
    await page.goto('/');
    expect(await page.locator('h1').innerText()).toBe('Ehrenamt in Lindenried');
    expect(await note(page).innerText()).toContain('Stand: ');
  });
  // Its photo, which is not kept for everybody, is reported, and nothing else is.
  await expect(visits).rejects.toThrow(/^[^\n]*\/(?:\nconsole error: Failed to load resource: net::ERR_FAILED)+$/);
});

test('keeps pages without their query, and neither errors nor answers of the server nor the search index', () => {
  const visits = withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    await page.goto('/suche/?q=Chor');
    await expect.poll(() => page.locator('#such-status').innerText()).toMatch(/\d+ (Treffer|Ergebnis)/);
    await page.goto('/gibt-es-nicht/');
    await page.goto('/healthz');
    await page.goto('/kontakt/');
    const kept = await listKept(page);
    expect(kept).toContain('/suche/');
    expect(kept.filter((path) => /\?|pagefind|gibt-es-nicht|healthz|status|sw\.js/.test(path))).toEqual([]);
  });
  // The missing page is reported, and nothing else is.
  return expect(visits).rejects.toThrow(/^[^\n]*(?:\nconsole error: Failed to load resource: [^\n]* 404 [^\n]*)+$/);
});

test('forgets a page that is gone from the site', () => {
  const visits = withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    await page.evaluate(async () => {
      const cache = await caches.open('seiten');
      await cache.put(
        '/zurueckgezogen/',
        new Response('<body>alt', { headers: { 'content-type': 'text/html', date: new Date().toUTCString() } }),
      );
    });
    await page.goto('/zurueckgezogen/');
    await expect.poll(() => listKept(page)).not.toContain('/zurueckgezogen/');
  });
  return expect(visits).rejects.toThrow(/^[^\n]*(?:\nconsole error: Failed to load resource: [^\n]* 404 [^\n]*)+$/);
});

test('a new release replaces what was kept of the old one and drops pages of long ago, but not what was read lately', () =>
  withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    const before = await page.evaluate(() => caches.keys());
    const current = before.find((name) => name.startsWith('grund-'));
    await page.evaluate(async () => {
      await (await caches.open('grund-000000000000')).put('/', new Response('alt'));
      const old = new Response('alt', { headers: { date: new Date(Date.now() - 40 * 86_400_000).toUTCString() } });
      await (await caches.open('seiten')).put('/lange-her/', old);
      const registration = await navigator.serviceWorker.ready;
      await registration.unregister();
    });
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('grund-000000000000');
    expect(await page.evaluate(() => caches.keys())).toContain(current);
    await expect.poll(() => listKept(page)).not.toContain('/lange-her/');
    expect(await listKept(page)).toContain('/kontakt/');
  }));

test('keeps no more than 60 pages', () =>
  withPage(allowed, async (page) => {
    await visit(page, '/kontakt/');
    await page.evaluate(async () => {
      const cache = await caches.open('seiten');
      for (let number = 0; number < 70; number += 1)
        await cache.put(`/alt-${number}/`, new Response('', { headers: { date: new Date().toUTCString() } }));
    });
    await page.goto('/impressum/');
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('seiten')).keys()).length)).toBe(60);
    expect(await listKept(page)).toContain('/impressum/');
  }));

test('the worker is small, and every file it asks for at the start exists', async () => {
  const folder = inject('siteFolder');
  const code = await readFile(join(folder, 'sw.js'), 'utf8');
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(4_096);
  const files = [...code.matchAll(/"(\/(?:_astro\/[^"]+|[a-z]+\/|farben\.css|favicon\.svg|))"/g)]
    .map(([, path = '']) => path)
    // Named because it is left alone.
    .filter((path) => path !== '/vorschau/');
  expect(files).toEqual(expect.arrayContaining(['/', '/offline/', '/farben.css']));
  for (const path of files) await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const offlinePage = await readFile(join(folder, 'offline/index.html'), 'utf8');
  for (const [, stylesheet] of offlinePage.matchAll(/rel="stylesheet" href="([^"]+)"/g)) expect(files).toContain(stylesheet);
});

test('the app has a name, colours and icons of the sizes it claims', async () => {
  const folder = inject('siteFolder');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({
    name: 'Ehrenamt in Lindenried',
    lang: 'de',
    start_url: '/',
    display: 'standalone',
    theme_color: '#1b5e4b',
  });
  const icons: { src: string; sizes: string; purpose: string }[] = manifest.icons;
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes } of icons) {
    const png = await readFile(join(folder, src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
  }
  const shortcuts: { url: string }[] = manifest.shortcuts;
  for (const { url } of shortcuts) await readFile(join(folder, url, 'index.html'));
});
