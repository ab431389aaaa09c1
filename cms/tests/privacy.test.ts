import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activities, notPersonal } from '../../scripts/docs/privacy-register';
import { acceptanceTable } from '../src/agreements/acceptance-table';
import { removeLostAcceptances } from '../src/agreements/remove-lost-acceptances';
import { confirmationTable } from '../src/confirmations/confirmation-table';
import { removeOldConfirmations } from '../src/confirmations/remove-old-confirmations';
import { mailTable } from '../src/mail/mail-table';
import { queueMail } from '../src/mail/queue-mail';
import { planTable } from '../src/plans/plan-table';
import { removeOldPlans } from '../src/plans/remove-old-plans';
import { PERSONAL_DATA, type PersonalData } from '../src/privacy/personal-data';
import { pendingTable } from '../src/registrations/pending-table';
import { removeOldReviews } from '../src/reviews/remove-old-reviews';
import { reviewTable } from '../src/reviews/review-table';
import { tasks } from '../src/tasks';
import { versionTable } from '../src/versions/version-table';
import { createEntry, entryPath } from './content';
import { findPersonalFields } from './personal-fields';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const REPORT = 'api::report.report';
const REGISTRATION = 'api::registration.registration';
const DAY = 86_400_000;
const start = new Date('2036-03-03T08:00:00.000Z');
const after = (days: number) => new Date(start.getTime() + days * DAY);

let cms: TestCms;

beforeAll(async () => {
  cms = await startCms({ CMS_PUBLIC_URL: 'https://redaktion.example.org' });
});
afterAll(() => cms.stop());

describe('the register of processing activities', () => {
  const registered = activities.flatMap(({ held }) => held.flatMap(({ model, fields }) => fields.map((field) => `${model}.${field}`)));
  const listFields = () =>
    [...(cms.strapi.db.metadata as unknown as Map<string, { attributes: object }>)].flatMap(([uid, { attributes }]) =>
      Object.keys(attributes).map((name) => `${uid}.${name}`),
    );

  test('knows every field of every model that looks personal', () => {
    const fields = findPersonalFields(cms.strapi);
    // The search finds what it has to find: a field by its type, by its name, by leading to an account.
    for (const field of ['shared.contact.email', 'municipality.office.person', 'api::club.club.editors']) expect(fields).toContain(field);
    expect(fields.filter((field) => !registered.includes(field) && !(field in notPersonal))).toEqual([]);
  });

  test('names only what exists, once, and excuses nothing that needs no excuse', () => {
    const known = listFields();
    expect(registered.filter((field) => !known.includes(field))).toEqual([]);
    expect(registered.filter((field, index) => registered.indexOf(field) !== index)).toEqual([]);
    const fields = findPersonalFields(cms.strapi);
    expect(Object.keys(notPersonal).filter((field) => !fields.includes(field) || registered.includes(field))).toEqual([]);
  });

  test('names for each deletion a task that runs, and a test that runs it', async () => {
    const deletions = activities.flatMap(({ deletion }) => deletion).flatMap((one) => ('task' in one ? [one] : []));
    expect(deletions.length).toBeGreaterThan(5);
    for (const { task, test: file } of deletions) {
      const work = tasks.find(({ name }) => name === task)?.work.name;
      expect([task, work]).not.toContain(undefined);
      expect(await readFile(resolve(import.meta.dirname, '../..', file), 'utf8')).toContain(`await ${work}(`);
    }
  });
});

