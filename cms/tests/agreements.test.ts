import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptanceTable } from '../src/agreements/acceptance-table';
import { ensureAcceptances } from '../src/bootstrap/ensure-acceptances';
import { ensureAgreementDates } from '../src/bootstrap/ensure-agreement-dates';
import { toBerlinDay } from '../src/recurrence/berlin-time';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const PAGE = 'api::page.page';

let cms: TestCms;
let editor: Account;
let coordinator: Account;
let municipal: Account;
let own: string;
let foreign: string;

beforeAll(async () => {
  cms = await startCms({ SITE_URL: 'https://ehrenamt.example.org' });
  editor = await cms.signIn('club-editor');
  coordinator = await cms.signIn('coordinator');
  municipal = await cms.signIn('municipal-editor');
  own = await createEntry(cms.strapi, CLUB, { name: 'Eigener Chor', operatingStatus: 'active', editors: [editor.id] }, 'published');
  foreign = await createEntry(cms.strapi, CLUB, { name: 'Fremder Verein', operatingStatus: 'paused' });
  await createEntry(cms.strapi, CLUB, { name: 'Aufgelöst', operatingStatus: 'dissolved' }, 'published');
});
afterAll(() => cms.stop());

/** What the CMS answers about the editor's own club. */
const readOwn = async () => (await editor.get('/ehrenamt/agreements')).body.data.clubs[0];
const listOpen = (club: { open: { title: string; version: string }[] }) => club.open.map(({ title, version }) => `${title} ${version}`);
const accept = (account: Account, club: string, accepted: object[], body: object = {}) =>
  account.post('/ehrenamt/agreements', { club, accepted, ...body });
const countRecords = (club: string) => cms.strapi.db.query(acceptanceTable.uid).count({ where: { club } });

/** The coordination gives a shipped agreement a new wording. */
async function raise(slug: string, agreementVersion: string, more: object = {}): Promise<void> {
  const page = await cms.strapi.documents(PAGE).findFirst({ filters: { slug } });
  const path = entryPath(PAGE, page?.documentId);
  expect((await coordinator.put(path, { agreementVersion, ...more })).status).toBe(200);
  expect((await coordinator.post(`${path}/actions/publish`, {})).status).toBe(200);
}

describe('a club that has accepted nothing', () => {
  test('is asked for each agreement in its present version, with text and public address', async () => {
    const club = await readOwn();
    expect(club).toMatchObject({ documentId: own, name: 'Eigener Chor', accepted: [] });
    expect(listOpen(club)).toEqual(['Netiquette 2026-1', 'Vereinbarung zur Datenpflege 2026-1']);
    expect(club.open[0]).toMatchObject({ since: toBerlinDay(new Date()), url: 'https://ehrenamt.example.org/netiquette/' });
    // Links of the site lead nowhere from within the admin.
    expect(JSON.stringify(club.open[1].body)).toContain('"url":"https://ehrenamt.example.org/netiquette/"');
  });

  test('is known to the coordination; a dissolved one is asked for nothing', async () => {
    const { data } = (await coordinator.get('/ehrenamt/agreements')).body;
    expect(data).toEqual({
      clubs: [],
      waiting: {
        total: 2,
        clubs: [
          { documentId: own, name: 'Eigener Chor' },
          { documentId: foreign, name: 'Fremder Verein' },
        ],
      },
    });
    expect((await editor.get('/ehrenamt/agreements')).body.data.waiting).toBeNull();
  });

  test('may still be edited and published: nothing is held up', async () => {
    expect((await editor.put(entryPath(CLUB, own), { summary: 'Wir singen.' })).status).toBe(200);
  });
});

test('whoever took the question off the home page finds it back on top until it is answered', async () => {
  const uid = 'global::home-agreements';
  const layout = async (account: Account) =>
    (await account.get('/admin/homepage/layout')).body.data?.widgets.map((widget: { uid: string }) => widget.uid);
  expect(await layout(editor)).toBeUndefined();
  const arranged = { widgets: [{ uid: 'global::home-drafts', width: 12 }] };
  for (const account of [editor, coordinator]) expect((await account.put('/admin/homepage/layout', arranged)).status).toBe(200);
  expect(await layout(editor)).toEqual([uid, 'global::home-drafts']);
  expect(await layout(coordinator), 'edits no club').toEqual(['global::home-drafts']);
});

