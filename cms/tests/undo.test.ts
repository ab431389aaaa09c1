import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeOldVersions } from '../src/versions/remove-old-versions';
import { takeSnapshot } from '../src/versions/take-snapshot';
import { versionTable } from '../src/versions/version-table';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const VENUE = 'api::venue.venue';
const TOPIC = 'api::topic.topic';
const DAY = 86_400_000;

let cms: TestCms;
let editor: Account;
let municipal: Account;
let coordinator: Account;
let superAdmin: Account;
let club: string;
let venue: string;
let topic: string;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.signIn('club-editor');
  municipal = await cms.signIn('municipal-editor');
  coordinator = await cms.signIn('coordinator');
  superAdmin = await cms.signIn('strapi-super-admin');
});
afterAll(() => cms.stop());
beforeEach(async () => {
  club = await createEntry(
    cms.strapi,
    CLUB,
    { name: 'Ruderclub', operatingStatus: 'active', trusted: true, editors: [editor.id], contacts: [{ name: 'Uwe', consent: true }] },
    'published',
  );
  venue = await createEntry(cms.strapi, VENUE, { name: 'Bootshaus', kind: 'hall' }, 'published');
  topic = await createEntry(cms.strapi, TOPIC, { name: `Wasser ${club.slice(-4)}` });
  await cms.strapi.db.query(versionTable.uid).deleteMany({});
});

async function createFile(name: string): Promise<number> {
  const data = { name, hash: name, ext: '.png', mime: 'image/png', size: 1, url: `/uploads/${name}`, provider: 'local', folderPath: '/' };
  return (await cms.strapi.db.query('plugin::upload.file').create({ data })).id;
}

let events = 0;
/** An event with all that a snapshot has to carry: rich text, nested components, a file, relations of both kinds. */
async function createFullEvent(file: number, status: 'draft' | 'published' = 'draft'): Promise<string> {
  events += 1;
  return createEntry(
    cms.strapi,
    EVENT,
    {
      title: `Regatta ${events}`,
      kind: 'event',
      start: '2036-07-04T12:00:00.000Z',
      end: '2036-07-04T15:00:00.000Z',
      eventStatus: 'scheduled',
      description: [{ type: 'paragraph', children: [{ type: 'text', text: 'Alle ans Wasser.' }] }],
      club,
      venue,
      topics: [topic],
      prices: [
        { label: 'Kinder', amount: 2.5 },
        { label: 'Erwachsene', amount: 5 },
      ],
      recurrence: {
        rule: 'FREQ=WEEKLY;COUNT=5',
        exceptions: [{ date: '2036-07-11', note: 'Ferien' }],
        changes: [
          { date: '2036-07-18', cancelled: true },
          { date: '2036-07-25', newVenue: venue },
        ],
        extraDates: [{ start: '2036-09-01T10:00:00.000Z' }],
      },
      image: { file, alternativeText: 'Boote', credit: 'Anna', recognisablePeople: 'none' },
      audiences: [{ value: 'families' }],
    },
    status,
  );
}

const listTrash = async (account = coordinator) => (await account.get('/ehrenamt/trash')).body.data;
const listVersions = async (uid: string, id: string) => (await coordinator.get(`/ehrenamt/versions/${uid}/${id}`)).body.data;
const restore = (id: number, account = coordinator) => account.post(`/ehrenamt/versions/${id}/restore`);

