import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { RoutePath } from '../src/config/route-paths.ts';
import { openPage } from './browser.ts';

/** One page of the fixture site for each route: pages of one route share their template. */
export function listOnePathPerRoute(): RoutePath[] {
  return [...new Map(inject('sitePaths').map((entry) => [entry.route, entry as RoutePath])).values()];
}

/** How the routes are visited. */
interface Visit {
  options?: BrowserContextOptions;
  /** Load the pages as a browser without JavaScript does, yet let the check itself use scripts. */
  withoutScripts?: boolean;
  paths?: string[];
}

/** Two tabs keep both processor cores of a small machine busy: one renders while the other is asked. */
const TABS = 2;

/**
 * Opens every route (or `paths`) and collects what `check` finds, each fault after the path it was found on. Requests to other hosts and
 * errors in the console are faults too. An empty list means that every page was checked and is well.
 */
export async function findFaultsOnEveryRoute(
  { options = {}, withoutScripts = false, paths = listOnePathPerRoute().map(({ path }) => path) }: Visit,
  check: (page: Page, path: string) => Promise<string[]>,
): Promise<string[]> {
  const waiting = [...paths];
  const faults: string[] = [];
  const visitInOneTab = async (): Promise<void> => {
    const { page, complaints } = await openPage(options);
    const devtools = withoutScripts ? await page.context().newCDPSession(page) : undefined;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      complaints.length = 0;
      if (devtools) await openWithoutScripts(page, path, devtools);
      else await page.goto(path);
      const found = await check(page, path);
      faults.push(...[...found, ...complaints].map((fault) => `${path} ${fault}`));
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: TABS }, visitInOneTab));
  return faults.sort();
}

/**
 * Loads a page with JavaScript switched off and switches it on again afterwards: no script of the page has run or will, but axe can.
 * What the styles answered to `@media (scripting)` is kept as it was.
 */
async function openWithoutScripts(page: Page, path: string, devtools: CDPSession): Promise<void> {
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(path);
  await page.evaluate(() => {
    const keepAnswers = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && rule.conditionText.includes('scripting'))
          rule.media.mediaText = matchMedia(rule.conditionText).matches ? 'all' : 'not all';
        if (rule instanceof CSSGroupingRule) keepAnswers(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) keepAnswers(sheet.cssRules);
  });
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/** A check of an open page: sets the media and the size that it needs, and returns what is wrong. */
export type PageCheck = (page: Page, path: string) => Promise<string[]>;

/**
 * Runs several checks on every route with one visit each, because opening a page takes longer than looking at it. The checks run in their
 * order on the same page. Returns a function from a check's name to its faults; the first call starts the visits.
 */
export function checkEveryRoute(visit: Visit, checks: Record<string, PageCheck>): (name: string) => Promise<string[]> {
  let visits: Promise<Map<string, string[]>> | undefined;
  const visitAll = async (): Promise<Map<string, string[]>> => {
    const faults = new Map(Object.keys(checks).map((name) => [name, [] as string[]]));
    const complaints = await findFaultsOnEveryRoute(visit, async (page, path) => {
      for (const [name, check] of Object.entries(checks))
        faults.get(name)?.push(...(await check(page, path)).map((fault) => `${path} ${fault}`));
      return [];
    });
    for (const found of faults.values()) found.push(...complaints);
    return faults;
  };
  return async (name) => {
    visits ??= visitAll();
    return (await visits).get(name) ?? [`There is no check "${name}".`];
  };
}
