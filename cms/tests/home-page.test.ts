import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry, entryPath } from './content';
import { type FakePublisher, startFakePublisher } from './fake-publisher';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const ANNOUNCEMENT = 'api::announcement.announcement';
const event = { title: 'Probe', start: '2027-06-12T18:00:00.000Z' };

let cms: TestCms;
let publisher: FakePublisher;
let accounts: Record<'club-editor' | 'municipal-editor' | 'coordinator' | 'strapi-super-admin', Account>;
let own: string;
let foreign: string;

beforeAll(async () => {
  publisher = await startFakePublisher();
  cms = await startCms({ PUBLISHER_URL: publisher.url });
  accounts = {
    'club-editor': await cms.signIn('club-editor'),
    'municipal-editor': await cms.signIn('municipal-editor'),
    coordinator: await cms.signIn('coordinator'),
    'strapi-super-admin': await cms.signIn('strapi-super-admin'),
  };
  const venue = await createEntry(cms.strapi, 'api::venue.venue', { name: 'Turnhalle' }, 'published');
  own = await createEntry(
    cms.strapi,
    CLUB,
    {
      name: 'Eigener Chor',
      operatingStatus: 'active',
      summary: 'Wir singen.',
      confirmedAt: new Date().toISOString(),
      meetingTimes: [{ weekday: 'monday', startTime: '19:30:00.000', venue }],
      contacts: [
        { role: 'Kasse', name: 'Ohne Zustimmung', consent: false },
        { role: 'Vorsitz', name: 'Mit Zustimmung', email: 'vorsitz@example.org', consent: true },
      ],
      editors: [accounts['club-editor'].id],
    },
    'published',
  );
  foreign = await createEntry(cms.strapi, CLUB, { name: 'Fremder Verein', operatingStatus: 'active' }, 'published');
});
afterAll(async () => {
  await cms?.stop();
  await publisher?.stop();
});

const status = (changes: object = {}) => ({
  state: 'idle',
  queued: false,
  runningSince: null,
  releaseId: 'r1',
  lastSuccess: { releaseId: 'r1', at: '2026-11-24T09:32:05.000Z', seconds: 5, contentVersion: 'another', pages: 10, leftOut: 0 },
  lastFailure: null,
  leftOut: [],
  ...changes,
});

describe('who is answered', () => {
  const everyone = ['club-editor', 'municipal-editor', 'coordinator', 'strapi-super-admin'];
  test.each([
    ['GET', '/ehrenamt/calendar', everyone],
    ['GET', '/ehrenamt/date-venues', everyone],
    ['GET', '/ehrenamt/defaults', everyone],
    ['GET', '/ehrenamt/home/own-clubs', ['club-editor', 'strapi-super-admin']],
    ['GET', '/ehrenamt/home/drafts', everyone],
    ['GET', '/ehrenamt/home/notices', everyone],
    ['GET', '/ehrenamt/home/coordination', ['coordinator', 'strapi-super-admin']],
    ['GET', '/ehrenamt/publishing', everyone],
    ['POST', '/ehrenamt/publishing/retry', ['coordinator', 'strapi-super-admin']],
  ])('%s %s', async (method, path, answered) => {
    expect((await cms.request(path, { method })).status).toBe(401);
    for (const [role, account] of Object.entries(accounts)) {
      const answer = method === 'GET' ? await account.get(path) : await account.post(path);
      expect([role, answer.status]).toEqual([role, answered.includes(role) ? 200 : 403]);
    }
  });

  test('the content API knows none of these addresses', async () => {
    expect((await cms.request('/api/ehrenamt/calendar')).status).toBe(404);
  });
});

/** What Strapi shows widgets and links by. */
async function listOwnActions(role: keyof typeof accounts): Promise<string[]> {
  const { data } = (await accounts[role].get('/admin/users/me/permissions')).body;
  return data.map(({ action }: { action: string }) => action);
}

