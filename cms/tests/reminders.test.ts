import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailTable, type OutgoingMail } from '../src/mail/mail-table';
import { reminderStopTable, reminderTable } from '../src/reminders/reminder-tables';
import { removeOldReminders } from '../src/reminders/remove-old-reminders';
import { sendReminders } from '../src/reminders/send-reminders';
import { createEntry } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const OPPORTUNITY = 'api::opportunity.opportunity';
const VENUE = 'api::venue.venue';
const PAGE = 'api::page.page';
const OFFICE = 'ehrenamt@musterstadt.example';
const DAY = 86_400_000;
/** Six months and some days before the tests run; links are checked against the real clock. */
const aged = new Date(Date.now() - 190 * DAY);

let cms: TestCms;
let editor: Account;
let second: Account;
let coordinator: Account;

beforeAll(async () => {
  cms = await startCms({ SITE_URL: 'https://mitmachen.example.org' });
  editor = await cms.signIn('club-editor');
  second = await cms.signIn('club-editor');
  coordinator = await cms.signIn('coordinator');
  const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
  const office = { name: 'Ehrenamtsbüro', person: 'Kim Koch', email: OFFICE };
  await cms.strapi.documents('api::municipality.municipality').update({ documentId, data: { coordinator: office } as never });
});
afterAll(() => cms?.stop());
beforeEach(async () => {
  for (const uid of [mailTable.uid, reminderTable.uid, reminderStopTable.uid, CLUB, OPPORTUNITY, VENUE, PAGE]) {
    await cms.strapi.db.query(uid).deleteMany({});
  }
});

const createClub = (name: string, data: object = {}) =>
  createEntry(
    cms.strapi,
    CLUB,
    { name, operatingStatus: 'active', confirmedAt: aged.toISOString(), editors: [editor.id], ...data },
    'published',
  );
const createOffer = (title: string, club: string | null, data: object = {}) =>
  createEntry(cms.strapi, OPPORTUNITY, { title, club, confirmedAt: aged.toISOString(), ...data }, 'published');

const send = (days = 0) => sendReminders(cms.strapi, new Date(Date.now() + days * DAY));
const readMails = (to?: string): Promise<OutgoingMail[]> =>
  cms.strapi.db.query(mailTable.uid).findMany({ where: to ? { recipient: to } : {}, orderBy: { id: 'asc' } });

/** The links to the CMS's public pages in a mail's text, as paths. */
function findLinks({ text }: OutgoingMail): string[] {
  return [...text.matchAll(/\/formular\/\S+/g)].map(([path]) => path);
}

async function readLinks(to = editor.email): Promise<{ confirm: string; stop: string }> {
  const [confirm = '', stop = ''] = findLinks((await readMails(to))[0] as OutgoingMail);
  return { confirm, stop };
}

/** Sends the form behind a link as a browser would. */
function post(link: string, fields: Record<string, string | string[]> = {}) {
  const url = new URL(link, cms.url);
  const form = new URLSearchParams(url.search);
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return cms.request(url.pathname, { method: 'POST', body: form });
}

async function readConfirmed(uid: string, documentId: string) {
  const row = await cms.strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  return { isNew: new Date(row.confirmedAt) > aged, by: row.confirmedBy };
}

