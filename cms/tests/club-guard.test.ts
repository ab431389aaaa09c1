import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry, entryPath, readClub } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const types = [
  { uid: 'api::event.event', data: { title: 'Probe', kind: 'event', start: '2026-12-01T18:00:00.000Z', eventStatus: 'scheduled' } },
  { uid: 'api::opportunity.opportunity', data: { title: 'Helfen' } },
];

let cms: TestCms;
let editor: Account;
let own: string;
let foreign: string;
let row: (club: string) => Promise<number>;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.signIn('club-editor');
  own = await createEntry(cms.strapi, CLUB, { name: 'Eigener Chor', operatingStatus: 'active', trusted: true, editors: [editor.id] });
  foreign = await createEntry(cms.strapi, CLUB, { name: 'Fremder Verein', operatingStatus: 'active' });
  row = async (club) => (await cms.strapi.db.query(CLUB).findOne({ where: { documentId: club, publishedAt: null } })).id;
});
afterAll(() => cms.stop());

describe.each(types)('$uid', ({ uid, data }) => {
  /** Every way in which the API lets one name a club. */
  const syntaxes: [string, (club: string) => Promise<unknown>][] = [
    ['document id', async (club) => club],
    ['row id', async (club) => row(club)],
    ['row id as text', async (club) => String(await row(club))],
    ['object with document id', async (club) => ({ documentId: club })],
    ['object with row id', async (club) => ({ id: await row(club) })],
    ['list', async (club) => [club]],
    ['connect', async (club) => ({ connect: [{ documentId: club }] })],
    ['connect as the admin sends it', async (club) => ({ connect: [{ id: await row(club), documentId: club }], disconnect: [] })],
    ['connect without a list', async (club) => ({ connect: club })],
    ['set', async (club) => ({ set: [{ documentId: club }] })],
    ['set of row ids', async (club) => ({ set: [await row(club)] })],
    ['set empty, connect filled', async (club) => ({ set: [], connect: [club] })],
  ];
  const nothings: [string, unknown][] = [
    ['null', null],
    ['empty list', []],
    ['set empty', { set: [] }],
    ['set null', { set: null }],
  ];

  test.each(syntaxes)('create for the own club, named by %s', async (_name, name) => {
    const { status, body } = await editor.post(entryPath(uid), { ...data, club: await name(own) });
    expect([status, body.error?.message]).toEqual([201, undefined]);
    expect(await readClub(cms.strapi, uid, body.data.documentId)).toBe(own);
  });

  test.each(syntaxes)('create for a foreign club is refused, named by %s', async (_name, name) => {
    const before = await cms.strapi.db.query(uid).count();
    const { status, body } = await editor.post(entryPath(uid), { ...data, club: await name(foreign) });
    expect([status, body.error.message]).toEqual([403, 'Verein: Sie können Einträge nur für Ihren eigenen Verein anlegen und ändern.']);
    expect(await cms.strapi.db.query(uid).count()).toBe(before);
  });

  test.each(nothings)('create for no club is refused, said by %s', async (_name, club) => {
    const { status, body } = await editor.post(entryPath(uid), { ...data, club });
    expect([status, body.error.message]).toEqual([400, 'Verein: Bitte wählen Sie den Verein, zu dem dieser Eintrag gehört.']);
    expect(body.error.details.errors[0].path).toEqual(['club']);
  });

  test.each([[undefined], [{ connect: [], disconnect: [] }]])('the only club is filled in for %j', async (club) => {
    const { status, body } = await editor.post(entryPath(uid), { ...data, club });
    expect(status).toBe(201);
    expect(await readClub(cms.strapi, uid, body.data.documentId)).toBe(own);
  });

  test('with two clubs the editor has to choose', async () => {
    const busy = await cms.signIn('club-editor');
    for (const name of ['Erster', 'Zweiter']) await createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', editors: [busy.id] });
    expect((await busy.post(entryPath(uid), data)).status).toBe(400);
  });

  test('an editor without a club can create nothing', async () => {
    const stranger = await cms.signIn('club-editor');
    expect((await stranger.post(entryPath(uid), data)).status).toBe(400);
    expect((await stranger.post(entryPath(uid), { ...data, club: own })).status).toBe(403);
  });

  test.each(syntaxes)('moving to a foreign club is refused, named by %s', async (_name, name) => {
    const entry = await createEntry(cms.strapi, uid, { ...data, club: own });
    expect((await editor.put(entryPath(uid, entry), { ...data, club: await name(foreign) })).status).toBe(403);
    expect((await editor.post(`${entryPath(uid, entry)}/actions/publish`, { ...data, club: await name(foreign) })).status).toBe(403);
    expect(await readClub(cms.strapi, uid, entry)).toBe(own);
  });

  test.each([...nothings, ['disconnect', { disconnect: ['own'] }]] as [string, unknown][])(
    'moving to no club is refused, said by %s',
    async (_name, club) => {
      const entry = await createEntry(cms.strapi, uid, { ...data, club: own });
      const input = club && typeof club === 'object' && 'disconnect' in club ? { disconnect: [{ documentId: own }] } : club;
      expect((await editor.put(entryPath(uid, entry), { ...data, club: input })).status).toBe(400);
      expect(await readClub(cms.strapi, uid, entry)).toBe(own);
    },
  );

  test.each([
    ['several clubs', { set: ['own', 'foreign'] }],
    ['an unknown club', 'abcdefghijklmnopqrstuvwx'],
    ['nonsense', { foo: 1 }],
  ])('%s is refused', async (_name, club) => {
    const input = typeof club === 'object' && 'set' in club ? { set: [own, foreign] } : club;
    expect((await editor.post(entryPath(uid), { ...data, club: input })).status).toBeGreaterThanOrEqual(400);
  });

  test('a copy stays with the own club, whatever is asked for', async () => {
    const entry = await createEntry(cms.strapi, uid, { ...data, club: own });
    const copy = await editor.post(`${entryPath(uid)}/clone/${entry}`, { ...data });
    expect(copy.status).toBe(200);
    expect(await readClub(cms.strapi, uid, copy.body.data.documentId)).toBe(own);
    expect((await editor.post(`${entryPath(uid)}/clone/${entry}`, { ...data, club: foreign })).status).toBe(403);
  });

  test('a component of a foreign entry cannot be taken over or written into, not even by its number', async () => {
    const secret = { role: 'Vorsitz', email: 'geheim@example.net', consent: false };
    const entry = await createEntry(cms.strapi, uid, { ...data, club: foreign, contact: secret });
    const stored = await cms.strapi.db.query(uid).findOne({ where: { documentId: entry }, populate: ['contact'] });
    const mine = await createEntry(cms.strapi, uid, { ...data, club: own });
    const contact = { id: stored.contact.id, role: 'Gekapert', consent: true };
    const answers = [
      await editor.put(entryPath(uid, mine), { ...data, contact }),
      await editor.post(entryPath(uid), { ...data, club: own, contact }),
    ];
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain('geheim@example.net');
    const after = await cms.strapi.db.query(uid).findOne({ where: { documentId: entry }, populate: ['contact'] });
    expect(after.contact).toMatchObject({ ...secret, id: stored.contact.id });
  });

  test.each(['populate[club][populate]=*', 'populate[topics][populate][events]=true', 'populate=*', 'populate[createdBy]=true'])(
    'nothing more is loaded along than the form shows: %s',
    async (query) => {
      const topic = await createEntry(cms.strapi, 'api::topic.topic', { name: `Thema ${Math.random()}` });
      await createEntry(cms.strapi, uid, { ...data, title: 'Fremder Entwurf', club: foreign, topics: [topic] });
      const mine = await createEntry(cms.strapi, uid, { ...data, club: own, topics: [topic] });
      for (const path of [entryPath(uid), entryPath(uid, mine)]) {
        const { status, body } = await editor.get(`${path}?${query}`);
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(/Fremde|Nachname-|@example\.org/);
      }
    },
  );

  test('a foreign entry cannot be copied, not even for the own club', async () => {
    const entry = await createEntry(cms.strapi, uid, { ...data, club: foreign });
    expect([403, 404]).toContain((await editor.post(`${entryPath(uid)}/clone/${entry}`, { ...data, club: own })).status);
  });

  test('fields the software keeps cannot be set', async () => {
    const kept = { source: { calendar: 'x', uid: 'y' }, formerSlugs: ['alt'], confirmedBy: 'Niemand' };
    const { body } = await editor.post(entryPath(uid), { ...data, ...kept });
    const stored = await cms.strapi.db.query(uid).findOne({ where: { documentId: body.data.documentId }, populate: ['source'] });
    expect(stored.source).toBeNull();
    expect(stored.formerSlugs ?? []).toEqual([]);
    expect(stored.confirmedBy ?? null).toBeNull();
  });

  test('a municipal editor creates for no club, and cannot create for one', async () => {
    const municipal = await cms.signIn('municipal-editor');
    const { status, body } = await municipal.post(entryPath(uid), { ...data, club: own });
    expect(status).toBe(201);
    expect(await readClub(cms.strapi, uid, body.data.documentId)).toBeUndefined();
  });
});

