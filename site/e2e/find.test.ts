import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import { useBrowser, withPage } from './browser.ts';

useBrowser();

const lists = ['/vereine/', '/mitmachen/', '/veranstaltungen/'];
const narrowed = inject('sitePaths').filter(({ route }) => /Filter$/.test(route));
const status = (page: Page) => page.locator('#filter-status');
const openForm = (page: Page) => page.locator('#filter > summary').click();
const found = (page: Page) => page.locator('#filter-treffer > li');

test.for(lists)('[A11Y-35] %s: every filter is a link to a page of its own that says how many it has', (list) =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(list);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    const links = await page
      .locator('#auswahl .link-chips a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]));
    expect(links.length).toBeGreaterThan(3);
    const [first] = links.filter(([path]) => narrowed.some((entry) => entry.path === path));
    const count = /\((\d+)\)/.exec(first?.[1] ?? '')?.[1];
    await page.goto(first?.[0] ?? '');
    expect(await page.locator('.card-list__count').innerText()).toMatch(new RegExp(`^${count} `));
    expect(
      await page
        .locator('main section li')
        .filter({ has: page.locator('h3, h4') })
        .count(),
    ).toBe(Number(count));
  }),
);

test.for(lists)('[A11Y-36,37] %s: the form is labelled, and narrows the list only when it is sent', (list) =>
  withPage({ viewport: { width: 320, height: 900 } }, async (page) => {
    await page.goto(list);
    await openForm(page);
    const form = page.locator('#filter-formular');
    expect(await form.getAttribute('method')).toBe('get');
    for (const group of await form.locator('fieldset').all())
      expect((await group.locator('> legend').innerText()).length).toBeGreaterThan(1);
    for (const box of await form.locator('.check').all()) expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await form.locator('select[name="thema"]').selectOption({ index: 1 });
    await form.locator('input[type="checkbox"]').first().check();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#filter-liste').isVisible()).toBe(true);
    await form.getByRole('button', { name: /anzeigen/ }).click();
    await expect.poll(() => status(page).innerText()).toMatch(/zu Ihrer Auswahl: /);
    expect(new URL(page.url()).searchParams.get('thema')).toBeTruthy();
    expect(await page.locator('#filter-liste').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }),
);

test('[A11Y-38,39,41,42] the number found is announced, and choice and title say what is shown', () =>
  withPage({}, async (page) => {
    await page.goto('/vereine/?thema=kultur');
    await expect.poll(() => status(page).innerText()).toMatch(/^\d+ Vereine? pass(t|en) zu Ihrer Auswahl: Kultur\.$/);
    expect(await status(page).getAttribute('role')).toBe('status');
    expect(await page.title()).toMatch(/^Kultur: Vereine – /);
    expect(await page.locator('select[name="thema"]').inputValue()).toBe('kultur');
    expect(await found(page).count()).toBe(Number.parseInt(await status(page).innerText(), 10));
    for (const entry of await found(page).all()) {
      expect(await entry.locator('h3').count()).toBe(1);
      expect(await entry.getByRole('link').count()).toBe(1);
    }
  }));

test('[A11Y-40] reset and the back button bring the whole list back', () =>
  withPage({}, async (page) => {
    await page.goto('/vereine/');
    await openForm(page);
    await page.locator('select[name="thema"]').selectOption({ index: 1 });
    await page.locator('#filter-formular button[type="submit"]').click();
    await expect.poll(() => found(page).count()).toBeGreaterThan(0);
    await page.goBack();
    await expect.poll(() => page.locator('#filter-liste').isVisible()).toBe(true);
    expect(await page.locator('select[name="thema"]').inputValue()).toBe('');
    expect(await page.title()).toMatch(/^Vereine – /);
    await page.goForward();
    await expect.poll(() => page.locator('#filter-liste').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Filter zurücksetzen' }).click();
    await page.waitForURL((url) => url.pathname === '/vereine/' && url.search === '');
    expect(await page.locator('#filter-liste').isVisible()).toBe(true);
  }));

test('[A11Y-43] a choice that nothing fits says so and counts what would fit without each filter', () =>
  withPage({}, async (page) => {
    await page.goto('/vereine/?thema=feuerwehr-und-rettung&zielgruppe=jugendliche&ortsteil=altstadt');
    await expect.poll(() => status(page).innerText()).toMatch(/^Nichts passt zu Ihrer Auswahl: .+ Versuchen Sie es mit weniger Filtern\.$/);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.goto('/vereine/?thema=musik&ortsteil=schoenfliess');
    const advice = page.locator('#filter-rat a').first();
    await expect.poll(() => advice.count()).toBe(1);
    const count = /: (\d+) /.exec(await advice.innerText())?.[1];
    await advice.click();
    await expect.poll(() => status(page).innerText()).toMatch(new RegExp(`^${count} `));
  }));

test('[A11Y-47] dates are found with day, time and what is special about them', () =>
  withPage({}, async (page) => {
    await page.goto('/veranstaltungen/?wann=wochenende');
    await expect.poll(() => found(page).count()).toBeGreaterThan(1);
    expect(await found(page).first().locator('time').getAttribute('datetime')).toMatch(/^2026-11-2[4-9]$/);
    expect(await found(page).first().innerText()).toMatch(/\w+, 2\d\. November 2026, /);
    expect(await found(page).filter({ hasText: 'abgesagt' }).count()).toBe(1);
  }));

test('when the index cannot be loaded, it says so and leaves the list as it is', async () => {
  const visit = withPage({}, async (page) => {
    await page.route('**/filter.json', (route) => route.abort());
    await page.goto('/vereine/?thema=kultur');
    await expect.poll(() => status(page).innerText()).toMatch(/^Der Filter ist gerade nicht erreichbar\./);
    expect(await page.locator('#filter-liste').isVisible()).toBe(true);
  });
  // The aborted request is reported as an error, and nothing else is.
  await expect(visit).rejects.toThrow(/^[^\n]*\n(?:(?:console error: .*(?:Failed to (?:load|fetch)|ERR_FAILED).*)\n?)+/);
});

test.for(lists)('%s loads no more than 10 KB of script, and the index only when it is used', (list) =>
  withPage({}, async (page) => {
    let scripts = 0;
    const data: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('filter.json')) data.push(response.url());
      if (response.request().resourceType() === 'script') scripts += (await response.body()).length;
    });
    await page.goto(list);
    await page.waitForLoadState('networkidle');
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(10_240);
    expect(data).toEqual([]);
  }),
);

