import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdminBrowser, findBarriers, phone, type Session, startAdminBrowser } from './admin-browser';
import { createEntry } from './content';
import { type FakePublisher, startFakePublisher } from './fake-publisher';
import { startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const desktop = { viewport: { width: 1280, height: 900 } };

let cms: TestCms;
let publisher: FakePublisher;
let browser: AdminBrowser;
let club: string;
let editor: Session;
let coordinator: Session;

beforeAll(async () => {
  publisher = await startFakePublisher();
  publisher.status = showSiteFrom('2026-01-01T09:32:00.000Z');
  cms = await startCms({ PUBLISHER_URL: publisher.url }, { serveAdminPanel: true });
  const account = await cms.signIn('club-editor');
  const venue = await createEntry(cms.strapi, 'api::venue.venue', { name: 'Turnhalle' }, 'published');
  club = await createEntry(
    cms.strapi,
    CLUB,
    {
      name: 'Sportverein Musterstadt',
      operatingStatus: 'active',
      trusted: true,
      editors: [account.id],
      usualVenue: venue,
      contacts: [{ role: 'Vorsitz', name: 'Erika Mustermann', email: 'erika@example.org', consent: true }],
    },
    'published',
  );
  await createEntry(cms.strapi, EVENT, { title: 'Lauftreff', start: '2090-06-13T14:00:00.000Z', club }, 'published');
  await createEntry(cms.strapi, EVENT, { title: 'Nur ein Entwurf', start: '2090-06-13T14:00:00.000Z', club });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Bitte melden Sie sich an.' }] }];
  await createEntry(cms.strapi, 'api::notice.notice', { title: 'Schulung im Mai', body, important: true }, 'published');
  const registration = { clubName: 'Neuer Verein', applicantName: 'A', applicantEmail: 'a@example.org', state: 'new' };
  await createEntry(cms.strapi, 'api::registration.registration', registration);
  browser = await startAdminBrowser(cms.url);
  editor = await browser.signIn(account.email);
  coordinator = await browser.signIn((await cms.signIn('coordinator')).email);
}, 300_000);

afterAll(async () => {
  await browser?.stop();
  await cms?.stop();
  await publisher?.stop();
});

/** What the publisher says of a site that shows the content as it was at this instant. */
function showSiteFrom(instant: string, changes: object = {}): object {
  const lastSuccess = { at: instant, seconds: 0, contentVersion: 'another' };
  return { state: 'idle', queued: false, runningSince: null, lastSuccess, lastFailure: null, leftOut: [], ...changes };
}

const eventPath = (documentId: string) => `${cms.url}/admin/content-manager/collection-types/${EVENT}/${documentId}`;
const openHome = async (page: Page) => {
  await page.goto(`${cms.url}/admin`);
  await page.getByText('Website aktualisiert').waitFor();
};
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.getByText('Gespeichert').first().waitFor();
};
const readRecurrence = async (documentId: string) => {
  const event = await cms.strapi.db.query(EVENT).findOne({
    where: { documentId, publishedAt: null },
    populate: { recurrence: { populate: { exceptions: true, changes: true, extraDates: true } } },
  });
  return event.recurrence;
};
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