test('nobody is led to the market of plugins, and nobody finds accounts of residents, who have none', async () => {
  const actions = await listOwnActions('strapi-super-admin');
  expect(actions).toContain('admin::users.read');
  expect(actions).not.toContain('admin::marketplace.read');
  const { data } = (await accounts['strapi-super-admin'].get('/content-manager/init')).body;
  const shown = data.contentTypes.filter(({ isDisplayed }: { isDisplayed: boolean }) => isDisplayed).map(({ uid }: { uid: string }) => uid);
  expect(shown).toContain(CLUB);
  expect(shown.filter((uid: string) => !uid.startsWith('api::'))).toEqual([]);
});

describe('the own club', () => {
  test('is shown with what is missing, and no other', async () => {
    await createEntry(cms.strapi, EVENT, { ...event, title: 'Konzert', club: own }, 'published');
    await createEntry(cms.strapi, EVENT, { ...event, title: 'Noch geheim', club: own });
    await createEntry(cms.strapi, EVENT, { ...event, title: 'Vorbei', start: '2020-06-12T18:00:00.000Z', club: own }, 'published');
    await createEntry(cms.strapi, EVENT, { ...event, title: 'Fremd', club: foreign }, 'published');
    const { data } = (await accounts['club-editor'].get('/ehrenamt/home/own-clubs')).body;
    expect(data.clubs).toHaveLength(1);
    const [club] = data.clubs;
    expect(club).toMatchObject({ documentId: own, name: 'Eigener Chor', published: true, freshness: 'current', percent: 27 });
    expect(club.missing[0]).toEqual({ field: 'usualVenue', label: 'Üblicher Ort' });
    expect(club.events.map(({ title }: { title: string }) => title)).toEqual(['Konzert']);
    expect((await accounts['strapi-super-admin'].get('/ehrenamt/home/own-clubs')).body.data).toEqual({ clubs: [] });
    expect(await listOwnActions('club-editor')).toContain('api::home.own-club');
    expect(await listOwnActions('strapi-super-admin')).not.toContain('api::home.own-club');
  });

  test('gives a new event its only venue and the contact who agreed', async () => {
    const { data } = (await accounts['club-editor'].get('/ehrenamt/defaults')).body;
    expect(data.clubs).toEqual([
      {
        id: expect.any(Number),
        documentId: own,
        name: 'Eigener Chor',
        venue: { id: expect.any(Number), documentId: expect.any(String), name: 'Turnhalle' },
        contact: { role: 'Vorsitz', name: 'Mit Zustimmung', email: 'vorsitz@example.org', phone: null, consent: true },
      },
    ]);
    expect((await accounts.coordinator.get('/ehrenamt/defaults')).body.data).toEqual({ clubs: [] });
  });
});

