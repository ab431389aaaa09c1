/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AdminBrowser, findBarriers, phone, type Session, startAdminBrowser } from './admin-browser';
import { createEntry } from './content';
import { type MailingCms, startMailingCms } from './mailing-cms';
import type { SmtpInbox } from './smtp-inbox';
import type { TestCms } from './test-cms';

const REPORT = 'api::report.report';
/** Out of git; looked at by hand after a change of the screens. */
const shots = resolve(import.meta.dirname, '../../test-artifacts/reports');
const formPath = '/formular/melden?art=barrier&seite=/vereine/chor/';

let mailing: MailingCms;
let inbox: SmtpInbox;
let cms: TestCms;
let browser: AdminBrowser;
let coordinator: Session;

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  mailing = await startMailingCms({ name: 'Ehrenamtsbüro', email: 'koordination@musterstadt.example' });
  ({ cms, inbox } = mailing);
  await createEntry(cms.strapi, 'api::club.club', { name: 'Chor', slug: 'chor', operatingStatus: 'active' }, 'published');
  browser = await startAdminBrowser(cms.url);
  coordinator = await browser.signIn((await cms.signIn('coordinator')).email);
}, 300_000);

afterAll(async () => {
  await browser?.stop();
  await mailing?.stop();
});

const shoot = (page: Page, name: string) => page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });

/** Nobody reads and fills in the form as fast as a test does; a form without a time is taken from anybody. */
const takeYourTime = (page: Page) => page.locator('input[name="begonnen"]').evaluate((field) => field.setAttribute('value', '0'));

test('[A11Y-1,15,21,58,63] the form has no barriers, and what is wrong is summed up with the focus', async () => {
  const { page } = await browser.open();
  const faults: string[] = [];
  await page.goto(cms.url + formPath);
  expect(await page.getByLabel('Ihr Anliegen').inputValue()).toBe('barrier');
  expect(await page.getByLabel(/^Adresse der Seite/).inputValue()).toBe('/vereine/chor/');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      if ((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) > 0) faults.push(`wider than ${width} px`);
      await shoot(page, `form-${width}-${colorScheme}`);
    }
    faults.push(...(await findBarriers(page, 'html')));
  }
  await takeYourTime(page);
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  const summary = page.getByRole('region', { name: 'Eine Angabe fehlt noch oder stimmt nicht' });
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: 'Ihre Nachricht: Bitte schreiben Sie einen Satz.' }).click();
  expect(await page.getByLabel('Ihre Nachricht').evaluate((element) => element === document.activeElement)).toBe(true);
  faults.push(...(await findBarriers(page, 'html')));
  await shoot(page, 'form-fault');
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s a barrier is reported, has a deadline, and is answered', async (way, javaScriptEnabled) => {
  inbox.mails.length = 0;
  await cms.strapi.db.query(REPORT).deleteMany({});
  const resident = await browser.open({ javaScriptEnabled });
  await resident.page.goto(cms.url + formPath);
  // Scripts of the test run in either case.
  await takeYourTime(resident.page);
  await resident.page.getByLabel('Ihre Nachricht').fill('Das Bild hat keinen Text.\n\nIch höre nur „Grafik“.');
  await resident.page.getByLabel(/^E-Mail-Adresse/).fill('ida@example.org');
  await resident.page.getByRole('button', { name: 'Nachricht senden' }).click();
  await resident.page.getByRole('status').getByText('Ihre Nachricht ist angekommen.').waitFor();
  await resident.context.close();

  const { context, page, untranslated } = await browser.open({ viewport: { width: 1280, height: 1400 }, storageState: coordinator });
  await page.goto(`${cms.url}/admin`);
  await page.getByText(/^Antwort bis \d+\. \S+ \d{4}$/).waitFor();
  await page.getByRole('link', { name: /^Das Bild hat keinen Text/ }).click();
  await page.getByText(/^Bitte antworten bis \S+, \d+\. \S+ \d{4}\.$/).waitFor();
  await page.getByText('innerhalb von einem Monat eine Antwort').waitFor();
  await page.getByRole('textbox', { name: 'Ihre Antwort' }).fill('Das Bild hat jetzt einen Text.');
  expect(await browser.findEnglish(page, `report ${way}`)).toEqual([]);
  await shoot(page, `answer-${javaScriptEnabled}`);
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await page.getByText('Die Antwort geht in der nächsten Minute hinaus.').waitFor();
  await page.getByText('Beantwortet', { exact: true }).waitFor();
  await shoot(page, `answered-${javaScriptEnabled}`);
  expect([...untranslated]).toEqual([]);
  await context.close();

  await mailing.deliver();
  const subjects = inbox.mails.map(({ subject, to }) => `${[to].flat()[0]?.text}: ${subject}`).sort();
  expect(subjects).toEqual([
    'ida@example.org: Antwort auf Ihre Nachricht',
    'ida@example.org: Ihre Nachricht ist angekommen',
    'koordination@musterstadt.example: Barriere gemeldet: Chor',
  ]);
  expect(inbox.mails.find(({ subject }) => subject?.startsWith('Antwort'))?.text).toContain('Das Bild hat jetzt einen Text.');
  expect(await cms.strapi.db.query(REPORT).findMany()).toMatchObject([{ state: 'done', answer: 'Das Bild hat jetzt einen Text.' }]);
});

test.each(['light', 'dark'] as const)(
  'the panel fits a telephone and has no barriers in the %s theme; an answer can be taken back',
  async (colorScheme) => {
    const data = {
      kind: 'barrier',
      page: '/',
      text: 'Zu wenig Kontrast.',
      state: 'done',
      answer: 'Behoben.',
      answeredAt: new Date(),
      dueOn: '2026-01-31',
    };
    const documentId = await createEntry(cms.strapi, REPORT, data);
    const { context, page } = await browser.open({ ...phone, colorScheme, storageState: coordinator });
    await page.goto(`${cms.url}/admin/content-manager/collection-types/${REPORT}/${documentId}`);
    const reopen = page.getByRole('button', { name: 'Wieder öffnen' });
    // On a phone the panels lie folded up below Strapi's bar at the bottom of the screen.
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Weitere Aktionen öffnen' }).click();
    await reopen.click();
    await page.getByText('Die Frist ist am Samstag, 31. Januar 2026 abgelaufen.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Ihre Antwort' }).inputValue()).toBe('Behoben.');
    await page.getByText('Es gibt keinen Kontakt. Schreiben Sie hier auf, was Sie geändert haben.').waitFor();
    expect(await browser.measureOverflow(page, `report on a phone, ${colorScheme}`)).toBe(0);
    await shoot(page, `panel-phone-${colorScheme}`);
    expect(await findBarriers(page, 'main')).toEqual([]);
    await context.close();
  },
);
