import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import { useBrowser, withPage } from './browser.ts';

useBrowser();

const venue = '/orte/buergerhaus-am-markt/';

test('a venue shows its next weeks day by day, the first ones open, all of them without JavaScript', () =>
  withPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } }, async (page) => {
    await page.goto(venue);
    const weeks = page.locator('.room-week');
    expect(await weeks.count()).toBe(8);
    expect(await weeks.evaluateAll((all) => all.map((week) => (week as HTMLDetailsElement).open))).toEqual([
      true,
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
    const today = weeks.first().locator('.room-day').first();
    expect(await today.locator('time').getAttribute('datetime')).toBe('2026-11-24');
    expect(await today.innerText()).toMatch(/heute, Dienstag, 24\. November 2026/);
    expect(await weeks.nth(1).locator('.room-day').count()).toBe(7);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }));

test('a date in another venue is seen at the event, in lists, and in the weeks of both venues', () =>
  withPage({ viewport: { width: 390, height: 800 } }, async (page) => {
    await page.goto('/veranstaltungen/reparaturcaf/');
    expect(await page.locator('.page-head').innerText()).toContain('Diesmal an einem anderen Ort: Feuerwehrgerätehaus Schönfließ');
    const [december, january] = [page.locator('.dates-table > li').nth(0), page.locator('.dates-table > li').nth(1)];
    expect(await december.innerText()).toMatch(/5\. Dezember 2026[\s\S]*anderer Ort\s+Feuerwehrgerätehaus Schönfließ\s+Mit Fahrradprüfung/);
    expect(await january.getByRole('link').count()).toBe(0);
    const box = page.locator('.fact-box').filter({ has: page.getByRole('heading', { name: 'Wo', exact: true }) });
    expect(await box.getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(['Gruppenraum 2', 'Feuerwehrgerätehaus Schönfließ']),
    );
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.goto('/veranstaltungen/2026-12/');
    const item = page.locator('.date-item').filter({ hasText: 'Reparaturcafé' });
    expect(await item.innerText()).toMatch(/anderer Ort[\s\S]*Feuerwehrgerätehaus Schönfließ/);

    const listUses = async (path: string): Promise<string[]> => {
      await page.goto(path);
      const uses = page.locator('.room-day').filter({ hasText: 'Reparaturcafé' });
      return uses.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    };
    expect(await listUses('/orte/feuerwehrgeraetehaus-schoenfliess/')).toEqual(['2026-12-05']);
    expect(await listUses('/orte/buergerhaus-gruppenraum-2/')).toEqual(['2027-01-02']);
  }));

test('an address links a map; nothing of the map is loaded', () =>
  withPage({}, async (page) => {
    await page.goto(venue);
    const link = page.getByRole('link', { name: /^Karte und Weg bei OpenStreetMap/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\//);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }));

test('an entry is passed on by e-mail without scripts, and by copying its address with them', () =>
  withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto('/vereine/chor-harmonie/');
    expect(await page.getByRole('link', { name: 'Weitersagen per E-Mail' }).getAttribute('href')).toMatch(/^mailto:\?subject=/);
    await page.getByRole('button', { name: 'Adresse kopieren' }).click();
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'Adresse kopiert' }).count()).toBe(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  }));

test('buttons that need a script are not there without', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/vereine/chor-harmonie/');
    expect(await page.locator('.share button:visible').count()).toBe(0);
    expect(await page.locator('.share a:visible').count()).toBe(1);
  }));

test('the home page leads on by topic, audience and district', () =>
  withPage({}, async (page) => {
    await page.goto('/');
    for (const title of ['Nach Themen', 'Für wen', 'Nach Ortsteilen']) {
      expect(
        await page.getByRole('heading', { name: title, exact: true }).locator('xpath=..').getByRole('link').count(),
        title,
      ).toBeGreaterThan(0);
    }
    const link = page.locator('.ways-in a[href^="/fuer-wen/"]').first();
    const name = await link.innerText();
    await link.click();
    await page.waitForURL('**/fuer-wen/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Für ${name}`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }));

test('a rule that clubs accept says which version it is, since when it holds, and who answers for it', () =>
  withPage({}, async (page) => {
    await page.goto('/netiquette/');
    await page.getByText('Fassung 2026-1, gilt seit 2. März 2026').waitFor();
    expect(await page.locator('main time[datetime="2026-03-02"]').count()).toBe(1);
    const office = page.getByRole('heading', { name: 'Wer dafür verantwortlich ist' }).locator('xpath=..');
    expect(await office.innerText()).toContain('Fachbereich Bürgerservice');
    await page.goto('/datenpflege/');
    // No date is better than a wrong one.
    expect(await page.getByText('Fassung 2026-1').innerText()).toBe('Fassung 2026-1');
  }));

test('the list of clubs says how many profiles are confirmed', () =>
  withPage({}, async (page) => {
    await page.goto('/vereine/');
    await page.getByText('72 % der Profile wurden in den letzten 9 Monaten bestätigt.').waitFor();
  }));
