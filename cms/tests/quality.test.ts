import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptanceTable } from '../src/agreements/acceptance-table';
import { removeLostAcceptances } from '../src/agreements/remove-lost-acceptances';
import { checkDueLinks } from '../src/links/check-due-links';
import { collectLinks } from '../src/links/collect-links';
import { type Link, linkTable } from '../src/links/link-table';
import { requestLink } from '../src/links/request-link';
import type { QualityRow } from '../src/quality/assess-quality';
import { keepQualityMonth } from '../src/quality/keep-quality-month';
import { qualityMonthTable } from '../src/quality/quality-month-table';
import { createEntry } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const PAGE = 'api::page.page';
const DAY = 86_400_000;

let cms: TestCms;
let coordinator: Account;
let kept: string;
let poor: string;

beforeAll(async () => {
  cms = await startCms({ SITE_URL: 'https://ehrenamt.example.org' });
  coordinator = await cms.signIn('coordinator');
  const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'Wir singen.' }] }];
  const contacts = [{ role: 'Vorsitz', name: 'Erika Mustermann', consent: true }];
  kept = await createEntry(
    cms.strapi,
    CLUB,
    {
      name: 'Singkreis Lindenried e. V.',
      operatingStatus: 'active',
      confirmedAt: new Date().toISOString(),
      summary: 'Wir singen.',
      description: text,
      plainSummary: 'Wir singen.',
      contacts,
      meetingTimes: [{ weekday: 'monday', startTime: '19:30:00.000' }],
      address: { street: 'Markt 1', postalCode: '14547', city: 'Lindenried' },
      audiences: [{ value: 'adults' }],
      accessibility: {},
      agreement: { version: '2026-1', acceptedAt: '2026-03-01T11:00:00.000Z', acceptedBy: 'Petra Papier' },
    },
    'published',
  );
  poor = await createEntry(cms.strapi, CLUB, {
    name: '=HYPERLINK("https://evil.example")',
    operatingStatus: 'active',
    contacts: [{ role: 'Kasse', name: 'Ohne Zustimmung', consent: false }],
  });
  await createEntry(cms.strapi, CLUB, { name: 'Aufgelöst', operatingStatus: 'dissolved' }, 'published');
});
afterAll(() => cms.stop());

const readReport = async () => (await coordinator.get('/ehrenamt/quality')).body.data;
const readRow = async (club: string | null): Promise<QualityRow> =>
  (await readReport()).rows.find(({ documentId }: QualityRow) => documentId === club);
const listKinds = ({ problems }: QualityRow) => problems.map(({ kind }) => kind);
const inDays = (days: number) => new Date(Math.floor(Date.now() / 60_000) * 60_000 + days * DAY).toISOString();

