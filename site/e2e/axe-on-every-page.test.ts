import { expect, inject, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import type { RoutePath } from '../src/config/route-paths.ts';
import { useBrowser } from './browser.ts';
import { findFaultsOnEveryRoute } from './every-route.ts';

useBrowser();

const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Of lists narrowed by a filter one for each filter, of months and their calendar sheets one: the others differ in nothing but their entries. */
const kindOf = ({ route, path }: RoutePath): string => {
  if (/Filter$/.test(route)) return path.replace(/[^/]+\/$/, '');
  return route === 'month' || route === 'monthCalendar' ? route : path;
};
const differentPaths = [...new Map(inject('sitePaths').map((entry) => [kindOf(entry as RoutePath), entry.path])).values()];

for (const withoutScripts of [false, true]) {
  for (const width of [320, 1280]) {
    test(`[A11Y-4,5,15,27,28] axe finds no fault on any route in light, dark and forced colours, ${width} px wide, ${withoutScripts ? 'without' : 'with'} JavaScript`, async () => {
      const faults = await findFaultsOnEveryRoute(
        // Colours that fade into each other would be measured half way.
        { options: { viewport: { width, height: 800 }, reducedMotion: 'reduce' }, withoutScripts },
        async (page) => {
          const found: string[] = [];
          for (const [name, media] of Object.entries(schemes)) {
            await page.emulateMedia(media);
            found.push(...(await findAccessibilityFaults(page)).map((fault) => `(${name}) ${fault}`));
          }
          return found;
        },
      );
      expect(faults).toEqual([]);
    });
  }
}

test('[A11Y-13,15,51] axe finds no fault on any entry, whatever is in it, and no page asks another host for anything', async () => {
  const paths = [...differentPaths, '/404.html'];
  const faults = await findFaultsOnEveryRoute({ options: { viewport: { width: 768, height: 1024 } }, paths }, findAccessibilityFaults);
  expect(faults).toEqual([]);
});
