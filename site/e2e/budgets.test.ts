import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser, withPage } from './browser.ts';
import { countServedBytes } from './count-served-bytes.ts';
import { listOnePathPerRoute } from './every-route.ts';

useBrowser();

const KB = 1_000;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 };
const desktop = { viewport: { width: 1280, height: 900 } };

/** What a first view costs, in bytes as they cross the network, headers included. */
interface Cost {
  requests: number;
  total: number;
  images: number;
  styles: number;
  scripts: number;
  /** How far the text jumped while the page was built up (Layout Instability API). */
  shift: number;
}

/** Counts everything that the browser loads from the real server from the beginning of `visit` until nothing is under way, with an empty cache. */
async function measure(page: Page, visit: () => Promise<void>): Promise<Omit<Cost, 'shift'>> {
  const devtools = await page.context().newCDPSession(page);
  const underWay = new Map<string, string>();
  const cost = { requests: 0, total: 0, images: 0, styles: 0, scripts: 0 };
  devtools.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (/^https?:/.test(request.url)) underWay.set(requestId, type ?? 'Other');
  });
  devtools.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = underWay.get(requestId);
    if (!kind) return;
    underWay.delete(requestId);
    cost.requests += 1;
    cost.total += encodedDataLength;
    if (kind === 'Image') cost.images += encodedDataLength;
    if (kind === 'Stylesheet') cost.styles += encodedDataLength;
    if (kind === 'Script') cost.scripts += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await visit();
  await page.waitForLoadState('load');
  await drawTwoFrames(page);
  await expect.poll(() => underWay.size, { interval: 10 }).toBe(0);
  await devtools.detach();
  return cost;
}

/** After two frames everything in sight is laid out, and pictures that are loaded when they come near are asked for. */
const drawTwoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Adds up from now on how far the text of each page jumps. */
function observeShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Object.assign(window, { layoutShift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) (window as unknown as { layoutShift: number }).layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const readShift = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { layoutShift: number }).layoutShift);

async function measureFirstView(page: Page, path: string): Promise<Cost> {
  const cost = await measure(page, async () => {
    await page.goto(path);
  });
  return { ...cost, shift: await readShift(page) };
}

/** Pages with a form carry the script of the form; all others only the line that brings in the offline mode: half a kilobyte and its headers. */
const scriptBudgetOf = async (page: Page): Promise<number> => ((await page.locator('main form').count()) > 0 ? 10 * KB : 1.5 * KB);

for (const [device, options] of Object.entries({ phone, desktop })) {
  test(`every route keeps the budgets of a first view on a ${device}`, () =>
    withPage(options, async (page) => {
      await observeShifts(page);
      const faults: string[] = [];
      let dearest: Cost = { requests: 0, total: 0, images: 0, styles: 0, scripts: 0, shift: 0 };
      for (const { path } of listOnePathPerRoute()) {
        const cost = await measureFirstView(page, path);
        const limits: [keyof Cost | 'withoutImages', number, number][] = [
          ['requests', cost.requests, 15],
          ['styles', cost.styles, 25 * KB],
          ['scripts', cost.scripts, await scriptBudgetOf(page)],
          ['withoutImages', cost.total - cost.images, 100 * KB],
          ['total', cost.total, 250 * KB],
          ['shift', cost.shift, 0.02],
        ];
        for (const [name, value, limit] of limits) if (value > limit) faults.push(`${path} ${name} ${value} > ${limit}`);
        if (cost.total > dearest.total) dearest = cost;
      }
      expect(faults).toEqual([]);
      // Otherwise nothing was measured.
      expect(dearest.styles).toBeGreaterThan(5 * KB);
      expect(dearest.images).toBeGreaterThan(1 * KB);
      console.log(`dearest page on a ${device}: ${JSON.stringify(dearest)}`);
    }));
}

test('nothing on any route jumps when pictures and fonts come later than the text', () =>
  withPage(phone, async (page) => {
    let gate = Promise.withResolvers<void>();
    await page.route(/\.(webp|png|jpg|woff2)$/, async (route) => {
      await gate.promise;
      await route.continue();
    });
    await observeShifts(page);
    const faults: string[] = [];
    for (const { path } of listOnePathPerRoute()) {
      gate = Promise.withResolvers<void>();
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await drawTwoFrames(page);
      gate.resolve();
      await page.waitForLoadState('load');
      await drawTwoFrames(page);
      const shift = await readShift(page);
      if (shift > 0.02) faults.push(`${path} ${shift}`);
    }
    expect(faults).toEqual([]);
  }));

test('the search costs 10 KB of script before the field is used, and 120 KB after the first query', async () => {
  await withPage(phone, async (page) => {
    await observeShifts(page);
    expect((await measureFirstView(page, '/suche/')).scripts).toBeLessThanOrEqual(10 * KB);
  });
  // The search works in a worker, of whose requests the page knows nothing.
  const counter = await countServedBytes(inject('siteUrl'));
  try {
    await withPage({ ...phone, baseURL: counter.url }, async (page) => {
      await page.goto('/suche/');
      await drawTwoFrames(page);
      counter.reset();
      await page.getByRole('searchbox').fill('Chor');
      await expect.poll(() => page.locator('#such-status').innerText()).toMatch(/\d+ Treffer/);
    });
    expect(counter.bytes).toBeGreaterThan(50 * KB);
    expect(counter.bytes).toBeLessThanOrEqual(120 * KB);
    console.log(`search: ${counter.bytes} B for the first query in ${counter.requests} requests`);
  } finally {
    await counter.close();
  }
});
