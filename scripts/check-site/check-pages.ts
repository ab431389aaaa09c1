import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, findAccessibilityFaults } from '../accessibility/find-faults.ts';
import { OperatorError } from '../lib/run-main.ts';
import { findChromium } from '../test/find-chromium.ts';

interface Look {
  /** CSS pixels. */
  width: number;
  scheme: 'light' | 'dark';
  /** How many pages are open at once. */
  tabs: number;
}

/**
 * Opens every page of `paths` at `siteUrl` and tells `onChecked` what axe finds on it, as soon as it is known; `done` counts the pages so
 * far. A page that the site does not serve is a fault as well.
 *
 * @throws {OperatorError} without a Chromium or when the site does not answer
 */
export async function checkPages(
  siteUrl: string,
  paths: string[],
  { width, scheme, tabs }: Look,
  onChecked: (path: string, faults: string[], done: number) => void,
): Promise<void> {
  const executablePath = await findChromium(process.env);
  if (!executablePath) throw new OperatorError('No Chromium found: `apt-get install chromium`, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  // The tabs take their pages from one line.
  const line = paths.values();
  let done = 0;
  const work = async () => {
    const page = await openTab(browser, siteUrl, width, scheme);
    for (const path of line) {
      const response = await page.goto(path).catch((error: Error) => {
        throw new OperatorError(`${siteUrl}${path} does not answer (${error.message}); run \`npm start\` first.`);
      });
      // The page for unknown addresses is a page, too.
      const isServed = response?.ok() || path === '/404.html';
      const faults = isServed ? await findAccessibilityFaults(page) : [`answers with status ${response?.status()}`];
      done += 1;
      onChecked(path, faults, done);
    }
  };
  try {
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await browser.close();
  }
}

/** A tab without the service worker: every page is asked of the site. */
async function openTab(browser: Browser, siteUrl: string, width: number, scheme: Look['scheme']) {
  const context = await browser.newContext({
    baseURL: siteUrl,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    // axe judges colours at rest.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    locale: 'de-DE',
  });
  return context.newPage();
}
