import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailTable, type OutgoingMail } from '../src/mail/mail-table';
import { sendDueMails } from '../src/mail/send-due-mails';
import { receiveReport } from '../src/reports/receive-report';
import { remindOfDeadlines } from '../src/reports/remind-of-deadlines';
import { removeOldReports } from '../src/reports/remove-old-reports';
import type { Report } from '../src/reports/report';
import { createEntry, entryPath } from './content';
import { type FakePublisher, startFakePublisher } from './fake-publisher';
import { postForm } from './post-form';
import { type SmtpInbox, startSmtpInbox } from './smtp-inbox';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const REPORT = 'api::report.report';
const SITE = 'https://mitmachen.example.org';
const DAY = 86_400_000;
const start = new Date('2036-03-03T08:00:00.000Z');
const after = (days: number) => new Date(start.getTime() + days * DAY);

let cms: TestCms;
let inbox: SmtpInbox;
let publisher: FakePublisher;
let editor: Account;
let club: string;
const accounts: Record<string, Account> = {};
let municipality: string;

beforeAll(async () => {
  publisher = await startFakePublisher();
  inbox = await startSmtpInbox();
  cms = await startCms({
    SMTP_URL: inbox.url,
    MAIL_FROM: 'Ehrenamt Musterstadt <ehrenamt@musterstadt.example>',
    SITE_URL: SITE,
    CMS_PUBLIC_URL: 'https://redaktion.example.org',
    PUBLISHER_URL: publisher.url,
    // Each request of the fuzzing comes from a client of its own.
    TRUST_PROXY: 'true',
  });
  for (const role of ['club-editor', 'municipal-editor', 'coordinator', 'strapi-super-admin']) accounts[role] = await cms.signIn(role);
  editor = accounts['club-editor'] as Account;
  club = await createEntry(cms.strapi, CLUB, { name: 'Chor', slug: 'chor', operatingStatus: 'active', editors: [editor.id] }, 'published');
  await createEntry(cms.strapi, CLUB, { name: 'Ohne Redaktion', slug: 'ohne', operatingStatus: 'active' }, 'published');
  const event = {
    title: 'Sommerfest',
    slug: 'sommerfest',
    kind: 'event',
    start: '2036-07-04T12:00:00.000Z',
    eventStatus: 'scheduled',
    club,
  };
  await createEntry(cms.strapi, 'api::event.event', event, 'published');
  await createEntry(cms.strapi, 'api::event.event', { ...event, title: 'Entwurf', slug: 'entwurf' });
  municipality = (await cms.strapi.db.query('api::municipality.municipality').findOne({})).documentId;
  await setMunicipality({ federalState: 'BB', coordinator: { name: 'Ehrenamtsbüro', email: 'koordination@musterstadt.example' } });
});
afterAll(async () => {
  await cms?.stop();
  await publisher?.stop();
  await inbox?.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  await cms.strapi.db.query(mailTable.uid).deleteMany({});
  await cms.strapi.db.query(REPORT).deleteMany({});
});

async function setMunicipality(data: object): Promise<void> {
  await cms.strapi.documents('api::municipality.municipality').update({ documentId: municipality, data: data as never });
}

const complete = {
  art: 'barrier',
  seite: '/vereine/chor/',
  text: 'Das Bild hat keinen Text.',
  name: '',
  email: '',
  telefon: '',
  homepage: '',
};
let clients = 0;

const formUrl = () => `${cms.url}/formular/melden`;

function nextClient(): string {
  clients += 1;
  return `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients & 255}`;
}

/** Sends the form from a client that nobody else has. */
async function send(data: Record<string, string>, client?: string): Promise<Response> {
  return fetch(formUrl(), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'X-Forwarded-For': client ?? nextClient() },
    body: new URLSearchParams({ ...complete, ...data }),
  });
}

const receive = (data: object = {}, now = start) =>
  receiveReport(
    cms.strapi,
    {
      kind: 'barrier',
      page: '/vereine/chor/',
      text: 'Das Bild hat keinen Text.',
      contactName: 'Ida Immer',
      contactEmail: 'ida@example.org',
      contactPhone: '03391 5',
      contactShared: false,
      ...data,
    },
    now,
  );
