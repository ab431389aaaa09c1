/// <reference lib="dom" />
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ParsedMail } from 'mailparser';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendReminders } from '../src/reminders/send-reminders';
import { buildSite } from './build-site';
import { createEntry } from './content';
import { type MailingCms, startMailingCms } from './mailing-cms';
import { type Account, password, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const OPPORTUNITY = 'api::opportunity.opportunity';
const root = resolve(import.meta.dirname, '../..');
/** Out of git; looked at by hand after a change of the screens. */
const shots = join(root, 'test-artifacts/reminders');
const sizes = [
  { width: 1280, height: 1000 },
  { width: 390, height: 844 },
];
const longAgo = new Date(Date.now() - 300 * 86_400_000).toISOString();

let mailing: MailingCms;
let folder: string;
let cms: TestCms;
let browser: Browser;
let editor: Account;
let coordinator: Account;
let club: string;
let offer: string;

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'reminders-'));
  const office = { name: 'Ehrenamtsbüro', person: 'Kim Koch', phone: '03391 123', email: 'ehrenamt@musterstadt.example' };
  mailing = await startMailingCms(office, { SITE_URL: 'http://localhost:4321' });
  cms = mailing.cms;
  editor = await cms.signIn('club-editor');
  coordinator = await cms.signIn('coordinator');
  const data = { operatingStatus: 'active', confirmedAt: longAgo, editors: [editor.id] };
  club = await createEntry(cms.strapi, CLUB, { name: 'Singkreis Lindenried', slug: 'singkreis', ...data }, 'published');
  offer = await createEntry(cms.strapi, OPPORTUNITY, { title: 'Noten ordnen', slug: 'noten', confirmedAt: longAgo, club }, 'published');
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu'] });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await mailing?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openPage(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options });
  return context.newPage();
}

