/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEntry } from './content';
import { password, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
/** Out of git; looked at by hand after a change of the screens. */
const shots = resolve(import.meta.dirname, '../../test-artifacts/invitation');
const phone = { width: 390, height: 844 };
const words = 'regen kanne blau';

let cms: TestCms;
let browser: Browser;
let own: string;
let foreign: string;

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  cms = await startCms({}, { serveAdminPanel: true });
  own = await createEntry(cms.strapi, CLUB, { name: 'Chor Musterstadt', operatingStatus: 'active', trusted: true }, 'published');
  foreign = await createEntry(cms.strapi, CLUB, { name: 'Fremder Verein', operatingStatus: 'active' });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu'] });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

async function openPage(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport, colorScheme });
  return context.newPage();
}

const shoot = (page: Page, name: string) => page.screenshot({ path: join(shots, `${name}.png`) });

test('the coordination invites, the person sets a password of plain words, works on a phone, and is out when removed', async () => {
  const coordinator = await cms.signIn('coordinator');
  const page = await openPage({ width: 1280, height: 1000 });
  await page.goto(`${cms.url}/admin/auth/login`);
  await page.getByLabel('E-Mail').fill(coordinator.email);
  await page.getByLabel('Passwort*', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
  await page.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}/${own}`);
  await page.getByText('Noch niemand kann diesen Verein bearbeiten.').waitFor();
  await page.getByRole('button', { name: 'Person einladen' }).click();
  await page.getByLabel('Vorname').fill('Ina');
  await page.getByLabel('Nachname').fill('Neu');
  await page.getByLabel('E-Mail-Adresse').fill('keine Adresse');
  await page.getByRole('button', { name: 'Einladen', exact: true }).click();
  await page.getByText('Bitte geben Sie eine gültige E-Mail-Adresse an.').waitFor();
  await page.getByLabel('E-Mail-Adresse').fill('ina@example.org');
  await page.getByLabel('E-Mail-Adresse').press('Enter');
  await page.getByText('Es ging keine E-Mail hinaus. Bitte geben Sie der Person diesen Link.').waitFor();
  const link = (await page.locator('code').textContent()) ?? '';
  await shoot(page, 'invited-1280');
  const { violations } = await new AxeBuilder({ page })
    .include('aside')
    // Strapi gives all its panels the same name.
    .disableRules(['landmark-unique'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  const guest = await openPage(phone);
  // The link leads to the CMS's public address, which in this test is not where it listens.
  await guest.goto(`${cms.url}/admin/auth/register${new URL(link).search}`);
  await guest.getByLabel('Passwort*', { exact: true }).fill('zu kurz');
  await guest.getByLabel(/^Passwort bestätigen/).fill('zu kurz');
  await guest.getByRole('button', { name: "Los geht's" }).click();
  await guest.getByText('mindestens 12 Zeichen').first().waitFor();
  await shoot(guest, 'register-390');
  await guest.getByLabel('Passwort*', { exact: true }).fill(words);
  await guest.getByLabel(/^Passwort bestätigen/).fill(words);
  await guest.getByRole('button', { name: "Los geht's" }).click();
  await guest.getByRole('heading', { name: /^Hallo/ }).waitFor();
  await shoot(guest, 'first-login-390');

  await guest.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}/${foreign}`);
  await guest
    .getByText(/Dieser Eintrag gehört nicht zu Ihrem Verein|keine Berechtigung|nicht berechtigt|Fehler/i)
    .first()
    .waitFor();
  expect(await guest.getByText('Fremder Verein').count()).toBe(0);
  await shoot(guest, 'foreign-390');

  await page.getByRole('button', { name: 'Ina Neu: Zugang entziehen' }).click();
  await shoot(page, 'remove-1280');
  await page.getByRole('button', { name: 'Entziehen', exact: true }).click();
  await page.getByText('Noch niemand kann diesen Verein bearbeiten.').waitFor();
  await guest.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}`);
  await guest.getByRole('button', { name: 'Anmelden' }).waitFor();
}, 180_000);