describe('a deleted entry', () => {
  test('comes back equal to the original, as a draft under its old identity', async () => {
    const event = await createFullEvent(await createFile('a.png'), 'published');
    const original = await takeSnapshot(cms.strapi, EVENT, event);
    expect((await editor.delete(entryPath(EVENT, event))).status).toBe(200);
    const [deleted] = await listTrash();
    expect(deleted).toMatchObject({ contentType: EVENT, target: event, typeName: 'Veranstaltung', wasPublic: true });
    expect(deleted.author).toMatch(/^Vorname Nachname-/);
    const { status, body } = await restore(deleted.id);
    expect([status, body.data]).toEqual([200, { documentId: event, missing: [] }]);
    expect(await takeSnapshot(cms.strapi, EVENT, event)).toEqual(original);
    expect(await cms.strapi.db.query(EVENT).count({ where: { documentId: event, publishedAt: { $notNull: true } } })).toBe(0);
    expect(await listTrash()).toEqual([]);
    expect((await editor.get(entryPath(EVENT, event))).status).toBe(200);
  });

  test('says what no longer exists, and comes back without it', async () => {
    const file = await createFile('weg.png');
    const event = await createFullEvent(file);
    await coordinator.delete(entryPath(EVENT, event));
    await cms.strapi.documents(VENUE).delete({ documentId: venue });
    await cms.strapi.db.query('plugin::upload.file').delete({ where: { id: file } });
    const [deleted] = (await listTrash()).filter(({ target }: { target: string }) => target === event);
    const { body } = await restore(deleted.id);
    expect(body.data.missing).toEqual([
      'Wiederholung, Geänderte Termine, Anderer Ort: „Bootshaus“ gibt es nicht mehr.',
      'Ort: „Bootshaus“ gibt es nicht mehr.',
      'Bild, Bilddatei: Die Datei „weg.png“ gibt es nicht mehr.',
    ]);
    const restored = await cms.strapi.db.query(EVENT).findOne({ where: { documentId: event }, populate: ['venue', 'image', 'prices'] });
    expect(restored).toMatchObject({ venue: null, image: null, prices: [{ label: 'Kinder' }, { label: 'Erwachsene' }] });
  });

  test('gets a new address when its old one is taken by now', async () => {
    const event = await createEntry(cms.strapi, EVENT, { title: 'Anrudern', slug: 'anrudern', start: '2036-05-01T10:00:00.000Z', club });
    await coordinator.delete(entryPath(EVENT, event));
    await createEntry(cms.strapi, EVENT, { title: 'Anrudern', slug: 'anrudern', start: '2036-05-01T10:00:00.000Z', club });
    const { body } = await restore((await listTrash())[0].id);
    expect(body.data.missing).toEqual(['Adressteil: „anrudern“ gehört inzwischen einem anderen Eintrag; dieser bekommt einen neuen.']);
    expect((await cms.strapi.db.query(EVENT).findOne({ where: { documentId: event } })).slug).toBe('anrudern-2');
  });

  test('that is a club has its editors and its events again, but not those that found another club', async () => {
    const [own, moved] = [await createFullEvent(await createFile('b.png')), await createFullEvent(await createFile('c.png'))];
    await coordinator.delete(entryPath(CLUB, club));
    const other = await createEntry(cms.strapi, CLUB, { name: 'Anderer', operatingStatus: 'active' });
    await cms.strapi.documents(EVENT).update({ documentId: moved, data: { club: other } as never });
    const [deleted] = (await listTrash()).filter(({ target }: { target: string }) => target === club);
    expect((await restore(deleted.id)).body.data.missing).toEqual([]);
    const clubOf = async (event: string) =>
      (await cms.strapi.db.query(EVENT).findOne({ where: { documentId: event, publishedAt: null }, populate: ['club'] })).club.documentId;
    expect([await clubOf(own), await clubOf(moved)]).toEqual([club, other]);
    const restored = await cms.strapi.db.query(CLUB).findOne({ where: { documentId: club }, populate: ['editors', 'contacts'] });
    expect(restored).toMatchObject({ trusted: true, editors: [{ id: editor.id }], contacts: [{ name: 'Uwe', consent: true }] });
  });

  test('is gone after 30 days, and not before', async () => {
    const event = await createFullEvent(await createFile('d.png'));
    await coordinator.delete(entryPath(EVENT, event));
    const [deleted] = await listTrash();
    await removeOldVersions(cms.strapi, new Date(Date.now() + 29 * DAY));
    expect(await listTrash()).toHaveLength(1);
    await removeOldVersions(cms.strapi, new Date(Date.now() + 31 * DAY));
    expect(await listTrash()).toEqual([]);
    const { status, body } = await restore(deleted.id);
    expect([status, body.error.message]).toEqual([404, 'Diese Fassung gibt es nicht mehr. Fassungen werden 30 Tage aufgehoben.']);
  });

  test('can be deleted for good, with all its former states, but only once it is deleted', async () => {
    const event = await createFullEvent(await createFile('e.png'));
    await coordinator.put(entryPath(EVENT, event), { title: 'Regatta, die zweite' });
    expect((await coordinator.delete(`/ehrenamt/trash/${EVENT}/${event}`)).status).toBe(400);
    await coordinator.delete(entryPath(EVENT, event));
    expect((await coordinator.delete(`/ehrenamt/trash/${EVENT}/${event}`)).status).toBe(200);
    expect(await cms.strapi.db.query(versionTable.uid).count({ where: { target: event } })).toBe(0);
  });

  test.each([
    ['api::registration.registration', { clubName: 'Neu', applicantName: 'Ida Muster', applicantEmail: 'ida@example.org', state: 'new' }],
    ['api::report.report', { kind: 'question', page: '/', text: 'Wo?', contactName: 'Ida Muster', state: 'new' }],
  ])('of %s is gone at once', async (uid, data) => {
    const id = await createEntry(cms.strapi, uid, data);
    expect((await coordinator.put(entryPath(uid, id), { ...data, state: 'rejected' })).status).toBe(200);
    expect((await coordinator.delete(entryPath(uid, id))).status).toBe(200);
    expect(await cms.strapi.db.query(versionTable.uid).count({ where: { target: id } })).toBe(0);
  });
});