/** Screenshots at both sizes in both themes, and what axe finds there by WCAG 2.2 A and AA; text that cannot be measured counts. */
async function look(page: Page, name: string, part = 'body'): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}/${name} ${size.width} ${colorScheme}.png`, fullPage: true, animations: 'disabled' });
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations, incomplete } = await new AxeBuilder({ page }).include(part).withTags(tags).analyze();
      const unclear = incomplete.filter(({ id }) => id === 'color-contrast');
      faults.push(...[...violations, ...unclear].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)));
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`${overflow} px too wide at ${size.width}`);
  }
  return faults;
}

/** Sends what is due and reads the links out of the mail that arrived. */
async function receiveReminder(): Promise<{ mail: ParsedMail; confirm: string; stop: string }> {
  const { mails } = mailing.inbox;
  mails.length = 0;
  await sendReminders(cms.strapi, new Date());
  await mailing.deliver();
  const mail = mails.find(({ to }) => to && !Array.isArray(to) && to.text === editor.email);
  if (!mail) throw new Error('No reminder has arrived.');
  const [confirm = '', stop = ''] = [...(mail.text ?? '').matchAll(/http\S+\/formular\/\S+/g)].map(([link]) => link);
  return { mail, confirm, stop };
}

describe('from the reminder to the site', () => {
  let links: Awaited<ReturnType<typeof receiveReminder>>;

  test('the mail of the real mail server is readable, and its link opens a page without barriers', async () => {
    links = await receiveReminder();
    expect(links.mail.subject).toBe('Stimmt noch alles bei „Singkreis Lindenried“?');
    const page = await openPage();
    await page.goto(links.confirm);
    expect(await page.title()).toBe('Stimmt noch alles? – Ehrenamt in Musterstadt');
    expect(await look(page, 'confirm')).toEqual([]);
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByRole('button', { name: 'Ja, das stimmt noch' }).click();
    expect(await page.title()).toBe('Fehler: Stimmt noch alles? – Ehrenamt in Musterstadt');
    expect(await look(page, 'confirm with error')).toEqual([]);
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
    await page.context().close();
  });

  test('the keyboard alone confirms without JavaScript, and the site that is built next says so', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(links.confirm);
    const button = page.getByRole('button', { name: 'Ja, das stimmt noch' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Vielen Dank!' }).waitFor();
    expect(await page.getByRole('status').innerText()).toContain('Bestätigt. In wenigen Minuten steht es so auf der Website:');
    await page.context().close();
    const day = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' });
    const readPage = await buildSite(cms.url, folder);
    const html = await readPage('vereine/singkreis');
    expect(html).toContain(`Zuletzt bestätigt am ${day.format(new Date())}.`);
    expect(html).not.toContain('Bitte fragen Sie nach');
    expect(html).toMatch(/"lastReviewed":"\d{4}-\d\d-\d\d"/);
  });

  test('with JavaScript the same link says that it is done; the other stops reminders, without barriers', async () => {
    const page = await openPage();
    await page.goto(links.confirm);
    await page.getByRole('heading', { level: 1, name: 'Vielen Dank!' }).waitFor();
    expect(await look(page, 'confirmed')).toEqual([]);
    await page.goto(links.stop);
    expect(await look(page, 'stop')).toEqual([]);
    await page.getByRole('button', { name: 'Keine Erinnerungen mehr' }).click();
    await page.getByRole('heading', { level: 1, name: 'Erinnerungen sind aus' }).waitFor();
    expect(await look(page, 'stopped')).toEqual([]);
    await page.getByRole('button', { name: 'Doch wieder erinnern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Erinnerungen sind an' }).waitFor();
    await page.goto(links.confirm.slice(0, -4));
    await page.getByRole('heading', { level: 1, name: 'Dieser Link ist unvollständig' }).waitFor();
    expect(await look(page, 'incomplete link')).toEqual([]);
    await page.context().close();
  });
});

describe('in the admin', () => {
  async function signIn({ email }: Account): Promise<Page> {
    const page = await openPage();
    await page.setViewportSize({ width: 1280, height: 1700 });
    await page.goto(`${cms.url}/admin/auth/login`);
    await page.getByLabel('E-Mail').fill(email);
    await page.getByLabel('Passwort*', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
    return page;
  }

  async function age(): Promise<void> {
    for (const [uid, documentId] of [
      [CLUB, club],
      [OPPORTUNITY, offer],
    ] as const) {
      await cms.strapi.db
        .queryBuilder(uid)
        .where({ documentId })
        .update({ confirmedAt: new Date(longAgo) })
        .execute();
    }
  }

  const readConfirmedAt = async (uid: string, documentId: string) =>
    (await cms.strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } } })).confirmedAt;

  async function shoot(page: Page, name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}/${name} ${colorScheme}.png`, animations: 'disabled' });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 1700 });
    await page.screenshot({ path: `${shots}/${name} phone.png`, animations: 'disabled' });
    await page.setViewportSize({ width: 1280, height: 1700 });
  }

  test('an editor confirms profile and offers from the home page, takes it back, and turns reminders off', async () => {
    await age();
    const page = await signIn(editor);
    await page
      .getByText(/^Nicht bestätigt/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, 'home of the editor');
    await page.getByRole('button', { name: 'Profil ist noch aktuell' }).click();
    await page.getByText('Bestätigt. In wenigen Minuten steht es so auf der Website.').first().waitFor();
    expect(await readConfirmedAt(CLUB, club)).not.toBe(longAgo);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Zurückgenommen.').first().waitFor();
    expect(await readConfirmedAt(CLUB, club)).toBe(longAgo);
    await page.getByRole('button', { name: 'Angebot ist noch aktuell' }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor();
    expect(await readConfirmedAt(OPPORTUNITY, offer)).not.toBe(longAgo);
    await page.getByRole('button', { name: 'Keine Erinnerungen mehr' }).click();
    await page.getByRole('button', { name: 'Wieder erinnern' }).waitFor();
    await page.context().close();
  });

  test('what is being written in the form stays while the entry is confirmed beside it', async () => {
    await age();
    const page = await signIn(editor);
    await page.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}/${club}`);
    await page.getByRole('heading', { name: 'Aktualität' }).waitFor();
    await page.locator('textarea[name="summary"]').fill('Wir singen jeden Montag.');
    await page.getByRole('button', { name: 'Noch aktuell', exact: true }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, 'edit view');
    expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('Wir singen jeden Montag.');
    expect(await readConfirmedAt(CLUB, club)).not.toBe(longAgo);
    await page.context().close();
  });

  test('the coordination sees the state in the list, narrows it, and confirms what is ticked', async () => {
    await age();
    const page = await signIn(coordinator);
    await shoot(page, 'home of the coordination');
    await page.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}?filters[$and][0][freshness][$eq]=unconfirmed`);
    await page.getByRole('gridcell', { name: /Nicht bestätigt/ }).waitFor();
    await page.locator('thead').getByText('Aktualität').waitFor();
    await page.getByText('Aktualität ist Nicht bestätigt').first().waitFor();
    await page.getByRole('checkbox').last().check();
    await shoot(page, 'list');
    await page.getByRole('button', { name: 'Noch aktuell' }).click();
    await page.getByText('Bestätigt. In wenigen Minuten steht es so auf der Website.').first().waitFor();
    expect(await readConfirmedAt(CLUB, club)).not.toBe(longAgo);
    await page.context().close();
  });
});