describe('the club itself', () => {
  const read = (club: string) =>
    cms.strapi.db
      .query(CLUB)
      .findOne({ where: { documentId: club, publishedAt: null }, populate: ['editors', 'agreement', 'parent', 'events', 'children'] });

  test('its editor changes the profile, but not what the coordination settles', async () => {
    const event = await createEntry(cms.strapi, 'api::event.event', { ...types[0]?.data, club: foreign });
    const { status } = await editor.put(entryPath(CLUB, own), {
      name: 'Eigener Chor 1899',
      trusted: false,
      editors: [],
      agreement: { version: '1', acceptedAt: '2026-01-01T00:00:00.000Z', acceptedBy: 'ich' },
      parent: foreign,
      children: { connect: [foreign] },
      events: { connect: [event] },
    });
    expect(status).toBe(200);
    const club = await read(own);
    expect(club).toMatchObject({ name: 'Eigener Chor 1899', trusted: true, agreement: null, parent: null, children: [] });
    expect(club.editors.map(({ id }: { id: number }) => id)).toEqual([editor.id]);
    expect(await readClub(cms.strapi, 'api::event.event', event)).toBe(foreign);
  });

  test('nobody but the coordination creates, copies or deletes a club', async () => {
    expect((await editor.post(entryPath(CLUB), { name: 'Neu' })).status).toBe(403);
    expect((await editor.post(`${entryPath(CLUB)}/clone/${own}`, { name: 'Kopie' })).status).toBe(403);
    expect((await editor.delete(entryPath(CLUB, own))).status).toBe(403);
  });

  test('losing a club ends all rights at once, published or not', async () => {
    const coordinator = await cms.signIn('coordinator');
    const leaving = await cms.signIn('club-editor');
    const club = await createEntry(cms.strapi, CLUB, { name: 'Wechsel', operatingStatus: 'active', editors: [leaving.id] }, 'published');
    expect((await leaving.get(`${entryPath(CLUB, club)}?status=published`)).status).toBe(200);
    expect((await coordinator.put(entryPath(CLUB, club), { editors: { disconnect: [{ id: leaving.id }] } })).status).toBe(200);
    expect((await leaving.get(`${entryPath(CLUB, club)}?status=published`)).status).toBeGreaterThanOrEqual(403);
    expect((await leaving.get(entryPath(CLUB, club))).status).toBeGreaterThanOrEqual(403);
    expect((await leaving.put(entryPath(CLUB, club), { name: 'Übernommen' })).status).toBeGreaterThanOrEqual(403);
  });

  test('who edits a club can be settled without touching what is public, or hiding what is not', async () => {
    const coordinator = await cms.signIn('coordinator');
    const joining = await cms.signIn('club-editor');
    const club = await createEntry(cms.strapi, CLUB, { name: 'Stand', operatingStatus: 'active' }, 'published');
    const readState = async () => (await coordinator.get(entryPath(CLUB, club))).body.data.status;
    // Strapi takes times less than half a second apart for the same.
    const age = () =>
      cms.strapi.db
        .queryBuilder(CLUB)
        .where({ documentId: club })
        .update({ updatedAt: new Date(Date.now() - 60_000) })
        .execute();
    await age();
    const settle = (data: object) => coordinator.put(entryPath(CLUB, club), data);
    expect((await settle({ editors: { connect: [{ id: joining.id }] } })).status).toBe(200);
    expect(await readState()).toBe('published');
    await age();
    expect((await settle({ name: 'Anders', trusted: true })).status).toBe(200);
    expect(await readState()).toBe('modified');
    expect((await settle({ trusted: false })).status).toBe(200);
    expect(await readState()).toBe('modified');
    expect((await joining.get(`${entryPath(CLUB, club)}?status=published`)).body.data).toMatchObject({ name: 'Stand', trusted: false });
  });

  test('an editor of a club that is not trusted saves, but does not publish', async () => {
    const beginner = await cms.signIn('club-editor');
    const club = await createEntry(cms.strapi, CLUB, { name: 'Neuling', operatingStatus: 'active', editors: [beginner.id] });
    const sentence =
      'Für Ihren Verein veröffentlicht die Koordination. Ihr Entwurf ist gespeichert; bitte reichen Sie ihn zur Freigabe ein.';
    for (const { uid, data } of types) {
      const { body } = await beginner.post(entryPath(uid), data);
      const refused = await beginner.post(`${entryPath(uid, body.data.documentId)}/actions/publish`, {});
      expect([refused.status, refused.body.error.message]).toEqual([403, sentence]);
      const atOnce = await beginner.post(`${entryPath(uid)}/actions/publish`, data);
      expect(atOnce.status).toBe(403);
      const bulk = await beginner.post(`${entryPath(uid)}/actions/bulkPublish`, { documentIds: [body.data.documentId] });
      expect(bulk.status).toBe(403);
      expect(await cms.strapi.db.query(uid).count({ where: { documentId: body.data.documentId, publishedAt: { $notNull: true } } })).toBe(
        0,
      );
    }
    expect((await beginner.post(`${entryPath(CLUB, club)}/actions/publish`, {})).status).toBe(403);
  });

  test('an editor of several clubs is told which of them is not trusted, and of a selection nothing is published', async () => {
    const both = await cms.signIn('club-editor');
    const createClub = (name: string, trusted: boolean) =>
      createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', trusted, editors: [both.id] }, 'published');
    const [known, unknown] = [await createClub('Turnverein', true), await createClub('Neue Runde', false)];
    for (const { uid, data } of types) {
      const documentIds = [
        await createEntry(cms.strapi, uid, { ...data, club: known }),
        await createEntry(cms.strapi, uid, { ...data, club: unknown }),
      ];
      const refused = await both.post(`${entryPath(uid)}/actions/bulkPublish`, { documentIds });
      expect([refused.status, refused.body.error.message]).toEqual([
        403,
        'Für „Neue Runde“ veröffentlicht die Koordination. Ihr Entwurf ist gespeichert; bitte reichen Sie ihn zur Freigabe ein.',
      ]);
      expect(await cms.strapi.db.query(uid).count({ where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } } })).toBe(
        0,
      );
    }
  });
});