describe('accepting', () => {
  test('is refused to everyone whose club it is not, whatever they send', async () => {
    const accepted = (await readOwn()).open;
    const refused = await accept(editor, foreign, accepted);
    expect([refused.status, refused.body.error.message]).toEqual([403, 'Dies ist nicht Ihr Verein.']);
    expect((await accept(editor, 'unknown', accepted)).status).toBe(403);
    expect((await accept(editor, { $ne: null } as never, accepted)).status).toBe(403);
    expect((await editor.get(`/ehrenamt/agreements/${foreign}`)).status).toBe(403);
    expect((await accept(municipal, own, accepted)).status).toBe(403);
    expect((await municipal.get('/ehrenamt/agreements')).status).toBe(403);
    expect((await cms.request('/ehrenamt/agreements', { method: 'POST' })).status).toBe(401);
    expect((await cms.request('/ehrenamt/agreements')).status).toBe(401);
    expect((await accept(coordinator, 'unknown', accepted, { note: 'x' })).status).toBe(404);
    expect(await countRecords(own)).toBe(0);
    expect(await countRecords(foreign)).toBe(0);
  });

  test('needs the present version of an agreement that exists', async () => {
    const [netiquette] = (await readOwn()).open;
    for (const accepted of [[{ ...netiquette, version: '2025-1' }], [{ page: 'unknown', version: '2026-1' }], [null], ['x']]) {
      const { status, body } = await accept(editor, own, accepted as object[]);
      expect([status, body.error.message]).toEqual([
        400,
        'Inzwischen gilt eine andere Fassung. Bitte laden Sie die Seite neu und lesen Sie sie.',
      ]);
    }
    const empty = await accept(editor, own, []);
    expect([empty.status, empty.body.error.message]).toEqual([400, 'Bitte kreuzen Sie an, was Ihr Verein annimmt.']);
    expect(await countRecords(own)).toBe(0);
  });

  test('is recorded once with version, date and person', async () => {
    const before = Date.now();
    const { open } = await readOwn();
    const { status, body } = await accept(editor, own, open);
    expect([status, body.data.open]).toEqual([200, []]);
    const record = { version: '2026-1', acceptedBy: expect.stringMatching(/^Vorname Nachname-\d+$/), note: null };
    expect(body.data.accepted).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...record, title: 'Netiquette' }),
        expect.objectContaining({ ...record, title: 'Vereinbarung zur Datenpflege' }),
      ]),
    );
    for (const { acceptedAt } of body.data.accepted) expect(Date.parse(acceptedAt)).toBeGreaterThanOrEqual(before);
    expect((await accept(editor, own, open)).status).toBe(200);
    expect(await countRecords(own)).toBe(2);
    const layout = (await editor.get('/admin/homepage/layout')).body.data;
    expect(layout.widgets).toEqual([{ uid: 'global::home-drafts', width: 12 }]);
    expect(await cms.strapi.db.query(acceptanceTable.uid).count({ where: { account: editor.id } })).toBe(2);
  });

  test('on behalf of a club is for the coordination, which says on what ground', async () => {
    const { data } = (await coordinator.get(`/ehrenamt/agreements/${foreign}`)).body;
    const silent = await accept(coordinator, foreign, data.open, { note: '  ' });
    expect([silent.status, silent.body.error.message]).toEqual([
      400,
      'Bitte schreiben Sie dazu, worauf Sie sich stützen, z. B. „Unterschrift vom 3. Mai liegt vor“.',
    ]);
    const { status, body } = await accept(coordinator, foreign, data.open, { note: 'Unterschrift liegt vor.' });
    expect([status, body.data.open, body.data.accepted[0].note]).toEqual([200, [], 'Unterschrift liegt vor.']);
    expect((await coordinator.get('/ehrenamt/agreements')).body.data.waiting).toEqual({ total: 0, clubs: [] });
  });
});