const readReports = () => cms.strapi.db.query(REPORT).findMany({ orderBy: { id: 'asc' }, populate: { club: true } });
const readOutbox = (): Promise<OutgoingMail[]> => cms.strapi.db.query(mailTable.uid).findMany({ orderBy: { id: 'asc' } });
const mailsTo = (address: string) => inbox.mails.filter(({ to }) => [to].flat()[0]?.text === address);
const recipients = async () => (await readOutbox()).map(({ recipient }) => recipient);

describe('the form', () => {
  test('fills in the page and the kind that a link brings along, and nothing that is none of ours', async () => {
    const read = async (query: string) => (await fetch(`${cms.url}/formular/melden?${query}`)).text();
    const page = await read('seite=/vereine/chor/&art=outdated');
    expect(page).toMatch(/name="seite" [^>]*value="\/vereine\/chor\/"/);
    expect(page).toContain('<option value="outdated" selected>');
    expect(page).toContain('<title>Schreiben Sie uns – ');
    expect(await read(`seite=${encodeURIComponent('"><script>')}&art=x`)).not.toContain('<script');
  });

  test('takes a page that is none of ours, whatever it is called', async () => {
    for (const page of ['/constructor/x', '/__proto__/x/', '/toString/x']) {
      const { status } = await send({ seite: page, text: `Zu ${page}` });
      expect(status).toBe(303);
    }
    expect(await cms.strapi.db.query(REPORT).deleteMany({ where: { text: { $startsWith: 'Zu /' } } })).toEqual({ count: 3 });
  });

  test('leads to the static page that says thank you, and stores what was written', async () => {
    const response = await send({ email: 'ida@example.org', weitergeben: 'ja' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${SITE}/melden/gesendet/`]);
    expect(await readReports()).toMatchObject([
      {
        kind: 'barrier',
        page: '/vereine/chor/',
        text: 'Das Bild hat keinen Text.',
        contactName: null,
        contactEmail: 'ida@example.org',
        contactShared: true,
        state: 'new',
        club: { documentId: club },
      },
    ]);
  });

  test('comes back with what was written and what is wrong', async () => {
    const response = await send({ text: '', email: 'ida' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('<title>Bitte prüfen: Schreiben Sie uns – ');
    expect(page).toContain('<li><a href="#feld-text">Ihre Nachricht: Bitte schreiben Sie einen Satz.</a></li>');
    expect(page).toMatch(/name="email" aria-describedby="fehler-email" aria-invalid="true"[^>]* value="ida"/);
    expect(await readReports()).toEqual([]);
  });

  test('stores nothing for a program that fills in every field, or in no time, and tells it nothing', async () => {
    await send({ begonnen: String(Date.now()) });
    const response = await send({ anliegen: 'https://spam.example' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${SITE}/melden/gesendet/`]);
    expect([await readReports(), await readOutbox()]).toEqual([[], []]);
  });

  test('is taken ten times in ten minutes from one client', async () => {
    const states: number[] = [];
    for (let turn = 0; turn < 11; turn += 1) states.push((await send({}, '203.0.113.7')).status);
    expect(states).toEqual([...Array(10).fill(303), 429]);
    expect((await send({}, '203.0.113.8')).status).toBe(303);
  });

  test('answers ten thousand of whatever is sent without a fault of its own, and stores only what the rules allow', async () => {
    // On PostgreSQL, where only the storing differs, a tenth of them.
    const batches = process.env.DATABASE_URL ? 20 : 200;
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'barrier',
        'outdated',
        '/vereine/chor/',
        '//evil.example',
        'a@b',
        'ä@b.de',
        'a@b.de\r\nBcc: x@y.z',
        'x'.repeat(4100),
        '\u0000',
        '\uD800',
        '<script>alert(1)</script>',
      ),
    );
    const filledIn = { ...complete, name: 'Ida', email: 'ida@example.org', telefon: '03391 5', weitergeben: 'ja', dauer: '48211' };
    const form = fc.record(
      Object.fromEntries(Object.entries(filledIn).map(([name, value]) => [name, fc.oneof(fc.constant(value), piece)])),
    );
    const statuses = new Map<number, number>();
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 50, maxLength: 50 }), async (cases) => {
        await cms.strapi.db.query(mailTable.uid).deleteMany({});
        await cms.strapi.db.query(REPORT).deleteMany({});
        await Promise.all(
          cases.map(async (fields) => {
            const status = await postForm(formUrl(), new URLSearchParams(fields).toString(), { 'X-Forwarded-For': nextClient() });
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            expect([303, 400, 422]).toContain(status);
          }),
        );
        for (const report of await readReports()) {
          stored += 1;
          expectAllowed(report);
        }
        for (const { recipient, replyTo, subject } of await readOutbox()) {
          for (const address of [recipient, replyTo ?? 'x@example.org']) expect(address).toMatch(/^[^\s@,<>]+@[^\s@,<>]+$/);
          expect(subject).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: batches, endOnFailure: true },
    );
    // The cases are not all alike: some are taken, many are to be corrected, some cannot be read.
    for (const status of [303, 400, 422]) expect(statuses.get(status), `answers ${status}`).toBeGreaterThan(batches / 2);
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(batches * 50);
    expect(stored).toBeGreaterThan(batches / 2);
  }, 180_000);

  function expectAllowed({ page, kind, text, contactName, contactEmail, contactPhone, contactShared, state }: Report): void {
    expect(page).toMatch(/^\/(?!\/)/);
    expect(page.length).toBeLessThanOrEqual(500);
    expect(['outdated', 'barrier', 'question', 'complaint']).toContain(kind);
    expect(text.trim().length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect((contactName ?? '').length).toBeLessThanOrEqual(120);
    expect(contactEmail ?? 'x@example.org').toMatch(/^[^\s@,<>]+@[^\s@,<>]+\.\p{L}+$/u);
    expect((contactPhone ?? '').length).toBeLessThanOrEqual(40);
    expect([true, false, null]).toContain(contactShared);
    expect(state).toBe('new');
    for (const line of [page, contactName ?? '', contactPhone ?? '']) expect(line).not.toMatch(/\p{Cc}/u);
  }
});

