/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptanceTable } from '../src/agreements/acceptance-table';
import { linkTable } from '../src/links/link-table';
import { qualityMonthTable } from '../src/quality/quality-month-table';
import { type AdminBrowser, findBarriers, phone, type Session, startAdminBrowser } from './admin-browser';
import { createEntry } from './content';
import { startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const desktop = { viewport: { width: 1280, height: 1100 } };

let cms: TestCms;
let browser: AdminBrowser;
let club: string;
let paper: string;
let editor: Session;
let coordinator: Session;

beforeAll(async () => {
  cms = await startCms({ SITE_URL: 'https://ehrenamt.example.org' }, { serveAdminPanel: true });
  const account = await cms.signIn('club-editor');
  const createClub = (name: string, data: object = {}, status: 'draft' | 'published' = 'published') =>
    createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', ...data }, status);
  club = await createClub('Sportverein Musterstadt', { editors: [account.id], trusted: true, confirmedAt: new Date().toISOString() });
  paper = await createClub('Förderverein der Freiwilligen Feuerwehr und des Spielmannszuges Musterstadt-Niederlehme e. V.', {}, 'draft');
  await createClub('Singkreis Lindenried', { confirmedAt: '2024-02-03T10:00:00.000Z', summary: 'Wir singen.' });
  await createClub('Sing-Kreis Lindenried e. V.', {
    summary: 'Wir singen.',
    contacts: [{ role: 'Vorsitz', name: 'E. M.', consent: true }],
  });
  const fest = await createEntry(cms.strapi, EVENT, { title: 'Sommerfest', start: '2090-06-12T14:00:00.000Z', club }, 'published');
  await createEntry(cms.strapi, EVENT, { title: 'Lauftreff', start: new Date(Date.now() + 86_400_000).toISOString(), club }, 'published');
  const uses = [{ uid: EVENT, documentId: fest, title: 'Sommerfest', club }];
  await cms.strapi.db.query(linkTable.uid).create({
    data: {
      address: 'https://www.sportverein.example/anmeldung',
      addressHash: 'x',
      uses,
      state: 'broken',
      failedDays: 3,
      failingSince: '2026-05-03T10:00:00.000Z',
      reason: 'Die Seite gibt es nicht (mehr). Der Server meldet 404.',
      nextCheckAt: '2099-01-01T00:00:00.000Z',
    },
  });
  const figures = {
    clubs: 3,
    published: 2,
    confirmed: 2,
    percent: 20,
    withContact: 1,
    withPicture: 0,
    withDates: 1,
    agreed: 0,
    brokenLinks: 4,
  };
  for (const month of ['2026-01', '2026-02'])
    await cms.strapi.db.query(qualityMonthTable.uid).create({ data: { month, takenAt: `${month}-01T02:47:00.000Z`, ...figures } });
  browser = await startAdminBrowser(cms.url);
  editor = await browser.signIn(account.email);
  coordinator = await browser.signIn((await cms.signIn('coordinator')).email);
}, 300_000);

afterAll(async () => {
  await browser?.stop();
  await cms?.stop();
});

const openHome = async (page: Page) => {
  await page.goto(`${cms.url}/admin`);
  await page.getByRole('heading', { name: 'Regeln und Vereinbarungen' }).waitFor();
};
const openReport = async (page: Page, query = '') => {
  await page.goto(`${cms.url}/admin/datenqualitaet${query}`);
  await page.getByRole('heading', { name: 'Entwicklung' }).waitFor();
};

describe('a club editor', () => {
  test('is asked after signing in, reads, and accepts with one box and one button', async () => {
    const { context, page, untranslated } = await browser.open({ ...desktop, storageState: editor });
    await openHome(page);
    await page.getByText('Bitte lesen und annehmen:').waitFor();
    const text = page.getByRole('region', { name: /^Netiquette, Fassung 2026-1, gilt seit / });
    expect(await text.count()).toBe(0);
    await page.getByText('Text lesen: Netiquette').click();
    await text.getByText('Wir schreiben freundlich und sachlich').waitFor();
    expect(await text.getByRole('link', { name: 'melden Sie es uns' }).getAttribute('href')).toBe('https://ehrenamt.example.org/melden/');
    expect(await browser.findEnglish(page, 'agreements')).toEqual([]);
    expect(await findBarriers(page, 'main')).toEqual([]);

    await page.getByRole('button', { name: 'Annehmen', exact: true }).click();
    await page.getByText('Bitte kreuzen Sie das Kästchen an.').waitFor();
    expect(await cms.strapi.db.query(acceptanceTable.uid).count({ where: { club } })).toBe(0);
    await page.getByRole('checkbox', { name: 'Wir haben das gelesen. Unser Verein nimmt es an.' }).click();
    await page.getByRole('button', { name: 'Annehmen', exact: true }).click();
    await page.getByText('Angenommen. Vielen Dank!').waitFor();
    await page.getByText(/^Angenommen: .*Vereinbarung zur Datenpflege \(Fassung 2026-1\)/).waitFor();
    expect(await page.getByText('Bitte lesen und annehmen:').count()).toBe(0);
    expect(await cms.strapi.db.query(acceptanceTable.uid).count({ where: { club, version: '2026-1' } })).toBe(2);
    expect(await browser.findEnglish(page, 'agreements accepted')).toEqual([]);
    expect([...untranslated]).toEqual([]);
    await context.close();
  });

  test('is asked on a phone too, and finds no way to the report', async () => {
    await cms.strapi.db.query(acceptanceTable.uid).deleteMany({ where: { club } });
    const { context, page } = await browser.open({ ...phone, storageState: editor, colorScheme: 'dark' });
    await openHome(page);
    await page.getByText('Bitte lesen und annehmen:').waitFor();
    expect(await browser.measureOverflow(page, 'agreements on a phone')).toBe(0);
    expect(await findBarriers(page, 'main')).toEqual([]);
    await page.goto(`${cms.url}/admin/datenqualitaet`);
    await page.getByText('Das dürfen Sie nicht ansehen').waitFor();
    expect(await page.getByRole('link', { name: 'Datenqualität' }).count()).toBe(0);
    await context.close();
  });
});

describe('the coordination', () => {
  test('sees on the home page who has not accepted, and records what came on paper', async () => {
    const { context, page } = await browser.open({ ...desktop, storageState: coordinator });
    await openHome(page);
    await page.getByText('4 Vereine haben noch nicht angenommen').waitFor();
    expect(await browser.findEnglish(page, 'agreements for the coordination')).toEqual([]);
    await page.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}/${paper}`);
    await page.getByRole('button', { name: 'Für den Verein annehmen' }).click();
    await page.getByText('Bitte kreuzen Sie das Kästchen an.').waitFor();
    await page.getByRole('checkbox', { name: 'Der Verein hat das gelesen und nimmt es an.' }).click();
    await page.getByRole('button', { name: 'Für den Verein annehmen' }).click();
    await page.getByText('Bitte schreiben Sie, worauf Sie sich stützen.').waitFor();
    await page.getByLabel('Worauf stützen Sie sich?').fill('Unterschrift vom 3. Mai liegt vor.');
    expect(await browser.findEnglish(page, 'agreements on behalf')).toEqual([]);
    expect(await findBarriers(page, 'aside')).toEqual([]);
    await page.getByRole('button', { name: 'Für den Verein annehmen' }).click();
    await page.getByText('Der Verein hat alles angenommen, was jetzt gilt.').waitFor();
    await page.getByText('Für den Verein erfasst: Unterschrift vom 3. Mai liegt vor.').first().waitFor();
    await context.close();
  });

  test('finds the report in the navigation, orders it, filters it, and opens what is wrong', async () => {
    const { context, page, untranslated } = await browser.open({ ...desktop, storageState: coordinator });
    await openHome(page);
    await page.getByRole('link', { name: 'Datenqualität' }).click();
    await page.getByRole('heading', { name: 'Entwicklung' }).waitFor();
    await page.getByText('1 von 3 veröffentlichten Profilen sind bestätigt.').waitFor();
    await page.getByText('Seit Februar 2026: 1 bestätigtes Profil weniger und 3 defekte Links weniger.').waitFor();
    expect(await browser.findEnglish(page, 'quality')).toEqual([]);
    expect(await browser.measureOverflow(page, 'quality in full')).toBe(0);
    expect(await findBarriers(page, 'main')).toEqual([]);

    const table = page.getByRole('table', { name: 'Datenqualität nach Verein' });
    const names = () => table.locator('tbody th a').allInnerTexts();
    await page.getByRole('button', { name: 'Verein', exact: true }).click();
    await expect
      .poll(names)
      .toEqual([
        'Förderverein der Freiwilligen Feuerwehr und des Spielmannszuges Musterstadt-Niederlehme e. V.',
        'Sing-Kreis Lindenried e. V.',
        'Singkreis Lindenried',
        'Sportverein Musterstadt',
      ]);
    expect(await table.getByRole('columnheader', { name: 'Verein' }).getAttribute('aria-sort')).toBe('ascending');

    await page.getByRole('combobox', { name: 'Zeigen' }).click();
    expect(await browser.findEnglish(page, 'quality filter')).toEqual([]);
    await page.getByRole('option', { name: 'Link defekt (1)' }).click();
    await expect.poll(names).toEqual(['Sportverein Musterstadt']);
    await page.getByText('Ein Eintrag', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?problem=broken-link&order=name');
    const link = 'Link in „Sommerfest“: https://www.sportverein.example/anmeldung – Die Seite gibt es nicht (mehr). Der Server meldet 404.';
    await page.getByText(link).waitFor();
    await page.getByRole('link', { name: '„Sommerfest“ öffnen' }).first().click();
    await page.waitForURL(`**/${EVENT}/**`);
    await page.goBack();
    await expect.poll(names).toEqual(['Sportverein Musterstadt']);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als Tabelle speichern (CSV)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^datenqualitaet-.*\.csv$/);
    expect((await readFile(await file.path(), 'utf8')).split('\r\n')).toHaveLength(6);
    expect([...untranslated]).toEqual([]);
    await context.close();
  });

  test.each(['light', 'dark'] as const)('reads it on a phone, %s', async (colorScheme) => {
    const { context, page } = await browser.open({ ...phone, storageState: coordinator, colorScheme });
    await openReport(page);
    expect(await browser.measureOverflow(page, `quality on a phone ${colorScheme}`)).toBe(0);
    expect(await findBarriers(page, 'main')).toEqual([]);
    await page.getByRole('heading', { name: 'Sportverein Musterstadt' }).waitFor();
    await page.getByText('Vielleicht doppelt: Heißt fast wie „Singkreis Lindenried“.').waitFor();
    await context.close();
  });

  test('is told that nothing is wrong', async () => {
    const { context, page } = await browser.open({ ...desktop, storageState: coordinator });
    await openReport(page, '?problem=double-event');
    await page.getByText('Gut so: Davon ist kein Verein betroffen.').waitFor();
    await page.getByText('0 Einträge').waitFor();
    await context.close();
  });
});
