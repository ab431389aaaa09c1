import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Acceptance, acceptanceTable } from '../src/agreements/acceptance-table';
import { mailTable, type OutgoingMail } from '../src/mail/mail-table';
import { sendDueMails } from '../src/mail/send-due-mails';
import { forgetApplicants } from '../src/registrations/forget-applicants';
import { type PendingApplication, pendingTable } from '../src/registrations/pending-table';
import { createEntry, entryPath } from './content';
import { postForm } from './post-form';
import { type SmtpInbox, startSmtpInbox } from './smtp-inbox';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const REGISTRATION = 'api::registration.registration';
const PAGE = 'api::page.page';
const SITE = 'https://mitmachen.example.org';
const FORM = '/formular/verein-anmelden';
const CONFIRM = '/formular/anmeldung-bestaetigen';
const DAY = 86_400_000;
const COORDINATOR = 'koordination@musterstadt.example';

/** All that the form asks for, as Ida fills it in. */
const filledIn = {
  verein: 'Lauftreff Morgenrot e. V.',
  website: 'www.lauftreff.example.org',
  nachricht: 'Wir laufen dienstags.\r\nImmer um sechs.',
  name: 'Ida Maria Muster',
  aufgabe: 'Sprecherin',
  email: 'Ida@Example.org',
  telefon: '03391 123456',
  kontakt: 'ja',
  'regel-netiquette': '2026-1',
  'regel-datenpflege': '2026-1',
  einwilligung: 'ja',
  anliegen: '',
  dauer: '48211',
};

let inbox: SmtpInbox;
let cms: TestCms;
let coordinator: Account;
let clients = 0;

