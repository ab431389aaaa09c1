import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivePreviewKeys, readPreviewToken } from '../../scripts/publisher/preview/preview-token';
import { buildQuery } from '../../site/src/cms/build-query';
import { collectionSchemas } from '../../site/src/cms/parse-content';
import { signPreviewToken } from '../src/preview/preview-token';
import { createEntry } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const SECRET = 'secret-of-the-publisher';
const SITE = 'https://mitmachen.example.org';
const keys = derivePreviewKeys(SECRET);
const uids = {
  club: 'api::club.club',
  event: 'api::event.event',
  opportunity: 'api::opportunity.opportunity',
  announcement: 'api::announcement.announcement',
  venue: 'api::venue.venue',
  page: 'api::page.page',
} as const;
type Type = keyof typeof uids;

let cms: TestCms;
let accounts: Record<'club-editor' | 'municipal-editor' | 'coordinator', Account>;
/** One entry of each kind, by what it is to the club editor. */
let entries: Record<string, { type: Type; documentId: string }>;

beforeAll(async () => {
  // Nobody listens there: what would be told to the publisher is lost.
  cms = await startCms({ PUBLISHER_URL: 'http://127.0.0.1:9/publish', SITE_URL: SITE });
  accounts = {
    'club-editor': await cms.signIn('club-editor'),
    'municipal-editor': await cms.signIn('municipal-editor'),
    coordinator: await cms.signIn('coordinator'),
  };
  const { strapi } = cms;
  const create = async (type: Type, data: object, status: 'draft' | 'published' = 'draft') => ({
    type,
    documentId: await createEntry(strapi, uids[type], data, status),
  });
  const topic = await createEntry(strapi, 'api::topic.topic', { name: 'Musik' });
  const contacts = [
    { role: 'Vorsitz', name: 'Erika Öffentlich', email: 'erika@example.org', consent: true },
    { role: 'Kasse', name: 'Paul Privat', email: 'paul@example.net', consent: false },
  ];
  const own = await create('club', {
    name: 'Chor',
    operatingStatus: 'active',
    editors: [accounts['club-editor'].id],
    trusted: true,
    topics: [topic],
    contacts,
    confirmedBy: 'Petra Intern',
  });
  const foreign = await create('club', { name: 'Fremd', operatingStatus: 'active' });
  const event = { kind: 'event', start: '2030-12-01T18:00:00.000Z', eventStatus: 'scheduled' };
  entries = {
    'own club': own,
    'foreign club': foreign,
    'own event': await create('event', {
      ...event,
      title: 'Konzert',
      club: own.documentId,
      topics: [topic],
      prices: [{ label: 'Erwachsene', amount: 5 }],
      image: { file: await uploadImage(), alternativeText: 'Der Chor', credit: 'Chor', recognisablePeople: 'none' },
    }),
    'foreign event': await create('event', { ...event, title: 'Fremdes', club: foreign.documentId }),
    'municipal event': await create('event', { ...event, title: 'Stadtfest' }),
    'own offer': await create('opportunity', { title: 'Noten', club: own.documentId }),
    'foreign offer': await create('opportunity', { title: 'Tore', club: foreign.documentId }),
    announcement: await create('announcement', { title: 'Sperrung', kind: 'news', publishFrom: '2099-01-01T00:00:00.000Z' }),
    page: await create('page', { title: 'Netiquette', menuPlace: 'none', language: 'de' }),
    venue: await create('venue', { name: 'Saal', kind: 'hall' }),
  };
});
afterAll(() => cms.stop());

async function uploadImage(): Promise<number> {
  const filepath = join(tmpdir(), `${randomUUID()}.png`);
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await writeFile(filepath, Buffer.from(png, 'base64'));
  const files = { filepath, originalFilename: 'chor.png', mimetype: 'image/png', size: 70 };
  const [uploaded] = await cms.strapi.plugin('upload').service('upload').upload({ data: {}, files });
  return uploaded.id;
}

function entryOf(name: string): { type: Type; documentId: string } {
  const entry = entries[name];
  if (!entry) throw new Error(`No entry "${name}"`);
  return entry;
}

const askForAddress = (account: Account, { type, documentId }: { type: Type; documentId: string }, status?: string) =>
  account.get(`/content-manager/preview/url/${uids[type]}?documentId=${documentId}${status ? `&status=${status}` : ''}`);

/** What the publisher does with the token of an address. */
const fetchDraft = (token: string, bearer = keys.fetch) =>
  cms.request('/api/preview-draft', { headers: { Authorization: `Bearer ${bearer}`, 'Preview-Token': token } });