describe('a report', () => {
  test.each([
    ['outdated', '/vereine/chor/', 'editor'],
    ['outdated', '/veranstaltungen/sommerfest/', 'editor'],
    ['outdated', '/veranstaltungen/entwurf/', 'koordination@musterstadt.example'],
    ['outdated', '/vereine/ohne/', 'koordination@musterstadt.example'],
    ['outdated', '/vereine/gibt-es-nicht/', 'koordination@musterstadt.example'],
    ['outdated', '/orte/saal/', 'koordination@musterstadt.example'],
    ['barrier', '/vereine/chor/', 'koordination@musterstadt.example'],
    ['question', '/vereine/chor/', 'koordination@musterstadt.example'],
    ['complaint', '/vereine/chor/', 'koordination@musterstadt.example'],
  ])('of the kind %s about %s goes to %s', async (kind, page, to) => {
    await receive({ kind, page, contactEmail: '' });
    expect(await recipients()).toEqual([to === 'editor' ? editor.email : to]);
  });

  test('goes to the responsible office, then to the municipality, where there is no coordination', async () => {
    await setMunicipality({ coordinator: null, responsibleOffice: { name: 'Amt', email: 'amt@musterstadt.example' } });
    await receive({ contactEmail: '' });
    await setMunicipality({ responsibleOffice: null, email: 'stadt@musterstadt.example' });
    await receive({ contactEmail: '' });
    await setMunicipality({ coordinator: { name: 'Ehrenamtsbüro', email: 'koordination@musterstadt.example' } });
    expect(await recipients()).toEqual(['amt@musterstadt.example', 'stadt@musterstadt.example']);
  });

  test('reaches the club without the contact, unless the reporter agreed', async () => {
    await receive({ kind: 'outdated' });
    await receive({ kind: 'outdated', contactShared: true });
    await sendDueMails(cms.strapi, start);
    const [hidden, shared] = mailsTo(editor.email);
    expect(hidden?.subject).toBe('Änderung gemeldet: Chor');
    expect(hidden?.text).toContain('Seite: https://mitmachen.example.org/vereine/chor/\n\n  Das Bild hat keinen Text.');
    expect(hidden?.text).toContain('Wer geschrieben hat, möchte Ihnen gegenüber nicht genannt werden.');
    expect(hidden?.text).not.toMatch(/Ida|ida@|03391 5/);
    expect(hidden?.replyTo?.text).toBe('koordination@musterstadt.example');
    expect(shared?.text).toContain('Kontakt: Ida Immer, ida@example.org, 03391 5.');
    expect(shared?.replyTo?.text).toBe('ida@example.org');
  });

  test('is acknowledged by a mail in which nobody can write something to somebody else', async () => {
    await receive({ contactName: 'Gewinn! Klicken Sie http://spam.example' });
    const receipt = (await readOutbox()).find(({ recipient }) => recipient === 'ida@example.org');
    expect(receipt?.subject).toBe('Ihre Nachricht ist angekommen');
    expect(receipt?.text).toContain('Wir antworten Ihnen bis Donnerstag, 3. April 2036.');
    expect(receipt?.text).not.toMatch(/Gewinn|spam|Alternativtext|Das Bild/);
  });

  test('is acknowledged three times a day to one address, and told to one office twenty times', async () => {
    for (let turn = 0; turn < 25; turn += 1) await receive({ text: `Nummer ${turn}` });
    const count = async (to: string) => (await recipients()).filter((recipient) => recipient === to).length;
    expect([await count('ida@example.org'), await count('koordination@musterstadt.example')]).toEqual([3, 20]);
    expect(await readReports()).toHaveLength(25);
    await receive({}, after(2));
    expect([await count('ida@example.org'), await count('koordination@musterstadt.example')]).toEqual([4, 21]);
  });

  test('is not carried out of the house by webhooks', async () => {
    const name = 'Danach';
    publisher.bodies = [];
    await receive();
    await createEntry(cms.strapi, 'api::topic.topic', { name });
    // Webhooks go out one after the other: what is told of the topic comes after what would be told of the report.
    await expect.poll(() => publisher.bodies.join()).toContain(name);
    expect(publisher.bodies.map((body) => JSON.parse(body).uid)).toEqual(['api::topic.topic']);
  });
});

