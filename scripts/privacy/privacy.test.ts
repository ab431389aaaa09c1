import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activities } from '../docs/privacy-register.ts';
import type { OpenCms } from '../lib/open-cms.ts';
import { openTestCms } from '../lib/open-test-cms.ts';

const email = 'ida.immer@example.org';
const name = 'Ida Immer';
/** Somebody else, whose address ends as Ida's does. */
const frieda = `fr${email}`;
const start = new Date('2036-03-03T08:00:00.000Z');
const contact = { role: 'Vorsitz', name, email: 'Ida.Immer@Example.org', phone: '03391 777', consent: true };
/** What nobody may learn from the answer to a request. */
const secrets = ['GEHEIMER-SCHLUESSEL', 'GEHEIMER-LINK', 'registrationToken', '$2a$'];

let cms: OpenCms;
let dataDir: string;
let stop: () => Promise<void>;
let account: number;
let club: string;
let municipality: string;

beforeAll(async () => {
  ({ cms, dataDir, stop } = await openTestCms());
  await meetPerson();
}, 120_000);
afterAll(() => stop());

const run = (...words: string[]) =>
  execa(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
    env: { DATA_DIR: dataDir, DATABASE_URL: '', NODE_ENV: 'production' },
    reject: false,
    timeout: 60_000,
  });

const query = (model: string) => cms.strapi.db.query(model);
const create = async (uid: `api::${string}`, data: object, status?: 'published') =>
  (await cms.documents(uid).create({ data: data as Record<string, unknown>, ...(status ? { status } : {}) })).documentId;