beforeAll(async () => {
  inbox = await startSmtpInbox();
  // Behind one proxy, so that each request of the tests can come from a client of its own.
  cms = await startCms({ SITE_URL: SITE, SMTP_URL: inbox.url, MAIL_FROM: 'ehrenamt@musterstadt.example', TRUST_PROXY: 'true' });
  const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
  await cms.strapi.documents('api::municipality.municipality').update({
    documentId,
    data: {
      siteTitle: 'Ehrenamt in Musterstadt',
      coordinator: { name: 'Ehrenamtsbüro', email: COORDINATOR, phone: '03391 99' },
      privacy: { controller: 'Stadt Musterstadt', supervisoryAuthority: 'LDA', registrationRetentionDays: 30 },
    } as never,
  });
  coordinator = await cms.signIn('coordinator');
});
afterAll(async () => {
  await cms.stop();
  await inbox.stop();
});
beforeEach(async () => {
  inbox.mails.length = 0;
  await cms.strapi.db.query(mailTable.uid).deleteMany({});
  await cms.strapi.db.query(pendingTable.uid).deleteMany({});
  await cms.strapi.db.query(REGISTRATION).deleteMany({});
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request of a client with an address of its own, as a browser without cookies sends it. */
function request(path: string, options: RequestInit = {}, client = `2001:db8:${(++clients).toString(16)}::1`): Promise<Response> {
  return fetch(cms.url + path, { redirect: 'manual', ...options, headers: { 'X-Forwarded-For': client, ...options.headers } });
}

const post = (path: string, fields: Record<string, string> | string, client?: string) =>
  request(path, { method: 'POST', body: new URLSearchParams(fields) }, client);
const send = (changes: Record<string, string> = {}, client?: string) => post(FORM, { ...filledIn, ...changes }, client);

const readPending = (): Promise<PendingApplication[]> => cms.strapi.db.query(pendingTable.uid).findMany({ orderBy: { id: 'asc' } });
const readRegistrations = () => cms.strapi.db.query(REGISTRATION).findMany({ orderBy: { id: 'asc' }, populate: { club: true } });
const deliver = () => sendDueMails(cms.strapi, new Date());

/** The key in the newest mail that asks for a confirmation. */
async function readKey(): Promise<string> {
  await deliver();
  const mail = inbox.mails.findLast(({ subject }) => subject?.startsWith('Bitte bestätigen'));
  return /schluessel=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** A confirmed registration, by the way a person takes. */
async function register(changes: Record<string, string> = {}): Promise<string> {
  expect((await send(changes)).status).toBe(303);
  expect((await post(CONFIRM, { schluessel: await readKey() })).status).toBe(303);
  return (await readRegistrations()).at(-1).documentId;
}

const setTime = (time: Date | number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(time);
};

describe('the public pages of the CMS', () => {
  test('answer an unknown address with a page that runs and keeps nothing', async () => {
    const response = await request('/formular/gibt-es-nicht?x=%00<script>', { headers: { Origin: 'https://fremd.example' } });
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' ${SITE}; base-uri 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const page = await response.text();
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="de">/);
    for (const path of ['/impressum/', '/datenschutz/', '/barrierefreiheit/', '/melden/', '/einfache-sprache/']) {
      expect(page).toContain(`href="${SITE}${path}"`);
    }
    expect(page).not.toContain('<script');
  });

  test('have a stylesheet that browsers may keep', async () => {
    const page = await (await request('/formular/')).text();
    const path = /<link rel="stylesheet" href="([^"]+)">/.exec(page)?.[1] ?? '';
    const response = await request(path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(await response.text()).toContain('forced-colors');
  });

  test('are valid HTML by the rules of the site', async () => {
    const rules = JSON.parse(await readFile(new URL('../../site/.htmlvalidate.json', import.meta.url), 'utf8'));
    const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...rules }));
    const answers = [
      await request(FORM),
      await send({ email: 'ida@', verein: '', einwilligung: '' }),
      await request(`${FORM}/gesendet`),
      await request(CONFIRM),
      await request('/formular/anmeldung-bestaetigt'),
      await request('/formular/gibt-es-nicht'),
    ];
    const faults = [];
    for (const answer of answers) {
      const { results } = await validator.validateString(await answer.text());
      faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 200, 410, 200, 404]);
    expect(faults).toEqual([]);
  });

  test('name the methods they know', async () => {
    const response = await request(FORM, { method: 'PUT', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const head = await request(FORM, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('answer with a page when something breaks inside, and give nothing away', async () => {
    const original = cms.strapi.db.transaction;
    const log = vi.spyOn(cms.strapi.log, 'error').mockImplementation(() => cms.strapi.log);
    cms.strapi.db.transaction = (() => Promise.reject(new Error('disk is full'))) as never;
    const response = await send();
    cms.strapi.db.transaction = original;
    const page = await response.text();
    expect([response.status, page.includes('<h1>Da ist uns ein Fehler passiert</h1>'), page.includes('disk')]).toEqual([500, true, false]);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('disk is full'));
    log.mockRestore();
  });
});

describe('a club is registered', () => {
  test('by a form, the link in a mail, and the coordination’s decision', async () => {
    const answer = await send();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SITE}/verein-anmelden/gesendet/`]);
    expect(await readRegistrations()).toEqual([]);

    const key = await readKey();
    expect(inbox.mails.map(({ to, subject }) => [[to].flat()[0]?.text, subject])).toEqual([
      ['Ida@example.org', 'Bitte bestätigen: Verein anmelden bei „Ehrenamt in Musterstadt“'],
    ]);
    expect(inbox.mails[0]?.text).toContain(`http://localhost:1337${CONFIRM}?schluessel=${key}`);
    // Whoever enters somebody else's address must not be able to write to them.
    expect(inbox.mails[0]?.text).not.toMatch(/Lauftreff|Ida Maria|dienstags/);

    // Programs that check mails follow the links in them.
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await request(`${CONFIRM}?schluessel=${key}`);
      expect([page.status, (await page.text()).includes('<button class="button" type="submit">Anmeldung bestätigen</button>')]).toEqual([
        200,
        true,
      ]);
    }
    expect(await readRegistrations()).toEqual([]);

    const confirmed = await post(CONFIRM, { schluessel: key });
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([303, '/formular/anmeldung-bestaetigt']);
    expect(await (await request('/formular/anmeldung-bestaetigt')).text()).toContain('role="status"');
    const [registration] = await readRegistrations();
    expect(registration).toMatchObject({
      clubName: 'Lauftreff Morgenrot e. V.',
      website: 'https://www.lauftreff.example.org',
      message: 'Wir laufen dienstags.\nImmer um sechs.',
      applicantName: 'Ida Maria Muster',
      applicantRole: 'Sprecherin',
      applicantEmail: 'Ida@Example.org',
      applicantPhone: '03391 123456',
      contactConsent: true,
      acceptedVersions: { netiquette: '2026-1', datenpflege: '2026-1' },
      state: 'new',
      club: null,
    });
    expect(await readPending()).toEqual([]);

    await deliver();
    const notice = inbox.mails.at(-1);
    expect([[notice?.to].flat()[0]?.text, notice?.subject]).toEqual([COORDINATOR, 'Neue Anmeldung: Lauftreff Morgenrot e. V.']);
    expect(notice?.text).toContain(`/admin/content-manager/collection-types/${REGISTRATION}/${registration.documentId}`);
    const home = await coordinator.get('/ehrenamt/home/coordination');
    expect(home.body.data.registrations).toMatchObject({ total: 1, entries: [{ title: 'Lauftreff Morgenrot e. V.' }] });

    cms.strapi.config.set('plugin::email.settings.hasServer', true);
    const { status, body } = await coordinator.post(`/ehrenamt/registrations/${registration.documentId}/approve`);
    expect([status, body.data.invitation]).toMatchObject([200, { outcome: 'invited', email: 'ida@example.org', mailSent: true }]);
    const club = await cms.strapi.documents(CLUB).findOne({
      documentId: body.data.club,
      populate: ['contacts', 'agreement', 'editors'],
    });
    expect(club).toMatchObject({
      name: 'Lauftreff Morgenrot e. V.',
      slug: 'lauftreff-morgenrot-e-v',
      website: 'https://www.lauftreff.example.org',
      publishedAt: null,
      operatingStatus: 'active',
      trusted: false,
      contacts: [{ name: 'Ida Maria Muster', role: 'Sprecherin', email: 'Ida@Example.org', phone: '03391 123456', consent: true }],
      agreement: { version: '2026-1', acceptedBy: 'Ida Maria Muster' },
      editors: [{ firstname: 'Ida Maria', lastname: 'Muster', email: 'ida@example.org' }],
    });
    expect(await cms.strapi.db.query('plugin::upload.folder').count({ where: { name: 'Lauftreff Morgenrot e. V.' } })).toBe(1);
    expect((await readRegistrations())[0]).toMatchObject({
      state: 'approved',
      decidedAt: expect.anything(),
      decidedBy: expect.stringMatching(/^Vorname Nachname/),
      club: { documentId: body.data.club },
    });
    await deliver();
    expect(inbox.mails.at(-1)?.subject).toBe('Einladung in die Redaktion: Ehrenamt in Musterstadt');

    const token = /registrationToken=(\w+)/.exec(inbox.mails.at(-1)?.text ?? '')?.[1];
    const signedUp = await cms.request('/admin/register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        registrationToken: token,
        userInfo: { firstname: 'Ida Maria', lastname: 'Muster', password: 'regen kanne blau' },
      }),
    });
    expect(signedUp.status).toBe(200);
    const own = await cms.request('/ehrenamt/home/own-clubs', { headers: { Authorization: `Bearer ${signedUp.body.data.token}` } });
    expect(own.body.data.clubs).toMatchObject([{ documentId: body.data.club }]);
  });

  test('without its contact being named when nobody agreed to that', async () => {
    const { kontakt: _kontakt, website: _website, telefon: _telefon, ...least } = filledIn;
    expect((await post(FORM, { ...least, email: 'neu@example.org' })).status).toBe(303);
    await post(CONFIRM, { schluessel: await readKey() });
    const [registration] = await readRegistrations();
    expect(registration).toMatchObject({ contactConsent: false, website: null, applicantPhone: null });
    const { body } = await coordinator.post(`/ehrenamt/registrations/${registration.documentId}/approve`);
    const club = await cms.strapi.documents(CLUB).findOne({ documentId: body.data.club, populate: ['contacts'] });
    expect(club).toMatchObject({ website: null, contacts: [] });
  });

  test('with the way of the CMS where the site’s address is not known', async () => {
    cms.strapi.config.set('server.siteUrl', undefined);
    const answer = await send();
    const page = await request(answer.headers.get('location') ?? '');
    cms.strapi.config.set('server.siteUrl', SITE);
    expect(answer.headers.get('location')).toBe(`${FORM}/gesendet`);
    expect([page.status, /role="status"/.test(await page.text())]).toEqual([200, true]);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self';");
  });
});