describe('a deadline', () => {
  test('follows the Land and holds for barriers only', async () => {
    await receive();
    await setMunicipality({ federalState: 'HB' });
    await receive();
    await setMunicipality({ federalState: 'BB' });
    await receive({ kind: 'question' });
    expect((await readReports()).map(({ dueOn }) => dueOn)).toEqual(['2036-04-03', '2036-03-17', null]);
  });

  test('is remembered a week before and told once it has passed, each once, whoever restarts', async () => {
    await receive({ contactEmail: '' });
    await cms.strapi.db.query(mailTable.uid).deleteMany({});
    for (let day = 0; day < 60; day += 1) {
      await remindOfDeadlines(cms.strapi, after(day));
      await remindOfDeadlines(cms.strapi, after(day));
    }
    expect((await readOutbox()).map(({ subject, recipient, queuedAt }) => [subject, recipient, queuedAt])).toEqual([
      ['Bitte antworten bis Donnerstag, 3. April 2036: /vereine/chor/', 'koordination@musterstadt.example', after(24).toISOString()],
      ['Frist abgelaufen: /vereine/chor/', 'koordination@musterstadt.example', after(32).toISOString()],
    ]);
  });

  test('is over with the answer', async () => {
    const { documentId } = await receive();
    await accounts.coordinator?.post(`/ehrenamt/reports/${documentId}/answer`, { answer: 'Erledigt.' });
    await cms.strapi.db.query(mailTable.uid).deleteMany({});
    await remindOfDeadlines(cms.strapi, after(25));
    await remindOfDeadlines(cms.strapi, after(35));
    expect(await readOutbox()).toEqual([]);
  });

  test('stands at the top of the home page, the overdue one first', async () => {
    await receive({ kind: 'question', text: 'Frage' });
    await receive({ text: 'Später' });
    await receive({ text: 'Überfällig' }, new Date('2026-01-05T08:00:00.000Z'));
    const { data } = (await accounts.coordinator?.get('/ehrenamt/home/coordination'))?.body ?? {};
    expect(data.reports).toMatchObject({
      total: 3,
      entries: [
        { title: 'Überfällig', dueOn: '2026-02-05', isOverdue: true },
        { title: 'Später', dueOn: '2036-04-03', isOverdue: false },
        { title: 'Frage' },
      ],
    });
    expect(data.reports.entries[2]).not.toHaveProperty('dueOn');
  });

  test('is set too for a report that the coordination takes down by telephone', async () => {
    const report = { kind: 'barrier', page: '/', text: 'Am Telefon', state: 'new', dueOn: '2099-01-01', answeredBy: 'Erfunden' };
    const { body } = (await accounts['strapi-super-admin']?.post(entryPath(REPORT), report)) ?? {};
    const [stored] = await readReports();
    expect(stored).toMatchObject({ documentId: body.data.documentId, answeredAt: null, answeredBy: null });
    const days = (Date.parse(stored.dueOn) - Date.now()) / DAY;
    expect(days).toBeGreaterThan(26);
    expect(days).toBeLessThan(32);
    await accounts.coordinator?.put(entryPath(REPORT, stored.documentId), { kind: 'question' });
    expect((await readReports())[0].dueOn).toBeNull();
  });
});

