import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser, withPage } from './browser.ts';
import { checkEveryRoute, findFaultsOnEveryRoute, type PageCheck } from './every-route.ts';
import { findTextFaults } from './text-faults.ts';

useBrowser();

const widths = [320, 768, 1280];

/** Changes the styles as a reader's own browser would, which no policy of the site forbids. */
const addReaderStyles = (page: Page, styles: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, styles);

const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** The check at each width, with everything that readers may unfold. */
async function findTextFaultsAtEveryWidth(page: Page): Promise<string[]> {
  await openDetails(page);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await findTextFaults(page)).map((fault) => `(${width} px) ${fault}`));
  }
  return found;
}

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Puts a long word into every short text and names the elements whose styles would keep it whole. */
const fillWithLongWords = (page: Page): Promise<string[]> =>
  page.evaluate((word) => {
    const found: string[] = [];
    const texts = 'h1, h2, h3, h4, p, li, dd, dt, a, td, th, legend, label span, summary, figcaption, .kern-btn';
    for (const element of document.querySelectorAll<HTMLElement>(`main :is(${texts})`)) {
      if (element.children.length > 0 || !element.checkVisibility() || element.closest('.visually-hidden, .calendar-frame, pre')) continue;
      const { hyphens, overflowWrap } = getComputedStyle(element);
      if (hyphens !== 'auto' || overflowWrap !== 'anywhere')
        found.push(`keeps long words whole (${hyphens}, ${overflowWrap}): ${element.outerHTML.slice(0, 60)}`);
      element.textContent = word;
    }
    return found;
  }, longWord);

const checks: Record<string, PageCheck> = {
  '[A11Y-21] every route reflows at 320, 768 and 1280 px, also with everything unfolded': async (page) => {
    await page.setViewportSize({ width: 320, height: 800 });
    return [...(await findTextFaults(page)), ...(await findTextFaultsAtEveryWidth(page))];
  },
  '[A11Y-22] text at 200 % stays whole on every route': async (page) => {
    await addReaderStyles(page, 'html { font-size: 200% !important }');
    const found = await findTextFaultsAtEveryWidth(page);
    await addReaderStyles(page, '');
    return found;
  },
  '[A11Y-23] at 400 % zoom every route is read in one column, and nothing that sticks takes the room': async (page) => {
    // What is left of a window of 1280 by 1024 px.
    const height = 256;
    await page.setViewportSize({ width: 320, height });
    const sticking = await page.evaluate(
      (most) =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.getBoundingClientRect().height > most)
          .map((element) => `sticks and takes more than a third of the window: ${element.outerHTML.slice(0, 60)}`),
      height / 3,
    );
    return [...(await findTextFaults(page)), ...sticking];
  },
  '[A11Y-24] wider spacing of text hides nothing on any route': async (page) => {
    const spacing = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
    await addReaderStyles(page, `* { ${spacing} } p { margin-block-end: 2em !important }`);
    const found = await findTextFaultsAtEveryWidth(page);
    await addReaderStyles(page, '');
    return found;
  },
  // The last, because it writes into the page.
  '[A11Y-25] long German words are hyphenated or broken wherever they stand': async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const rigid = await fillWithLongWords(page);
    return [...rigid, ...(await findTextFaults(page))];
  },
};
const findFaults = checkEveryRoute({}, checks);

test.for(Object.keys(checks))('%s', async (name) => {
  expect(await findFaults(name)).toEqual([]);
});

test('[A11Y-14,21] without JavaScript every route reflows as well', async () => {
  expect(await findFaultsOnEveryRoute({ withoutScripts: true }, findTextFaultsAtEveryWidth)).toEqual([]);
});

test('[A11Y-25] the longest names of the town fit a small phone, also at twice the size', () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    const long = ['/vereine/interessengemeinschaft-dampfschifffahrt/', '/veranstaltungen/informationsveranstaltung-gesetz/'];
    for (const path of long) {
      expect(inject('sitePaths').map((entry) => entry.path)).toContain(path);
      await page.goto(path);
      expect(await findTextFaults(page), path).toEqual([]);
      await addReaderStyles(page, 'html { font-size: 200% !important }');
      expect(await findTextFaults(page), path).toEqual([]);
    }
  }));
