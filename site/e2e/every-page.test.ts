import { expect, inject, test } from 'vitest';
import { routes } from '../src/config/routes.ts';
import { findAccessibilityFaults, useBrowser, withSharedPage } from './browser.ts';

useBrowser();

const paths = inject('sitePaths');
/** One path for each route: pages of one route share their template. */
const onePathPerRoute = [...new Map(paths.map((entry) => [entry.route, entry])).values()];

/** Of lists narrowed by a filter one for each filter, of months and their calendar sheets one: the others differ in nothing but their entries. */
const kindOf = ({ route, path }: { route: string; path: string }): string => {
  if (/Filter$/.test(route)) return path.replace(/[^/]+\/$/, '');
  return route === 'month' || route === 'monthCalendar' ? route : path;
};
const differentPaths = [...new Map(paths.map((entry) => [kindOf(entry), entry])).values()];

test('the fixture site has a page for every route but the further pages of long lists', () => {
  const isShort = (route: string): boolean => !/.Page$/.test(route);
  expect(
    onePathPerRoute
      .map(({ route }) => route)
      .filter(isShort)
      .sort(),
  ).toEqual(Object.keys(routes).filter(isShort).sort());
});

test.for(differentPaths)('$path has no accessibility fault', ({ path }) =>
  withSharedPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(path);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }),
);

test.for(onePathPerRoute)('$route has no accessibility fault in the dark', ({ path }) =>
  withSharedPage({ colorScheme: 'dark', viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(path);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }),
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.for(onePathPerRoute)(`$route reflows at 320 px without a fault or a horizontal scrollbar (${colorScheme})`, ({ path }) =>
    withSharedPage({ colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await findAccessibilityFaults(page)).toEqual([]);
    }),
  );
}

test.for(onePathPerRoute)('$route has no fault in forced colours', ({ path }) =>
  withSharedPage({ forcedColors: 'active' }, async (page) => {
    await page.goto(path);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }),
);

test.for(onePathPerRoute)('$route starts with a skip link that shows and moves the focus', ({ path }) =>
  withSharedPage({}, async (page) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skipLink = page.locator(':focus');
    expect(await skipLink.getAttribute('href')).toMatch(/^#/);
    const box = await skipLink.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(24);
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  }),
);

test.for(onePathPerRoute)('$route shows a focus ring on every stop and traps nobody', ({ path }) =>
  withSharedPage({}, async (page) => {
    await page.goto(path);
    const stops = new Set<string>();
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const ringed = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        const order = [...document.querySelectorAll('*')].indexOf(element);
        return { order, name: element.outerHTML.slice(0, 80), ringed };
      });
      if (!stop) break;
      expect(stop.ringed, stop.name).toBe(true);
      stops.add(`${stop.order}`);
    }
    expect(stops.size).toBeGreaterThan(5);
  }),
);

test.for(onePathPerRoute)('$route reads whole without JavaScript', ({ path }) =>
  withSharedPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(path);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(await page.locator('h1').count()).toBe(1);
  }),
);