describe('deletion', () => {
  test('takes decided reviews after a year', async () => {
    const review = { contentType: CLUB, target: 'a', title: 'Chor', club: 'a', message: 'Bitte', requestedAt: start, requestedBy: 1 };
    const reviews = cms.strapi.db.query(reviewTable.uid);
    await reviews.create({ data: { ...review, state: 'returned', decidedAt: start } });
    await reviews.create({ data: { ...review, state: 'requested' } });
    await removeOldReviews(cms.strapi, after(365));
    expect(await reviews.count()).toBe(2);
    await removeOldReviews(cms.strapi, after(366));
    expect(await reviews.findMany()).toMatchObject([{ state: 'requested' }]);
    await reviews.deleteMany({});
  });

  test('takes finished plans after 90 days', async () => {
    const plan = { contentType: CLUB, target: 'a', action: 'publish', dueAt: start, plannedAt: start, plannedBy: 1 };
    const plans = cms.strapi.db.query(planTable.uid);
    await plans.create({ data: { ...plan, state: 'done', finishedAt: start } });
    await plans.create({ data: { ...plan, state: 'waiting' } });
    await removeOldPlans(cms.strapi, after(90));
    expect(await plans.count()).toBe(2);
    await removeOldPlans(cms.strapi, after(91));
    expect(await plans.findMany()).toMatchObject([{ state: 'waiting' }]);
    await plans.deleteMany({});
  });

  test('takes confirmations after 30 days, but for the newest', async () => {
    const confirmations = cms.strapi.db.query(confirmationTable.uid);
    const confirmation = { contentType: CLUB, target: 'a', account: 1, previous: { draft: null, published: null } };
    for (const notedAt of [start, after(1)]) await confirmations.create({ data: { ...confirmation, notedAt, confirmedAt: notedAt } });
    await removeOldConfirmations(cms.strapi, after(30));
    expect(await confirmations.count()).toBe(2);
    await removeOldConfirmations(cms.strapi, after(60));
    expect(await confirmations.findMany()).toMatchObject([{ notedAt: after(1).toISOString() }]);
    await confirmations.deleteMany({});
  });

  test('takes acceptances as soon as their club cannot come back', async () => {
    const record = cms.strapi.db.query(acceptanceTable.uid);
    const club = await createEntry(cms.strapi, CLUB, { name: 'Chor', operatingStatus: 'active' });
    const acceptance = { page: 'regeln', title: 'Netiquette', version: '1', acceptedAt: start, acceptedBy: 'Ida' };
    for (const one of [club, 'verschwunden']) await record.create({ data: { ...acceptance, club: one } });
    await removeLostAcceptances(cms.strapi);
    expect(await record.findMany()).toMatchObject([{ club }]);
    await record.deleteMany({});
    await cms.strapi.db.query(CLUB).deleteMany({ where: { documentId: club } });
  });
});