describe('the home page', () => {
  test('tells a club editor about the own club, drafts, notices and the website', async () => {
    const { context, page, untranslated } = await browser.open({ ...desktop, storageState: editor });
    await openHome(page);
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.map((heading) => heading.toLowerCase())).toEqual([
      'regeln und vereinbarungen',
      'freigabe',
      'mein verein',
      'hinweise der koordination',
      'auf der website',
      'noch nicht veröffentlicht',
    ]);
    await page.getByText('Bitte melden Sie sich an.').waitFor();
    await page.getByText('18 % ausgefüllt').waitFor();
    await page.getByRole('link', { name: 'Nur ein Entwurf' }).waitFor();
    expect(await page.getByRole('button', { name: 'Website jetzt erneuern' }).count()).toBe(0);
    expect(await browser.findEnglish(page, 'home of a club editor')).toEqual([]);
    expect([...untranslated]).toEqual([]);
    await page.getByRole('link', { name: 'Kurz gesagt' }).click();
    await expect.poll(() => page.url()).toContain(`${CLUB}/${club}?field=summary`);
    await context.close();
  });

  test('lets the coordination renew the website and see what waits', async () => {
    const { context, page } = await browser.open({ ...desktop, storageState: coordinator });
    publisher.status = showSiteFrom('2026-01-01T09:32:00.000Z', { lastFailure: { at: '2026-01-01T09:40:00.000Z', reason: 'Kein Platz.' } });
    await openHome(page);
    await page.getByRole('link', { name: 'Neuer Verein' }).waitFor();
    await page
      .getByText('Der letzte Versuch am 1. Januar 2026 um 10:40 Uhr ist gescheitert: Kein Platz. Die Website bleibt, wie sie ist.')
      .waitFor();
    publisher.requests = [];
    await page.getByRole('button', { name: 'Website jetzt erneuern' }).click();
    await page.getByText('Die Website wird erneuert.').waitFor();
    expect(publisher.requests).toContain('POST /publish Bearer secret-of-the-publisher');
    expect(await browser.findEnglish(page, 'home of the coordination')).toEqual([]);
    await context.close();
  });

  test('says plainly that the publisher is down', async () => {
    publisher.status = undefined;
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(`${cms.url}/admin`);
    await page.getByText('Der Dienst, der die Website erneuert, antwortet nicht.').waitFor();
    publisher.status = showSiteFrom('2026-01-01T09:32:00.000Z');
    await context.close();
  });

  test.each(['light', 'dark'] as const)('fits a phone and has no barriers in the %s theme', async (colorScheme) => {
    const { context, page } = await browser.open({ ...phone, colorScheme, storageState: editor });
    await openHome(page);
    await page.getByText('18 % ausgefüllt').waitFor();
    expect(await browser.measureOverflow(page, `home on a phone, ${colorScheme}`)).toBe(0);
    expect(await findBarriers(page, 'main')).toEqual([]);
    await context.close();
  });
});

describe('a new event', () => {
  test('begins with what is usual', async () => {
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath('create'));
    await page
      .getByRole('link', { name: 'Turnhalle' })
      .or(page.getByRole('button', { name: 'Turnhalle' }))
      .first()
      .waitFor();
    await page.getByLabel(/^Titel/).fill('Aus Vorgaben');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.waitForURL((address) => !address.pathname.endsWith('create'));
    const event = await cms.strapi.db
      .query(EVENT)
      .findOne({ where: { title: 'Aus Vorgaben' }, populate: { club: true, venue: true, contact: true } });
    expect(event).toMatchObject({
      club: { documentId: club },
      venue: { name: 'Turnhalle' },
      contact: { name: 'Erika Mustermann', consent: true },
    });
    const [start, end] = [new Date(event.start), new Date(event.end)];
    expect([start.getMinutes(), end.getTime() - start.getTime()]).toEqual([0, 7_200_000]);
    expect(start.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await context.close();
  });
});