describe('a reminder', () => {
  test('names all that is due at a club, what happens otherwise, and where to confirm, to edit and to stop', async () => {
    const club = await createClub('Chor');
    await createOffer('Noten ordnen', club);
    await createOffer('Frisch', club, { confirmedAt: new Date().toISOString() });
    await createOffer('Vergeben', club, { filled: true });
    await createOffer('Vorbei', club, { validUntil: '2020-01-01' });
    await createEntry(cms.strapi, OPPORTUNITY, { title: 'Entwurf', club, confirmedAt: aged.toISOString() });
    await send();
    const mails = await readMails();
    expect(mails).toMatchObject([{ recipient: editor.email, subject: 'Stimmt noch alles bei „Chor“?' }]);
    const { text } = mails[0] as OutgoingMail;
    expect(text).toMatch(/^Guten Tag Vorname,\n\nauf der Website stehen Angaben von „Chor“/);
    expect(text).toMatch(
      /- Verein „Chor“: zuletzt bestätigt am \d+\. \p{L}+ \d{4}\n {2}Ab \d+\. \p{L}+ \d{4} steht dort „länger nicht bestätigt“\./u,
    );
    expect(text).toContain(`/admin/content-manager/collection-types/${CLUB}/${club}`);
    expect(text.match(/^- /gm)).toHaveLength(2);
    expect(text).toContain('Engagementangebot „Noten ordnen“');
    expect(findLinks(mails[0] as OutgoingMail)).toEqual([
      expect.stringMatching(/^\/formular\/noch-aktuell\?schein=[\w-]+\.[\w-]+$/),
      expect.stringMatching(/^\/formular\/erinnerungen\?schein=[\w-]+\.[\w-]+$/),
    ]);
  });

  test('goes to each editor of the club once, however often and at the same time the task runs', async () => {
    await createClub('Chor', { editors: [editor.id, second.id] });
    await Promise.all([send(), send()]);
    await send();
    await send(20);
    expect((await readMails()).map(({ recipient }) => recipient).sort()).toEqual([editor.email, second.email].sort());
  });

  test('is queued together with the note that it went out, or not at all', async () => {
    await createClub('Chor');
    const outbox = cms.strapi.db.query(mailTable.uid);
    const { create } = outbox;
    outbox.create = () => Promise.reject(new Error('The disk is full'));
    await send();
    outbox.create = create;
    expect(await cms.strapi.db.query(reminderTable.uid).count()).toBe(0);
    await send();
    expect(await readMails()).toHaveLength(1);
  });

  test('comes again after a month, then the coordination is asked, and the club no more', async () => {
    await createClub('Chor');
    await send();
    await send(31);
    await send(62);
    await send(95);
    expect((await readMails(editor.email)).map(({ subject }) => subject)).toEqual([
      'Stimmt noch alles bei „Chor“?',
      'Noch einmal gefragt: Stimmt noch alles bei „Chor“?',
    ]);
    const [mail] = await readMails(OFFICE);
    expect(mail?.subject).toBe('Nicht mehr bestätigt: 1 Verein');
    expect(mail?.text).toContain('- Chor: hat auf zwei Erinnerungen nicht geantwortet.');
    expect(await readMails(OFFICE)).toHaveLength(2);
  });

  test('does not go to clubs that pause or are dissolved, are not public, or are current', async () => {
    const paused = await createClub('Pause', { operatingStatus: 'paused' });
    await createOffer('Angebot der Pause', paused);
    await createClub('Aufgelöst', { operatingStatus: 'dissolved' });
    await createEntry(cms.strapi, CLUB, { name: 'Entwurf', operatingStatus: 'active', editors: [editor.id] });
    await createClub('Frisch', { confirmedAt: new Date().toISOString() });
    await send();
    expect(await readMails()).toEqual([]);
  });

  test('about clubs without anyone who could answer goes to the coordination at once, in one mail with what is the municipality’s', async () => {
    await createClub('Ohne Redaktion', { editors: [] });
    await createClub('Auch ohne', { editors: [] });
    const off = await cms.signIn('club-editor');
    await cms.strapi.db.query('admin::user').update({ where: { id: off.id }, data: { isActive: false } });
    await createClub('Konto aus', { editors: [off.id] });
    await createEntry(cms.strapi, VENUE, { name: 'Turnhalle', confirmedAt: aged.toISOString() }, 'published');
    await createEntry(cms.strapi, PAGE, { title: 'Kontakt', confirmedAt: new Date().toISOString(), reviewBy: '2036-01-01' }, 'published');
    const page = { title: 'Netiquette', confirmedAt: new Date(Date.now() - 40 * DAY).toISOString() };
    await createEntry(cms.strapi, PAGE, { ...page, reviewBy: new Date(Date.now() - DAY).toISOString().slice(0, 10) }, 'published');
    await send();
    const mails = await readMails();
    expect(mails).toMatchObject([{ recipient: OFFICE, subject: 'Nicht mehr bestätigt: 3 Vereine, 2 Einträge der Kommune' }]);
    expect(mails[0]?.text.match(/hat niemanden, der den Eintrag pflegt/g)).toHaveLength(3);
    expect(mails[0]?.text).toContain('Ort „Turnhalle“');
    expect(mails[0]?.text).toMatch(/Seite „Netiquette“: .*\n {2}Sollte bis .* geprüft werden\./);
    await send(3);
    await createClub('Dritter ohne', { editors: [] });
    await send(6);
    expect(await readMails()).toHaveLength(1);
    await send(31);
    expect(await readMails()).toHaveLength(2);
  });

  test('about something new reaches the coordination after a week at the earliest', async () => {
    await createClub('Erster', { editors: [] });
    await send();
    await createClub('Zweiter', { editors: [], confirmedAt: new Date(aged.getTime() + 9 * DAY).toISOString() });
    await send(6);
    expect(await readMails()).toHaveLength(1);
    await send(8);
    expect((await readMails()).map(({ subject }) => subject)).toEqual([
      'Nicht mehr bestätigt: 1 Verein',
      'Nicht mehr bestätigt: 2 Vereine',
    ]);
  });

  test('is forgotten after two years, and who stopped them with the account', async () => {
    const club = await createClub('Chor');
    await send();
    await cms.strapi.db.query(reminderStopTable.uid).create({ data: { club, account: 999_999, stoppedAt: new Date() } });
    await cms.strapi.db.query(reminderStopTable.uid).create({ data: { club, account: editor.id, stoppedAt: new Date() } });
    await removeOldReminders(cms.strapi, new Date(Date.now() + 729 * DAY));
    expect(await cms.strapi.db.query(reminderTable.uid).count()).toBe(1);
    expect(await cms.strapi.db.query(reminderStopTable.uid).findMany({})).toMatchObject([{ account: editor.id }]);
    await removeOldReminders(cms.strapi, new Date(Date.now() + 731 * DAY));
    expect(await cms.strapi.db.query(reminderTable.uid).count()).toBe(0);
  });
});

