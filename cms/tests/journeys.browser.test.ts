/**
 * What an editor does on a Sunday evening, on a phone where it is done on one: from the form to what is published, and once to the
 * page of the website.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdminBrowser, beginComponent, chooseOption, phone, type Session, startAdminBrowser } from './admin-browser';
import { buildSite } from './build-site';
import { createEntry, entryPath } from './content';
import { createPng } from './png';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';

let cms: TestCms;
let browser: AdminBrowser;
let editor: Account;
let session: Session;
let own: string;
let foreign: string;

beforeAll(async () => {
  cms = await startCms({}, { serveAdminPanel: true });
  editor = await cms.signIn('club-editor');
  const profile = { operatingStatus: 'active', trusted: true };
  own = await createEntry(cms.strapi, CLUB, { ...profile, name: 'Sportverein Musterstadt', editors: [editor.id] }, 'published');
  foreign = await createEntry(cms.strapi, CLUB, { ...profile, name: 'Fremder Verein' }, 'published');
  browser = await startAdminBrowser(cms.url);
  session = await browser.signIn(editor.email);
}, 300_000);

afterAll(async () => {
  await browser?.stop();
  await cms?.stop();
});

const adminUrl = (uid: string, documentId: string) => `${cms.url}/admin${entryPath(uid, documentId)}`;

async function openOwnClub(): Promise<Page> {
  const { page } = await browser.open({ ...phone, storageState: session });
  await page.goto(adminUrl(CLUB, own));
  await page.getByRole('heading', { name: 'Das Wichtigste' }).waitFor();
  return page;
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.getByText('Veröffentlicht', { exact: true }).first().waitFor();
}

const readPublished = (uid: string, where: object, populate: object) =>
  cms.strapi.db.query(uid).findOne({ where: { ...where, publishedAt: { $notNull: true } }, populate });

describe('a club editor on a phone', () => {
  test('edits the own profile and publishes it', async () => {
    const page = await openOwnClub();
    await page.getByLabel('Kurz gesagt').fill('Turnen und Fußball für alle.');
    await beginComponent(page, 'Regelmäßige Treffen').click();
    await chooseOption(page, 'Wochentag', 'Mittwoch');
    await page.getByRole('combobox', { name: 'Beginn' }).fill('19:30');
    await page.getByRole('combobox', { name: 'Beginn' }).press('Enter');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Gespeichert').first().waitFor();
    expect(await browser.measureOverflow(page, 'journey own profile on a phone')).toBe(0);
    expect((await readPublished(CLUB, { documentId: own }, {})).summary).toBeNull();

    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await expect
      .poll(() => readPublished(CLUB, { documentId: own }, { meetingTimes: true }))
      .toMatchObject({ summary: 'Turnen und Fußball für alle.', meetingTimes: [{ weekday: 'wednesday', startTime: '19:30:00.000' }] });
    await page.context().close();
  });

  test('is told what a picture lacks, adds it, and publishes', async () => {
    const page = await openOwnClub();
    await beginComponent(page, 'Bilder').click();
    await page.getByRole('button', { name: /^Klicken Sie hier, um eine Datei hinzuzufügen/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Weitere Dateien hinzufügen' }).waitFor();
    expect(await browser.findEnglish(page, 'journey choosing a picture on a phone')).toEqual([]);
    await dialog.getByRole('button', { name: 'Weitere Dateien hinzufügen' }).click();
    await dialog.locator('input[type=file]').setInputFiles({ name: 'turnhalle.png', mimeType: 'image/png', buffer: createPng() });
    expect(await browser.findEnglish(page, 'journey uploading a picture on a phone')).toEqual([]);
    await dialog.getByRole('button', { name: '1 Datei in die Medienbibliothek hochladen' }).click();
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    await page.getByText('turnhalle.png').waitFor();

    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    const sentence =
      'Bild 1: Bitte sagen Sie im Feld „Beschreibung (Alternativtext)“, was zu sehen ist, oder stellen Sie „Nur Schmuck“ auf „Ja“.';
    await page
      .getByRole('alert')
      .filter({ hasText: `Noch nicht veröffentlicht. ${sentence}` })
      .waitFor();
    const description = page.getByLabel('Beschreibung (Alternativtext)');
    await expect.poll(() => description.getAttribute('aria-invalid')).toBe('true');
    await page.getByText(sentence, { exact: true }).waitFor();
    expect(await browser.measureOverflow(page, 'journey picture refused on a phone')).toBe(0);
    expect((await readPublished(CLUB, { documentId: own }, { images: true })).images).toEqual([]);

    await description.fill('Die Turnhalle von außen');
    await page.getByLabel('Bildnachweis').fill('Foto: Erika Mustermann');
    await chooseOption(page, 'Erkennbare Personen', 'Niemand');
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await expect
      .poll(async () => (await readPublished(CLUB, { documentId: own }, { images: { populate: { file: true } } })).images)
      .toMatchObject([{ alternativeText: 'Die Turnhalle von außen', file: { name: 'turnhalle.png' } }]);
    await page.context().close();
  });

  test('cannot open a foreign club by its address, nor change one by a request of their own', async () => {
    const { context, page } = await browser.open({ ...phone, storageState: session });
    await page.goto(adminUrl(CLUB, foreign));
    await page.getByText('Dieser Eintrag gehört nicht zu Ihrem Verein.').waitFor();
    await page.getByText(/^Das lässt sich nicht anzeigen/).waitFor();
    expect(await page.getByText('Fremder Verein').count()).toBe(0);
    expect(await browser.findEnglish(page, 'journey foreign club on a phone')).toEqual([]);
    // With the browser's own session, as somebody would who reads the network log.
    const answers = await page.evaluate(
      async ([path, mine]) => {
        const token = document.cookie.match(/jwtToken=([^;]+)/)?.[1] ?? JSON.parse(localStorage.getItem('jwtToken') ?? '""');
        const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${decodeURIComponent(token)}` };
        const send = async (address: string, method: string, body?: object) =>
          (await fetch(address, { method, headers, body: body && JSON.stringify(body) })).status;
        return [
          await send(`${mine}`, 'GET'),
          await send(`${path}`, 'GET'),
          await send(`${path}`, 'PUT', { name: 'Übernommen' }),
          await send(`${path}/actions/publish`, 'POST', { name: 'Übernommen' }),
          await send(`${path}/actions/unpublish`, 'POST', {}),
          await send(`${path}`, 'DELETE'),
        ];
      },
      [entryPath(CLUB, foreign), entryPath(CLUB, own)],
    );
    expect(answers).toEqual([200, 403, 403, 403, 403, 403]);
    expect(await readPublished(CLUB, { documentId: foreign }, {})).toMatchObject({ name: 'Fremder Verein' });
    await context.close();
  });
});

describe('a weekly series with two exceptions', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journey-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is entered in words, published, and stands on the website without them', async () => {
    const { context, page } = await browser.open({ viewport: { width: 1280, height: 900 }, storageState: session });
    await page.goto(adminUrl(EVENT, 'create'));
    await page.getByLabel(/^Titel/).fill('Lauftreff am Abend');
    await chooseOption(page, 'Wie oft?', 'Wöchentlich');
    const changes = page.getByRole('button', { name: /^Ändern: / });
    await expect.poll(() => changes.count()).toBe(10);
    const days = (await changes.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))).map((label) =>
      label.replace('Ändern: ', ''),
    );
    for (const index of [2, 4]) {
      await page.getByRole('button', { name: `Ändern: ${days[index]}` }).click();
      await page.getByRole('radio', { name: /^Kein Termin/ }).check();
      await page.getByRole('button', { name: 'Übernehmen' }).click();
    }
    await publish(page);
    await browser.measureOverflow(page, 'journey weekly series published');
    await context.close();
    const event = await readPublished(
      EVENT,
      { title: 'Lauftreff am Abend' },
      { recurrence: { populate: { exceptions: true } }, club: true },
    );
    expect(event).toMatchObject({ club: { documentId: expect.any(String) }, recurrence: { exceptions: [{}, {}] } });

    const readPage = await buildSite(cms.url, folder);
    await showPage(await readPage(`veranstaltungen/${event.slug}`));

    async function showPage(html: string): Promise<void> {
      const { context, page } = await browser.open({ viewport: { width: 1280, height: 900 } });
      await page.setContent(html);
      const dates = (
        await page
          .getByRole('listitem')
          .filter({ has: page.locator('time') })
          .allInnerTexts()
      ).join('\n');
      expect(days.filter((day) => dates.includes(day))).toEqual(days.filter((_day, index) => index !== 2 && index !== 4));
      await context.close();
    }
  }, 120_000);
});
