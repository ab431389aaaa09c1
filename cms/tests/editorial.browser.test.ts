/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailTable } from '../src/mail/mail-table';
import { drawWithoutIdling } from './admin-browser';
import { createEntry } from './content';
import { type Account, password, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const VENUE = 'api::venue.venue';
/** Out of git; looked at by hand after a change of the screens. */
const shots = resolve(import.meta.dirname, '../../test-artifacts/editorial');
const desktop = { width: 1280, height: 1700 };
const phone = { width: 390, height: 844 };

let cms: TestCms;
let browser: Browser;
let editor: Account;
let coordinator: Account;
let editorPage: Page;
let coordinatorPage: Page;
let club: string;
let event: string;

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  cms = await startCms({}, { serveAdminPanel: true });
  editor = await cms.signIn('club-editor');
  coordinator = await cms.signIn('coordinator');
  const createClub = (name: string, editors: number[]) =>
    createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', editors }, 'published');
  club = await createClub('Singkreis', [editor.id]);
  await createClub('Chorgemeinschaft', [editor.id]);
  const venue = await createEntry(cms.strapi, VENUE, { name: 'Turnhalle', kind: 'hall' }, 'published');
  const times = { start: '2036-07-05T12:00:00.000Z', end: '2036-07-05T15:00:00.000Z', eventStatus: 'scheduled', kind: 'event', venue };
  await createEntry(cms.strapi, EVENT, { ...times, title: 'Kinderturnen', club: await createClub('Turnverein', []) }, 'published');
  event = await createEntry(cms.strapi, EVENT, { ...times, title: 'Sommerkonzert', slug: 'sommerkonzert', club });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu'] });
  editorPage = await signIn(editor);
  coordinatorPage = await signIn(coordinator);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

async function signIn({ email }: Account): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport: desktop });
  await drawWithoutIdling(context);
  const page = await context.newPage();
  await page.goto(`${cms.url}/admin/auth/login`);
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Passwort*', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
  return page;
}

const entryUrl = (id = event) => `${cms.url}/admin/content-manager/collection-types/${EVENT}/${id}`;