describe('the report', () => {
  test('is for the coordination and the super admin alone', async () => {
    for (const path of ['/ehrenamt/quality', '/ehrenamt/quality/table']) {
      expect((await cms.request(path)).status).toBe(401);
      for (const role of ['club-editor', 'municipal-editor']) expect((await (await cms.signIn(role)).get(path)).status, role).toBe(403);
      expect((await (await cms.signIn('strapi-super-admin')).get(path)).status).toBe(200);
    }
  });

  test('says of each club how complete and how current it is, and what is wrong', async () => {
    const { rows, figures } = await readReport();
    expect(rows.map(({ name }: QualityRow) => name)).toEqual(['=HYPERLINK("https://evil.example")', 'Singkreis Lindenried e. V.']);
    expect(await readRow(kept)).toMatchObject({ published: true, freshness: 'current', percent: 73, nextDate: null });
    expect(listKinds(await readRow(kept))).toEqual(['picture']);
    const bad = await readRow(poor);
    expect(bad).toMatchObject({ published: false, freshness: null, percent: 0, confirmedAt: null });
    expect(listKinds(bad)).toEqual(['unpublished', 'contact', 'incomplete', 'picture', 'no-date', 'agreement']);
    expect(bad.problems.at(-1)?.text).toBe(
      'Noch nicht angenommen: Netiquette (Fassung 2026-1), Vereinbarung zur Datenpflege (Fassung 2026-1).',
    );
    expect(figures).toEqual({
      clubs: 2,
      published: 1,
      confirmed: 1,
      percent: 37,
      withContact: 1,
      withPicture: 0,
      withDates: 1,
      agreed: 1,
      brokenLinks: 0,
    });
  });

  test('knows the next date of a series, events without a place, and doubles', async () => {
    const series = await createEntry(
      cms.strapi,
      EVENT,
      {
        title: 'Chorprobe',
        start: inDays(-30),
        club: kept,
        placeNote: 'Im Gemeindehaus',
        recurrence: { rule: 'FREQ=DAILY', changes: [{ date: inDays(1).slice(0, 10), cancelled: true }] },
      },
      'published',
    );
    const next = (await readRow(kept)).nextDate;
    expect(new Date(next ?? 0).getTime()).toBeGreaterThan(Date.now() - DAY);
    expect(new Date(next ?? 0).getTime()).toBeLessThan(Date.now() + 3 * DAY);
    expect(listKinds(await readRow(kept))).toEqual(['picture']);

    const twin = await createEntry(cms.strapi, EVENT, { title: 'Chor-Probe', start: inDays(5), club: kept }, 'published');
    const problems = (await readRow(kept)).problems.slice(1);
    expect(problems).toEqual([
      { kind: 'no-venue', text: '„Chor-Probe“ nennt keinen Ort.', entry: { uid: EVENT, documentId: twin, title: 'Chor-Probe' } },
      {
        kind: 'double-event',
        text: expect.stringMatching(/^„Chor-Probe“ und „Chorprobe“ stehen beide am \p{Letter}+, \d+\. \p{Letter}+ \d{4} im Kalender\.$/u),
        entry: { uid: EVENT, documentId: twin, title: 'Chor-Probe' },
      },
    ]);
    // The same event of another organiser is no double.
    const municipal = await createEntry(cms.strapi, EVENT, { title: 'Chorprobe', start: inDays(5) }, 'published');
    expect(listKinds(await readRow(null))).toEqual(['no-venue']);
    for (const documentId of [series, twin, municipal]) await cms.strapi.documents(EVENT).delete({ documentId });
    expect(await readRow(null)).toBeUndefined();
  });

  test('counts a club as unconfirmed by the periods of the municipality', async () => {
    const confirm = (confirmedAt: string) =>
      cms.strapi.db.query(CLUB).updateMany({ where: { documentId: kept, publishedAt: { $notNull: true } }, data: { confirmedAt } });
    await confirm(inDays(-200));
    expect(await readRow(kept)).toMatchObject({ freshness: 'due', problems: [{ kind: 'picture' }] });
    await confirm('2020-05-03T10:00:00.000Z');
    expect((await readRow(kept)).problems[0]).toEqual({
      kind: 'unconfirmed',
      text: 'Zuletzt bestätigt am 3. Mai 2020. Der Verein steht nicht mehr in den Listen.',
      entry: null,
    });
    await confirm(inDays(0));
  });

  test('shows clubs of the same name to each other', async () => {
    const double = await createEntry(cms.strapi, CLUB, { name: 'Sing-Kreis Lindenried', operatingStatus: 'active' });
    expect((await readRow(kept)).problems.at(-1)).toEqual({
      kind: 'similar-club',
      text: 'Heißt fast wie „Sing-Kreis Lindenried“. Ist es derselbe Verein?',
      entry: { uid: CLUB, documentId: double, title: 'Sing-Kreis Lindenried' },
    });
    expect(listKinds(await readRow(double))).toContain('similar-club');
    await cms.strapi.documents(CLUB).delete({ documentId: double });
  });
});