describe('the link that confirms', () => {
  test('shows what it is about and changes nothing; the button confirms in the name of the editor', async () => {
    const club = await createClub('Chor & <Co>');
    const offer = await createOffer('Noten ordnen', club);
    await send();
    const { confirm } = await readLinks();
    const page = await cms.request(confirm);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Chor &amp; &lt;Co&gt;</a>“, zuletzt bestätigt am');
    expect(page.body).toContain('https://mitmachen.example.org/mitmachen/noten-ordnen/');
    expect((await readConfirmed(CLUB, club)).isNew).toBe(false);
    const answer = await post(confirm, { eintrag: [club] });
    expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('<div class="box box-success" role="status">')]);
    expect(answer.body).toContain('<h2>Noch offen</h2>');
    expect(await readConfirmed(CLUB, club)).toEqual({ isNew: true, by: expect.stringMatching(/^Vorname Nachname/) });
    expect((await readConfirmed(OPPORTUNITY, offer)).isNew).toBe(false);
    await post(confirm, { eintrag: offer });
    expect((await readConfirmed(OPPORTUNITY, offer)).isNew).toBe(true);
    expect((await cms.request(confirm)).body).toContain('Vielen Dank!');
  });

  test('confirms nothing but what the mail was about, and asks when nothing was chosen', async () => {
    const club = await createClub('Chor');
    await createOffer('Noten ordnen', club);
    const foreign = await createClub('Fremd', { editors: [second.id] });
    await send();
    const { confirm } = await readLinks();
    const answer = await post(confirm, { eintrag: foreign });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Bitte wählen Sie mindestens einen Eintrag aus.');
    expect((await readConfirmed(CLUB, foreign)).isNew).toBe(false);
  });

  test('is void for someone who has left the club, and for an account that is switched off', async () => {
    const club = await createClub('Chor', { editors: [editor.id, second.id] });
    await send();
    const { confirm } = await readLinks();
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { editors: [second.id] } as never });
    for (const answer of [await cms.request(confirm), await post(confirm, { eintrag: club })]) {
      expect([answer.status, answer.body]).toEqual([410, expect.stringContaining('Dieser Link gilt nicht mehr')]);
    }
    const other = await readLinks(second.email);
    await cms.strapi.db.query('admin::user').update({ where: { id: second.id }, data: { isActive: false } });
    expect((await post(other.confirm, { eintrag: club })).status).toBe(410);
    await cms.strapi.db.query('admin::user').update({ where: { id: second.id }, data: { isActive: true } });
    expect((await readConfirmed(CLUB, club)).isNew).toBe(false);
  });

  test('that was changed, is cut off, or has another purpose opens nothing', async () => {
    const club = await createClub('Chor');
    await send();
    const { confirm, stop } = await readLinks();
    const token = confirm.split('=')[1] ?? '';
    const stopToken = stop.split('=')[1] ?? '';
    for (const wrong of ['', token.slice(0, -3), `${token}x`, stopToken, '%00', '.', 'a.b.c']) {
      const answer = await post(`/formular/noch-aktuell?schein=${wrong}`, { eintrag: club });
      expect([wrong, answer.status]).toEqual([wrong, wrong === '%00' ? 400 : 404]);
    }
    expect((await cms.request('/formular/noch-aktuell')).body).toContain('Dieser Link ist unvollständig');
    expect((await readConfirmed(CLUB, club)).isNew).toBe(false);
  });

  test('ends after sixty days with a page that says what to do', async () => {
    const club = await createClub('Chor', { confirmedAt: new Date(aged.getTime() - 61 * DAY).toISOString() });
    await send(-61);
    const { confirm } = await readLinks();
    const answer = await post(confirm, { eintrag: club });
    expect(answer.status).toBe(410);
    expect(answer.body).toContain('Dieser Link ist abgelaufen');
    expect(answer.body).toContain('In der Redaktion anmelden');
  });

  test('of the coordination confirms in its name, until the municipality names somebody else', async () => {
    const venue = await createEntry(cms.strapi, VENUE, { name: 'Turnhalle', confirmedAt: aged.toISOString() }, 'published');
    await send();
    const { confirm } = await readLinks(OFFICE);
    const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
    const setOffice = (email: string) =>
      cms.strapi
        .documents('api::municipality.municipality')
        .update({ documentId, data: { coordinator: { name: 'Ehrenamtsbüro', person: 'Kim Koch', email } } as never });
    await setOffice('neu@musterstadt.example');
    expect((await post(confirm, { eintrag: venue })).status).toBe(410);
    await setOffice(OFFICE);
    expect((await post(confirm, { eintrag: venue })).status).toBe(200);
    expect(await readConfirmed(VENUE, venue)).toEqual({ isNew: true, by: 'Kim Koch' });
  });
});

