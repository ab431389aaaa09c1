import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumArguments } from '../../scripts/accessibility/find-faults.ts';

let browser: Browser | undefined;

/** Starts one Chromium for the test file and ends it afterwards. Call once at the top of the file. */
export function useBrowser(): void {
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH;
    if (!executablePath) throw new Error('CHROMIUM_PATH is not set; run the tests with `npm test`.');
    browser = await chromium.launch({ executablePath, args: chromiumArguments });
  });
  afterAll(() => browser?.close());
}

/**
 * Runs `visit` with a fresh page of the fixture site and closes it afterwards. Fails when the page asked another host for anything or
 * wrote an error into the console (a resource blocked by the content security policy shows there).
 */
export async function withPage(options: BrowserContextOptions, visit: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await openPage(options);
  try {
    await visit(page);
    if (complaints.length > 0) throw new Error(`${page.url()}\n${complaints.join('\n')}`);
  } finally {
    await page.context().close();
  }
}

/** A page and what it did wrong so far: third-party requests, errors in the console. */
export interface WatchedPage {
  page: Page;
  complaints: string[];
}

/** A page of its own that stays open until the test file ends. @throws when `useBrowser()` was not called. */
export async function openPage(options: BrowserContextOptions): Promise<WatchedPage> {
  if (!browser) throw new Error('useBrowser() was not called in this test file.');
  const baseURL = options.baseURL ?? inject('siteUrl');
  const context = await browser.newContext({
    baseURL,
    // Only the tests of the offline mode want the service worker; the others would only wait for it.
    serviceWorkers: 'block',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== new URL(baseURL).origin)
      complaints.push(`third-party request: ${url}`);
  });
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console error: ${message.text()}`);
  });
  return { page, complaints };
}
