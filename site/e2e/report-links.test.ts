import { expect, inject, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import { pathTo, type RouteName } from '../src/config/routes.ts';
import { openPage, useBrowser, withPage } from './browser.ts';

useBrowser();

const FORM = 'http://localhost:1337/formular/melden';

test('[A11Y-8,9] each page leads to the form for changes, questions and barriers, with its own address, without scripts too', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  for (const route of ['home', 'club', 'event', 'opportunity', 'search', 'accessibility'] satisfies RouteName[]) {
    const { path = '' } = inject('sitePaths').find((one) => one.route === route) ?? {};
    await page.goto(path);
    const footer = page.getByRole('contentinfo');
    const hrefOf = (name: string) => footer.getByRole('link', { name, exact: true }).getAttribute('href');
    expect([await hrefOf('Änderung melden'), await hrefOf('Frage stellen'), await hrefOf('Barriere melden')]).toEqual(
      ['outdated', 'question', 'barrier'].map((kind) => `${FORM}?art=${kind}&seite=${path}`),
    );
  }
  await page.context().close();
});

test('the page about reporting names the form and the mail for each concern', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(pathTo('report'));
    const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const kind of ['outdated', 'barrier', 'complaint', 'question']) expect(links).toContain(`${FORM}?art=${kind}`);
    expect(links.filter((href) => href.startsWith('mailto:')).length).toBeGreaterThanOrEqual(2);
  }));

test('[A11Y-65] a status says that the message has arrived', async () => {
  const { page } = await openPage({});
  await page.goto(pathTo('reportSent'));
  await page.getByRole('status').getByText('Ihre Nachricht ist bei uns.').waitFor();
  expect(await page.title()).toMatch(/^Nachricht angekommen/);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.context().close();
});
