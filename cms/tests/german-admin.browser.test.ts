import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdminBrowser, phone, type Session, startAdminBrowser } from './admin-browser';
import { createEntry } from './content';
import { startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
let cms: TestCms;
let browser: AdminBrowser;
let email: string;
let club: string;
let registrationToken: string;
let session: Session;

beforeAll(async () => {
  cms = await startCms({}, { serveAdminPanel: true });
  const editor = await cms.signIn('club-editor');
  email = editor.email;
  club = await createEntry(cms.strapi, CLUB, createClub(editor.id), 'published');
  await createEntry(cms.strapi, EVENT, {
    title: 'Sommerfest',
    slug: 'sommerfest',
    start: '2030-06-12T14:00:00.000Z',
    eventStatus: 'tentative',
    club,
  });
  const role = await cms.strapi.service('admin::role').findOne({ code: 'club-editor' });
  const invited = { email: 'eingeladen@example.org', firstname: 'Ina', lastname: 'Neu', roles: [role.id] };
  ({ registrationToken } = await cms.strapi.service('admin::user').create(invited));
  browser = await startAdminBrowser(cms.url);
  session = await browser.signIn(email);
}, 300_000);

afterAll(async () => {
  await browser?.stop();
  await cms?.stop();
});

function createClub(editor: number): object {
  return {
    name: 'Sportverein Musterstadt',
    slug: 'sportverein',
    legalForm: 'registered-association',
    operatingStatus: 'active',
    trusted: true,
    editors: [editor],
    audiences: [{ value: 'children' }],
    meetingTimes: [{ weekday: 'monday', startTime: '19:30:00.000' }],
    contacts: [{ role: 'Vorsitz', name: 'Erika Mustermann', consent: true }],
  };
}

const clubPath = () => `${cms.url}/admin/content-manager/collection-types/${CLUB}/${club}`;
const eventsPath = () => `${cms.url}/admin/content-manager/collection-types/${EVENT}`;

describe("the editor's screens", () => {
  test('are German from the invitation on, whatever the browser prefers', async () => {
    const { context, page, untranslated } = await browser.open();
    const english: string[] = [];
    for (const [name, path] of [
      ['invitation', `register?registrationToken=${registrationToken}`],
      ['login', 'login'],
      ['forgotten password', 'forgot-password'],
    ] as const) {
      await page.goto(`${cms.url}/admin/auth/${path}`);
      await page
        .getByLabel(/^E-Mail/)
        .or(page.getByLabel(/^Ihre E-Mail/))
        .first()
        .waitFor();
      english.push(...(await browser.findEnglish(page, name)));
    }
    expect(english).toEqual([]);
    expect([...untranslated]).toEqual([]);
    await context.close();
  });

  test('are German once signed in', async () => {
    const { context, page, untranslated } = await browser.open({ viewport: { width: 1280, height: 900 }, storageState: session });
    const english: string[] = [];
    const look = async (name: string) => english.push(...(await browser.findEnglish(page, name)));

    await page.goto(`${cms.url}/admin`);
    await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
    await look('home');

    await page.goto(`${cms.url}/admin/content-manager/collection-types/${CLUB}`);
    await page.getByRole('heading', { name: 'Vereine' }).waitFor();
    await page.getByRole('link', { name: 'Sportverein Musterstadt' }).waitFor();
    await page.getByText('Aktiv', { exact: true }).waitFor();
    await look('clubs');

    await page.goto(clubPath());
    await page.getByRole('button', { name: 'Montag' }).click();
    await page.getByText('Eingetragener Verein (e. V.)').waitFor();
    await look('club');

    await page.goto(eventsPath());
    await page.getByText('Noch nicht sicher').waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Feld auswählen' }).click();
    await look('filters of events');

    await page.goto(`${eventsPath()}/create`);
    await page.getByRole('combobox', { name: /Findet statt/ }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual([
      'Hier wählen',
      'Findet statt',
      'Noch nicht sicher',
      'Abgesagt',
      'Verschoben',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Tag wählen' }).first().click();
    await look('calendar of an event');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByText('Bitte füllen Sie dieses Feld aus.').first().waitFor();
    await look('faulty event');

    await page.goto(`${cms.url}/admin/plugins/upload`);
    await page.getByRole('button', { name: 'Neu', exact: true }).click();
    await page.getByRole('menuitem').first().waitFor();
    await look('media library');

    await page.goto(`${cms.url}/admin/me`);
    await page.getByLabel(/Vorname/).waitFor();
    await look('profile');

    expect(english).toEqual([]);
    expect([...untranslated]).toEqual([]);
    await context.close();
  }, 120_000);

  test('offer a set of choices as boxes, and save what is ticked', async () => {
    const { context, page } = await browser.open({ storageState: session });
    await page.goto(clubPath());
    // What is pressed before the panels beside the form have come may be forgotten when they are drawn.
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Kinder' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: 'Familien' }).click();
    await page.getByRole('checkbox', { name: 'Kinder' }).click();
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Gespeichert').first().waitFor();
    const saved = await cms.strapi.documents(CLUB).findOne({ documentId: club, populate: ['audiences'] });
    expect(saved?.audiences?.map(({ value }: { value: string }) => value)).toEqual(['families']);
    await context.close();
  });

  test('show no field that the editor may neither read nor fill in', async () => {
    const { context, page } = await browser.open({ storageState: session });
    await page.goto(clubPath());
    await page.getByRole('heading', { name: 'Das Wichtigste' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('Wann, wo und mit wem');
    expect(await page.getByText('Wer diesen Verein bearbeiten darf.').count()).toBe(0);
    await context.close();
  });

  test('fit a phone', async () => {
    const { context, page } = await browser.open({ ...phone, storageState: session });
    const tooWide: string[] = [];
    const measure = async (name: string) => {
      const overflow = await browser.measureOverflow(page, `${name} on a phone`);
      if (overflow > 0) tooWide.push(`${name}: ${overflow}`);
    };
    await page.goto(`${cms.url}/admin`);
    await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
    await measure('home');
    await page.goto(eventsPath());
    await page.getByText('Sommerfest').first().waitFor();
    await measure('events');
    await page.goto(clubPath());
    await page.getByRole('heading', { name: 'Das Wichtigste' }).waitFor();
    expect(await page.getByRole('button', { name: 'Speichern', exact: true }).isVisible()).toBe(true);
    await measure('club');
    await page.getByText('Logo', { exact: true }).scrollIntoViewIfNeeded();
    await page.goto(`${cms.url}/admin/plugins/upload`);
    await page.locator('main').getByText('Für alle').first().waitFor();
    await measure('media library');
    expect(tooWide).toEqual([]);
    await context.close();
  });

  test.each(['light', 'dark'] as const)('are legible in the %s theme', async (colorScheme) => {
    const { context, page } = await browser.open({ colorScheme, storageState: session });
    for (const path of [eventsPath(), clubPath()]) {
      await page.goto(path);
      await page
        .getByText(path === clubPath() ? 'Das Wichtigste' : 'Sommerfest')
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      await browser.findEnglish(page, `${colorScheme} ${path === clubPath() ? 'club' : 'events'}`);
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`))).toEqual([]);
    }
    await context.close();
  });

  test('name the municipality in the window', async () => {
    const { context, page } = await browser.open();
    const settings = await cms.strapi.documents('api::municipality.municipality').findFirst();
    await page.goto(`${cms.url}/admin/auth/login`);
    await expect.poll(() => page.title()).toBe(settings?.siteTitle);
    await page.goto(`${cms.url}/admin/auth/forgot-password`);
    await expect.poll(() => page.title()).toContain(settings?.siteTitle);
    await context.close();
  });
});