async function open(page: Page, url: string, sight: string): Promise<void> {
  await page.goto(url);
  await page.getByText(sight, { exact: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** In both themes and on a phone, each looked at by axe as far as contrast and names go; what Strapi draws itself is not ours to mend. */
async function look(page: Page, name: string, part: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${shots}/${name} ${colorScheme}.png`, fullPage: true, animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      .withRules(['color-contrast', 'button-name', 'label', 'list'])
      .analyze();
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)));
  }
  await page.setViewportSize(phone);
  await page.screenshot({ path: `${shots}/${name} phone.png`, fullPage: true });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > phone.width) faults.push(`${name} is ${width} px wide on a phone`);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

/** Strapi's buttons over the list of events once one is ticked. Each look ticks anew: Strapi forgets that when it reads the list once more. */
async function findBulkButtons(page: Page): Promise<string[]> {
  await open(page, `${cms.url}/admin/content-manager/collection-types/${EVENT}`, 'Sommerkonzert');
  const tick = page.getByRole('row', { name: /Sommerkonzert/ }).getByRole('checkbox');
  const read = async () => {
    await tick.setChecked(true);
    const names = await page.getByRole('button').allInnerTexts();
    return names.filter((name) => ['Veröffentlichen', 'Löschen'].includes(name));
  };
  await expect.poll(read).toContain('Löschen');
  // All of them come together; what comes late would be missed without a second look.
  await page.waitForLoadState('networkidle');
  return read();
}

describe('an editor whose club needs approval', () => {
  test('finds no button that would only be refused, and sees that the hall is taken', async () => {
    await open(editorPage, entryUrl(), 'Zur Freigabe einreichen');
    expect(await editorPage.getByRole('button', { name: 'Veröffentlichen', exact: true }).count()).toBe(0);
    await editorPage
      .getByText('„Turnhalle“ ist am Samstag, 5. Juli 2036 von 14:00 bis 17:00 Uhr schon belegt: „Kinderturnen“ (Turnverein).')
      .waitFor();
    expect(await editorPage.getByText('Frühere Fassungen').count()).toBe(0);
    expect(await look(editorPage, 'before handing in', 'aside')).toEqual([]);
  });

  test('finds no button over a list either that would only be refused', async () => {
    expect(await findBulkButtons(editorPage)).toEqual(['Löschen']);
    expect(await findBulkButtons(coordinatorPage)).toEqual(['Veröffentlichen', 'Löschen']);
    await cms.strapi.db.query(CLUB).updateMany({ where: { name: 'Chorgemeinschaft' }, data: { trusted: true } });
    expect(await findBulkButtons(editorPage)).toEqual(['Veröffentlichen', 'Löschen']);
    await cms.strapi.db.query(CLUB).updateMany({ where: { name: 'Chorgemeinschaft' }, data: { trusted: false } });
    await open(editorPage, entryUrl(), 'Zur Freigabe einreichen');
  });

  test('hands in with a message', async () => {
    await editorPage.getByRole('button', { name: 'Zur Freigabe einreichen' }).click();
    await editorPage.getByLabel('Nachricht an die Koordination').fill('Bitte bis Freitag');
    await editorPage.screenshot({ path: `${shots}/handing in.png`, animations: 'disabled' });
    await editorPage.getByRole('dialog').getByRole('button', { name: 'Zur Freigabe einreichen' }).click();
    await editorPage.getByText('Eingereicht. Die Koordination meldet sich.').waitFor();
    await editorPage.getByText('Wartet auf Freigabe').waitFor();
    expect(await editorPage.getByRole('button', { name: 'Ist eingereicht' }).isDisabled()).toBe(true);
    expect(await look(editorPage, 'handed in', 'aside')).toEqual([]);
  });

  test('sees it on the home page', async () => {
    await open(editorPage, `${cms.url}/admin`, 'Freigabe');
    await editorPage.getByRole('link', { name: 'Sommerkonzert' }).first().waitFor();
    expect(await look(editorPage, 'home of the editor', 'main')).toEqual([]);
  });
});

describe('the coordination', () => {
  test('finds it on the home page and returns it with a comment', async () => {
    await open(coordinatorPage, `${cms.url}/admin`, 'Freigabe');
    await coordinatorPage.getByText('„Bitte bis Freitag“').waitFor();
    expect(await look(coordinatorPage, 'home of the coordination', 'main')).toEqual([]);
    await coordinatorPage.getByRole('link', { name: 'Sommerkonzert' }).first().click();
    await coordinatorPage.getByRole('button', { name: 'Freigeben und veröffentlichen' }).waitFor();
    expect(await look(coordinatorPage, 'deciding', 'aside')).toEqual([]);
    await coordinatorPage.getByRole('button', { name: 'Zurückgeben …' }).click();
    const send = coordinatorPage.getByRole('dialog').getByRole('button', { name: 'Zurückgeben' });
    expect(await send.isDisabled()).toBe(true);
    await coordinatorPage.getByLabel('Was ist noch zu ändern?').fill('Die Halle ist belegt.');
    await coordinatorPage.screenshot({ path: `${shots}/returning.png`, animations: 'disabled' });
    await send.click();
    await coordinatorPage.getByText('Zurückgegeben. Die Person bekommt eine E-Mail.').waitFor();
    expect(await cms.strapi.db.query(mailTable.uid).count({ where: { recipient: editor.email } })).toBe(1);
  });

  test('approves what was changed and handed in again', async () => {
    await open(editorPage, entryUrl(), 'Die Halle ist belegt.');
    await editorPage.getByLabel('Titel').fill('Sommerkonzert im Park');
    await editorPage.getByText('Bitte zuerst speichern.').waitFor();
    await expect.poll(() => editorPage.getByRole('button', { name: 'Noch einmal einreichen' }).isDisabled()).toBe(true);
    await editorPage.getByRole('button', { name: 'Speichern', exact: true }).click();
    await editorPage.getByRole('button', { name: 'Noch einmal einreichen' }).click();
    await editorPage.getByRole('dialog').getByRole('button', { name: 'Zur Freigabe einreichen' }).click();
    await editorPage.getByText('Wartet auf Freigabe').waitFor();

    await open(coordinatorPage, entryUrl(), 'Freigeben und veröffentlichen');
    await coordinatorPage.getByRole('button', { name: 'Freigeben und veröffentlichen' }).click();
    await expect
      .poll(() => cms.strapi.db.query(EVENT).count({ where: { documentId: event, publishedAt: { $notNull: true } } }), { timeout: 10_000 })
      .toBe(1);
    await coordinatorPage.getByText('Freigegeben', { exact: true }).waitFor();
  });

  test('plans when it disappears', async () => {
    const nextYear = new Date().getFullYear() + 1;
    await coordinatorPage.getByLabel('Zurückziehen am').fill(`${nextYear}-07-06T08:00`);
    await coordinatorPage.getByRole('button', { name: 'Zeitpunkt speichern' }).click();
    await coordinatorPage.getByText('Zeitpunkt gespeichert.').waitFor();
    expect((await coordinator.get(`/ehrenamt/plans/${EVENT}/${event}`)).body.data.unpublishAt).toBe(`${nextYear}-07-06T06:00:00.000Z`);
  });

  test('brings back a former version, and what was deleted', async () => {
    await open(coordinatorPage, entryUrl(), 'Frühere Fassungen');
    await coordinatorPage.getByText(/^Anders: Titel/).waitFor();
    expect(await look(coordinatorPage, 'former versions', 'aside')).toEqual([]);
    await coordinatorPage.getByRole('button', { name: 'Wiederherstellen' }).first().click();
    await coordinatorPage.getByRole('alertdialog').getByRole('button', { name: 'Wiederherstellen' }).click();
    await coordinatorPage.getByText('Wiederhergestellt, als Entwurf.').waitFor();
    await expect.poll(() => coordinatorPage.getByLabel('Titel').inputValue()).toBe('Sommerkonzert');

    expect((await coordinator.delete(`/content-manager/collection-types/${EVENT}/${event}`)).status).toBe(200);
    await coordinatorPage.getByRole('link', { name: 'Papierkorb' }).click();
    await coordinatorPage.getByText('Sommerkonzert', { exact: true }).waitFor();
    expect(await look(coordinatorPage, 'trash', 'main')).toEqual([]);
    await coordinatorPage.getByRole('button', { name: 'Wiederherstellen' }).click();
    await coordinatorPage.waitForURL(`**/${event}`);
    expect(await cms.strapi.db.query(EVENT).count({ where: { documentId: event } })).toBe(1);
  });
});

test('a club editor finds no way to the trash', async () => {
  await open(editorPage, `${cms.url}/admin`, 'Freigabe');
  expect(await editorPage.getByRole('link', { name: 'Papierkorb' }).count()).toBe(0);
});