describe('a new version', () => {
  test('asks again for itself alone, and what was accepted before stays recorded', async () => {
    const page = await cms.strapi.documents(PAGE).findFirst({ filters: { slug: 'netiquette' } });
    await coordinator.put(entryPath(PAGE, page?.documentId), { agreementVersion: '2027-1' });
    expect((await readOwn()).open, 'a draft asks nobody').toEqual([]);
    await raise('netiquette', '2027-1');
    const club = await readOwn();
    expect(listOpen(club)).toEqual(['Netiquette 2027-1']);
    expect(club.accepted).toHaveLength(2);
    await accept(editor, own, club.open);
    expect((await readOwn()).accepted.map(({ title, version }: { title: string; version: string }) => `${title} ${version}`)).toEqual([
      'Netiquette 2027-1',
      'Vereinbarung zur Datenpflege 2026-1',
      'Netiquette 2026-1',
    ]);
  });

  test('says since when it holds: the day it was first published, or the day that was entered', async () => {
    const since = async () => (await cms.request('/api/pages?filters[slug]=datenpflege')).body.data[0].agreementSince;
    await raise('datenpflege', '2027-1', { agreementSince: '2020-01-01' });
    expect(await since()).toBe('2020-01-01');
    await raise('datenpflege', '2027-1', { summary: 'Nur ein Tippfehler.' });
    expect(await since()).toBe('2020-01-01');
    await raise('datenpflege', '2027-2');
    expect(await since()).toBe(toBerlinDay(new Date()));
    await raise('datenpflege', '2027-3', { agreementSince: '2027-05-01' });
    expect(await since()).toBe('2027-05-01');
  });

  test('that was published before days were noted gets that of its publication at the next start, once, and looks no different', async () => {
    const where = { slug: { $in: ['netiquette', 'datenpflege'] } };
    const pages = cms.strapi.db.query(PAGE);
    const readAll = () => pages.findMany({ where, orderBy: { id: 'asc' } });
    const before = await readAll();
    const [published] = before.filter(({ publishedAt, slug }) => publishedAt && slug === 'netiquette');
    await cms.strapi.db.connection('pages').where({ slug: 'netiquette' }).update({ agreement_since: null });
    await cms.strapi.db
      .connection('pages')
      .where({ id: published.id })
      .update({ published_at: new Date('2026-07-04T22:30:00.000Z') });
    await ensureAgreementDates({ strapi: cms.strapi });
    await ensureAgreementDates({ strapi: cms.strapi });
    expect(await readAll()).toEqual(
      before.map((page) => ({
        ...page,
        ...(page.slug === 'netiquette' ? { agreementSince: '2026-07-05' } : {}),
        ...(page.id === published.id ? { publishedAt: '2026-07-04T22:30:00.000Z' } : {}),
      })),
    );
    const { body } = await cms.request('/api/pages?filters[slug]=netiquette');
    expect(body.data[0].agreementSince).toBe('2026-07-05');
  });

  test('is no longer asked for once the page names no version any more', async () => {
    await raise('datenpflege', '');
    expect((await readOwn()).open).toEqual([]);
  });
});

describe("what the coordination enters in a club's form", () => {
  const agreement = { version: '2027-1', acceptedAt: '2026-03-01T11:00:00.000Z', acceptedBy: 'Petra Papier' };

  test('joins the record, and a later entry does not take it away', async () => {
    const club = await createEntry(cms.strapi, CLUB, { name: 'Papierverein', operatingStatus: 'active' });
    await coordinator.put(entryPath(CLUB, club), { agreement });
    const read = async () => (await coordinator.get(`/ehrenamt/agreements/${club}`)).body.data;
    expect(await read()).toMatchObject({
      open: [],
      accepted: [{ title: 'Netiquette', version: '2027-1', acceptedAt: agreement.acceptedAt, acceptedBy: 'Petra Papier', note: null }],
    });
    await coordinator.put(entryPath(CLUB, club), { agreement: { ...agreement, version: '2027-2' } });
    expect((await read()).accepted.map(({ version }: { version: string }) => version).sort()).toEqual(['2027-1', '2027-2']);
  });

  test('is taken over from clubs that were entered before there was a record', async () => {
    const club = await createEntry(cms.strapi, CLUB, { name: 'Alter Verein', operatingStatus: 'active', agreement }, 'published');
    const record = cms.strapi.db.query(acceptanceTable.uid);
    await record.deleteMany({});
    await ensureAcceptances({ strapi: cms.strapi });
    await ensureAcceptances({ strapi: cms.strapi });
    expect(await record.findMany({ where: { club } })).toMatchObject([{ version: '2027-1', acceptedBy: 'Petra Papier', account: null }]);
  });
});

test('nothing of it is public', async () => {
  const text = JSON.stringify((await cms.request('/api/clubs?populate=*')).body);
  expect(text).toContain('Eigener Chor');
  expect(text).not.toMatch(/agreement|Petra Papier|Nachname/);
});
