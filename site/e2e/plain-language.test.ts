import { expect, inject, test } from 'vitest';
import { useBrowser, withPage } from './browser.ts';
import { findFaultsOnEveryRoute } from './every-route.ts';

useBrowser();

const text = 'Im Chor singen viele Menschen zusammen. Sie können mitmachen.';

test('every entry with a text in Plain Language has the switch at its head, and works without JavaScript', () =>
  withPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto('/vereine/chor-harmonie/');
    expect(await page.getByText(text).isVisible()).toBe(false);
    await page.getByText('In Einfacher Sprache', { exact: true }).click();
    expect(await page.getByText(text).isVisible()).toBe(true);
    expect(await page.getByText(text).evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('de-simple');
  }));

test('the section in Plain Language leads to the open text of an entry, and from there back', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/einfache-sprache/');
    await page.getByRole('link', { name: 'Gemischter Chor „Harmonie“ Lindenried 1887 e. V.' }).click();
    await page.waitForURL('**/vereine/chor-harmonie/#einfache-sprache');
    expect(await page.getByText(text).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Mehr in Einfacher Sprache' }).click();
    await page.waitForURL('**/einfache-sprache/');
  }));

test('every kind of entry offers its text', async () => {
  const paths = [
    '/vereine/chor-harmonie/',
    '/veranstaltungen/adventskonzert/',
    '/orte/buergerhaus-am-markt/',
    '/aktuelles/warnung-trinkwasser-in-schoenfliess-abkochen/',
  ];
  expect(inject('sitePaths').map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  const faults = await findFaultsOnEveryRoute({ paths }, async (page) =>
    (await page.locator('#einfache-sprache p').count()) > 1 ? [] : ['has no text in Plain Language'],
  );
  expect(faults).toEqual([]);
});