describe('an answer', () => {
  const answer = (role: string, documentId: string, body: object = { answer: 'Das Bild hat jetzt einen Text.' }) =>
    accounts[role]?.post(`/ehrenamt/reports/${documentId}/answer`, body);

  test('goes to the reporter by mail and names the office that helps further', async () => {
    const { documentId } = await receive();
    const response = await answer('coordinator', documentId);
    expect([response?.status, response?.body]).toEqual([200, { data: { isSent: true } }]);
    await sendDueMails(cms.strapi, new Date());
    const mail = mailsTo('ida@example.org').find(({ subject }) => subject?.startsWith('Antwort'));
    expect(mail?.text).toContain('Unsere Antwort:\n\nDas Bild hat jetzt einen Text.\n\nSind Sie mit der Antwort nicht zufrieden?');
    expect(mail?.text).toContain('https://mitmachen.example.org/barrierefreiheit/');
    const [report] = await readReports();
    expect(report).toMatchObject({
      state: 'done',
      answer: 'Das Bild hat jetzt einen Text.',
      answeredBy: expect.stringMatching(/^Vorname Nachname-/),
    });
    expect(Math.abs(Date.parse(report.answeredAt) - Date.now())).toBeLessThan(60_000);
  });

  test('can be a refusal, with the reason', async () => {
    const { documentId } = await receive({ kind: 'complaint' });
    expect((await answer('coordinator', documentId, { answer: ' ', isRejected: true }))?.body.error.message).toBe(
      'Antwort: Bitte nennen Sie den Grund.',
    );
    await answer('coordinator', documentId, { answer: 'Das ist keine Werbung.', isRejected: true });
    expect(await readReports()).toMatchObject([{ state: 'rejected' }]);
    const mail = (await readOutbox()).find(({ subject }) => subject.startsWith('Antwort'));
    expect(mail?.text).toContain('Wir haben sie geprüft und ändern nichts. Der Grund:\n\nDas ist keine Werbung.');
    expect(mail?.text).not.toContain('unabhängige Stelle');
  });

  test('is noted only, where there is no address', async () => {
    const { documentId } = await receive({ contactEmail: '' });
    expect((await answer('coordinator', documentId))?.body).toEqual({ data: { isSent: false } });
    expect(await recipients()).toEqual(['koordination@musterstadt.example']);
  });

  test('is given once, also by two people at the same moment', async () => {
    const { documentId } = await receive();
    const both = await Promise.all([answer('coordinator', documentId), answer('municipal-editor', documentId)]);
    expect(both.map((response) => response?.status).sort()).toEqual([200, 400]);
    expect((await answer('coordinator', documentId))?.body.error.message).toBe(
      'Diese Meldung ist schon beantwortet. Bitte laden Sie die Seite neu.',
    );
    expect((await readOutbox()).filter(({ subject }) => subject.startsWith('Antwort'))).toHaveLength(1);
  });

  test('can be taken back and given anew', async () => {
    const { documentId } = await receive();
    await answer('coordinator', documentId);
    expect((await accounts.coordinator?.post(`/ehrenamt/reports/${documentId}/reopen`))?.status).toBe(200);
    const { body } = (await accounts.coordinator?.get(`/ehrenamt/reports/${documentId}`)) ?? {};
    expect(body.data).toMatchObject({
      isOpen: true,
      state: 'in-progress',
      dueOn: '2036-04-03',
      period: 'einem Monat',
      isOverdue: false,
      hasEmail: true,
      hasPhone: true,
      answer: 'Das Bild hat jetzt einen Text.',
      answeredAt: null,
      answeredBy: null,
    });
    expect((await answer('coordinator', documentId, { answer: 'Jetzt wirklich.' }))?.status).toBe(200);
  });

  test('is dated also when the state is set in the form', async () => {
    const { documentId } = await receive();
    await accounts['municipal-editor']?.put(entryPath(REPORT, documentId), { state: 'done', answeredBy: 'Erfunden' });
    expect(await readReports()).toMatchObject([
      { state: 'done', answeredBy: expect.stringMatching(/^Vorname Nachname-/), dueOn: '2036-04-03' },
    ]);
    await accounts['municipal-editor']?.put(entryPath(REPORT, documentId), { state: 'in-progress' });
    expect(await readReports()).toMatchObject([{ answeredAt: null, answeredBy: null }]);
  });

  test('is the business of those who edit reports, and nobody else’s', async () => {
    const { documentId } = await receive();
    const path = `/ehrenamt/reports/${documentId}`;
    for (const [method, address] of [
      ['GET', path],
      ['POST', `${path}/answer`],
      ['POST', `${path}/reopen`],
    ] as const) {
      expect((await cms.request(address, { method })).status).toBe(401);
      const refused = await editor.request(address, { method });
      expect([refused.status, refused.body.error.message]).toEqual([403, 'Meldungen dürfen Sie nicht bearbeiten.']);
    }
    expect((await editor.get(entryPath(REPORT, documentId))).status).toBe(403);
    expect((await accounts['municipal-editor']?.get(path))?.status).toBe(200);
    expect((await accounts.coordinator?.get('/ehrenamt/reports/gibtesnicht'))?.status).toBe(404);
    for (const address of ['/api/reports', `/api/reports/${documentId}`]) expect((await cms.request(address)).status).toBe(404);
  });
});

