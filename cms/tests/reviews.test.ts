import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailTable } from '../src/mail/mail-table';
import { sendDueMails } from '../src/mail/send-due-mails';
import { reviewTable } from '../src/reviews/review-table';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';

let cms: TestCms;
let editor: Account;
let fellow: Account;
let stranger: Account;
let trusted: Account;
let municipal: Account;
let coordinator: Account;
let superAdmin: Account;
let club: string;
let trustedClub: string;

beforeAll(async () => {
  cms = await startCms({ CMS_PUBLIC_URL: 'https://redaktion.example.org' });
  editor = await cms.signIn('club-editor');
  fellow = await cms.signIn('club-editor');
  stranger = await cms.signIn('club-editor');
  trusted = await cms.signIn('club-editor');
  municipal = await cms.signIn('municipal-editor');
  coordinator = await cms.signIn('coordinator');
  superAdmin = await cms.signIn('strapi-super-admin');
  const createClub = (name: string, editors: Account[], isTrusted = false) =>
    createEntry(
      cms.strapi,
      CLUB,
      { name, operatingStatus: 'active', trusted: isTrusted, editors: editors.map(({ id }) => id) },
      'published',
    );
  club = await createClub('Neuer Verein', [editor, fellow]);
  await createClub('Anderer Verein', [stranger]);
  trustedClub = await createClub('Bewährter Verein', [trusted], true);
  const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
  await cms.strapi.documents('api::municipality.municipality').update({
    documentId,
    data: { coordinator: { name: 'Ehrenamtsbüro', person: 'Kim Koch', email: 'ehrenamt@example.org', phone: '03391 1' } } as never,
  });
});
afterAll(() => cms.stop());
beforeEach(async () => {
  await cms.strapi.db.query(mailTable.uid).deleteMany({});
  await cms.strapi.db.query(reviewTable.uid).deleteMany({});
});

let events = 0;
function createEvent(owner = club, data: object = {}): Promise<string> {
  events += 1;
  return createEntry(cms.strapi, EVENT, {
    title: `Sommerfest ${events}`,
    kind: 'event',
    start: '2036-07-04T12:00:00.000Z',
    eventStatus: 'scheduled',
    club: owner,
    ...data,
  });
}

const reviewPath = (documentId: string, action = '', uid = EVENT) => `/ehrenamt/reviews/${uid}/${documentId}${action && `/${action}`}`;
const handIn = (documentId: string, account = editor) => account.post(reviewPath(documentId), { message: 'Bitte bis Freitag' });
const readStatus = async (documentId: string, account = editor) => (await account.get(reviewPath(documentId))).body.data;
const readMails = () => cms.strapi.db.query(mailTable.uid).findMany({ orderBy: { id: 'asc' } });
const readPublished = (documentId: string) =>
  cms.strapi.db.query(EVENT).findOne({ where: { documentId, publishedAt: { $notNull: true } } });