/** Ida, in every place that the register names; Otto and Frieda, about whom nobody asks. */
async function meetPerson(): Promise<void> {
  const findRole = (code: string) => query('admin::role').findOne({ where: { code } });
  // Without one, Strapi warns at each start.
  const technik = { firstname: 'Tom', lastname: 'Technik', email: 'technik@example.org', isActive: true, password: 'Regen-Kanne-Blau-7' };
  await cms.strapi.service('admin::user').create({ ...technik, roles: [(await findRole('strapi-super-admin')).id] });
  const role = await findRole('club-editor');
  const person = { firstname: 'Ida', lastname: 'Immer', email, isActive: true, password: 'Regen-Kanne-Blau-7' };
  account = Number((await cms.strapi.service('admin::user').create({ ...person, roles: [role.id] })).id);
  const token = { name: 'Idas Schlüssel', kind: 'admin', type: 'read-only', accessKey: 'GEHEIMER-SCHLUESSEL', adminUserOwner: account };
  await query('admin::api-token').create({ data: token });
  const session = { userId: String(account), sessionId: 'sitzung', deviceId: 'idas-telefon', origin: 'admin', expiresAt: start };
  await query('admin::session').create({ data: session });

  const confirmed = { confirmedBy: name, confirmedAt: start };
  const image = { decorative: true, recognisablePeople: 'adults', credit: `Foto: ${name}, ${email}`, consent: true };
  club = await create('api::club.club', {
    name: 'Chor',
    slug: 'chor',
    operatingStatus: 'active',
    editors: [account],
    contacts: [contact, { ...contact, name: 'Otto Oft', email: 'otto@example.org' }],
    agreement: { version: '2026-1', acceptedAt: start, acceptedBy: name },
    images: [image],
    ...confirmed,
  });
  await query('ehrenamt::acceptance').updateMany({ where: { club }, data: { account } });
  const dated = { title: 'Fest', slug: 'fest', kind: 'event', start, eventStatus: 'scheduled', club };
  await create('api::event.event', { ...dated, registration: { needed: true, email } });
  await create('api::opportunity.opportunity', { title: 'Noten ordnen', slug: 'noten', club, ...confirmed });
  await create('api::venue.venue', { name: 'Haus', slug: 'haus', kind: 'hall', ...confirmed });
  await create('api::page.page', { title: 'Seite', slug: 'seite', ...confirmed });
  municipality = (await query('api::municipality.municipality').findOne({})).documentId;
  await cms.documents('api::municipality.municipality').update({
    documentId: municipality,
    data: {
      email,
      representatives: [{ name, office: `Vertretung, ${email}` }],
      // The office, not Ida, stands under every mail.
      coordinator: { name: 'Ehrenamtsbüro', person: name, email: 'buero@example.org', address: `Rathaus, ${email}` },
      privacy: { controller: 'Stadt', supervisoryAuthority: 'LDA', officerName: name, officerContact: `Rathaus, ${email}` },
      statement: { conformity: 'partial', preparedOn: '2036-01-01', feedbackEmail: email },
    },
  });

  const application = { clubName: 'Neu', applicantName: name, applicantEmail: email, message: 'Wir singen.' };
  await create('api::registration.registration', { ...application, state: 'new' });
  await query('ehrenamt::pending-application').create({
    data: { keyHash: 'GEHEIMER-SCHLUESSEL', email, application, sentAt: start, expiresAt: start },
  });
  const report = { kind: 'question', page: '/', state: 'new' };
  await create('api::report.report', { ...report, text: 'Wann?', contactName: name, contactEmail: email });
  await create('api::report.report', { ...report, text: 'Wo?', contactEmail: 'otto@example.org', answeredBy: name });
  const mail = { subject: 'Hallo', messageId: '<1@example.org>', state: 'waiting', attempts: 0, queuedAt: start, nextAttemptAt: start };
  await query('ehrenamt::mail').create({ data: { ...mail, recipient: email, text: 'GEHEIMER-LINK' } });
  await query('ehrenamt::mail').create({ data: { ...mail, recipient: 'otto@example.org', replyTo: email, text: 'Hallo' } });
  await query('ehrenamt::mail').create({ data: { ...mail, recipient: 'otto@example.org', text: `Frage von ${email}` } });
  await query('ehrenamt::mail').create({ data: { ...mail, recipient: 'otto@example.org', text: 'Hallo Otto' } });
  await create('api::report.report', { ...report, text: 'Warum?', contactEmail: frieda });
  await query('ehrenamt::mail').create({ data: { ...mail, recipient: 'otto@example.org', text: `Frage von ${frieda}` } });

  const entry = { contentType: 'api::club.club', target: club };
  const review = { ...entry, title: 'Chor', club, message: 'Von Ida', state: 'requested', requestedAt: start, requestedBy: account };
  await query('ehrenamt::review').create({ data: review });
  const content = { name: 'Chor', contacts: [contact] };
  const version = { ...entry, title: 'Chor', reason: 'update', takenAt: start, takenBy: account, wasPublic: 0 };
  await query('ehrenamt::version').create({ data: { ...version, content } });
  const plan = { ...entry, action: 'publish', state: 'done', dueAt: start, plannedAt: start, plannedBy: account, finishedAt: start };
  await query('ehrenamt::plan').create({ data: plan });
  const previous = { draft: { confirmedAt: null, confirmedBy: name }, published: null };
  await query('ehrenamt::confirmation').create({ data: { ...entry, confirmedAt: start, notedAt: start, account, previous } });
  await query('ehrenamt::reminder').create({ data: { slot: 'office 2036-03-03', recipient: email, entries: [], sentAt: start } });
  await query('ehrenamt::reminder-stop').create({ data: { club, account, stoppedAt: start } });
}

/** The tables in which a text stands anywhere, in whatever case. */
async function findTables(text: string): Promise<string[]> {
  const { connection } = cms.strapi.db;
  const tables: { name: string }[] = await connection('sqlite_master').where({ type: 'table' }).select('name').orderBy('name');
  const found = await Promise.all(
    tables.map(async ({ name: table }) => ({ table, text: JSON.stringify(await connection(table)).toLowerCase() })),
  );
  return found.filter((one) => one.text.replaceAll(frieda, '').includes(text.toLowerCase())).map(({ table }) => table);
}