describe('deletion', () => {
  const close = (documentId: string, answeredAt: Date) =>
    cms.strapi.db.query(REPORT).updateMany({ where: { documentId }, data: { state: 'done', answeredAt } });
  const runUntil = async (days: number) => {
    await removeOldReports(cms.strapi, after(days));
    return readReports();
  };

  test('takes the contact 180 days after the answer, and the report a year later', async () => {
    await close((await receive()).documentId, start);
    expect(await runUntil(180)).toMatchObject([{ contactEmail: 'ida@example.org' }]);
    expect(await runUntil(181)).toMatchObject([
      { contactName: null, contactEmail: null, contactPhone: null, contactShared: false, text: 'Das Bild hat keinen Text.' },
    ]);
    expect(await runUntil(545)).toHaveLength(1);
    expect(await runUntil(546)).toEqual([]);
  });

  test('follows the period of the municipality', async () => {
    const privacy = { controller: 'Stadt', supervisoryAuthority: 'LDA', reportRetentionDays: 30 };
    await setMunicipality({ privacy });
    await close((await receive()).documentId, start);
    expect(await runUntil(30)).toMatchObject([{ contactEmail: 'ida@example.org' }]);
    expect(await runUntil(31)).toMatchObject([{ contactEmail: null }]);
    await setMunicipality({ privacy: { ...privacy, reportRetentionDays: 180 } });
  });

  test('leaves open reports alone for two years, then takes the contact', async () => {
    const { documentId } = await receive();
    await cms.strapi.db.query(REPORT).updateMany({ where: { documentId }, data: { createdAt: start } });
    expect(await runUntil(730)).toMatchObject([{ contactEmail: 'ida@example.org', state: 'new' }]);
    expect(await runUntil(731)).toMatchObject([{ contactEmail: null, state: 'new' }]);
  });
});