describe('handing in', () => {
  test('puts the entry into the queue with who, what and since when, and writes to the coordination once', async () => {
    const [first, second] = [await createEvent(), await createEvent()];
    expect((await handIn(first)).status).toBe(200);
    expect((await handIn(second)).status).toBe(200);
    const { body } = await coordinator.get('/ehrenamt/reviews');
    expect(body.data).toMatchObject([
      { contentType: EVENT, target: first, clubName: 'Neuer Verein', message: 'Bitte bis Freitag', state: 'requested', editedAt: null },
      { target: second },
    ]);
    expect(body.data[0].requesterName).toMatch(/^Vorname Nachname-/);
    const mails = await readMails();
    expect(mails).toMatchObject([
      { recipient: 'ehrenamt@example.org', subject: expect.stringMatching(/^Zur Freigabe eingereicht: Sommerfest/) },
    ]);
    expect(mails[0].text).toContain('Nachricht dazu:\n\nBitte bis Freitag\n');
    expect(mails[0].text).toContain('https://redaktion.example.org/admin');
  });

  test('publishes nothing', async () => {
    const event = await createEvent();
    await handIn(event);
    expect(await readPublished(event)).toBeNull();
  });

  test('is refused with the sentences that would keep it from being published', async () => {
    const event = await createEvent(club, { contact: { name: 'Erika Muster', consent: false } });
    const { status, body } = await handIn(event);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^Noch nicht eingereicht\. Kontaktperson „Erika Muster“: Bitte setzen Sie/);
    expect(body.error.details.errors).toMatchObject([{ path: ['contact', 'consent'] }]);
    expect((await coordinator.get('/ehrenamt/reviews')).body.data).toEqual([]);
  });

  test('twice changes the message only', async () => {
    const event = await createEvent();
    await handIn(event);
    await editor.post(reviewPath(event), { message: 'Doch erst Montag' });
    expect((await coordinator.get('/ehrenamt/reviews')).body.data).toMatchObject([{ message: 'Doch erst Montag' }]);
  });

  test('is not needed for those who may publish', async () => {
    const event = await createEvent(trustedClub);
    expect(await readStatus(event, trusted)).toMatchObject({ isNeeded: false, mayDecide: false, open: null });
    const { status, body } = await handIn(event, trusted);
    expect([status, body.error.message]).toEqual([400, 'Sie dürfen diesen Eintrag selbst veröffentlichen.']);
    expect((await trusted.post(`${entryPath(EVENT, event)}/actions/publish`, {})).status).toBe(200);
  });

  test('works for the club’s own profile as well', async () => {
    expect((await editor.post(reviewPath(club, '', CLUB), {})).status).toBe(200);
    expect((await coordinator.get('/ehrenamt/reviews')).body.data).toMatchObject([{ contentType: CLUB, target: club }]);
  });

  test('can be taken back', async () => {
    const event = await createEvent();
    await handIn(event);
    expect((await editor.post(reviewPath(event, 'withdraw'))).status).toBe(200);
    expect(await readStatus(event)).toMatchObject({ isNeeded: true, open: null, earlier: [{ state: 'withdrawn' }] });
    expect((await editor.post(reviewPath(event, 'withdraw'))).status).toBe(404);
  });
});