describe('privacy:export', () => {
  /** Where the export tells of each model that the register names. */
  const places: Record<string, string> = {
    'admin::user': 'account.email',
    'admin::role': 'account.roles.0',
    'admin::api-token': 'apiTokens.0.name',
    'admin::session': 'sessions.0.deviceId',
    'api::club.club': 'clubs.0.name',
    'api::opportunity.opportunity': 'confirmedEntries',
    'api::venue.venue': 'confirmedEntries',
    'api::page.page': 'confirmedEntries',
    'club.agreement': 'acceptances.0.acceptedBy',
    'ehrenamt::acceptance': 'acceptances.0.version',
    'ehrenamt::confirmation': 'confirmations.0.target',
    'ehrenamt::reminder': 'reminders.0.recipient',
    'ehrenamt::reminder-stop': 'reminderStops.0.club',
    'shared.contact': 'entries',
    'event.registration': 'entries',
    'api::municipality.municipality': 'entries',
    'municipality.representative': 'entries',
    'municipality.office': 'entries',
    'municipality.privacy': 'entries',
    'municipality.statement': 'entries',
    'shared.image': 'entries',
    'ehrenamt::pending-application': 'pendingApplications.0.application',
    'api::registration.registration': 'registrations.0.message',
    'api::report.report': 'reports.0.text',
    'ehrenamt::mail': 'mails.0.subject',
    'ehrenamt::review': 'reviews.0.message',
    'ehrenamt::version': 'versions.0.mentions',
    'ehrenamt::plan': 'plans.0.action',
  };
  const read = (held: unknown, path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], held);

  test('tells of the person in every place that the register names, as JSON, and gives nothing secret away', async () => {
    expect(Object.keys(places).sort()).toEqual([...new Set(activities.flatMap(({ held }) => held.map(({ model }) => model)))].sort());
    const { exitCode, stdout, stderr } = await run('export', email.toUpperCase());
    expect([exitCode, stderr]).toEqual([0, '']);
    const held = JSON.parse(stdout);
    for (const [model, path] of Object.entries(places)) expect(read(held, path), model).toBeTruthy();
    const mentions = held.entries.flatMap((entry: { type: string; mentions: { path: string }[] }) =>
      entry.mentions.map(({ path }) => `${entry.type} ${path}`.trim()),
    );
    const municipal = ['', ' coordinator', ' privacy', ' representatives.0', ' statement'];
    expect(mentions.sort()).toEqual(
      [
        'api::club.club contacts.0',
        'api::club.club images.0',
        'api::event.event registration',
        ...municipal.map((path) => `api::municipality.municipality${path}`),
      ].sort(),
    );
    expect(held.confirmedEntries.map(({ title }: { title: string }) => title).sort()).toEqual(['Chor', 'Haus', 'Noten ordnen', 'Seite']);
    expect([held.mails.length, held.reports.length, held.traces['answered reports']]).toEqual([3, 1, 1]);
    for (const secret of [...secrets, 'Otto Oft', 'Wo?', 'Hallo Otto', 'Warum?', 'otto@example.org']) expect(stdout).not.toContain(secret);
  });

  test('writes into a file that only its owner can read, when it is told to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'auskunft-'));
    const file = join(folder, 'auskunft.json');
    const { exitCode, stdout } = await run('export', email, '--output', file);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ email, account: { id: account } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  test('says of an unknown address that there is nothing', async () => {
    const { exitCode, stdout, stderr } = await run('export', 'niemand@example.org');
    expect([exitCode, stderr]).toEqual([0, 'Zu niemand@example.org ist nichts gespeichert.']);
    expect(JSON.parse(stdout)).toMatchObject({ email: 'niemand@example.org', account: null, entries: [], mails: [] });
  });
});

test.each([
  [[], 2, 'Usage: privacy'],
  [['export'], 2, "error: missing required argument 'e-mail'"],
  [['erase'], 2, "error: missing required argument 'e-mail'"],
  [['erase', email, '--ja'], 2, "error: unknown option '--ja'"],
  [['export', email, 'noch-eine@example.org'], 2, 'error: too many arguments'],
  [['export', 'niemand'], 1, '„niemand“ ist keine E-Mail-Adresse.'],
  [['erase', 'a b@example.org', '--yes'], 1, '„a b@example.org“ ist keine E-Mail-Adresse.'],
] as const)('what cannot be meant is refused before anything is opened: %j', async (words, code, message) => {
  const { exitCode, stdout, stderr } = await run(...words);
  expect([exitCode, stdout]).toEqual([code, '']);
  expect(stderr).toContain(message);
});