describe('recurring dates', () => {
  /** Tuesday, 19:30 to 21:00 in Berlin. */
  const tuesday = { start: '2090-01-03T18:30:00.000Z', end: '2090-01-03T20:00:00.000Z' };
  const create = (title: string, recurrence?: object) => createEntry(cms.strapi, EVENT, { title, ...tuesday, recurrence, club });

  test('are planned in words, with single dates cancelled, left out, moved and added', async () => {
    const documentId = await create('Chorprobe');
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    await choose(page, 'Wie oft?', 'Wöchentlich');
    await page.getByText('Findet statt: jede Woche am Dienstag.').waitFor();
    const dates = page.getByRole('listitem').filter({ hasText: '19:30 bis 21:00 Uhr' });
    await expect.poll(() => dates.count()).toBe(10);

    await page.getByRole('button', { name: 'Ändern: Dienstag, 10. Januar 2090' }).click();
    await page.getByRole('radio', { name: /^Fällt aus/ }).check();
    await page.getByLabel('Hinweis für Gäste').fill('Halle gesperrt');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('button', { name: 'Ändern: Dienstag, 17. Januar 2090' }).click();
    await page.getByRole('radio', { name: /^Kein Termin/ }).check();
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('button', { name: 'Ändern: Dienstag, 24. Januar 2090' }).click();
    await page.getByRole('radio', { name: 'Findet zu einer anderen Zeit statt' }).check();
    await page.getByLabel('Neuer Beginn').fill('2090-01-25T18:00');
    await page.getByLabel('Neues Ende').fill('2090-01-25T17:00');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('Das Ende muss nach dem Beginn liegen.').waitFor();
    await page.getByLabel('Neues Ende').fill('2090-01-25T20:00');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('Mittwoch, 25. Januar 2090, 18:00 bis 20:00 Uhr').waitFor();
    await page.getByRole('button', { name: 'Weiteren Termin hinzufügen' }).click();
    await page
      .getByRole('textbox', { name: 'Beginn', exact: true })
      .or(page.getByLabel('Beginn', { exact: true }))
      .last()
      .fill('2090-01-28T15:00');
    await page.getByRole('button', { name: 'Termin hinzufügen', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Samstag, 28. Januar 2090' }).waitFor();
    expect(await browser.findEnglish(page, 'recurring dates')).toEqual([]);
    await save(page);

    expect(await readRecurrence(documentId)).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      exceptions: [{ date: '2090-01-17' }],
      changes: [
        { date: '2090-01-10', cancelled: true, note: 'Halle gesperrt' },
        { date: '2090-01-24', cancelled: false, newStart: expect.anything(), newEnd: expect.anything() },
      ],
      extraDates: [{ start: expect.anything() }],
    });
    await context.close();
  }, 120_000);

  test('are held in another venue one by one, which is shown, saved and taken back', async () => {
    await createEntry(cms.strapi, 'api::venue.venue', { name: 'Kleiner Saal' }, 'published');
    const documentId = await create('Woanders', { rule: 'FREQ=WEEKLY;BYDAY=TU' });
    const readVenues = async () => {
      const populate = { recurrence: { populate: { changes: { populate: { newVenue: true } } } } };
      const event = await cms.strapi.db.query(EVENT).findOne({ where: { documentId, publishedAt: null }, populate });
      return event.recurrence.changes.map(({ date, newVenue }: { date: string; newVenue?: { name: string } }) => [date, newVenue?.name]);
    };
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    const change = page.getByRole('button', { name: 'Ändern: Dienstag, 10. Januar 2090' });
    await change.click();
    await choose(page, 'Ort an diesem Tag', 'Kleiner Saal');
    expect(await browser.findEnglish(page, 'another venue for a date')).toEqual([]);
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    const date = page.getByRole('listitem').filter({ hasText: '10. Januar 2090' });
    await date.getByText('anderer Ort').waitFor();
    await save(page);
    expect(await readVenues()).toEqual([['2090-01-10', 'Kleiner Saal']]);

    await page.goto(eventPath(documentId));
    await date.getByText('Ort: Kleiner Saal').waitFor();
    await change.click();
    await choose(page, 'Ort an diesem Tag', 'Turnhalle');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await date.getByText('Ort: Turnhalle').waitFor();
    await save(page);
    expect(await readVenues()).toEqual([['2090-01-10', 'Turnhalle']]);

    // Right after saving, without loading the page anew: what the field knows is what was saved.
    await date.getByText('Ort: Turnhalle').waitFor();
    await change.click();
    await choose(page, 'Ort an diesem Tag', 'wie sonst');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await expect.poll(() => date.getByText('anderer Ort').count()).toBe(0);
    await save(page);
    expect(await readVenues()).toEqual([]);
    await context.close();
  }, 120_000);

  test('can be chosen by keyboard alone', async () => {
    const documentId = await create('Tastatur', { rule: 'FREQ=WEEKLY;BYDAY=TU' });
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    const change = page.getByRole('button', { name: 'Ändern: Dienstag, 10. Januar 2090' });
    // The dates wait for the venues in which they may be held.
    await expect.poll(() => change.isEnabled()).toBe(true);
    await change.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('planned');
    await page.keyboard.press('Escape');
    await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Krank');
    await page.keyboard.press('Enter');
    await page.getByText('fällt aus').waitFor();
    await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
    await save(page);
    expect((await readRecurrence(documentId)).changes).toMatchObject([{ date: '2090-01-10', cancelled: true, note: 'Krank' }]);
    await context.close();
  });

  test('leave public holidays and pauses out with one click, and bring them back', async () => {
    const documentId = await create('Feiertage', { rule: 'FREQ=DAILY' });
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    const box = page.getByRole('checkbox', { name: 'Nicht an Feiertagen' });
    await box.check();
    await save(page);
    const { exceptions } = await readRecurrence(documentId);
    expect(exceptions).toContainEqual(expect.objectContaining({ date: '2090-10-03', note: 'Tag der Deutschen Einheit' }));
    await page
      .getByText('Freie Tage werden bis Donnerstag, 3. Januar 2092 eingetragen. Danach setzen Sie das Häkchen bitte neu.')
      .waitFor();
    await box.uncheck();
    await page.getByRole('button', { name: 'Pause eintragen' }).click();
    await page.getByLabel('Erster Tag der Pause').fill('2090-07-01');
    await page.getByLabel('Letzter Tag der Pause').fill('2090-07-03');
    await page.getByLabel('Grund').fill('Sommerpause');
    await page.getByRole('button', { name: 'Termine in dieser Zeit weglassen' }).click();
    await page.getByText('3 Termine fallen in dieser Zeit weg.').waitFor();
    await save(page);
    expect((await readRecurrence(documentId)).exceptions).toMatchObject([
      { date: '2090-07-01', note: 'Sommerpause' },
      { date: '2090-07-02', note: 'Sommerpause' },
      { date: '2090-07-03', note: 'Sommerpause' },
    ]);
    await context.close();
  }, 120_000);

  test('of an import that the form has no words for are kept', async () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=TU';
    const documentId = await create('Aus dem Import', { rule, exceptions: [{ date: '2090-05-16' }] });
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    await page.getByText(`Diese Regel stammt aus einem Import und bleibt, wie sie ist: ${rule}`).waitFor();
    await page.getByLabel(/^Titel/).fill('Aus dem Import, umbenannt');
    await save(page);
    expect(await readRecurrence(documentId)).toMatchObject({ rule, exceptions: [{ date: '2090-05-16' }] });
    await context.close();
  });

  test('that cannot be read are refused with the sentence at the field', async () => {
    const documentId = await create('Kaputt', { rule: 'FREQ=HOURLY' });
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    await page
      .getByText('Feld „Wiederholung, Regel“: Die Wiederholung ist ungültig: der Wert in „FREQ=HOURLY“ ist nicht erlaubt.')
      .waitFor();
    await context.close();
  });

  test.each(['light', 'dark'] as const)('fit a phone and have no barriers in the %s theme', async (colorScheme) => {
    const documentId = await create(`Handy ${colorScheme}`, { rule: 'FREQ=MONTHLY;BYDAY=1TU,3TU;UNTIL=20901231T225959Z' });
    const { context, page } = await browser.open({ ...phone, colorScheme, storageState: editor });
    await page.goto(eventPath(documentId));
    await page.getByText('Findet statt: jeden Monat am ersten Dienstag und dritten Dienstag, bis 31. Dezember 2090.').waitFor();
    await page
      .getByRole('button', { name: /^Ändern: / })
      .first()
      .click();
    await page.getByRole('radio', { name: 'Findet zu einer anderen Zeit statt' }).check();
    await page.getByRole('button', { name: 'Pause eintragen' }).click();
    expect(await browser.measureOverflow(page, `recurring dates on a phone, ${colorScheme}`)).toBe(0);
    // High enough for everything: axe cannot measure what lies behind the bars that Strapi keeps in sight.
    await page.setViewportSize({ width: 390, height: 6_000 });
    expect(await findBarriers(page, 'section:has(> * h3):has(fieldset)')).toEqual([]);
    await context.close();
  });
});