describe('what was filled in wrong', () => {
  test('comes back whole, with a summary that has the focus and a sentence at each field', async () => {
    const answer = await send({ verein: ' ', email: 'ida@', nachricht: '"><script>alert(1)</script>', 'regel-netiquette': '' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<title>Bitte prüfen: Verein anmelden – Ehrenamt in Musterstadt</title>');
    expect(page).toContain('aria-labelledby="fehler" tabindex="-1" autofocus');
    expect(page).toContain('<h2 id="fehler">3 Angaben fehlen noch oder stimmen nicht</h2>');
    expect([...page.matchAll(/<li><a href="#(feld-[\w-]+)">([^<]+)<\/a><\/li>/g)].map(([, id, text]) => [id, text])).toEqual([
      ['feld-verein', 'Name des Vereins: Bitte geben Sie an, wie Ihr Verein heißt.'],
      ['feld-email', 'E-Mail-Adresse: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.'],
      ['feld-regel-netiquette', 'Netiquette: Bitte lesen Sie die aktuelle Fassung und stimmen Sie zu.'],
    ]);
    expect(page).toContain('id="feld-email" name="email" aria-describedby="hinweis-email fehler-email" aria-invalid="true" required');
    expect(page).toContain('value="ida@"');
    expect(page).toContain('\n&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(page).toContain('id="feld-regel-datenpflege" name="regel-datenpflege" required value="2026-1" checked');
    expect(page).toContain('id="feld-kontakt" name="kontakt" aria-describedby="hinweis-kontakt" value="ja" checked');
    expect(page).not.toContain('<script');
    expect(await readPending()).toEqual([]);
  });

  test('includes rules that have changed since the form was shown', async () => {
    const page = await cms.strapi.documents(PAGE).findFirst({ filters: { slug: 'netiquette' } });
    const change = async (agreementVersion: string) => {
      await cms.strapi.documents(PAGE).update({ documentId: page?.documentId ?? '', data: { agreementVersion } as never });
      await cms.strapi.documents(PAGE).publish({ documentId: page?.documentId ?? '' });
    };
    await change('2027-1');
    const answer = await send();
    const text = await answer.text();
    await change('2026-1');
    expect(answer.status).toBe(422);
    expect(text).toContain('Für unseren Verein stimme ich zu: Netiquette (Fassung 2027-1).');
    expect(text).toContain('Netiquette: Bitte lesen Sie die aktuelle Fassung und stimmen Sie zu.');
    expect(text).toContain(
      'name="regel-netiquette" aria-describedby="fehler-regel-netiquette" aria-invalid="true" required value="2027-1">',
    );
    expect(text).toContain(`href="${SITE}/netiquette/"`);
  });

  test.each([
    ['another kind of content', { body: JSON.stringify(filledIn), headers: { 'Content-Type': 'application/json' } }, 415],
    ['a file', { body: '--x\r\n\r\n--x--', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, 415],
    ['no kind of content', { body: new Uint8Array([1, 2]) }, 415],
    ['packed content', { headers: { 'Content-Encoding': 'gzip' } }, 415],
    ['another character set', { headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-16' } }, 415],
    ['broken UTF-8', { body: new Uint8Array([0x61, 0x3d, 0xff, 0xfe]) }, 400],
    ['broken escapes', { body: 'verein=%C3%28' }, 400],
    ['the character no database takes', { body: 'verein=a%00b' }, 400],
    ['a huge body', { body: `nachricht=${'x'.repeat(2_000_000)}` }, 413],
  ] as [string, { body?: BodyInit; headers?: Record<string, string> }, number][])(
    'and %s is refused with a page',
    async (_what, sent, status) => {
      const { body = new URLSearchParams(filledIn), headers = {} } = sent;
      const type = { 'Content-Type': status === 415 && body instanceof Uint8Array ? '' : 'application/x-www-form-urlencoded' };
      const answer = await request(FORM, { method: 'POST', body, headers: { ...type, ...headers } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('<h1>Das hat nicht geklappt</h1>');
      expect(await readPending()).toEqual([]);
    },
  );

  test('and fields that the form does not have, or has once, change nothing', async () => {
    const body = `${new URLSearchParams(filledIn)}&state=approved&verein=Zweiter&email=zwei@example.org&club[connect]=1&__proto__=x&decidedBy=ich`;
    expect((await request(FORM, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status).toBe(
      303,
    );
    const [{ email, application }] = (await readPending()) as [PendingApplication];
    expect([email, application.clubName, Object.keys(application).sort()]).toEqual([
      'ida@example.org',
      'Lauftreff Morgenrot e. V.',
      [
        'acceptedVersions',
        'applicantEmail',
        'applicantName',
        'applicantPhone',
        'applicantRole',
        'clubName',
        'consentAt',
        'contactConsent',
        'message',
        'website',
      ],
    ]);
    await deliver();
    expect(inbox.mails).toHaveLength(1);
  });

  test.each([
    'ida@example.org\r\nBcc: alle@example.org',
    'ida@example.org, alle@example.org',
    'Ida <ida@example.org>',
    '"a b"@example.org',
  ])('and no mail goes to %j', async (email) => {
    expect((await send({ email })).status).toBe(422);
    await deliver();
    expect([await readPending(), inbox.mails]).toEqual([[], []]);
  });
});

describe('programs and floods', () => {
  test.each([
    ['fill in the field that nobody sees', { anliegen: 'http://spam.example' }],
    ['are faster than people', { dauer: '120' }],
  ])('that %s get the answer of a person, and nothing is stored or sent', async (_what, changes) => {
    const answer = await send(changes as Record<string, string>);
    const person = await send();
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([
      person.status,
      person.headers.get('location'),
      await person.text(),
    ]);
    expect(await readPending()).toHaveLength(1);
  });

  test('that answer the CMS’s own form at once are known too', async () => {
    const page = await (await request(FORM)).text();
    const drawn = /name="begonnen" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect(Math.abs(Number(drawn) - Date.now())).toBeLessThan(60_000);
    await send({ dauer: '', begonnen: drawn });
    expect(await readPending()).toEqual([]);
  });

  test('an address gets three mails a day, however often it is entered, and the answer does not tell', async () => {
    const answers = [];
    for (let sent = 0; sent < 5; sent += 1) answers.push((await send({ email: sent % 2 ? 'ida@example.org' : 'IDA@example.org' })).status);
    expect(answers).toEqual([303, 303, 303, 303, 303]);
    await deliver();
    expect([inbox.mails.length, (await readPending()).length]).toEqual([3, 3]);
  });

  test('one client sends sixty forms in ten minutes, then it has to wait; others do not', async () => {
    const client = '203.0.113.7';
    const answers = [];
    for (let sent = 0; sent < 61; sent += 1) answers.push((await send({ email: '' }, client)).status);
    expect(answers).toEqual([...Array(60).fill(422), 429]);
    const refused = await send({}, client);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(await refused.text()).toContain(
      '<h1>Bitte warten Sie kurz</h1><p>Von Ihrem Anschluss kamen sehr viele Anfragen. Bitte warten Sie 10 Minuten',
    );
    expect((await send({}, '203.0.113.8')).status).toBe(303);
  });

  test('a flood from everywhere stops at a hundred mails an hour, and the form says so', async () => {
    const rows = Array.from({ length: 99 }, (_row, index) => ({
      keyHash: `flood-${index}`,
      email: `bot-${index}@example.org`,
      application: {},
      sentAt: new Date(),
      expiresAt: new Date(Date.now() + DAY),
    }));
    await cms.strapi.db.query(pendingTable.uid).createMany({ data: rows });
    expect((await send({ email: 'a@example.org' })).status).toBe(303);
    const answer = await send({ email: 'b@example.org' });
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Gerade kommen sehr viele Anmeldungen an.');
    setTime(Date.now() + 2 * 3_600_000);
    expect((await send({ email: 'b@example.org' })).status).toBe(303);
  });

  test('what is known about an address does not show: accounts, applications, registrations', async () => {
    const editor = await cms.signIn('club-editor');
    await register({ email: 'bekannt@example.org' });
    const answers = await Promise.all(
      [editor.email, coordinator.email, 'bekannt@example.org', 'unbekannt@example.org'].map(async (email) => {
        const answer = await send({ email });
        return [answer.status, answer.headers.get('location'), await answer.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('the link in the mail', () => {
  test('works once', async () => {
    await send();
    const key = await readKey();
    const answers = await Promise.all([1, 2, 3].map(() => post(CONFIRM, { schluessel: key })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect(await readRegistrations()).toHaveLength(1);
    const again = await request(`${CONFIRM}?schluessel=${key}`);
    expect([again.status, (await again.text()).includes('Haben Sie die Anmeldung schon bestätigt? Dann ist alles gut')]).toEqual([
      410,
      true,
    ]);
  });

  test('works for three days, and what nobody confirmed is gone after that', async () => {
    const sentAt = Date.now();
    await send();
    const key = await readKey();
    setTime(sentAt + 3 * DAY - 60_000);
    expect((await request(`${CONFIRM}?schluessel=${key}`)).status).toBe(200);
    await forgetApplicants(cms.strapi, new Date());
    expect(await readPending()).toHaveLength(1);
    setTime(sentAt + 3 * DAY + 60_000);
    expect((await request(`${CONFIRM}?schluessel=${key}`)).status).toBe(410);
    expect((await post(CONFIRM, { schluessel: key })).status).toBe(410);
    await forgetApplicants(cms.strapi, new Date());
    expect([await readPending(), await readRegistrations()]).toEqual([[], []]);
  });

  test('of a form that was sent twice ends with the other one', async () => {
    await send();
    const first = await readKey();
    await send();
    const second = await readKey();
    expect(first).not.toBe(second);
    expect((await post(CONFIRM, { schluessel: second })).status).toBe(303);
    expect((await post(CONFIRM, { schluessel: first })).status).toBe(410);
    expect(await readRegistrations()).toHaveLength(1);
  });

  test.each(['', 'x', 'A'.repeat(43), "' OR 1=1 --", '%00', 'ü'.repeat(43), 'A'.repeat(5000)])(
    'with the key %j leads nowhere',
    async (key) => {
      await send();
      expect((await request(`${CONFIRM}?schluessel=${encodeURIComponent(key)}&schluessel=y`)).status).toBe(410);
      expect((await post(CONFIRM, { schluessel: key })).status).toBe(410);
      expect(await readPending()).toHaveLength(1);
    },
  );

  test('is not to be found in the database', async () => {
    await send();
    const key = await readKey();
    const [stored] = await readPending();
    expect(JSON.stringify(stored)).not.toContain(key);
  });
});

describe('the decision', () => {
  const decide = (account: Pick<Account, 'post'>, documentId: string, way = 'approve', body: object = {}) =>
    account.post(`/ehrenamt/registrations/${documentId}/${way}`, body);

  test('is the coordination’s alone', async () => {
    const documentId = await register();
    for (const [path, method] of [
      [`/ehrenamt/registrations/${documentId}`, 'GET'],
      [`/ehrenamt/registrations/${documentId}/approve`, 'POST'],
      [`/ehrenamt/registrations/${documentId}/reject`, 'POST'],
    ] as const) {
      expect((await cms.request(path, { method })).status).toBe(401);
      for (const role of ['club-editor', 'municipal-editor']) {
        expect((await (await cms.signIn(role)).request(path, { method })).status).toBe(403);
      }
    }
    expect((await readRegistrations())[0]).toMatchObject({ state: 'new', club: null });
  });

  test('is made once, also when two decide at the same moment', async () => {
    const documentId = await register({ email: 'eins@example.org', verein: 'Nur einmal' });
    const answers = await Promise.all([
      decide(coordinator, documentId),
      decide(coordinator, documentId, 'reject', { reason: 'Doch nicht.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const again = await decide(coordinator, documentId);
    expect([again.status, again.body.error.message]).toEqual([400, 'Über diese Anmeldung ist schon entschieden.']);
    expect(await cms.strapi.db.query(CLUB).count({ where: { name: 'Nur einmal' } })).toBe(answers[0]?.status === 200 ? 1 : 0);
  });

  test('against a club needs a reason, and the applicant reads it', async () => {
    const documentId = await register();
    const refused = await decide(coordinator, documentId, 'reject', { reason: '  ' });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'Grund: Bitte schreiben Sie, warum die Anmeldung nicht angenommen wird.',
    ]);
    const { status } = await decide(coordinator, documentId, 'reject', { reason: 'Ihr Verein hat seinen Sitz in der Nachbarstadt.' });
    expect(status).toBe(200);
    expect((await readRegistrations())[0]).toMatchObject({
      state: 'rejected',
      rejectionReason: 'Ihr Verein hat seinen Sitz in der Nachbarstadt.',
    });
    await deliver();
    const mail = inbox.mails.at(-1);
    expect([[mail?.to].flat()[0]?.text, mail?.subject, mail?.replyTo?.text]).toEqual([
      'Ida@example.org',
      'Ihre Anmeldung bei „Ehrenamt in Musterstadt“',
      COORDINATOR,
    ]);
    expect(mail?.text).toContain('Ihr Verein hat seinen Sitz in der Nachbarstadt.');
    expect((await coordinator.get('/ehrenamt/home/coordination')).body.data.registrations.total).toBe(0);
  });

  test('sees clubs with a similar name first, and can mean one of them', async () => {
    const existing = await createEntry(cms.strapi, CLUB, { name: 'Schützengilde Musterstadt', operatingStatus: 'active' }, 'published');
    const documentId = await register({ verein: 'Schuetzengilde Musterstadt e.V.', email: 'gilde@example.org' });
    const { body } = await coordinator.get(`/ehrenamt/registrations/${documentId}`);
    expect(body.data).toEqual({
      state: 'new',
      club: null,
      similar: [{ documentId: existing, name: 'Schützengilde Musterstadt' }],
      account: 'none',
    });
    const before = await cms.strapi.db.query(CLUB).count({});
    const { body: approved } = await decide(coordinator, documentId, 'approve', { club: existing });
    expect(approved.data).toMatchObject({ club: existing, invitation: { outcome: 'invited' } });
    expect(await cms.strapi.db.query(CLUB).count({})).toBe(before);
    const club = await cms.strapi.documents(CLUB).findOne({ documentId: existing, populate: ['editors'] });
    expect(club).toMatchObject({ name: 'Schützengilde Musterstadt', editors: [{ email: 'gilde@example.org' }] });
  });

  const readAcceptances = (club: string): Promise<Acceptance[]> =>
    cms.strapi.db.query(acceptanceTable.uid).findMany({ where: { club }, orderBy: { title: 'asc' } });
  const accepted = { acceptedAt: expect.any(String), acceptedBy: 'Ida Maria Muster', note: 'Mit der Anmeldung des Vereins angenommen.' };

  test('for a club that is there already records what the applicant accepted for it, and asks for nothing again', async () => {
    const existing = await createEntry(cms.strapi, CLUB, { name: 'Alteingesessener Verein', operatingStatus: 'active' }, 'published');
    const before = await cms.strapi.db.query(CLUB).findMany({ where: { documentId: existing }, populate: { agreement: true } });
    const documentId = await register({ verein: 'Alteingesessener Verein', email: 'alt@example.org' });
    await decide(coordinator, documentId, 'approve', { club: existing });
    const { id } = await cms.strapi.db.query('admin::user').findOne({ where: { email: 'alt@example.org' } });
    expect(await readAcceptances(existing)).toMatchObject([
      { title: 'Netiquette', version: '2026-1', account: id, ...accepted },
      { title: 'Vereinbarung zur Datenpflege', version: '2026-1', account: id, ...accepted },
    ]);
    const { body } = await coordinator.get(`/ehrenamt/agreements/${existing}`);
    expect(body.data.open).toEqual([]);
    // A published profile must not look changed by it.
    expect(await cms.strapi.db.query(CLUB).findMany({ where: { documentId: existing }, populate: { agreement: true } })).toEqual(before);
  });

  test('records for each agreement the version that was accepted, also when the new club’s form is saved again', async () => {
    const netiquette = await cms.strapi.documents(PAGE).findFirst({ filters: { slug: 'netiquette' } });
    const setVersion = (agreementVersion: string) =>
      cms.strapi.db.query(PAGE).updateMany({ where: { documentId: netiquette?.documentId }, data: { agreementVersion } });
    await setVersion('2027-1');
    const documentId = await register({ verein: 'Genauer Verein', email: 'genau@example.org', 'regel-netiquette': '2027-1' });
    const { body } = await decide(coordinator, documentId);
    const club = await coordinator.get(entryPath(CLUB, body.data.club));
    const { agreement } = club.body.data;
    expect(agreement).toMatchObject({ version: '2026-1', acceptedBy: 'Ida Maria Muster' });
    expect((await coordinator.put(entryPath(CLUB, body.data.club), { agreement, summary: 'Neu.' })).status).toBe(200);
    const recorded = await readAcceptances(body.data.club);
    await setVersion('2026-1');
    expect(recorded).toMatchObject([
      { title: 'Netiquette', version: '2027-1', ...accepted },
      { title: 'Vereinbarung zur Datenpflege', version: '2026-1', ...accepted },
    ]);
  });

  test('gives a club to somebody who edits another one already', async () => {
    const editor = await cms.signIn('club-editor');
    // Whoever has followed an invitation has no token any more.
    await cms.strapi.db.query('admin::user').update({ where: { id: editor.id }, data: { registrationToken: null } });
    const documentId = await register({ verein: 'Zweiter Verein', email: editor.email });
    expect((await coordinator.get(`/ehrenamt/registrations/${documentId}`)).body.data.account).toBe('club-editor');
    const { body } = await decide(coordinator, documentId);
    expect(body.data.invitation).toMatchObject({ outcome: 'added' });
    expect(body.data.invitation.link).toBeUndefined();
  });

  test('that cannot be carried out leaves everything as it was', async () => {
    const documentId = await register({ verein: 'Verein der Stadt', email: coordinator.email });
    expect((await coordinator.get(`/ehrenamt/registrations/${documentId}`)).body.data.account).toBe('other');
    const refused = await decide(coordinator, documentId);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'Zu dieser E-Mail-Adresse gibt es schon ein Konto mit einer anderen Rolle. Bitte wenden Sie sich an die Technik.',
    ]);
    expect((await decide(coordinator, documentId, 'approve', { club: 'gibt-es-nicht' })).status).toBe(404);
    expect(await cms.strapi.db.query(CLUB).count({ where: { name: 'Verein der Stadt' } })).toBe(0);
    expect(await cms.strapi.db.query('plugin::upload.folder').count({ where: { name: 'Verein der Stadt' } })).toBe(0);
    expect((await readRegistrations())[0]).toMatchObject({ state: 'new', decidedAt: null });
    expect((await decide(coordinator, 'gibt-es-nicht')).status).toBe(404);
  });

  test('cannot be made by changing the state', async () => {
    const documentId = await register();
    const technik = await cms.signIn('strapi-super-admin');
    const refused = await technik.put(entryPath(REGISTRATION, documentId), { state: 'approved' });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'Stand: Bitte benutzen Sie „Annehmen“ oder „Ablehnen“. Dann bekommt auch die Person, die angemeldet hat, Bescheid.',
    ]);
    const club = await createEntry(cms.strapi, CLUB, { name: 'Irgendein Verein', operatingStatus: 'active' });
    for (const data of [{ club: { connect: [{ documentId: club }] } }, { decidedAt: new Date().toISOString() }, { decidedBy: 'ich' }]) {
      expect((await technik.put(entryPath(REGISTRATION, documentId), data)).status).toBe(400);
    }
    expect(
      (
        await technik.post(entryPath(REGISTRATION), {
          clubName: 'X',
          applicantName: 'Y',
          applicantEmail: 'y@example.org',
          state: 'approved',
        })
      ).status,
    ).toBe(400);
    // What the coordination may not settle, Strapi leaves out of what it saves; its note it may write.
    const noted = await coordinator.put(entryPath(REGISTRATION, documentId), {
      state: 'approved',
      contactConsent: false,
      note: 'Angerufen.',
    });
    expect(noted.status).toBe(200);
    expect((await readRegistrations())[0]).toMatchObject({ state: 'new', contactConsent: true, note: 'Angerufen.', club: null });
    // The form of the admin sends everything back as it was.
    await decide(coordinator, documentId, 'reject', { reason: 'Nein.' });
    const read = await technik.get(entryPath(REGISTRATION, documentId));
    const { state, decidedAt, decidedBy, rejectionReason } = read.body.data;
    const saved = await technik.put(entryPath(REGISTRATION, documentId), {
      state,
      decidedAt,
      decidedBy,
      rejectionReason,
      note: 'Erledigt.',
      club: { connect: [], disconnect: [] },
    });
    expect(saved.status).toBe(200);
    const copy = await technik.post(`${entryPath(REGISTRATION)}/clone/${documentId}`, { clubName: 'Kopie' });
    expect(copy.body.data).toMatchObject({ state: 'new', decidedAt: null, decidedBy: null });
  });
});

test('what applicants told about themselves is deleted when the municipality’s period is over; their club stays', async () => {
  const decided = Date.now();
  const approved = await register({ verein: 'Bleibt', email: 'bleibt@example.org' });
  await coordinator.post(`/ehrenamt/registrations/${approved}/approve`);
  const rejected = await register({ verein: 'Geht', email: 'geht@example.org' });
  await coordinator.post(`/ehrenamt/registrations/${rejected}/reject`, { reason: 'Nein.' });
  const waiting = await register({ verein: 'Wartet', email: 'wartet@example.org' });
  const names = async () => (await readRegistrations()).map(({ clubName }) => clubName);
  await forgetApplicants(cms.strapi, new Date(decided + 29 * DAY));
  expect(await names()).toEqual(['Bleibt', 'Geht', 'Wartet']);
  await forgetApplicants(cms.strapi, new Date(decided + 30 * DAY + 60_000));
  expect(await names()).toEqual(['Wartet']);
  await forgetApplicants(cms.strapi, new Date(decided + 3000 * DAY));
  expect(await names()).toEqual(['Wartet']);
  expect(await cms.strapi.db.query(CLUB).count({ where: { name: 'Bleibt' } })).toBe(1);
  await coordinator.post(`/ehrenamt/registrations/${waiting}/reject`, { reason: 'Nein.' });
});

describe('ten thousand forms', () => {
  const attacks = [
    '',
    ' ',
    '\0',
    '\r\nBcc: alle@example.org',
    '<script>alert(1)</script>',
    "'; DROP TABLE clubs; --",
    '{{7*7}}',
    '\u202Egnp',
    '\uD800',
    '../../etc/passwd',
    'x'.repeat(5000),
    '𝒜'.repeat(200),
    'javascript:alert(1)',
  ];
  const field = (name: keyof typeof filledIn) =>
    fc.oneof(
      { weight: 40, arbitrary: fc.constant(filledIn[name]) },
      { weight: 1, arbitrary: fc.constantFrom(...attacks) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
      { weight: 1, arbitrary: fc.tuple(fc.constant(filledIn[name]), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')) },
    );
  const names = Object.keys(filledIn) as (keyof typeof filledIn)[];
  const forms = fc
    .tuple(
      fc.record(Object.fromEntries(names.map((name) => [name, field(name)])), { requiredKeys: names.slice(0, 0) }),
      fc.record(Object.fromEntries(names.map((name) => [name, field(name)]))),
      fc.boolean(),
      fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 3 }),
    )
    .map(([partial, whole, isWhole, others]) => [...Object.entries(isWhole ? whole : partial), ...others] as [string, string][]);
  const bodies = fc.oneof(
    { weight: 30, arbitrary: forms.map((fields) => new URLSearchParams(fields).toString()) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: forms.map((fields) => fields.map((pair) => pair.join('=')).join('&')) },
  );
  const types = fc.oneof(
    { weight: 30, arbitrary: fc.constant('application/x-www-form-urlencoded') },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json', 'multipart/form-data; boundary=x', 'x', 'a/b; charset="') },
  );

  // On PostgreSQL, where only the storing differs, a tenth of them.
  const batches = process.env.DATABASE_URL ? 20 : 200;

  test('sent over HTTP never break the CMS, and leave nothing that the rules refuse', async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(bodies, types), { minLength: 50, maxLength: 50 }), async (cases) => {
        await cms.strapi.db.query(pendingTable.uid).deleteMany({});
        await cms.strapi.db.query(mailTable.uid).deleteMany({});
        await Promise.all(
          cases.map(async ([body, type]) => {
            const client = { 'X-Forwarded-For': `2001:db8:${(++clients).toString(16)}::1`, 'Content-Type': type };
            const status = await postForm(cms.url + FORM, body, client);
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            expect(status).toBeLessThan(500);
          }),
        );
        for (const { application, email } of await readPending()) expectAllowed(application, email);
        const mails: OutgoingMail[] = await cms.strapi.db.query(mailTable.uid).findMany({});
        for (const { recipient } of mails) expect(recipient.toLowerCase()).toMatch(/^[^\s@,<>]+@[^\s@,<>]+\.[a-z]+$/);
        const schluessel = /schluessel=([\w-]+)/.exec(mails[0]?.text ?? '')?.[1];
        // What was taken becomes a registration, unless the same club of the same address was confirmed already: no other rule refuses it later.
        if (schluessel) expect([303, 410]).toContain((await post(CONFIRM, { schluessel })).status);
      }),
      { numRuns: batches, endOnFailure: true },
    );
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(batches * 50);
    // The cases are not all alike: many are taken, many are to be corrected, some cannot be read.
    for (const status of [303, 422]) expect(statuses.get(status), `answers ${status}`).toBeGreaterThan(batches * 2);
    for (const status of [400, 415]) expect(statuses.get(status), `answers ${status}`).toBeGreaterThan(5);
    const registrations = await readRegistrations();
    expect(registrations.length).toBeGreaterThan(5);
    for (const { state, club } of registrations) expect([state, club]).toEqual(['new', null]);
  }, 180_000);

  function expectAllowed(application: PendingApplication['application'], email: string): void {
    const { clubName, applicantName, applicantEmail, website, message, applicantRole, applicantPhone } = application;
    for (const [text, longest] of [
      [clubName, 160],
      [applicantName, 120],
      [applicantRole ?? 'x', 120],
      [applicantPhone ?? 'x', 40],
      [applicantEmail, 120],
    ] as const) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(longest);
      expect(text).not.toMatch(/[\p{Cc}\u202E]/u);
    }
    expect((message ?? '').length).toBeLessThanOrEqual(2000);
    expect(website ?? 'https://x').toMatch(/^https?:\/\/[^\s]+/);
    expect(email).toBe(applicantEmail.toLowerCase());
    expect(application.acceptedVersions).toEqual({ netiquette: '2026-1', datenpflege: '2026-1' });
  }
});