describe('privacy:erase', () => {
  const erased = [
    '  - Anmeldungen von Vereinen: 1',
    '  - Anmeldungen, die noch nicht bestätigt sind: 1',
    '  - Meldungen: 1',
    '  - E-Mails: 3',
    '  - Frühere Fassungen: 1',
    '  - Sitzungen: 1',
    '  - Nachrichten zu Freigaben: 1',
    '  - Vermerke über Erinnerungen: 1',
    '  - Ausgeführte Planungen: 1',
    '  - Konto in Bestätigungen: 1',
  ];

  test('says of an unknown address that there is nothing', async () => {
    const { exitCode, stdout } = await run('erase', 'niemand@example.org', '--yes');
    expect([exitCode, stdout]).toEqual([0, 'Gelöscht:\n  - nichts\nVon Hand zu tun:\n  - nichts']);
  });

  test('shows without --yes what would be done, and does nothing', async () => {
    const before = await findTables(email);
    const { exitCode, stdout } = await run('erase', email);
    expect([exitCode, stdout.split('\n').slice(0, 11)]).toEqual([0, ['Zu löschen (mit --yes):', ...erased]]);
    const [, byHand = ''] = stdout.split('Von Hand zu tun:\n');
    for (const line of [
      /„Chor“ nennt die Adresse: http\S+\/api::club\.club\//,
      /„Fest“ nennt die Adresse: http\S+\/api::event\.event\//,
      /nennt die Adresse: http\S+\/api::municipality\.municipality/,
      /Zugang zu „Chor“ entziehen: http/,
      /Der Name bleibt bis zur nächsten Bestätigung in „bestätigt von“: .*„Noten ordnen“/,
      /Der Name bleibt im Nachweis/,
      /Konto löschen: http\S+\/admin\/settings\/users\/\d+/,
    ]) {
      expect(byHand).toMatch(line);
    }
    expect(await findTables(email)).toEqual(before);
  });

  test('leaves, once people have done their part, the address nowhere and the name only where the register says', async () => {
    const { exitCode, stdout } = await run('erase', email, '--yes');
    expect([exitCode, stdout.split('\n').slice(0, 11)]).toEqual([0, ['Gelöscht:', ...erased]]);
    // By hand, as the command says.
    await cms.documents('api::club.club').update({ documentId: club, data: { contacts: [], images: [], editors: [] } });
    const event = await cms.documents('api::event.event').findFirst({});
    await cms.documents('api::event.event').update({ documentId: event?.documentId ?? '', data: { registration: null } });
    await cms.documents('api::municipality.municipality').update({
      documentId: municipality,
      data: { email: null, representatives: [], coordinator: null, privacy: null, statement: null },
    });
    await cms.strapi.service('admin::user').deleteById(account);
    // The changes by hand have left former versions behind.
    const again = await run('erase', email, '--yes');
    expect(again.stdout).toMatch(/^Gelöscht:\n {2}- Frühere Fassungen: \d\nVon Hand zu tun:\n {2}- nichts$/);
    expect(await findTables(email)).toEqual([]);
    expect(await findTables(name)).toEqual([
      'clubs',
      'components_club_agreement',
      'ehrenamt_acceptances',
      'ehrenamt_confirmations',
      'opportunities',
      'pages',
      'reports',
      'venues',
    ]);
    const held = await run('export', email);
    expect(held.stderr).toBe(`Zu ${email} ist nichts gespeichert.`);
    expect(await findTables('otto@example.org')).not.toEqual([]);
    expect(await query('api::report.report').count({ where: { contactEmail: frieda } })).toBe(1);
    expect(await query('ehrenamt::mail').count({ where: { text: `Frage von ${frieda}` } })).toBe(1);
  });
});