describe('the venues of single dates', () => {
  const recurrence = (newVenue: object) => ({
    rule: 'FREQ=WEEKLY;COUNT=3',
    changes: [{ date: '2027-06-19', newVenue }],
  });
  const readChosen = async (account: Account, id: string, status = 'draft') => {
    const { body } = await account.get(`/ehrenamt/date-venues?event=${id}&status=${status}`);
    return Object.values(body.data.chosen);
  };

  test('are all that are public, saved with the event, told for both of its versions, and public with it', async () => {
    const editor = accounts['club-editor'];
    const house = await createEntry(cms.strapi, 'api::venue.venue', { name: 'Bürgerhaus' }, 'published');
    const hall = await createEntry(cms.strapi, 'api::venue.venue', { name: 'Kleiner Saal', parent: house }, 'published');
    await createEntry(cms.strapi, 'api::venue.venue', { name: 'Noch nicht öffentlich' });
    const { venues, chosen } = (await editor.get('/ehrenamt/date-venues')).body.data;
    expect(venues.map(({ name }: { name: string }) => name)).toEqual(['Bürgerhaus', 'Kleiner Saal, Bürgerhaus', 'Turnhalle']);
    expect(chosen).toEqual({});

    const id = await createEntry(cms.strapi, EVENT, { ...event, title: 'Im Saal', club: own, eventStatus: 'scheduled', kind: 'event' });
    const choice = { connect: [{ documentId: hall }], disconnect: [] };
    await editor.put(entryPath(EVENT, id), { recurrence: recurrence(choice) });
    expect(await readChosen(editor, id)).toEqual([hall]);
    await cms.strapi.documents(EVENT).publish({ documentId: id });
    expect(await readChosen(editor, id, 'published')).toEqual([hall]);
    const address = `${cms.url}/api/events/${id}?populate[recurrence][populate][changes][populate][newVenue][fields]=documentId`;
    const published = (await (await fetch(address)).json()) as { data: { recurrence: { changes: object[] } } };
    expect(published.data.recurrence.changes).toMatchObject([{ date: '2027-06-19', newVenue: { documentId: hall } }]);

    const { body } = await editor.get(entryPath(EVENT, id));
    const { id: recurrenceId, changes: stored } = body.data.recurrence;
    const back = { connect: [], disconnect: [{ documentId: hall }] };
    const change = { id: stored[0].id, date: '2027-06-19', newVenue: back };
    await editor.put(entryPath(EVENT, id), { recurrence: { ...recurrence(back), id: recurrenceId, changes: [change] } });
    expect(await readChosen(editor, id)).toEqual([]);
    await cms.strapi.documents(EVENT).delete({ documentId: id });
  });

  test('of another club’s event are not told', async () => {
    const id = await createEntry(cms.strapi, EVENT, { ...event, title: 'Fremde Probe', club: foreign });
    expect((await accounts['club-editor'].get(`/ehrenamt/date-venues?event=${id}`)).status).toBe(403);
  });
});

describe('drafts', () => {
  const titles = async (role: keyof typeof accounts) =>
    (await accounts[role].get('/ehrenamt/home/drafts')).body.data.drafts.map(({ title }: { title: string }) => title).sort();

  test('are those that the editor may change and nobody sees yet', async () => {
    const changed = await createEntry(cms.strapi, EVENT, { ...event, title: 'Alter Titel', club: own }, 'published');
    // Strapi tells the two versions apart by the time of their last change.
    await new Promise((pause) => setTimeout(pause, 20));
    await accounts['club-editor'].put(`/content-manager/collection-types/${EVENT}/${changed}`, { title: 'Neuer Titel' });
    await createEntry(cms.strapi, EVENT, { ...event, title: 'Fremder Entwurf', club: foreign });
    await createEntry(cms.strapi, EVENT, { ...event, title: 'Entwurf der Kommune' });
    await createEntry(cms.strapi, ANNOUNCEMENT, { title: 'Entwurf einer Mitteilung', kind: 'news' });
    const { data } = (await accounts['club-editor'].get('/ehrenamt/home/drafts')).body;
    expect(data.drafts.map(({ title, published }: { title: string; published: boolean }) => [title, published])).toEqual([
      ['Neuer Titel', true],
      ['Noch geheim', false],
    ]);
    expect(data.drafts[0]).toMatchObject({ uid: EVENT, documentId: changed, type: 'Veranstaltung' });
    expect(await titles('municipal-editor')).toEqual(['Entwurf der Kommune', 'Entwurf einer Mitteilung']);
  });

  test('of the coordination are those it changed last', async () => {
    expect(await titles('coordinator')).toEqual([]);
    await accounts.coordinator.post(`/content-manager/collection-types/${EVENT}`, { ...event, title: 'Stammtisch' });
    expect(await titles('coordinator')).toEqual(['Stammtisch']);
  });
});