describe('an overwritten entry', () => {
  test('comes back as it was, and the restoration can be undone', async () => {
    const event = await createFullEvent(await createFile('f.png'), 'published');
    const original = await takeSnapshot(cms.strapi, EVENT, event);
    const change = { title: 'Verschrieben 1', prices: [], recurrence: null, topics: { set: [] }, image: null };
    expect((await editor.put(entryPath(EVENT, event), change)).status).toBe(200);
    const [version] = await listVersions(EVENT, event);
    expect(version).toMatchObject({ reason: 'update', differences: ['Titel', 'Themen', 'Wiederholung', 'Eintritt', 'Bild'] });
    expect((await restore(version.id)).body.data).toEqual({ documentId: event, missing: [] });
    expect(await takeSnapshot(cms.strapi, EVENT, event)).toEqual(original);
    expect((await cms.strapi.db.query(EVENT).findOne({ where: { documentId: event, publishedAt: { $notNull: true } } })).title).toBe(
      original?.title,
    );
    const undone = (await listVersions(EVENT, event)).find(({ title }: { title: string }) => title === 'Verschrieben 1');
    expect((await restore(undone.id)).status).toBe(200);
    expect((await takeSnapshot(cms.strapi, EVENT, event))?.title).toBe('Verschrieben 1');
  });

  test('keeps the state from before a sitting, not every save in it', async () => {
    const event = await createFullEvent(await createFile('g.png'));
    for (const title of ['Eins', 'Zwei', 'Drei']) await editor.put(entryPath(EVENT, event), { title });
    expect((await listVersions(EVENT, event)).map(({ title }: { title: string }) => title)).toEqual([`Regatta ${events}`]);
    await coordinator.put(entryPath(EVENT, event), { title: 'Vier' });
    expect((await listVersions(EVENT, event)).map(({ title }: { title: string }) => title)).toEqual(['Drei', `Regatta ${events}`]);
  });

  test('keeps what was published, however fast the next change came', async () => {
    const event = await createFullEvent(await createFile('h.png'));
    await editor.put(entryPath(EVENT, event), { title: 'Öffentlich 9' });
    expect((await editor.post(`${entryPath(EVENT, event)}/actions/publish`, {})).status).toBe(200);
    await editor.put(entryPath(EVENT, event), { title: 'Danach 10' });
    const versions = await listVersions(EVENT, event);
    expect(versions.map(({ title, reason }: { title: string; reason: string }) => [title, reason])).toEqual([
      ['Öffentlich 9', 'publish'],
      [`Regatta ${events}`, 'update'],
    ]);
  });

  test('of a club does not bring back who could edit it', async () => {
    const second = await cms.signIn('club-editor');
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { editors: [editor.id, second.id] } as never });
    await cms.strapi.db.query(versionTable.uid).deleteMany({});
    await coordinator.put(entryPath(CLUB, club), { summary: 'Neu', trusted: false, editors: { disconnect: [{ id: second.id }] } });
    const [version] = await listVersions(CLUB, club);
    expect((await restore(version.id)).status).toBe(200);
    const restored = await cms.strapi.db.query(CLUB).findOne({ where: { documentId: club, publishedAt: null }, populate: ['editors'] });
    expect(restored).toMatchObject({ summary: null, trusted: false, editors: [{ id: editor.id }] });
    expect(restored.editors).toHaveLength(1);
  });
});

describe('who may', () => {
  test.each([
    ['club editor', () => editor, 403],
    ['municipal editor', () => municipal, 403],
    ['coordinator', () => coordinator, 200],
    ['super admin', () => superAdmin, 200],
  ])('see and restore former states: %s', async (_role, account, expected) => {
    const event = await createFullEvent(await createFile(`${_role}.png`));
    await editor.put(entryPath(EVENT, event), { title: `Anders ${events}` });
    const [version] = await listVersions(EVENT, event);
    expect((await account().get('/ehrenamt/trash')).status).toBe(expected);
    expect((await account().get(`/ehrenamt/versions/${EVENT}/${event}`)).status).toBe(expected);
    expect((await restore(version.id, account())).status).toBe(expected);
    await editor.delete(entryPath(EVENT, event));
    expect((await account().delete(`/ehrenamt/trash/${EVENT}/${event}`)).status).toBe(expected);
  });

  test('nobody without signing in', async () => {
    for (const path of ['/ehrenamt/trash', `/ehrenamt/versions/${EVENT}/x`]) expect((await cms.request(path)).status).toBe(401);
    expect((await cms.request('/ehrenamt/versions/1/restore', { method: 'POST' })).status).toBe(401);
    expect((await cms.request(`/ehrenamt/trash/${EVENT}/x`, { method: 'DELETE' })).status).toBe(401);
  });
});