describe('copies', () => {
  test('for next year are opened at once', async () => {
    const documentId = await createEntry(
      cms.strapi,
      EVENT,
      { title: 'Sommerfest 2090', start: '2090-06-10T12:00:00.000Z', club },
      'published',
    );
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    await page.getByRole('button', { name: 'Weitere Aktionen', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Für nächstes Jahr duplizieren' }).waitFor();
    expect(await browser.findEnglish(page, 'actions of an event')).toEqual([]);
    await page.getByRole('menuitem', { name: 'Für nächstes Jahr duplizieren' }).click();
    await page.getByRole('heading', { name: 'Sommerfest 2091' }).waitFor();
    expect(page.url()).not.toContain(documentId);
    await context.close();
  });
});

describe('after publishing', () => {
  test('the editor learns when it is live', async () => {
    const documentId = await createEntry(cms.strapi, EVENT, { title: 'Bald live', start: '2090-06-10T12:00:00.000Z', club });
    const { context, page } = await browser.open({ ...desktop, storageState: editor });
    await page.goto(eventPath(documentId));
    await page.getByText('Dieser Eintrag steht nicht auf der Website.').waitFor();
    publisher.status = showSiteFrom('2026-01-01T09:32:00.000Z', { state: 'running' });
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByText('Wird veröffentlicht …').waitFor();
    publisher.status = showSiteFrom(new Date(Date.now() + 1_000).toISOString());
    await page.getByText('Ist jetzt auf der Website.').waitFor();
    expect(await browser.findEnglish(page, 'after publishing')).toEqual([]);
    await context.close();
  });
});