describe('notices', () => {
  test('are the published ones that still hold, important ones first', async () => {
    const notice = 'api::notice.notice';
    await createEntry(cms.strapi, notice, { title: 'Wichtig', important: true, validUntil: '2090-01-01T00:00:00.000Z' }, 'published');
    await createEntry(cms.strapi, notice, { title: 'Neu' }, 'published');
    await createEntry(cms.strapi, notice, { title: 'Abgelaufen', validUntil: '2020-01-01T00:00:00.000Z' }, 'published');
    await createEntry(cms.strapi, notice, { title: 'Entwurf' });
    const { data } = (await accounts['club-editor'].get('/ehrenamt/home/notices')).body;
    expect(data.notices.map(({ title }: { title: string }) => title)).toEqual(['Wichtig', 'Neu']);
  });
});

describe('the coordination', () => {
  test('sees what waits for it', async () => {
    const registration = { clubName: 'Neuer Verein', applicantName: 'A', applicantEmail: 'a@example.org' };
    await createEntry(cms.strapi, 'api::registration.registration', { ...registration, state: 'new' });
    await createEntry(cms.strapi, 'api::registration.registration', { ...registration, clubName: 'Erledigt', state: 'approved' });
    await createEntry(cms.strapi, 'api::report.report', { kind: 'outdated', page: '/vereine/', text: 'Stimmt nicht.', state: 'new' });
    await createEntry(cms.strapi, 'api::report.report', { kind: 'question', page: '/', text: 'Alt', state: 'done' });
    const old = new Date('2020-01-01T00:00:00.000Z');
    await cms.strapi.db
      .query(CLUB)
      .updateMany({ where: { documentId: foreign, publishedAt: { $notNull: true } }, data: { confirmedAt: old } });
    const { data } = (await accounts.coordinator.get('/ehrenamt/home/coordination')).body;
    expect(data.registrations).toMatchObject({ total: 1, entries: [{ title: 'Neuer Verein' }] });
    expect(data.reports).toMatchObject({ total: 1, entries: [{ title: 'Stimmt nicht.' }] });
    expect(data.outdatedClubs).toEqual({ total: 1, entries: [{ documentId: foreign, title: 'Fremder Verein', at: old.toISOString() }] });
  });
});

describe('the calendar settings', () => {
  test('name the Land and the school holidays in order', async () => {
    const { documentId } = (await cms.strapi.documents('api::municipality.municipality').findFirst()) as { documentId: string };
    const schoolHolidays = [
      { name: 'Weihnachtsferien', from: '2026-12-21', until: '2027-01-02' },
      { name: 'Herbstferien', from: '2026-10-19', until: '2026-10-30' },
    ];
    await cms.strapi.documents('api::municipality.municipality').update({ documentId, data: { schoolHolidays } as never });
    const { data } = (await accounts['club-editor'].get('/ehrenamt/calendar')).body;
    expect(data).toEqual({ federalState: 'BB', schoolHolidays: [schoolHolidays[1], schoolHolidays[0]] });
    expect((await cms.request('/api/municipality?populate=*')).body.data).not.toHaveProperty('schoolHolidays');
  });
});