describe('the decision', () => {
  test('to publish publishes, tells the editor and empties the queue', async () => {
    const event = await createEvent();
    await handIn(event);
    await cms.strapi.db.query(mailTable.uid).deleteMany({});
    expect((await coordinator.post(reviewPath(event, 'approve'))).status).toBe(200);
    expect(await readPublished(event)).not.toBeNull();
    expect(await readStatus(event)).toMatchObject({ open: null, earlier: [{ state: 'approved' }] });
    expect(await readMails()).toMatchObject([
      { recipient: editor.email, subject: expect.stringMatching(/^Veröffentlicht: Sommerfest/), state: 'waiting' },
    ]);
    expect((await readMails())[0].text).toContain(`https://redaktion.example.org/admin/content-manager/collection-types/${EVENT}/${event}`);
    expect((await coordinator.get('/ehrenamt/reviews')).body.data).toEqual([]);
    expect((await editor.get('/ehrenamt/reviews')).body.data).toMatchObject([{ target: event, state: 'approved', requestedByMe: true }]);
  });

  test('with the ordinary button is the same', async () => {
    const event = await createEvent();
    await handIn(event);
    expect((await coordinator.post(`${entryPath(EVENT, event)}/actions/publish`, {})).status).toBe(200);
    expect(await readStatus(event)).toMatchObject({ open: null, earlier: [{ state: 'approved' }] });
  });

  test('to return needs a comment, which reaches the editor by mail and in the edit view', async () => {
    const event = await createEvent();
    await handIn(event);
    await cms.strapi.db.query(mailTable.uid).deleteMany({});
    const refused = await coordinator.post(reviewPath(event, 'return'), { comment: ' ' });
    expect([refused.status, refused.body.error.message]).toEqual([400, 'Kommentar: Bitte schreiben Sie, was noch zu ändern ist.']);
    expect((await coordinator.post(reviewPath(event, 'return'), { comment: 'Der Ort fehlt.' })).status).toBe(200);
    expect(await readPublished(event)).toBeNull();
    expect(await readStatus(event)).toMatchObject({ open: null, earlier: [{ state: 'returned', comment: 'Der Ort fehlt.' }] });
    expect((await editor.get('/ehrenamt/reviews')).body.data).toMatchObject([{ state: 'returned', comment: 'Der Ort fehlt.' }]);
    const [mail] = await readMails();
    expect(mail).toMatchObject({ recipient: editor.email, subject: expect.stringMatching(/^Bitte noch einmal ansehen: Sommerfest/) });
    expect(mail.text).toContain('Der Ort fehlt.');
    expect((await handIn(event)).status).toBe(200);
  });

  test('leaves the published version standing until it is made', async () => {
    const event = await createEvent();
    await cms.strapi.documents(EVENT).publish({ documentId: event });
    const before = await readPublished(event);
    expect((await editor.put(entryPath(EVENT, event), { title: 'Herbstfest 77' })).status).toBe(200);
    await handIn(event);
    expect((await readPublished(event)).title).toBe(before.title);
    await coordinator.post(reviewPath(event, 'approve'));
    expect((await readPublished(event)).title).toBe('Herbstfest 77');
  });

  test('shows that the draft was changed after it was handed in', async () => {
    const event = await createEvent();
    await handIn(event);
    expect((await editor.put(entryPath(EVENT, event), { title: 'Umbenanntes Fest 78' })).status).toBe(200);
    const [review] = (await coordinator.get('/ehrenamt/reviews')).body.data;
    expect(review.title).toBe('Umbenanntes Fest 78');
    expect(new Date(review.editedAt).getTime()).toBeGreaterThanOrEqual(new Date(review.requestedAt).getTime());
  });

  test.each(['delete', 'unpublish'] as const)('is no longer needed after %s', async (action) => {
    const event = await createEvent();
    if (action === 'unpublish') await cms.strapi.documents(EVENT).publish({ documentId: event });
    await handIn(event);
    if (action === 'delete') await editor.delete(entryPath(EVENT, event));
    else await editor.post(`${entryPath(EVENT, event)}/actions/unpublish`, {});
    expect((await coordinator.get('/ehrenamt/reviews')).body.data).toEqual([]);
  });

  test('is refused for a draft that has become faulty, and the request stays', async () => {
    const event = await createEvent();
    await handIn(event);
    await editor.put(entryPath(EVENT, event), { end: '2036-07-04T11:00:00.000Z' });
    const { status, body } = await coordinator.post(reviewPath(event, 'approve'));
    expect([status, body.error.message]).toEqual([400, 'Noch nicht veröffentlicht. Ende: Das Ende muss nach dem Beginn liegen.']);
    expect((await coordinator.get('/ehrenamt/reviews')).body.data).toMatchObject([{ target: event }]);
  });

  test('is told to nobody whose account is gone', async () => {
    const event = await createEvent();
    await handIn(event, fellow);
    await cms.strapi.db.query(mailTable.uid).deleteMany({});
    await cms.strapi.db.query('admin::user').update({ where: { id: fellow.id }, data: { isActive: false } });
    await coordinator.post(reviewPath(event, 'approve'));
    expect(await readMails()).toEqual([]);
    await cms.strapi.db.query('admin::user').update({ where: { id: fellow.id }, data: { isActive: true } });
  });
});