describe('stopping reminders', () => {
  test('is one button behind the link, and can be undone there and in the admin', async () => {
    const club = await createClub('Chor');
    await send();
    const { stop } = await readLinks();
    expect((await cms.request(stop)).body).toContain('Keine Erinnerungen mehr?');
    expect(await cms.strapi.db.query(reminderStopTable.uid).count()).toBe(0);
    expect((await post(stop, { erinnern: 'nein' })).body).toContain('Zu „Chor“ schicken wir Ihnen keine Erinnerungen mehr.');
    await post(stop, { erinnern: 'nein' });
    const [own] = (await editor.get('/ehrenamt/home/own-clubs')).body.data.clubs;
    expect(own).toMatchObject({ documentId: club, remindersStopped: true });
    await send(31);
    expect(await readMails(editor.email)).toHaveLength(1);
    expect((await readMails(OFFICE))[0]?.text).toContain('- Chor: möchte keine Erinnerungen mehr.');
    expect((await post(stop, { erinnern: 'ja' })).body).toContain('Erinnerungen sind an');
    await send(32);
    expect(await readMails(editor.email)).toHaveLength(2);
    expect((await editor.put(`/ehrenamt/reminders/${club}`, { stopped: true })).body.data).toEqual({ stopped: true });
    expect(await cms.strapi.db.query(reminderStopTable.uid).count()).toBe(1);
    expect((await editor.put(`/ehrenamt/reminders/${club}`, { stopped: false })).body.data).toEqual({ stopped: false });
    expect(await cms.strapi.db.query(reminderStopTable.uid).count()).toBe(0);
  });

  test('is for the own clubs only', async () => {
    const club = await createClub('Chor');
    const path = `/ehrenamt/reminders/${club}`;
    for (const account of [second, coordinator]) expect((await account.put(path, { stopped: true })).status).toBe(403);
    expect((await cms.request(path, { method: 'PUT' })).status).toBe(401);
    expect((await editor.put(path, { stopped: 'ja' })).body.error.message).toBe('Bitte sagen Sie, ob Sie Erinnerungen möchten.');
    await send();
    const { stop } = await readLinks();
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { editors: [] } as never });
    expect((await post(stop, { erinnern: 'nein' })).status).toBe(410);
    expect(await cms.strapi.db.query(reminderStopTable.uid).count()).toBe(0);
  });
});

test('the coordination sees on its home page which clubs reminders do not reach', async () => {
  await createClub('Ohne Redaktion', { editors: [] });
  await createClub('Mit Redaktion');
  const { unreachedClubs } = (await coordinator.get('/ehrenamt/home/coordination')).body.data;
  expect(unreachedClubs).toMatchObject({ total: 1, entries: [{ title: 'Ohne Redaktion', reason: 'no-editors' }] });
});