function sign(entry: { type: string; documentId: string }, changes: object = {}): string {
  const expiresAt = Math.floor(Date.now() / 1_000) + 600;
  return signPreviewToken({ state: 'draft', userId: accounts.coordinator.id, expiresAt, ...entry, ...changes }, SECRET);
}

describe('the address of a preview', () => {
  test('names the draft and its end ten minutes ahead, and the publisher can read it', async () => {
    const { status, body } = await askForAddress(accounts['club-editor'], entryOf('own event'));
    expect(status).toBe(200);
    const [, token = ''] = body.data.url.split(`${SITE}/vorschau/`);
    const reading = readPreviewToken(token, keys.address, Date.now());
    expect(reading).toMatchObject({ kind: 'valid', grant: { ...entryOf('own event'), state: 'draft' } });
    if (reading.kind !== 'valid') throw new Error('not valid');
    expect(Math.abs(reading.grant.expiresAt - Date.now() - 600_000)).toBeLessThan(20_000);
  });

  test.each([
    ['club-editor', 'own club', 200],
    ['club-editor', 'foreign club', 403],
    ['club-editor', 'own event', 200],
    ['club-editor', 'foreign event', 403],
    ['club-editor', 'municipal event', 403],
    ['club-editor', 'own offer', 200],
    ['club-editor', 'foreign offer', 403],
    ['club-editor', 'announcement', 403],
    ['club-editor', 'page', 403],
    ['municipal-editor', 'own club', 403],
    ['municipal-editor', 'own event', 403],
    ['municipal-editor', 'municipal event', 200],
    ['municipal-editor', 'announcement', 200],
    ['municipal-editor', 'page', 200],
    ['municipal-editor', 'venue', 200],
    ['coordinator', 'own club', 200],
    ['coordinator', 'foreign event', 200],
    ['coordinator', 'own offer', 200],
    ['coordinator', 'announcement', 200],
    ['coordinator', 'page', 200],
    ['coordinator', 'venue', 200],
  ] as const)('%s, %s: %i', async (role, name, status) => {
    const answer = await askForAddress(accounts[role], entryOf(name));
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.error.message).toBe('Diesen Eintrag dürfen Sie nicht ansehen.');
    else expect((await fetchDraft(answer.body.data.url.split('/vorschau/')[1])).body.entry.documentId).toBe(entryOf(name).documentId);
  });

  test('is refused for an entry that is not there, as for one that is foreign', async () => {
    expect((await askForAddress(accounts.coordinator, { type: 'event', documentId: 'gibtesnicht' })).status).toBe(403);
    expect((await askForAddress(accounts.coordinator, entryOf('own event'), 'published')).status).toBe(403);
  });

  test('needs a sign-in, and a type with a page', async () => {
    const path = `/content-manager/preview/url/${uids.event}?documentId=${entryOf('own event').documentId}`;
    expect((await cms.request(path)).status).toBe(401);
    const topic = await cms.strapi.db.query('api::topic.topic').findOne({});
    const answer = await accounts.coordinator.get(`/content-manager/preview/url/api::topic.topic?documentId=${topic.documentId}`);
    expect(answer.body?.data?.url).toBeUndefined();
  });

  test('may stand in a frame of the admin: the site alone', async () => {
    const { headers } = await fetch(`${cms.url}/api/content-state`);
    expect(headers.get('content-security-policy')).toMatch(new RegExp(`(^|;)frame-src [^;]*${SITE}(;|$)`));
  });
});