describe('what is live', () => {
  const read = async (role: keyof typeof accounts = 'club-editor') => (await accounts[role].get('/ehrenamt/publishing')).body.data;

  test('comes from the publisher, asked with the secret', async () => {
    const { version } = (await cms.request('/api/content-state')).body;
    publisher.status = status();
    publisher.requests = [];
    expect(await read()).toEqual({
      state: 'outdated',
      liveSince: '2026-11-24T09:32:05.000Z',
      contentFrom: '2026-11-24T09:32:00.000Z',
      runningSince: null,
      failure: null,
      leftOut: [],
      canRetry: false,
    });
    expect(publisher.requests).toEqual(['GET /status Bearer secret-of-the-publisher']);
    publisher.status = status({ lastSuccess: { ...status().lastSuccess, contentVersion: version } });
    expect(await read('coordinator')).toMatchObject({ state: 'current', canRetry: true });
  });

  test.each([
    [
      'a run',
      { state: 'running', runningSince: '2026-11-24T10:00:00.000Z' },
      { state: 'running', runningSince: '2026-11-24T10:00:00.000Z' },
    ],
    ['a run that waits', { state: 'queued', queued: true }, { state: 'queued' }],
    [
      'a failure after the last success',
      { lastFailure: { at: '2026-11-24T09:40:00.000Z', reason: 'Kein Platz.' } },
      { failure: { at: '2026-11-24T09:40:00.000Z', reason: 'Kein Platz.' } },
    ],
    ['a failure that is mended', { lastFailure: { at: '2026-11-24T09:30:00.000Z', reason: 'Kein Platz.' } }, { failure: null }],
    ['no site yet', { lastSuccess: null }, { state: 'outdated', liveSince: null, contentFrom: null }],
  ])('tells of %s', async (_, changes, expected) => {
    publisher.status = status(changes);
    expect(await read()).toMatchObject(expected);
  });

  test('names left-out entries to those whose they are', async () => {
    const mine = await createEntry(cms.strapi, EVENT, { ...event, title: 'Meins', club: own });
    const theirs = await createEntry(cms.strapi, EVENT, { ...event, title: 'Fremd', club: foreign });
    const news = await createEntry(cms.strapi, ANNOUNCEMENT, { title: 'Mitteilung', kind: 'news' });
    publisher.status = status({
      leftOut: [
        { type: 'event', id: mine, title: 'Meins', reason: 'Feld „Ende“: liegt vor dem Beginn.' },
        { type: 'event', id: theirs, title: 'Fremd', reason: 'x' },
        { type: 'announcement', id: news, title: 'Mitteilung', reason: 'x' },
        { type: 'unknown', id: 'x', reason: 'x' },
      ],
    });
    const names = async (role: keyof typeof accounts) => (await read(role)).leftOut.map(({ title }: { title: string }) => title);
    expect(await read()).toMatchObject({
      leftOut: [{ uid: EVENT, documentId: mine, title: 'Meins', reason: 'Feld „Ende“: liegt vor dem Beginn.' }],
    });
    expect(await names('club-editor')).toEqual(['Meins']);
    expect(await names('municipal-editor')).toEqual(['Mitteilung']);
    expect(await names('coordinator')).toEqual(['Meins', 'Fremd', 'Mitteilung']);
  });

  test('can be renewed by the coordination', async () => {
    publisher.requests = [];
    const { status: code, body } = await accounts.coordinator.post('/ehrenamt/publishing/retry');
    expect([code, body.data]).toEqual([200, { requested: true }]);
    expect(publisher.requests).toContain('POST /publish Bearer secret-of-the-publisher');
  });

  test('says plainly when the publisher is down', async () => {
    publisher.status = undefined;
    expect(await read()).toMatchObject({ state: 'unreachable', leftOut: [] });
    const address = cms.strapi.config.get('server.publisherUrl');
    cms.strapi.config.set('server.publisherUrl', 'http://127.0.0.1:9/publish');
    try {
      expect(await read()).toMatchObject({ state: 'unreachable' });
      const { status: code, body } = await accounts.coordinator.post('/ehrenamt/publishing/retry');
      expect([code, body.error.message]).toEqual([
        400,
        'Der Dienst, der die Website erneuert, antwortet nicht. Bitte sagen Sie der Technik Bescheid.',
      ]);
    } finally {
      cms.strapi.config.set('server.publisherUrl', address);
    }
  });
});