describe('one person', () => {
  let person: Account;
  let coordinator: Account;
  let club: string;
  let data: PersonalData;

  beforeAll(async () => {
    data = cms.strapi.get(PERSONAL_DATA) as PersonalData;
    person = await cms.signIn('club-editor');
    coordinator = await cms.signIn('coordinator');
    const contacts = [
      { role: 'Vorsitz', name: 'Ida Immer', email: person.email.toUpperCase(), phone: '03391 5', consent: true },
      { role: 'Kasse', name: 'Otto Oft', email: 'otto@example.org', consent: true },
    ];
    club = await createEntry(
      cms.strapi,
      CLUB,
      { name: 'Chor', slug: 'chor', operatingStatus: 'active', editors: [person.id], contacts },
      'published',
    );
    await createEntry(cms.strapi, CLUB, { name: 'Anderer', slug: 'anderer', operatingStatus: 'active' });
    await person.put(entryPath(CLUB, club), { summary: 'Wir singen.' });
    await createEntry(cms.strapi, REPORT, { kind: 'question', page: '/', text: 'Wann?', contactEmail: person.email, state: 'new' });
    await createEntry(cms.strapi, REPORT, { kind: 'question', page: '/', text: 'Wo?', contactEmail: 'otto@example.org', state: 'new' });
    await createEntry(cms.strapi, REGISTRATION, { clubName: 'Neu', applicantName: 'Ida', applicantEmail: person.email, state: 'new' });
    await cms.strapi.db
      .query(pendingTable.uid)
      .create({ data: { keyHash: 'x', email: person.email, application: { name: 'Ida' }, sentAt: start, expiresAt: after(3) } });
    await queueMail(cms.strapi, { to: person.email, subject: 'Hallo', text: 'Text' }, start);
    await queueMail(cms.strapi, { to: 'otto@example.org', subject: 'Hallo', text: 'Text' }, start);
    await cms.strapi.db.query(reviewTable.uid).create({
      data: {
        contentType: CLUB,
        target: club,
        title: 'Chor',
        club,
        message: 'Bitte',
        state: 'requested',
        requestedAt: start,
        requestedBy: person.id,
      },
    });
  }, 60_000);

  test('is told everything that is held on the address, and nothing of others', async () => {
    const { status, body } = await coordinator.post('/ehrenamt/privacy/export', { email: ` ${person.email.toUpperCase()} ` });
    expect(status).toBe(200);
    const held = body.data;
    expect(held.account).toMatchObject({ id: person.id, email: person.email, firstname: 'Vorname', roles: ['Vereinsredaktion'] });
    expect(held.clubs).toEqual([{ documentId: club, name: 'Chor' }]);
    expect(held.sessions.length).toBeGreaterThan(0);
    expect(held.entries.map(({ version, title }: { version: string; title: string }) => [title, version]).sort()).toEqual([
      ['Chor', 'draft'],
      ['Chor', 'published'],
    ]);
    expect(held.entries[0].mentions).toEqual([
      {
        path: 'contacts.0',
        fields: { role: 'Vorsitz', name: 'Ida Immer', email: person.email.toUpperCase(), phone: '03391 5', consent: true },
      },
    ]);
    expect(held.registrations).toMatchObject([{ clubName: 'Neu' }]);
    expect(held.pendingApplications).toMatchObject([{ application: { name: 'Ida' } }]);
    expect(held.reports).toMatchObject([{ text: 'Wann?' }]);
    expect(held.mails).toMatchObject([{ subject: 'Hallo', recipient: person.email }]);
    expect(held.reviews).toMatchObject([{ message: 'Bitte' }]);
    expect(held.versions).toMatchObject([{ title: 'Chor', mentions: [{ path: 'contacts.0' }] }]);
    expect(held.traces).toMatchObject({ [CLUB]: 1 });
    expect(JSON.stringify(held)).not.toMatch(/otto@|\$2[aby]\$|resetPasswordToken|registrationToken/);
  });

  test('is not told, nor is the coordination, what stands in a mail that waits: its link would open the account', async () => {
    const { email } = await cms.signIn('strapi-super-admin');
    await queueMail(cms.strapi, { to: email, subject: 'Neues Passwort', text: 'https://redaktion.example.org/reset?code=geheim' }, start);
    const { body } = await coordinator.post('/ehrenamt/privacy/export', { email });
    expect(body.data.mails).toMatchObject([{ subject: 'Neues Passwort', state: 'waiting' }]);
    expect(JSON.stringify(body.data)).not.toContain('geheim');
    await cms.strapi.db.query(mailTable.uid).deleteMany({ where: { recipient: email } });
  });

  test('is told by the coordination, and by nobody else', async () => {
    const body = { email: person.email };
    for (const role of ['club-editor', 'municipal-editor']) {
      const refused = await (await cms.signIn(role)).post('/ehrenamt/privacy/export', body);
      expect([refused.status, refused.body.error.message]).toEqual([403, 'Auskunft über gespeicherte Daten gibt die Koordination.']);
    }
    expect((await cms.request('/ehrenamt/privacy/export', { method: 'POST' })).status).toBe(401);
    expect((await coordinator.post('/ehrenamt/privacy/export', { email: 'niemand' })).status).toBe(400);
    expect((await coordinator.post('/ehrenamt/privacy/export', { email: 'niemand@example.org' })).body.data).toMatchObject({
      account: null,
      entries: [],
      reports: [],
    });
  });

  test('is erased only when that is asked for, and with a list of what people have to do', async () => {
    const count = (uid: string) => cms.strapi.db.query(uid).count();
    const countAll = () => Promise.all([REPORT, REGISTRATION, pendingTable.uid, mailTable.uid, versionTable.uid].map(count));
    const before = await countAll();
    const plan = await data.erase(person.email, { isDryRun: true });
    expect(plan.erased).toEqual([
      'Anmeldungen von Vereinen: 1',
      'Anmeldungen, die noch nicht bestätigt sind: 1',
      'Meldungen: 1',
      'E-Mails: 1',
      'Frühere Fassungen: 1',
      'Sitzungen: 1',
      'Nachrichten zu Freigaben: 1',
    ]);
    expect(plan.byHand).toEqual([
      `„Chor“ nennt die Adresse: https://redaktion.example.org/admin/content-manager/collection-types/${CLUB}/${club}`,
      `Zugang zu „Chor“ entziehen: https://redaktion.example.org/admin/content-manager/collection-types/${CLUB}/${club}`,
      `Konto löschen: https://redaktion.example.org/admin/settings/users/${person.id}`,
    ]);
    expect(await countAll()).toEqual(before);

    expect(await data.erase(person.email, { isDryRun: false })).toEqual(plan);
    expect(await countAll()).toEqual(before.map((number) => number - 1));
    expect(await data.collect(person.email)).toMatchObject({
      registrations: [],
      pendingApplications: [],
      reports: [],
      mails: [],
      versions: [],
      sessions: [],
      reviews: [{ message: null }],
      account: { id: person.id },
    });
    expect((await data.collect('otto@example.org')).reports).toMatchObject([{ text: 'Wo?' }]);
  });
});