describe('fetching a draft', () => {
  test('gives this one version, with files and the names of what is related, and nothing private', async () => {
    const { status, body } = await fetchDraft(sign(entryOf('own event')));
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['type', 'state', 'entry']);
    expect(body.entry).toMatchObject({
      title: 'Konzert',
      club: { documentId: entryOf('own club').documentId, name: 'Chor' },
      topics: [{ name: 'Musik' }],
      prices: [{ label: 'Erwachsene', amount: 5 }],
      image: { alternativeText: 'Der Chor', file: { url: expect.stringMatching(/^\/uploads\/.*\.png$/), ext: '.png' } },
    });
    const club = await fetchDraft(sign(entryOf('own club')));
    expect(club.body.entry.contacts.map((contact: { name: string }) => contact.name)).toEqual(['Erika Öffentlich']);
    const text = JSON.stringify([body, club.body]);
    expect(text).not.toMatch(/trusted|"editors"|agreement|Petra Intern|createdBy|updatedBy|Nachname|Privat/);
  });

  test('gives an announcement long before its time', async () => {
    expect((await fetchDraft(sign(entryOf('announcement')))).body.entry.title).toBe('Sperrung');
  });

  test('gives a published version exactly as the public API does', async () => {
    const { strapi } = cms;
    for (const name of ['own club', 'own event', 'venue', 'page']) {
      const { type, documentId } = entryOf(name);
      await strapi.documents(uids[type]).publish({ documentId });
      const schema = collectionSchemas[type];
      const parameters = new URLSearchParams(listParameters(buildQuery(schema)));
      const path = { club: 'clubs', event: 'events', venue: 'venues', page: 'pages' }[type as 'club'];
      const live = await cms.request(`/api/${path}/${documentId}?${parameters}`);
      const preview = await fetchDraft(sign({ type, documentId }, { state: 'published' }));
      expect(live.status).toBe(200);
      expect((await askForAddress(accounts.coordinator, { type, documentId }, 'published')).status).toBe(200);
      expect(schema.parse(preview.body.entry), name).toEqual(schema.parse(live.body.data));
    }
  });

  test.each([
    ['no token', ''],
    ['a wrong one', 'falsch'],
    ['the shared secret itself', SECRET],
    ['the key of the addresses', keys.address.toString('base64url')],
  ])('with %s as bearer it is refused', async (_name, bearer) => {
    expect((await fetchDraft(sign(entryOf('own event')), bearer)).status).toBe(401);
  });

  test("an editor's sign-in does not help", async () => {
    expect((await accounts.coordinator.get('/api/preview-draft')).status).toBe(401);
  });

  test.each<[string, () => string]>([
    ['no token', () => ''],
    ['a forged token', () => `${sign(entryOf('foreign event')).split('.')[0]}.${sign(entryOf('own event')).split('.')[1]}`],
    ['an expired token', () => sign(entryOf('own event'), { expiresAt: Math.floor(Date.now() / 1_000) - 1 })],
    ['another type', () => sign({ ...entryOf('own event'), type: 'opportunity' })],
    ['a type without a page', () => sign({ ...entryOf('own event'), type: 'notice' })],
    ['an entry that is not there', () => sign({ type: 'event', documentId: 'gibtesnicht' })],
    ['a version that is not there', () => sign(entryOf('foreign event'), { state: 'published' })],
    ['a user that is not there', () => sign(entryOf('own event'), { userId: 99_999 })],
    ['an entry that the user may not read', () => sign(entryOf('foreign event'), { userId: accounts['club-editor'].id })],
  ])('%s: not found', async (_name, token) => {
    expect((await fetchDraft(token())).status).toBe(404);
  });

  test('who has lost the right since, or the account, sees nothing more', async () => {
    const editor = await cms.signIn('club-editor');
    const club = { type: 'club' as const, documentId: await createEntry(cms.strapi, uids.club, { name: 'Kurz', editors: [editor.id] }) };
    const token = (await askForAddress(editor, club)).body.data.url.split('/vorschau/')[1];
    expect((await fetchDraft(token)).status).toBe(200);
    await cms.strapi.db.query('admin::user').update({ where: { id: editor.id }, data: { isActive: false } });
    expect((await fetchDraft(token)).status).toBe(404);
    await cms.strapi.db.query('admin::user').update({ where: { id: editor.id }, data: { isActive: true } });
    expect((await fetchDraft(token)).status).toBe(200);
    await cms.strapi.documents(uids.club).update({ documentId: club.documentId, data: { editors: { set: [] } } as never });
    expect((await fetchDraft(token)).status).toBe(404);
  });

  test('is read only', async () => {
    const headers = { Authorization: `Bearer ${keys.fetch}`, 'Preview-Token': sign(entryOf('own event')) };
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await cms.request('/api/preview-draft', { method, headers })).status).toBe(405);
  });
});

interface Query {
  fields: string[];
  populate?: Record<string, Query>;
}

/** A query of the site as Strapi's REST parameters. */
function listParameters({ fields, populate = {} }: Query, prefix = ''): [string, string][] {
  const inner = (name: string) => (prefix ? `${prefix}[${name}]` : name);
  return [
    ...fields.map((field, index): [string, string] => [`${inner('fields')}[${index}]`, field]),
    ...Object.entries(populate).flatMap(([name, query]) => listParameters(query, `${inner('populate')}[${name}]`)),
  ];
}