describe('copies', () => {
  const series = {
    title: 'Sommerfest 2026',
    slug: 'sommerfest-2026',
    start: '2026-06-13T12:00:00.000Z',
    end: '2026-06-13T20:00:00.000Z',
    eventStatus: 'cancelled',
    statusNote: 'Sturm',
    formerSlugs: ['fest'],
    source: { calendar: 'https://example.org/a.ics', uid: 'a@b' },
    recurrence: {
      rule: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20260704T215959Z',
      exceptions: [{ date: '2026-06-20' }],
      changes: [{ date: '2026-06-27', cancelled: true }],
      extraDates: [{ start: '2026-06-15T12:00:00.000Z' }],
    },
    prices: [{ label: 'Kinder', amount: 2 }],
    registration: { needed: true, email: 'fest@example.org', until: '2026-06-06T21:59:00.000Z' },
  };
  const read = (documentId: string) =>
    cms.strapi.db.query(EVENT).findOne({
      where: { documentId },
      populate: { club: true, source: true, prices: true, registration: true, recurrence: { populate: true }, createdBy: true },
    });

  test('of an event for next year have new dates and none of the old exceptions', async () => {
    const documentId = await createEntry(cms.strapi, EVENT, { ...series, club: own }, 'published');
    const { status: code, body } = await accounts['club-editor'].post('/ehrenamt/copies', { uid: EVENT, documentId, nextYear: true });
    expect(code).toBe(200);
    const copies = await cms.strapi.db.query(EVENT).findMany({ where: { documentId: body.data.documentId } });
    expect(copies).toHaveLength(1);
    expect(await read(body.data.documentId)).toMatchObject({
      title: 'Sommerfest 2027',
      slug: 'sommerfest-2027',
      publishedAt: null,
      start: expect.anything(),
      eventStatus: 'scheduled',
      statusNote: null,
      formerSlugs: null,
      source: null,
      club: { documentId: own },
      createdBy: { id: accounts['club-editor'].id },
      prices: [{ label: 'Kinder', amount: 2 }],
      registration: { needed: true, email: 'fest@example.org' },
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270703T215959Z', exceptions: [], changes: [], extraDates: [] },
    });
    const copy = await read(body.data.documentId);
    expect(new Date(copy.start).toISOString()).toBe('2027-06-12T12:00:00.000Z');
    expect(new Date(copy.end).toISOString()).toBe('2027-06-12T20:00:00.000Z');
    expect(new Date(copy.registration.until).toISOString()).toBe('2027-06-05T21:59:00.000Z');
    const original = await read(documentId);
    expect(original).toMatchObject({ title: 'Sommerfest 2026', eventStatus: 'cancelled', recurrence: { exceptions: [{}] } });
  });

  test('of an offer are drafts with an address of their own', async () => {
    const uid = 'api::opportunity.opportunity';
    const documentId = await createEntry(cms.strapi, uid, { title: 'Vorlesen', slug: 'vorlesen', filled: true, club: own }, 'published');
    const { body } = await accounts['club-editor'].post('/ehrenamt/copies', { uid, documentId });
    const copy = await cms.strapi.db.query(uid).findOne({ where: { documentId: body.data.documentId }, populate: { club: true } });
    expect(copy).toMatchObject({ title: 'Vorlesen', slug: 'vorlesen-2', filled: false, publishedAt: null, club: { documentId: own } });
  });

  test('are made only of what one may change', async () => {
    const count = () => cms.strapi.db.query(EVENT).count();
    const theirs = await createEntry(cms.strapi, EVENT, { ...event, title: 'Fremd', club: foreign }, 'published');
    const mine = await createEntry(cms.strapi, EVENT, { ...event, title: 'Meins', club: own });
    const before = await count();
    const copy = (role: keyof typeof accounts, documentId: string, uid = EVENT) =>
      accounts[role].post('/ehrenamt/copies', { uid, documentId, nextYear: true });
    const refused = await copy('club-editor', theirs);
    expect([refused.status, refused.body.error.message]).toEqual([403, 'Dieser Eintrag gehört nicht zu Ihrem Verein.']);
    expect((await copy('municipal-editor', mine)).status).toBe(403);
    expect((await copy('municipal-editor', theirs)).status).toBe(403);
    expect((await copy('club-editor', 'unknown')).status).toBe(404);
    expect((await copy('club-editor', own, CLUB)).status).toBe(400);
    expect((await cms.request('/ehrenamt/copies', { method: 'POST' })).status).toBe(401);
    expect(await count()).toBe(before);
    expect((await copy('coordinator', theirs)).status).toBe(200);
  });
});
