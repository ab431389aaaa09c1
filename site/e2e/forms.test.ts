import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findAccessibilityFaults } from '../../scripts/accessibility/find-faults.ts';
import { pathTo } from '../src/config/routes.ts';
import { openPage, useBrowser } from './browser.ts';

useBrowser();

const CMS = 'http://localhost:1337';

/** A form as the CMS gets it. */
interface Sent {
  url: string;
  type: string;
  fields: Record<string, string>;
}

/** Answers for the CMS as it does when a form is well: with the way to the page of the site that says so. */
async function answerForCms(page: Page, path: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  await page.route(`${CMS}/**`, (route) => {
    const request = route.request();
    const fields = Object.fromEntries(new URLSearchParams(request.postData() ?? ''));
    sent.push({ url: request.url(), type: request.headers()['content-type'] ?? '', fields });
    return route.fulfill({ status: 303, headers: { location: `${inject('siteUrl')}${path}` } });
  });
  return sent;
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Name des Vereins, der Gruppe oder der Initiative').fill('Chor Nord');
  await page.getByLabel('Vor- und Nachname').fill('Ida Muster');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('ida@example.org');
  for (const box of await page.getByRole('checkbox', { name: /stimme ich zu|einverstanden/ }).all()) await box.check();
}

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('[A11Y-35,65] %s a club’s form is sent to the CMS, and a status says what comes next', async (_what, javaScriptEnabled) => {
  const { page, complaints } = await openPage({ javaScriptEnabled });
  const sent = await answerForCms(page, pathTo('registerClubSent'));
  await page.goto(pathTo('registerClub'));
  await fillIn(page);
  await page.getByRole('button', { name: 'Anmeldung absenden' }).click();
  await page.getByRole('status').getByText('Bitte sehen Sie in Ihr Postfach.').waitFor();
  expect(new URL(page.url()).pathname).toBe(pathTo('registerClubSent'));
  expect(await page.title()).toMatch(/^Fast geschafft/);
  // The only request that leaves the site is the form itself; the content security policy lets it pass.
  expect(complaints).toEqual([`third-party request: ${CMS}/formular/verein-anmelden`]);
  expect(sent).toMatchObject([{ url: `${CMS}/formular/verein-anmelden`, type: 'application/x-www-form-urlencoded' }]);
  const { dauer, ...fields } = sent[0]?.fields ?? {};
  expect(dauer).toMatch(javaScriptEnabled ? /^\d+$/ : /^$/);
  expect(fields).toEqual({
    verein: 'Chor Nord',
    website: '',
    nachricht: '',
    name: 'Ida Muster',
    aufgabe: '',
    email: 'ida@example.org',
    telefon: '',
    anliegen: '',
    einwilligung: 'ja',
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith('regel-'))),
  });
  expect(Object.keys(fields).filter((name) => name.startsWith('regel-')).length).toBeGreaterThan(0);
  await page.context().close();
});

test('[A11Y-64] what keeps programs away is in nobody’s way: neither seen, nor heard, nor reached by Tab', async () => {
  const { page } = await openPage({});
  await page.goto(pathTo('registerClub'));
  const trap = page.locator('input[name="anliegen"]');
  expect(await trap.count()).toBe(1);
  expect(await trap.isVisible()).toBe(false);
  await page.getByLabel('E-Mail-Adresse', { exact: true }).focus();
  const reached: (string | null)[] = [];
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? null));
  }
  expect(reached).toContain('Anmeldung absenden');
  expect(reached).not.toContain('anliegen');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.context().close();
});
