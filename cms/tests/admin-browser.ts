/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { componentLabels, typeLabels } from '../src/labels';
import { createEnglishDetector } from './english-texts';
import { password } from './test-cms';

/** Screenshots of the admin; out of git, looked at by hand after a change of the screens. */
const shots = resolve(import.meta.dirname, '../../test-artifacts/german-admin');

/** The screen of a small telephone, in CSS pixels. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Cookies and storage of someone signed in: Strapi allows five sign-ins a minute. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A page of the admin, and the messages that Strapi looked up there without finding German. */
export interface AdminPage {
  context: BrowserContext;
  page: Page;
  untranslated: Set<string>;
}

/** A real Chromium in front of the built admin. */
export interface AdminBrowser {
  /** A browser set to English, as nobody's is here: the admin has to be German all the same. */
  open: (options?: Parameters<Browser['newContext']>[0]) => Promise<AdminPage>;
  signIn: (email: string) => Promise<Session>;
  /** Takes a screenshot and answers every English text on the screen, read aloud ones and the window's title included. */
  findEnglish: (page: Page, name: string) => Promise<string[]>;
  /** Takes a screenshot of the whole page and answers how much wider than the window it is, in CSS pixels. */
  measureOverflow: (page: Page, name: string) => Promise<number>;
  stop: () => Promise<void>;
}

/** The stored values of enumerations: Strapi looks each up as a message before our German takes its place. */
const optionValues = new Set(
  [...Object.values(typeLabels), ...Object.values(componentLabels)].flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ options = {} }) => Object.keys(options)),
  ),
);

/** Ids that only carry our own label as their default. */
const ownMessage = /^content-manager\.(content-types|components)\./;

/**
 * Strapi draws the buttons of lists and edit views when the browser is idle, and a Chromium without a screen may never be once it has nothing
 * to draw. Without idle callbacks Strapi takes a timer. To be called before the page is opened.
 */
export async function drawWithoutIdling(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => Object.assign(window, { requestIdleCallback: undefined, cancelIdleCallback: undefined }));
}

/** Starts a Chromium (`CHROMIUM_PATH`) for the admin of the CMS at `url`. */
export async function startAdminBrowser(url: string): Promise<AdminBrowser> {
  await mkdir(shots, { recursive: true });
  const isEnglish = await createEnglishDetector();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu'] });

  const open: AdminBrowser['open'] = async (options = {}) => {
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Berlin', ...options });
    await drawWithoutIdling(context);
    const page = await context.newPage();
    const untranslated = new Set<string>();
    page.on('console', (message) => {
      const id = /MISSING_TRANSLATION\] Missing message: "([^"]+)"/.exec(message.text())?.[1];
      if (id && !ownMessage.test(id) && !optionValues.has(id)) untranslated.add(id);
    });
    return { context, page, untranslated };
  };

  return {
    open,
    async signIn(email) {
      const { context, page } = await open();
      await page.goto(`${url}/admin/auth/login`);
      await page.getByLabel('E-Mail').fill(email);
      await page.getByLabel('Passwort*', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
      const state = await context.storageState();
      await context.close();
      return state;
    },
    async findEnglish(page, name) {
      const texts = await readTexts(page);
      await page.screenshot({ path: `${shots}/${name}.png` });
      expect(texts.length).toBeGreaterThan(3);
      return texts.filter(isEnglish).map((text) => `${name}: ${text}`);
    },
    async measureOverflow(page, name) {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
      return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    },
    stop: () => browser.close(),
  };
}

async function readTexts(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const texts = [document.title];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      if (!nodes.currentNode.parentElement?.closest('script, style, noscript')) texts.push(nodes.currentNode.nodeValue ?? '');
    }
    const attributes = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
    for (const name of attributes)
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '');
    return [...new Set(texts.map((text) => text.trim()))].filter(Boolean);
  });
}

/** The button that begins a component: it is named alike in every field, so it is found by the label before it. */
export const beginComponent = (page: Page, label: string): Locator =>
  page.locator('label', { hasText: label }).locator('xpath=following::button[1]');

/** Chooses an option by its label in the combobox of a field. */
export async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/**
 * What axe finds wrong within a part of the page by WCAG 2.2 A and AA. Contrast that it could not measure counts too (it reports invisible
 * text that way), except where one of the bars that Strapi keeps in sight lies over the text.
 */
export async function findBarriers(page: Page, selector: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations, incomplete } = await new AxeBuilder({ page }).include(selector).withTags(tags).analyze();
  const unclear = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((result) => ({
      ...result,
      nodes: result.nodes.filter(({ any }) => any.every(({ data }) => data?.messageKey !== 'elmPartiallyObscured')),
    }));
  return [...violations, ...unclear].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
