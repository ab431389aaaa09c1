import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { confirmationTable } from '../src/confirmations/confirmation-table';
import { removeOldConfirmations } from '../src/confirmations/remove-old-confirmations';
import { createEntry, entryPath } from './content';
import { type FakePublisher, startFakePublisher } from './fake-publisher';
import { type Account, type Answer, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const OPPORTUNITY = 'api::opportunity.opportunity';
const VENUE = 'api::venue.venue';
const PAGE = 'api::page.page';
const LONG_AGO = '2020-01-01T00:00:00.000Z';

let cms: TestCms;
let publisher: FakePublisher;
let editor: Account;
let stranger: Account;
let municipal: Account;
let coordinator: Account;
let club: string;

beforeAll(async () => {
  publisher = await startFakePublisher();
  cms = await startCms({ PUBLISHER_URL: publisher.url });
  editor = await cms.signIn('club-editor');
  stranger = await cms.signIn('club-editor');
  municipal = await cms.signIn('municipal-editor');
  coordinator = await cms.signIn('coordinator');
  // Not trusted: confirming is no publishing.
  club = await create(CLUB, { name: 'Chor', operatingStatus: 'active', editors: [editor.id] });
  await create(CLUB, { name: 'Anderer Verein', operatingStatus: 'active', editors: [stranger.id] });
});
afterAll(async () => {
  await cms?.stop();
  process.env.PUBLISHER_URL = '';
  await publisher?.stop();
});
beforeEach(async () => {
  await untilTold();
  publisher.requests = [];
});

let names = 0;
function create(uid: string, data: object = {}, status: 'draft' | 'published' = 'published'): Promise<string> {
  names += 1;
  const name = { title: `Titel ${names}`, name: `Name ${names}` };
  return createEntry(cms.strapi, uid, { ...name, confirmedAt: LONG_AGO, ...data }, status);
}

const confirm = (account: Pick<Account, 'post'>, uid: string, ...documentIds: string[]): Promise<Answer> =>
  account.post('/ehrenamt/confirmations', { uid, documentIds });
const undo = (account: Account, ids: number[]) => account.post('/ehrenamt/confirmations/undo', { ids });
const readVersion = async () => (await cms.request('/api/content-state')).body.version;

/** The draft first, then the published version, straight from the database. */
async function readRows(uid: string, documentId: string) {
  const rows = await cms.strapi.db.query(uid).findMany({ where: { documentId } });
  return rows.sort((one) => (one.publishedAt ? 1 : -1));
}

/** Requests of the webhook arrive a moment after the answer. */
async function untilTold(): Promise<number> {
  const count = publisher.requests.length;
  await delay(350);
  return publisher.requests.length === count ? count : untilTold();
}

describe('„Noch aktuell“', () => {
  test('confirms the public version at once, and the publisher is told, by webhook and by the state of the content', async () => {
    const offer = await create(OPPORTUNITY, { club });
    const version = await readVersion();
    await untilTold();
    publisher.requests = [];
    const before = Date.now();
    const { status, body } = await confirm(editor, OPPORTUNITY, offer);
    expect([status, body.data]).toEqual([200, { confirmed: 1, ids: [expect.any(Number)] }]);
    const { confirmedAt } = (await cms.request(`/api/opportunities/${offer}`)).body.data;
    expect(Date.parse(confirmedAt)).toBeGreaterThanOrEqual(before);
    const confirmedBy = expect.stringMatching(/^Vorname Nachname-\d+$/);
    expect(await readRows(OPPORTUNITY, offer)).toMatchObject([
      { confirmedAt, confirmedBy },
      { confirmedAt, confirmedBy },
    ]);
    expect(await untilTold()).toBe(1);
    expect(publisher.requests).toEqual(['POST /publish Bearer secret-of-the-publisher']);
    expect(await readVersion()).not.toBe(version);
  });

  test('publishes no changes that wait in the draft, and does not hide that they wait', async () => {
    const offer = await create(OPPORTUNITY, { club, title: 'Vorlesen' });
    await delay(20);
    expect((await editor.put(entryPath(OPPORTUNITY, offer), { title: 'Noch geheim' })).status).toBe(200);
    const times = (await readRows(OPPORTUNITY, offer)).map(({ updatedAt }) => updatedAt);
    expect((await confirm(editor, OPPORTUNITY, offer)).status).toBe(200);
    const rows = await readRows(OPPORTUNITY, offer);
    expect(rows.map(({ title }) => title)).toEqual(['Noch geheim', 'Vorlesen']);
    expect(rows.map(({ updatedAt }) => updatedAt)).toEqual(times);
    expect((await editor.get(entryPath(OPPORTUNITY, offer))).body.data.status).toBe('modified');
  });

  test('says nothing about entries that are not published, and passes over them among others', async () => {
    const draft = await create(OPPORTUNITY, { club }, 'draft');
    const { status, body } = await confirm(editor, OPPORTUNITY, draft);
    expect([status, body.error.message]).toEqual([400, 'Bestätigen lässt sich nur, was veröffentlicht ist.']);
    const offer = await create(OPPORTUNITY, { club });
    expect((await confirm(editor, OPPORTUNITY, draft, offer)).body.data.confirmed).toBe(1);
    expect((await readRows(OPPORTUNITY, draft))[0].confirmedAt).toBe(LONG_AGO);
  });

  test.each([
    [{ uid: 'api::event.event', documentIds: ['a'] }, 'Bestätigen lassen sich Vereine, Engagementangebote, Orte und Seiten.'],
    [{ uid: 'admin::user', documentIds: ['a'] }, 'Bestätigen lassen sich Vereine, Engagementangebote, Orte und Seiten.'],
    [{ uid: CLUB }, 'Bitte wählen Sie Einträge aus.'],
    [{ uid: CLUB, documentIds: [] }, 'Bitte wählen Sie Einträge aus.'],
    [{ uid: CLUB, documentIds: [{ $ne: null }] }, 'Bitte wählen Sie Einträge aus.'],
    [{ uid: CLUB, documentIds: ['a', 'a'] }, 'Bitte wählen Sie Einträge aus.'],
    [{ uid: CLUB, documentIds: Array.from({ length: 101 }, (_, index) => `${index}`) }, 'Bitte wählen Sie Einträge aus.'],
  ])('refuses %j', async (body, message) => {
    const answer = await coordinator.post('/ehrenamt/confirmations', body);
    expect([answer.status, answer.body.error.message]).toEqual([400, message]);
  });
});

describe('who may confirm', () => {
  test('whoever may edit the entry', async () => {
    const entries = {
      club: [CLUB, club],
      offer: [OPPORTUNITY, await create(OPPORTUNITY, { club })],
      municipalOffer: [OPPORTUNITY, await create(OPPORTUNITY)],
      venue: [VENUE, await create(VENUE)],
      page: [PAGE, await create(PAGE, { menuPlace: 'none', language: 'de' })],
    };
    const statuses: Record<string, number[]> = {};
    for (const [name, account] of Object.entries({ editor, stranger, municipal, coordinator })) {
      statuses[name] = [];
      for (const [uid = '', id = ''] of Object.values(entries)) statuses[name].push((await confirm(account, uid, id)).status);
    }
    expect(statuses).toEqual({
      editor: [200, 200, 403, 403, 403],
      stranger: [403, 403, 403, 403, 403],
      municipal: [403, 403, 200, 200, 200],
      coordinator: [200, 200, 200, 200, 200],
    });
    expect((await cms.request('/ehrenamt/confirmations', { method: 'POST' })).status).toBe(401);
    expect((await cms.request('/ehrenamt/confirmations/undo', { method: 'POST' })).status).toBe(401);
    expect((await cms.request(`/ehrenamt/confirmations/${CLUB}/${club}`)).status).toBe(401);
    expect((await cms.request('/ehrenamt/freshness')).status).toBe(401);
    expect((await confirm(editor, CLUB, 'unknown')).status).toBe(404);
  });

  test('nobody confirms anything, if one of the entries is somebody else’s', async () => {
    const own = await create(OPPORTUNITY, { club });
    const foreign = await create(OPPORTUNITY);
    await untilTold();
    publisher.requests = [];
    const { status, body } = await confirm(editor, OPPORTUNITY, own, foreign);
    expect([status, body.error.message]).toEqual([403, 'Dieser Eintrag gehört nicht zu Ihrem Verein.']);
    expect((await readRows(OPPORTUNITY, own)).map(({ confirmedAt }) => confirmedAt)).toEqual([LONG_AGO, LONG_AGO]);
    expect(await untilTold()).toBe(0);
  });

  test('the edit view tells how current an entry is; who confirmed it only to the coordination', async () => {
    const offer = await create(OPPORTUNITY, { club });
    const status = (account: Account, id = offer) => account.get(`/ehrenamt/confirmations/${OPPORTUNITY}/${id}`);
    expect((await status(editor)).body.data).toEqual({ state: 'hidden', confirmedAt: LONG_AGO });
    await confirm(editor, OPPORTUNITY, offer);
    const { data } = (await status(coordinator)).body;
    expect(data).toEqual({ state: 'current', confirmedAt: expect.any(String), confirmedBy: expect.stringContaining('Vorname') });
    expect((await status(stranger)).status).toBe(403);
    const draft = await create(OPPORTUNITY, { club }, 'draft');
    expect((await status(editor, draft)).body.data).toEqual({ state: null, confirmedAt: null });
    expect((await editor.get('/ehrenamt/freshness')).body.data).toMatchObject({ confirmAfterMonths: 6, hiddenAfterMonths: 15 });
  });
});

describe('taking it back', () => {
  test('brings back what stood there, and the publisher is told again', async () => {
    const offer = await create(OPPORTUNITY, { club, confirmedBy: 'Früher' });
    const { ids } = (await confirm(editor, OPPORTUNITY, offer)).body.data;
    const version = await readVersion();
    await untilTold();
    publisher.requests = [];
    expect((await undo(editor, ids)).body.data).toEqual({ undone: 1 });
    const before = { confirmedAt: LONG_AGO, confirmedBy: 'Früher' };
    expect(await readRows(OPPORTUNITY, offer)).toMatchObject([before, before]);
    expect(await untilTold()).toBe(1);
    expect(await readVersion()).not.toBe(version);
    expect((await undo(editor, ids)).body.error.message).toBe('Inzwischen wurde noch einmal bestätigt. Bitte laden Sie die Seite neu.');
  });

  test('is for the one who confirmed, as long as nobody else has since', async () => {
    const offer = await create(OPPORTUNITY, { club });
    const { ids } = (await confirm(editor, OPPORTUNITY, offer)).body.data;
    const { status, body } = await undo(coordinator, ids);
    expect([status, body.error.message]).toEqual([404, 'Das lässt sich nicht mehr zurücknehmen.']);
    await delay(5);
    await confirm(coordinator, OPPORTUNITY, offer);
    expect((await undo(editor, ids)).status).toBe(400);
    expect((await undo(editor, [])).status).toBe(400);
  });

  test('ends after thirty days; the newest line stays, so that the state of the content does', async () => {
    const version = await readVersion();
    await removeOldConfirmations(cms.strapi, new Date(Date.now() + 29 * 86_400_000));
    expect(await cms.strapi.db.query(confirmationTable.uid).count()).toBeGreaterThan(1);
    await removeOldConfirmations(cms.strapi, new Date(Date.now() + 31 * 86_400_000));
    expect(await cms.strapi.db.query(confirmationTable.uid).count()).toBe(1);
    expect(await readVersion()).toBe(version);
  });
});

describe('the list', () => {
  const list = async (account: Account, state: string) => {
    const answer = await account.get(`${entryPath(VENUE)}?filters[$and][0][freshness][$eq]=${state}&pageSize=100`);
    return answer.body.results?.map(({ name }: { name: string }) => name).sort();
  };
  const monthsAgo = (months: number) => {
    const date = new Date();
    date.setUTCMonth(date.getUTCMonth() - months);
    return date.toISOString();
  };

  test('is narrowed by how current the entries are', async () => {
    await cms.strapi.db.query(VENUE).deleteMany({});
    await create(VENUE, { name: 'Frisch', confirmedAt: monthsAgo(1) });
    await create(VENUE, { name: 'Fällig', confirmedAt: monthsAgo(7) });
    await create(VENUE, { name: 'Alt', confirmedAt: monthsAgo(10) });
    await create(VENUE, { name: 'Nie', confirmedAt: null });
    await create(VENUE, { name: 'Uralt', confirmedAt: monthsAgo(20) });
    expect(await list(municipal, 'current')).toEqual(['Frisch']);
    expect(await list(municipal, 'due')).toEqual(['Fällig']);
    expect(await list(municipal, 'unconfirmed')).toEqual(['Alt', 'Nie']);
    expect(await list(municipal, 'hidden')).toEqual(['Uralt']);
    expect(await list(municipal, 'unheard-of')).toEqual([]);
  });

  test('stays within what the editor may see, also with other filters', async () => {
    const answer = await editor.get(`${entryPath(CLUB)}?filters[$and][0][freshness][$eq]=current&filters[$and][1][name][$contains]=o`);
    expect(answer.body.results.map(({ name }: { name: string }) => name)).toEqual(['Chor']);
  });
});