test('without a mail server, what would be sent lies in the data directory', async () => {
  const event = await createEvent();
  await handIn(event);
  await coordinator.post(reviewPath(event, 'return'), { comment: 'Bitte mit Ort.' });
  await sendDueMails(cms.strapi, new Date(Date.now() + 60_000));
  const folder = join(process.env.DATA_DIR as string, 'mails');
  const mails = await Promise.all((await readdir(folder)).map(async (file) => simpleParser(await readFile(join(folder, file)))));
  const returned = mails.find(({ to }) => [to].flat()[0]?.text === editor.email);
  expect(returned?.subject).toMatch(/^Bitte noch einmal ansehen: Sommerfest/);
  expect(returned?.text).toContain('Bitte mit Ort.');
  expect(await readMails()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
});

describe('who may what', () => {
  const people = () => ({ editor, fellow, stranger, trusted, municipal, coordinator, superAdmin });
  const statuses = async (call: (account: Account) => Promise<{ status: number }>) => {
    const result: Record<string, number> = {};
    for (const [name, account] of Object.entries(people())) result[name] = (await call(account)).status;
    return result;
  };
  const onlyOwn = { stranger: 403, trusted: 403, municipal: 403 };

  test('reading the state: the club’s editors and the coordination', async () => {
    const event = await createEvent();
    expect(await statuses((account) => account.get(reviewPath(event)))).toEqual({
      ...onlyOwn,
      editor: 200,
      fellow: 200,
      coordinator: 200,
      superAdmin: 200,
    });
  });

  test('handing in: the club’s editors', async () => {
    const event = await createEvent();
    expect(await statuses((account) => account.post(reviewPath(event), {}))).toEqual({
      ...onlyOwn,
      editor: 200,
      fellow: 200,
      coordinator: 400,
      superAdmin: 400,
    });
  });

  test.each(['return', 'approve'])('deciding (%s): the coordination', async (action) => {
    const event = await createEvent();
    await handIn(event);
    expect(await statuses((account) => account.post(reviewPath(event, action), { comment: 'Bitte ändern' }))).toEqual({
      ...onlyOwn,
      editor: 403,
      fellow: 403,
      coordinator: 200,
      // Decided already.
      superAdmin: 404,
    });
  });

  test('taking back: not strangers', async () => {
    const event = await createEvent();
    await handIn(event);
    for (const account of [stranger, trusted, municipal]) expect((await account.post(reviewPath(event, 'withdraw'))).status).toBe(403);
    expect((await fellow.post(reviewPath(event, 'withdraw'))).status).toBe(200);
  });

  test('the list shows editors their own clubs’ entries only, without names of accounts', async () => {
    await handIn(await createEvent());
    const lists = await Promise.all([editor, fellow, stranger, trusted, municipal].map((account) => account.get('/ehrenamt/reviews')));
    expect(lists.map(({ body }) => body.data.length)).toEqual([1, 1, 0, 0, 0]);
    expect(JSON.stringify(lists)).not.toMatch(/Nachname-|@example/);
  });

  test('nobody without signing in, and no address for what is no entry', async () => {
    const event = await createEvent();
    expect((await cms.request('/ehrenamt/reviews')).status).toBe(401);
    expect((await cms.request(reviewPath(event), { method: 'POST' })).status).toBe(401);
    expect((await coordinator.get('/ehrenamt/reviews/admin::user/1')).status).toBe(404);
    expect((await coordinator.get('/ehrenamt/reviews/api::topic.topic/x')).status).toBe(404);
    expect((await coordinator.get(reviewPath('gibt-es-nicht'))).status).toBe(404);
  });

  test('an editor whom the club has lost', async () => {
    const event = await createEvent();
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { editors: [editor.id] } as never });
    expect((await fellow.get(reviewPath(event))).status).toBe(403);
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { editors: [editor.id, fellow.id] } as never });
  });

  test('publishing directly stays refused, with a sentence that says what to do', async () => {
    const event = await createEvent();
    await handIn(event);
    const { status, body } = await editor.post(`${entryPath(EVENT, event)}/actions/publish`, {});
    expect([status, body.error.message]).toEqual([
      403,
      'Für Ihren Verein veröffentlicht die Koordination. Ihr Entwurf ist gespeichert; bitte reichen Sie ihn zur Freigabe ein.',
    ]);
  });
});