test('the file for a spreadsheet program has semicolons, a byte order mark and no formula', async () => {
  const { data } = (await coordinator.get('/ehrenamt/quality/table')).body;
  expect(data.name).toMatch(/^datenqualitaet-\d{4}-\d\d-\d\d\.csv$/);
  const [head, first, second, end] = data.content.split('\r\n');
  expect(head).toBe('\uFEFFVerein;Veröffentlicht;Ausgefüllt in %;Zuletzt bestätigt;Nächster Termin;Was fehlt;Einzelheiten');
  expect(first).toMatch(/^"'=HYPERLINK\(""https:\/\/evil\.example""\)";nein;0;;;"?Nicht veröffentlicht, /);
  expect(second).toMatch(/^Singkreis Lindenried e\. V\.;ja;73;\d\d\.\d\d\.\d{4};;Kein Bild;Kein Bild mit Beschreibung\.$/);
  expect(end).toBe('');
});

describe('the trend', () => {
  test('keeps the figures of each month once', async () => {
    await keepQualityMonth(cms.strapi, new Date('2026-01-05T02:47:00.000Z'));
    await keepQualityMonth(cms.strapi, new Date('2026-01-31T22:59:00.000Z'));
    // In Berlin it is February already.
    await keepQualityMonth(cms.strapi, new Date('2026-01-31T23:01:00.000Z'));
    const { months } = await readReport();
    expect(months).toMatchObject([
      { month: '2026-02', clubs: 2 },
      { month: '2026-01', clubs: 2, takenAt: '2026-01-05T02:47:00.000Z', published: 1, agreed: 1 },
    ]);
    expect(await cms.strapi.db.query(qualityMonthTable.uid).count()).toBe(2);
  });
});

test('what a club accepted is forgotten once it is deleted and gone from the trash', async () => {
  const record = cms.strapi.db.query(acceptanceTable.uid);
  const row = { page: 'p', title: 'Netiquette', version: '1', acceptedAt: new Date(), acceptedBy: 'Jemand' };
  const agreement = { version: '2026-1', acceptedAt: '2026-03-01T11:00:00.000Z', acceptedBy: 'Jemand' };
  const inTrash = await createEntry(cms.strapi, CLUB, { name: 'Im Papierkorb', operatingStatus: 'active', agreement });
  await record.create({ data: { ...row, club: 'long-gone' } });
  await coordinator.delete(`/content-manager/collection-types/${CLUB}/${inTrash}`);
  await removeLostAcceptances(cms.strapi);
  expect(await record.count({ where: { club: 'long-gone' } })).toBe(0);
  expect(await record.count({ where: { club: inTrash } })).toBe(2);
  expect(await record.count({ where: { club: kept } })).toBe(2);
});

describe('external links', () => {
  let server: Server;
  let origin: string;
  let asked: { method?: string; url?: string; agent?: string; host?: string }[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const links = () => cms.strapi.db.query(linkTable.uid);
  const find = async (path: string): Promise<Link> => links().findOne({ where: { address: `${origin}${path}` } });
  const start = new Date('2027-03-01T02:00:00.000Z');
  const later = (days: number) => new Date(start.getTime() + days * DAY);

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method, url, headers } = request;
      asked.push({ method, url, agent: headers['user-agent'], host: headers.host });
      answer(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  beforeEach(async () => {
    asked = [];
    answer = (_, response) => response.end('ok');
    cms.strapi.config.set('server.linkCheckNetwork', { allowPrivateIPAddress: true });
    await links().deleteMany({});
  });

  const setWebsite = (website: string | null) =>
    cms.strapi.documents(CLUB).update({ documentId: kept, data: { website } as never, status: 'published' });

  test('are collected from fields, components and texts of what is published and not over', async () => {
    const link = (url: string) => [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'hier' }] }] }];
    await setWebsite(`${origin}/verein#oben`);
    await createEntry(cms.strapi, PAGE, { title: 'Seite', body: link(`${origin}/text`) }, 'published');
    await createEntry(cms.strapi, PAGE, { title: 'Intern', body: link('/netiquette/') }, 'published');
    await createEntry(cms.strapi, PAGE, { title: 'Entwurf', body: link(`${origin}/entwurf`) });
    const registration = { needed: true, url: `${origin}/anmeldung` };
    await createEntry(cms.strapi, EVENT, { title: 'Fest', start: '2027-06-01T10:00:00.000Z', registration, club: kept }, 'published');
    await createEntry(cms.strapi, EVENT, { title: 'Alt', start: '2020-06-01T10:00:00.000Z', onlineUrl: `${origin}/alt` }, 'published');
    await collectLinks(cms.strapi, start);
    await collectLinks(cms.strapi, start);
    const found: Link[] = await links().findMany({ orderBy: { address: 'asc' } });
    expect(found.map(({ address }) => address.replace(origin, ''))).toEqual(['/anmeldung', '/text', '/verein']);
    expect(await find('/verein')).toMatchObject({
      state: 'new',
      uses: [{ uid: CLUB, documentId: kept, title: 'Singkreis Lindenried e. V.', club: kept }],
    });
    expect(await find('/anmeldung')).toMatchObject({ uses: [{ uid: EVENT, title: 'Fest', club: kept }] });
    expect(await find('/text')).toMatchObject({ uses: [{ uid: PAGE, title: 'Seite', club: null }] });
    await setWebsite(null);
    await collectLinks(cms.strapi, start);
    expect(await find('/verein')).toBeNull();
  });

  /** Notes an address as if it stood in the club's profile. */
  async function note(path: string, changes: object = {}): Promise<void> {
    const uses = [{ uid: CLUB, documentId: kept, title: 'Singkreis Lindenried e. V.', club: kept }];
    const address = path.startsWith('/') ? `${origin}${path}` : path;
    await links().create({ data: { address, addressHash: address, uses, state: 'new', failedDays: 0, nextCheckAt: start, ...changes } });
  }

  test('are asked for with HEAD, by name, and again after a month', async () => {
    await note('/gut');
    await checkDueLinks(cms.strapi, start);
    expect(asked).toEqual([
      {
        method: 'HEAD',
        url: '/gut',
        agent: 'Ehrenamtsplattform-Linkpruefung/1.0 (+https://ehrenamt.example.org)',
        host: expect.anything(),
      },
    ]);
    expect(await find('/gut')).toMatchObject({ state: 'working', failedDays: 0, reason: null });
    await checkDueLinks(cms.strapi, later(29));
    expect(asked).toHaveLength(1);
    await checkDueLinks(cms.strapi, later(30));
    expect(asked).toHaveLength(2);
  });

  test('are asked for in batches, never two at once', async () => {
    let atOnce = 0;
    let most = 0;
    answer = (_, response) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      setTimeout(() => {
        atOnce -= 1;
        response.end();
      }, 5);
    };
    for (let index = 0; index < 23; index += 1) await note(`/${index}`);
    await checkDueLinks(cms.strapi, start);
    expect([asked.length, most]).toEqual([20, 1]);
    const stopping = new AbortController();
    stopping.abort();
    await checkDueLinks(cms.strapi, start, stopping.signal);
    expect(asked).toHaveLength(20);
    await checkDueLinks(cms.strapi, start);
    expect(asked).toHaveLength(23);
  });

  test('count as broken after three bad days, not after three bad hours, and recover', async () => {
    await note('/weg');
    answer = (_, response) => response.writeHead(404).end();
    await checkDueLinks(cms.strapi, start);
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    for (const hours of [1, 2, 3]) {
      await links().updateMany({ where: {}, data: { nextCheckAt: start } });
      await checkDueLinks(cms.strapi, new Date(start.getTime() + hours * 3_600_000));
    }
    expect(await find('/weg')).toMatchObject({ state: 'failing', failedDays: 1 });
    expect(listKinds(await readRow(kept))).not.toContain('broken-link');
    for (const day of [2, 3]) await checkDueLinks(cms.strapi, later(day));
    expect(await find('/weg')).toMatchObject({ state: 'broken', failedDays: 3 });
    expect((await readRow(kept)).problems.at(-1)).toEqual({
      kind: 'broken-link',
      text: `Link in „Singkreis Lindenried e. V.“: ${origin}/weg – Die Seite gibt es nicht (mehr). Der Server meldet 404. Seit 1. März 2027.`,
      entry: { uid: CLUB, documentId: kept, title: 'Singkreis Lindenried e. V.' },
    });
    answer = (_, response) => response.end();
    await checkDueLinks(cms.strapi, later(10));
    expect(await find('/weg')).toMatchObject({ state: 'working', failedDays: 0, failingSince: null, reason: null });
    expect(listKinds(await readRow(kept))).not.toContain('broken-link');
  });

  test('are not blamed for our own missing connection', async () => {
    await note('http://127.0.0.1:1/');
    await note('http://127.0.0.2:1/');
    await checkDueLinks(cms.strapi, start);
    expect(await links().count({ where: { state: 'failing' } })).toBe(2);
    await links().deleteMany({});
    for (const host of [1, 2, 3]) await note(`http://127.0.0.${host}:1/`);
    await checkDueLinks(cms.strapi, start);
    expect(await links().count({ where: { state: 'new', nextCheckAt: new Date(start.getTime() + 3_600_000) } })).toBe(3);
  });

  describe('one request', () => {
    const ask = (path: string, network: object = { allowPrivateIPAddress: true }) =>
      requestLink(path.startsWith('/') ? `${origin}${path}` : path, { userAgent: 'test', network });

    test.each([
      [200, true],
      [403, true],
      [429, true],
      [410, false],
      [500, false],
    ])('that is answered with %i', async (status, works) => {
      answer = (_, response) => response.writeHead(status).end();
      expect(await ask('/')).toMatchObject({ works, isAnswered: true });
    });

    test('falls back to GET where HEAD is refused, and reads no body', async () => {
      answer = ({ method }, response) => {
        if (method === 'HEAD') response.writeHead(501).end();
        else response.write('x'.repeat(1_000));
      };
      expect(await ask('/')).toEqual({ works: true, isAnswered: true, reason: null });
    });

    test('follows five redirects and no more', async () => {
      answer = ({ url }, response) => {
        const left = Number(url?.slice(1));
        if (left === 0) response.end();
        else response.writeHead(302, { Location: `/${left - 1}` }).end();
      };
      expect(await ask('/5')).toMatchObject({ works: true });
      expect(await ask('/6')).toEqual({ works: false, isAnswered: true, reason: 'Die Adresse leitet immer wieder weiter.' });
    });

    test.each([
      'http://127.0.0.1/',
      'http://localhost/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://2130706433/',
      'http://0.0.0.0/',
      'http://10.0.0.1/',
      'http://192.168.178.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[fe80::1]/',
      'https://[fd00::1]/',
    ])('never leads into the own network: %s', async (address) => {
      expect(await ask(address, {})).toEqual({ works: false, isAnswered: true, reason: 'Die Adresse führt in ein internes Netz.' });
    });

    test('nor does a redirect', async () => {
      const hidden = createServer((_, response) => response.end('secret'));
      await new Promise<void>((listening) => hidden.listen(0, '127.0.0.2', listening));
      const reached = new Promise((done) => hidden.on('connection', done)).then(() => 'reached');
      const target = `http://127.0.0.2:${(hidden.address() as AddressInfo).port}/`;
      answer = (_, response) => response.writeHead(302, { Location: target }).end();
      const network = { allowIPAddressList: ['127.0.0.1'] };
      expect(await ask('/', network)).toMatchObject({ works: false, reason: 'Die Adresse führt in ein internes Netz.' });
      expect(await Promise.race([reached, new Promise((done) => setTimeout(done, 50, 'untouched'))])).toBe('untouched');
      await new Promise((closed) => hidden.close(closed));
    });

    test('to a scheme of its own is not made', async () => {
      answer = (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
      expect(await ask('/')).toEqual({ works: false, isAnswered: true, reason: 'Die Adresse lässt sich nicht öffnen.' });
    });
  });
});
