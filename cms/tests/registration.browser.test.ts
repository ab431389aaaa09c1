/// <reference lib="dom" />
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AdminBrowser, beginComponent, chooseOption, findBarriers, phone, startAdminBrowser } from './admin-browser';
import { buildSite } from './build-site';
import { createEntry } from './content';
import { type MailingCms, startMailingCms } from './mailing-cms';
import type { SmtpInbox } from './smtp-inbox';
import type { TestCms } from './test-cms';

const CLUB = 'api::club.club';
/** Out of git; looked at by hand after a change of the screens. */
const shots = resolve(import.meta.dirname, '../../test-artifacts/registration');
const words = 'regen kanne blau';

let mailing: MailingCms;
let inbox: SmtpInbox;
let cms: TestCms;
let browser: AdminBrowser;
let folder: string;

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'registration-'));
  mailing = await startMailingCms({ name: 'Ehrenamtsbüro Musterstadt', phone: '03391 99', email: 'ehrenamt@musterstadt.example' });
  ({ cms, inbox } = mailing);
  browser = await startAdminBrowser(cms.url);
}, 300_000);

afterAll(async () => {
  await browser?.stop();
  await mailing?.stop();
  await rm(folder, { recursive: true, force: true });
});

const shoot = (page: Page, name: string) => page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });

async function fillIn(page: Page, club: string, email: string): Promise<void> {
  await page.getByLabel('Name des Vereins, der Gruppe oder der Initiative').fill(club);
  await page.getByLabel('Nachricht an uns').fill('Wir laufen dienstags.\n\n„Alle“ sind <willkommen>.');
  await page.getByLabel('Vor- und Nachname').fill('Ida Muster');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

/** The newest mail, once everything that waits is sent. */
async function readMail(): Promise<{ subject: string; link: string }> {
  await mailing.deliver();
  const mail = inbox.mails.at(-1);
  return { subject: mail?.subject ?? '', link: /http:\S+/.exec(mail?.text ?? '')?.[0] ?? '' };
}

/** What keeps people out of the open page, in every scheme and from a small telephone to a desk; with screenshots. */
async function findFaults(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) faults.push(`${name}: ${overflow} px wider than ${width} px`);
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      faults.push(...(await findBarriers(page, 'html')).map((fault) => `${name} ${width} ${JSON.stringify(media)}: ${fault}`));
      await shoot(page, `${name}-${width}-${media.forcedColors === 'active' ? 'forced' : media.colorScheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const small = await page
    .getByRole('link')
    .or(page.getByRole('button'))
    .evaluateAll((targets) =>
      targets
        // Links in running text may be as high as their line (WCAG 2.2 SC 2.5.8).
        .filter((target) => getComputedStyle(target).display !== 'inline' && target.getBoundingClientRect().height < 24)
        .map((target) => target.textContent),
    );
  return [...faults, ...small.map((text) => `${name}: lower than 24 px: ${text}`)];
}

test('[A11Y-1,15,21,27,58,63,65] whoever registers a club finds no barrier: form, faults, and what is said after each step', async () => {
  const { page } = await browser.open();
  const faults: string[] = [];
  await page.goto(`${cms.url}/formular/verein-anmelden`);
  faults.push(...(await findFaults(page, 'form')));
  await page.goto(`${cms.url}/formular/verein-anmelden/gesendet`);
  faults.push(...(await findFaults(page, 'sent')));
  await page.goto(`${cms.url}/formular/anmeldung-bestaetigen?schluessel=nicht-mehr`);
  faults.push(...(await findFaults(page, 'expired')));
  await page.goto(`${cms.url}/formular/anmeldung-bestaetigt`);
  faults.push(...(await findFaults(page, 'confirmed')));
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);

test('[A11Y-63] faults are summed up above the form with the focus, lead to the fields, and stand there; nothing is lost', async () => {
  const { page } = await browser.open();
  await page.goto(`${cms.url}/formular/verein-anmelden`);
  // A form that comes back at once is taken for a program's.
  await page.locator('input[name="begonnen"]').evaluate((field) => field.setAttribute('value', '0'));
  await page.getByLabel('Nachricht an uns').fill('Zeile eins\nZeile zwei <b>');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('ida@');
  await page.getByRole('button', { name: 'Anmeldung absenden' }).click();
  const summary = page.getByRole('region', { name: /Angaben fehlen noch oder stimmen nicht/ });
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^Bitte prüfen: Verein anmelden – /);
  expect(await findFaults(page, 'faults')).toEqual([]);
  // Tab goes on from the summary to its first link.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Name des Vereins: Bitte geben Sie an/);
  await summary.getByRole('link', { name: /^E-Mail-Adresse:/ }).click();
  const field = page.getByLabel('E-Mail-Adresse', { exact: true });
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect([await field.inputValue(), await field.getAttribute('aria-invalid')]).toEqual(['ida@', 'true']);
  const described = await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
  );
  expect(described).toEqual([
    'Wir schicken Ihnen einen Link, mit dem Sie die Anmeldung bestätigen.',
    'E-Mail-Adresse: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.',
  ]);
  expect(await page.getByLabel('Nachricht an uns').inputValue()).toBe('Zeile eins\nZeile zwei <b>');
  await page.context().close();
}, 120_000);

test('from the form to the profile on the website: with scripts, and with a telephone without any up to the invitation', async () => {
  await createEntry(cms.strapi, CLUB, { name: 'Lauftreff Morgenrot', operatingStatus: 'active' }, 'published');
  const ways = [
    { club: 'Chor am Weiher', email: 'chor@example.org', options: {} },
    { club: 'Lauftreff „Morgenrot“ e. V.', email: 'ida@example.org', options: { ...phone, javaScriptEnabled: false } },
  ];
  for (const { club, email, options } of ways) {
    const { page } = await browser.open(options);
    await page.goto(`${cms.url}/formular/verein-anmelden`);
    // People are slower than this test: the form is sent once without what it needs, and comes back without its time.
    await page.waitForTimeout(3_100);
    await page.getByRole('button', { name: 'Anmeldung absenden' }).click();
    await page.getByRole('region', { name: /Angaben fehlen noch/ }).waitFor();
    await fillIn(page, club, email);
    await shoot(page, `filled-in-${email}`);
    await page.getByRole('button', { name: 'Anmeldung absenden' }).click();
    await page.getByRole('status').getByText('Bitte sehen Sie in Ihr Postfach').waitFor();
    const { subject, link } = await readMail();
    expect(subject).toMatch(/^Bitte bestätigen: Verein anmelden/);
    await page.goto(link);
    await shoot(page, `confirm-${email}`);
    await page.getByRole('button', { name: 'Anmeldung bestätigen' }).click();
    await page.getByRole('status').getByText('Ihre Anmeldung ist bestätigt').waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
    await page.context().close();
  }

  const coordinator = await cms.signIn('coordinator');
  const { page } = await browser.open({ storageState: await browser.signIn(coordinator.email), viewport: { width: 1280, height: 1000 } });
  await page.goto(`${cms.url}/admin`);
  await page.getByRole('heading', { name: 'Neue Anmeldungen von Vereinen (2)' }).waitFor();
  await page.getByRole('link', { name: 'Chor am Weiher' }).click();
  await page.getByRole('button', { name: 'Ablehnen …' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Grund/)
    .fill('Ihr Chor probt in der Nachbarstadt. Bitte melden Sie sich dort.');
  await page.getByRole('button', { name: 'Ablehnen und Bescheid geben' }).hover();
  await shoot(page, 'reject');
  await page.getByRole('button', { name: 'Ablehnen und Bescheid geben' }).click();
  await page.getByText('Abgelehnt. Die Person hat den Grund per E-Mail bekommen.').waitFor();
  await mailing.deliver();
  expect(inbox.mails.at(-1)?.text).toContain('Ihr Chor probt in der Nachbarstadt.');

  await page.goto(`${cms.url}/admin`);
  await page.getByRole('link', { name: 'Lauftreff „Morgenrot“ e. V.' }).click();
  await page.getByText('Gibt es den Verein schon?').waitFor();
  await page.getByRole('button', { name: 'Annehmen für diesen Verein: Lauftreff Morgenrot' }).waitFor();
  expect(await findBarriers(page, 'aside')).toEqual([]);
  await shoot(page, 'decide');
  await page.getByRole('button', { name: 'Annehmen', exact: true }).click();
  await page.getByText(/Die Einladung an ida@example.org ist unterwegs./).waitFor();
  await page.getByText('Angenommen.').first().waitFor();
  await shoot(page, 'approved');

  const { subject, link } = await readMail();
  expect(subject).toMatch(/^Einladung in die Redaktion/);
  const { page: guest } = await browser.open(phone);
  await guest.goto(link);
  await guest.getByLabel('Passwort*', { exact: true }).fill(words);
  await guest.getByLabel(/^Passwort bestätigen/).fill(words);
  await guest.getByRole('button', { name: "Los geht's" }).click();
  await guest.getByRole('heading', { name: /^Hallo/ }).waitFor();
  await guest.getByText('Lauftreff „Morgenrot“ e. V.').first().waitFor();
  await shoot(guest, 'first-sign-in');

  // A new club is not trusted yet: its editor fills in the profile and hands it in.
  await guest.getByRole('link', { name: 'Lauftreff „Morgenrot“ e. V.' }).first().click();
  await guest.getByRole('heading', { name: 'Das Wichtigste' }).waitFor();
  await guest.waitForLoadState('networkidle');
  await guest.getByLabel('Kurz gesagt').fill('Wir laufen dienstags um den Weiher. Alle sind willkommen.');
  await beginComponent(guest, 'Regelmäßige Treffen').click();
  await chooseOption(guest, 'Wochentag', 'Dienstag');
  await guest.getByRole('combobox', { name: 'Beginn' }).fill('18:00');
  await guest.getByRole('combobox', { name: 'Beginn' }).press('Enter');
  await guest.getByRole('button', { name: 'Speichern', exact: true }).click();
  await guest.getByText('Gespeichert').first().waitFor();
  const handIn = guest.getByRole('button', { name: 'Zur Freigabe einreichen' });
  await expect.poll(() => handIn.isEnabled()).toBe(true);
  expect(await guest.getByRole('button', { name: 'Veröffentlichen', exact: true }).count()).toBe(0);
  await handIn.click();
  await guest.getByRole('dialog').getByLabel('Nachricht an die Koordination').fill('Unser erstes Profil');
  await guest.getByRole('dialog').getByRole('button', { name: 'Zur Freigabe einreichen' }).click();
  await guest.getByText('Eingereicht. Die Koordination meldet sich.').waitFor();
  await shoot(guest, 'handed-in');

  await page.goto(`${cms.url}/admin`);
  await page.getByText('„Unser erstes Profil“').waitFor();
  await page.getByRole('link', { name: 'Lauftreff „Morgenrot“ e. V.' }).first().click();
  await page.getByRole('button', { name: 'Freigeben und veröffentlichen' }).click();
  await page.getByText('Freigegeben', { exact: true }).waitFor();
  expect((await readMail()).subject).toMatch(/Lauftreff „Morgenrot“ e\. V\./);
  expect([inbox.mails.at(-1)?.to].flat()[0]?.text).toBe('ida@example.org');

  const readPage = await buildSite(cms.url, folder);
  const { page: resident } = await browser.open(phone);
  await resident.setContent(await readPage('vereine/lauftreff-morgenrot-e-v'));
  await resident.getByRole('heading', { level: 1, name: 'Lauftreff „Morgenrot“ e. V.' }).waitFor();
  for (const text of ['Wir laufen dienstags um den Weiher. Alle sind willkommen.', 'Dienstag', 'Ida Muster', 'ida@example.org']) {
    await resident.getByText(text).first().waitFor();
  }
  await resident.setContent(await readPage('vereine'));
  await resident.getByRole('link', { name: 'Lauftreff „Morgenrot“ e. V.' }).waitFor();
}, 300_000);