test('pages of a narrowed list carry no script of their own, and link the way back', () =>
  withPage({}, async (page) => {
    await page.goto('/vereine/thema/kultur/');
    expect(await page.locator('script[src*="filter" i]').count()).toBe(0);
    expect(await page.locator('a[href="/vereine/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.link-chips a[aria-current="page"]').innerText()).toMatch(/^Kultur/);
  }));

test('[A11Y-45,46,48] the month is a list first; its table has headings for days and weeks, and names its neighbours', () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto('/veranstaltungen/2026-11/');
    expect(await page.locator('main table').count()).toBe(0);
    await page.getByRole('link', { name: 'Denselben Monat als Kalenderblatt sehen' }).click();
    await page.waitForURL('**/veranstaltungen/2026-11/kalender/');
    const table = page.getByRole('table', { name: 'Termine im November 2026' });
    expect(await table.locator('thead th[scope="col"]').allInnerTexts()).toEqual([
      'Woche',
      'Montag',
      'Dienstag',
      'Mittwoch',
      'Donnerstag',
      'Freitag',
      'Samstag',
      'Sonntag',
    ]);
    expect(await table.locator('tbody th[scope="row"]').count()).toBe(6);
    expect(await page.locator('.month-nav').first().getByRole('link').allInnerTexts()).toEqual([
      'Zurück: Oktober 2026',
      'Weiter: Dezember 2026',
    ]);
    const today = table.locator('td', { hasText: 'heute' });
    expect(await today.locator('time').getAttribute('datetime')).toBe('2026-11-24');
    expect(await today.locator('time').textContent()).toContain('Dienstag, 24. November 2026');
    expect(await table.getByText('abgesagt', { exact: true }).count()).toBeGreaterThan(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }));

test('on a phone the table scrolls in a frame that has a name and takes the focus', () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto('/veranstaltungen/2026-11/kalender/');
    const frame = page.getByRole('region', { name: 'Termine im November 2026' });
    expect(await frame.getAttribute('tabindex')).toBe('0');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }));

test('[A11Y-50] calendar files say what they are', () =>
  withPage({}, async (page) => {
    await page.goto('/veranstaltungen/');
    for (const text of await page.locator('main a[href$=".ics"]').allInnerTexts()) expect(text).toMatch(/iCalendar-Format, \.ics/);
  }));