test('a selection is published once, whatever is named in it twice, and has an end', async () => {
  const { uid, data } = types[0] as (typeof types)[number];
  const club = await createEntry(
    cms.strapi,
    CLUB,
    { name: 'Chor am See', operatingStatus: 'active', trusted: true, editors: [editor.id] },
    'published',
  );
  const id = await createEntry(cms.strapi, uid, { ...data, title: 'Am See', club });
  const twice = await editor.post(`${entryPath(uid)}/actions/bulkPublish`, { documentIds: [id, id, id] });
  expect([twice.status, twice.body]).toMatchObject([200, { count: 1 }]);
  const many = Array.from({ length: 101 }, (_, index) => `nichts-${index}`);
  const refused = await editor.post(`${entryPath(uid)}/actions/bulkPublish`, { documentIds: [id, ...many] });
  expect([refused.status, refused.body.error.message]).toEqual([400, 'Bitte wählen Sie höchstens 100 Einträge auf einmal.']);
});

test('refusals are German, those of Strapi itself too, and those of the public API are as they were', async () => {
  const foreignClub = await editor.get(entryPath(CLUB, foreign));
  expect([foreignClub.status, foreignClub.body.error.message]).toEqual([403, 'Dieser Eintrag gehört nicht zu Ihrem Verein.']);
  const refused = await editor.get('/content-manager/collection-types/api::registration.registration');
  expect([refused.status, refused.body.error.message]).toEqual([
    403,
    'Das dürfen Sie nicht. Vielleicht gehört der Eintrag nicht zu Ihrem Verein.',
  ]);
  const missing = await editor.get('/content-manager/gibt-es-nicht');
  expect([missing.status, missing.body.error.message]).toEqual([404, 'Das gibt es nicht oder nicht mehr.']);
  expect((await cms.request('/api/clubs/gibt-es-nicht')).body.error).toMatchObject({ status: 404, message: 'Not Found' });
});

test('scripts and the coordination are not limited', async () => {
  const coordinator = await cms.signIn('coordinator');
  const uid = 'api::event.event';
  const entry = await createEntry(cms.strapi, uid, { ...types[0]?.data });
  expect(await readClub(cms.strapi, uid, entry)).toBeUndefined();
  expect((await coordinator.put(entryPath(uid, entry), { ...types[0]?.data, club: foreign })).status).toBe(200);
  expect(await readClub(cms.strapi, uid, entry)).toBe(foreign);
});
