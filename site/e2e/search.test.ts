import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import { useBrowser, withPage } from './browser.ts';

useBrowser();

/** The search core is loaded and compiled first, which takes a busy machine more than the second that polls have by default. */
const soon = { timeout: 15_000 };
const status = (page: Page) => page.getByRole('status');

test('[A11Y-39,41,59] typing finds entries, announces their number once and keeps the query in the address', () =>
  withPage({}, async (page) => {
    await page.goto('/suche/');
    await page.getByRole('searchbox').fill('Chor');
    await expect.poll(() => status(page).first().innerText(), soon).toMatch(/\d+ (Treffer|Ergebnis)/);
    expect(await page.locator('main').getByRole('listitem').getByRole('heading').count()).toBeGreaterThan(0);
    await expect.poll(() => new URL(page.url()).searchParams.get('q'), soon).toBe('Chor');
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }));

test('[A11Y-59] the number is announced once, and not before the typing rests', () =>
  withPage({}, async (page) => {
    await page.clock.install();
    await page.goto('/suche/');
    await page.evaluate(() => {
      const announced: string[] = [];
      Object.assign(window, { announced });
      const line = document.querySelector('[role="status"]');
      if (line)
        new MutationObserver(() => announced.push(line.textContent ?? '')).observe(line, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    const readAnnounced = () => page.evaluate(() => (window as unknown as { announced: string[] }).announced.filter(Boolean));
    // The clock of the page stands: however slow the machine is, no pause has passed.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('searchbox').pressSequentially('Chor');
    expect(await readAnnounced()).toEqual([]);
    await page.clock.resume();
    await expect.poll(readAnnounced).toEqual([expect.stringMatching(/^\d+ Treffer für „Chor“\.$/)]);
  }));

test('a shared address shows the same results', () =>
  withPage({}, async (page) => {
    await page.goto('/suche/?q=Chor');
    await expect.poll(() => status(page).first().innerText(), soon).toMatch(/\d+ (Treffer|Ergebnis)/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Chor');
  }));

test('[A11Y-43,59] nothing found is said, with advice', () =>
  withPage({}, async (page) => {
    await page.goto('/suche/?q=Xylophonquastenflosser');
    await expect.poll(() => status(page).first().innerText(), soon).toContain('Keine Treffer');
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }));

test('a slip is forgiven: it says so, shows what was meant and keeps what was typed', () =>
  withPage({}, async (page) => {
    await page.goto('/suche/?q=Feuerwerh');
    await expect
      .poll(() => status(page).first().innerText(), soon)
      .toMatch(/^Keine Treffer für „Feuerwerh“\. Meinten Sie „Feuerwehr“\? Dafür gibt es \d+ Treffer\.$/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Feuerwerh');
    expect(await page.locator('main').getByRole('listitem').getByRole('heading').first().innerText()).toContain('Feuerwehr');
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }));

test('finds parts of compound words and other spellings', () =>
  withPage({}, async (page) => {
    const first = page.locator('#treffer h3 a').first();
    await page.goto('/suche/?q=Gerätehaus');
    await expect.poll(() => first.getAttribute('href'), soon).toBe('/orte/feuerwehrgeraetehaus-schoenfliess/');
    await page.goto('/suche/?q=Buergerhaus&art=Ort');
    await expect.poll(() => first.getAttribute('href'), soon).toBe('/orte/buergerhaus-am-markt/');
  }));

test('without its list of words the search works, only less forgivingly', async () => {
  const visit = withPage({}, async (page) => {
    await page.route('**/woerter.txt', (route) => route.abort());
    await page.goto('/suche/?q=Chor');
    await expect.poll(() => status(page).first().innerText(), soon).toMatch(/\d+ Treffer/);
  });
  await expect(visit).rejects.toThrow(/^[^\n]*\n(?:(?:console error: .*(?:Failed to load|ERR_FAILED).*)\n?)+$/);
});

test('markup in a query or in content stays text', () =>
  withPage({}, async (page) => {
    await page.goto(`/suche/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect.poll(() => status(page).first().innerText(), soon).not.toBe('');
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
  }));

test('[A11Y-60] works by keyboard: from the field to the first result with Tab and Enter', () =>
  withPage({}, async (page) => {
    await page.goto('/suche/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('Chor');
    await expect.poll(() => status(page).first().innerText(), soon).toMatch(/\d+ (Treffer|Ergebnis)/);
    const first = page.locator('main').getByRole('listitem').getByRole('link').first();
    const href = await first.getAttribute('href');
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === href);
  }));

test('[A11Y-61] when the index cannot be loaded, it says so and links the lists', async () => {
  const visit = withPage({}, async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/suche/?q=Chor');
    await expect.poll(() => page.locator('main').innerText(), soon).toMatch(/Die Suche ist gerade nicht erreichbar/);
    for (const list of ['/vereine/', '/veranstaltungen/', '/mitmachen/'])
      expect(await page.locator(`main a[href="${list}"]`).count()).toBeGreaterThan(0);
  });
  // The aborted requests are reported as errors, and nothing else is.
  await expect(visit).rejects.toThrow(/^[^\n]*\n(?:(?:console error: .*(?:Failed to load|Failed to fetch|ERR_FAILED).*)\n?)+$/);
});

test('[A11Y-14] without JavaScript it explains itself and links the lists', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/suche/');
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    for (const list of ['/vereine/', '/veranstaltungen/', '/mitmachen/', '/aktuelles/']) {
      expect(await page.locator(`main a[href="${list}"]`).count()).toBeGreaterThan(0);
    }
  }));

test('loads no more than 10 KB of script before the field is used', () =>
  withPage({}, async (page) => {
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') bytes += (await response.body()).length;
    });
    await page.goto('/suche/');
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(10_240);
  }));

test('loads no more than 120 KB for the first query', () =>
  withPage({}, async (page) => {
    let bytes = 0;
    page.on('response', async (response) => {
      if (/\/pagefind\//.test(response.url())) bytes += (await response.request().sizes()).responseBodySize;
    });
    await page.goto('/suche/?q=Chor');
    await expect.poll(() => status(page).first().innerText(), soon).toMatch(/\d+ Treffer/);
    await page.waitForLoadState('networkidle');
    // What was loaded is known a moment after it has come.
    await expect.poll(() => bytes, soon).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(120_000);
  }));
