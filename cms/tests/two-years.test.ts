import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeLostAcceptances } from '../src/agreements/remove-lost-acceptances';
import { confirmEntries } from '../src/confirmations/confirm-entries';
import { confirmationTable } from '../src/confirmations/confirmation-table';
import { removeOldConfirmations } from '../src/confirmations/remove-old-confirmations';
import { assessConfirmation, readFreshnessPeriods } from '../src/home/freshness-periods';
import { mailTable, type OutgoingMail } from '../src/mail/mail-table';
import { sendDueMails } from '../src/mail/send-due-mails';
import { keepQualityMonth } from '../src/quality/keep-quality-month';
import { qualityMonthTable } from '../src/quality/quality-month-table';
import { confirmApplication } from '../src/registrations/confirm-application';
import { approveRegistration, rejectRegistration, requireRegistration } from '../src/registrations/decide-registration';
import { forgetApplicants } from '../src/registrations/forget-applicants';
import { keepApplication } from '../src/registrations/keep-application';
import { pendingTable } from '../src/registrations/pending-table';
import { findDueEntries } from '../src/reminders/find-due-entries';
import { setStop } from '../src/reminders/reminder-stops';
import { reminderTable } from '../src/reminders/reminder-tables';
import { removeOldReminders } from '../src/reminders/remove-old-reminders';
import { sendReminders } from '../src/reminders/send-reminders';
import { answerReport } from '../src/reports/answer-report';
import { receiveReport } from '../src/reports/receive-report';
import { remindOfDeadlines } from '../src/reports/remind-of-deadlines';
import { removeOldReports } from '../src/reports/remove-old-reports';
import { REPORT } from '../src/reports/report';
import type { Work } from '../src/tasks/task';
import { createEntry } from './content';
import { startCms, type TestCms } from './test-cms';

/*
 * Two years of a small town, day by day, with every mail, change of state and deletion that nobody asked for. The clock is the test's own:
 * nothing waits, and no day is left out.
 */

const CLUB = 'api::club.club';
const OPPORTUNITY = 'api::opportunity.opportunity';
const VENUE = 'api::venue.venue';
const PAGE = 'api::page.page';
const REGISTRATION = 'api::registration.registration';
const OFFICE = 'ehrenamt@musterstadt.example';
const FIRST_DAY = '2030-01-01';
const DAYS = 2 * 365 + 1;

/** What the clock does, in this order, every morning. */
const tasks: Work[] = [
  sendReminders,
  remindOfDeadlines,
  forgetApplicants,
  removeOldReports,
  removeOldConfirmations,
  removeOldReminders,
  removeLostAcceptances,
  keepQualityMonth,
];

/** What happened on which day: "2030-07-01 mail to …", "2030-07-01 Chor: due". */
const diary: string[] = [];
const ids: Record<string, { uid: string; documentId: string }> = {};
let cms: TestCms;

/** Seven o'clock in Berlin in winter, eight in summer. */
const morningOf = (day: number) => new Date(Date.parse(`${FIRST_DAY}T06:00:00.000Z`) + day * 86_400_000);
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

beforeAll(async () => {
  cms = await startCms();
  await foundTown();
  await liveThrough();
}, 300_000);
afterAll(() => cms?.stop());

async function foundTown(): Promise<void> {
  const { strapi } = cms;
  for (const uid of [PAGE]) await strapi.db.query(uid).deleteMany({});
  const { documentId } = await strapi.db.query('api::municipality.municipality').findOne({});
  const coordinator = { name: 'Ehrenamtsbüro', person: 'Kim Koch', email: OFFICE };
  await strapi.documents('api::municipality.municipality').update({ documentId, data: { coordinator } as never });
  const confirmedAt = morningOf(0).toISOString();
  const create = async (name: string, uid: string, data: object = {}) => {
    const entry = { name, title: name, confirmedAt, ...data };
    ids[name] = { uid, documentId: await createEntry(strapi, uid, entry, 'published') };
    return ids[name].documentId;
  };
  const editorOf = async (name: string) => {
    const role = await strapi.service('admin::role').findOne({ code: 'club-editor' });
    const email = `${name}@example.org`;
    const user = await strapi.service('admin::user').create({ email, firstname: name, isActive: true, roles: [role.id] });
    return [user.id as number];
  };
  const active = { operatingStatus: 'active' };
  const choir = await create('Chor', CLUB, { ...active, editors: await editorOf('ida') });
  await create('Noten ordnen', OPPORTUNITY, { club: choir });
  await create('Schläfer', CLUB, { ...active, editors: await editorOf('otto') });
  await create('Waise', CLUB, { ...active, editors: [] });
  await create('Ruhe', CLUB, { ...active, editors: await editorOf('rita') });
  await create('Pause', CLUB, { operatingStatus: 'paused', editors: await editorOf('paul') });
  await create('Turnhalle', VENUE);
  await create('Netiquette', PAGE, { menuPlace: 'none', language: 'de', reviewBy: '2030-04-01' });
}

/** What people do by themselves, and on which day: they apply and report; the office decides and, late, answers. */
const deeds: Record<string, (now: Date) => Promise<unknown>> = {
  '2030-01-10': async (now) => {
    await apply('wanda@example.org', 'Wanderfreunde', now);
    await apply('niemand@example.org', 'Nie bestätigt', now);
    await apply('hugo@example.org', 'Haustürgeschäfte', now);
  },
  '2030-01-11': async (now) => {
    await confirmApplication(cms.strapi, keys['wanda@example.org'] ?? '', now);
    await confirmApplication(cms.strapi, keys['hugo@example.org'] ?? '', now);
  },
  '2030-01-15': async (now) => {
    await approveRegistration(cms.strapi, await findRegistration('Wanderfreunde'), 'Kim Koch', undefined, now);
    await rejectRegistration(cms.strapi, await findRegistration('Haustürgeschäfte'), 'Kim Koch', 'Das ist ein Geschäft.', now);
  },
  '2030-02-01': async (now) => {
    const contact = { contactName: 'Rolf', contactEmail: 'rolf@example.org', contactPhone: '', contactShared: false };
    const text = 'Ich kann die Termine nicht lesen.';
    const { documentId } = await receiveReport(cms.strapi, { kind: 'barrier', page: '/veranstaltungen/', text, ...contact }, now);
    // Strapi's own clock sets the time of creation.
    await cms.strapi.db.query(REPORT).updateMany({ where: { documentId }, data: { createdAt: now } });
  },
  '2030-03-20': async (now) => {
    const report = await cms.strapi.db.query(REPORT).findOne({});
    await answerReport(cms.strapi, report, { state: 'done', answer: 'Jetzt geht es.', answeredBy: 'Kim Koch' }, now);
  },
};

/** Keys of the links that applicants found in their mails. */
const keys: Record<string, string> = {};

async function apply(email: string, clubName: string, now: Date): Promise<void> {
  const application = { clubName, website: null, message: null, applicantName: clubName, applicantRole: null, applicantPhone: null };
  const consents = { contactConsent: false, acceptedVersions: {}, consentAt: now.toISOString() };
  await keepApplication(cms.strapi, { ...application, ...consents, applicantEmail: email }, now);
  const mail: OutgoingMail = await cms.strapi.db.query(mailTable.uid).findOne({ where: { recipient: email }, orderBy: { id: 'desc' } });
  keys[email] = /schluessel=([\w-]+)/.exec(mail.text)?.[1] ?? '';
}

async function findRegistration(clubName: string) {
  const { documentId } = await cms.strapi.db.query(REGISTRATION).findOne({ where: { clubName } });
  return requireRegistration(cms.strapi, documentId);
}

/** What they do when a mail comes: only the choir answers, its reminders and nothing else; the office answers about what is its own. */
async function answer({ recipient, subject }: OutgoingMail, now: Date): Promise<void> {
  if (recipient === 'ida@example.org') await confirm(['Chor', 'Noten ordnen'], 'Ida', now);
  if (recipient === OFFICE && subject.includes('der Kommune')) await confirm(['Turnhalle', 'Netiquette'], 'Kim Koch', now);
  if (recipient === 'rita@example.org') {
    const user = await cms.strapi.db.query('admin::user').findOne({ where: { email: recipient } });
    await setStop(cms.strapi, ids.Ruhe?.documentId ?? '', user.id, true, now);
  }
}

async function confirm(names: string[], name: string, now: Date): Promise<void> {
  const entries = names.flatMap((one) => ids[one] ?? []);
  // An hour later, as somebody who reads mail at breakfast.
  await confirmEntries(cms.strapi, entries, { name, account: null }, new Date(now.getTime() + 3_600_000));
}

async function liveThrough(): Promise<void> {
  const { strapi } = cms;
  const periods = await readFreshnessPeriods(strapi);
  const states = new Map<string, string>();
  const counts = new Map<string, number>();
  let lastMail = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const now = morningOf(day);
    await deeds[dayOf(now)]?.(now);
    for (const task of tasks) await task(strapi, now, new AbortController().signal);
    const mails: OutgoingMail[] = await strapi.db
      .query(mailTable.uid)
      .findMany({ where: { id: { $gt: lastMail } }, orderBy: { id: 'asc' } });
    for (const mail of mails) {
      lastMail = mail.id;
      diary.push(`${dayOf(now)} mail to ${mail.recipient}: ${mail.subject}`);
      await answer(mail, now);
    }
    await sendDueMails(strapi, new Date(now.getTime() + 60_000));
    for (const [name, { uid, documentId }] of Object.entries(ids)) {
      const row = await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['confirmedAt'] });
      // The state of the evening: what was confirmed in the morning counts.
      note(states, name, assessConfirmation(row.confirmedAt, periods, new Date(now.getTime() + 43_200_000)), now);
    }
    const contact = { contactEmail: { $notNull: true } };
    for (const [name, uid, where] of [
      ['reminders', reminderTable.uid, {}],
      ['confirmations', confirmationTable.uid, {}],
      ['applications', pendingTable.uid, {}],
      ['registrations', REGISTRATION, {}],
      ['contacts of reports', REPORT, contact],
      ['reports', REPORT, {}],
    ] as const) {
      const count = await strapi.db.query(uid).count({ where });
      const before = counts.get(name) ?? 0;
      if (count < before) diary.push(`${dayOf(now)} forgotten: ${before - count} ${name}`);
      counts.set(name, count);
    }
  }
}

function note(states: Map<string, string>, name: string, state: string, now: Date): void {
  if (states.has(name) && states.get(name) !== state) diary.push(`${dayOf(now)} ${name}: ${state}`);
  states.set(name, state);
}

const about = (...words: string[]) => diary.filter((line) => words.some((word) => line.includes(word)));

describe('two years of a small town', () => {
  test('a club that answers is asked twice a year, and its entries never fall behind', () => {
    expect(about('ida@', ' Chor:', 'Noten ordnen')).toEqual([
      '2030-07-01 mail to ida@example.org: Stimmt noch alles bei „Chor“?',
      '2031-01-01 mail to ida@example.org: Stimmt noch alles bei „Chor“?',
      '2031-07-01 mail to ida@example.org: Stimmt noch alles bei „Chor“?',
      '2032-01-01 mail to ida@example.org: Stimmt noch alles bei „Chor“?',
    ]);
  });

  test('a club that never answers is asked twice, then left to the coordination; it is marked, then hidden', () => {
    expect(about('otto@', 'Schläfer')).toEqual([
      '2030-07-01 mail to otto@example.org: Stimmt noch alles bei „Schläfer“?',
      '2030-07-01 Schläfer: due',
      '2030-08-01 mail to otto@example.org: Noch einmal gefragt: Stimmt noch alles bei „Schläfer“?',
      '2030-10-01 Schläfer: unconfirmed',
      '2031-04-01 Schläfer: hidden',
    ]);
  });

  test('a club without editors and one without reminders age in silence', () => {
    expect(about(' Waise')).toEqual(['2030-07-01 Waise: due', '2030-10-01 Waise: unconfirmed', '2031-04-01 Waise: hidden']);
    expect(about('rita@', ' Ruhe')).toEqual([
      '2030-07-01 mail to rita@example.org: Stimmt noch alles bei „Ruhe“?',
      '2030-07-01 Ruhe: due',
      '2030-10-01 Ruhe: unconfirmed',
      '2031-04-01 Ruhe: hidden',
    ]);
  });

  test('nobody is asked about a club that pauses', () => {
    expect(about('paul@', ' Pause')).toEqual(['2030-07-01 Pause: due', '2030-10-01 Pause: unconfirmed', '2031-04-01 Pause: hidden']);
  });

  test('the coordination hears of new things within a week, and once a month of what is still open', () => {
    expect(about(`${OFFICE}: Nicht mehr bestätigt`).slice(0, 7)).toEqual([
      `2030-04-01 mail to ${OFFICE}: Nicht mehr bestätigt: 1 Eintrag der Kommune`,
      `2030-07-01 mail to ${OFFICE}: Nicht mehr bestätigt: 1 Verein`,
      `2030-07-08 mail to ${OFFICE}: Nicht mehr bestätigt: 2 Vereine`,
      `2030-08-08 mail to ${OFFICE}: Nicht mehr bestätigt: 2 Vereine`,
      `2030-09-01 mail to ${OFFICE}: Nicht mehr bestätigt: 3 Vereine`,
      `2030-10-01 mail to ${OFFICE}: Nicht mehr bestätigt: 3 Vereine, 2 Einträge der Kommune`,
      `2030-11-01 mail to ${OFFICE}: Nicht mehr bestätigt: 3 Vereine`,
    ]);
    expect(about(' Turnhalle:', ' Netiquette:')).toEqual([]);
  });

  test('who applies hears of it, and is forgotten in time', () => {
    expect(about('wanda@', 'niemand@', 'hugo@', 'Neue Anmeldung', 'applications', 'registrations')).toEqual([
      '2030-01-10 mail to wanda@example.org: Bitte bestätigen: Verein anmelden bei „Ehrenamt in Musterstadt“',
      '2030-01-10 mail to niemand@example.org: Bitte bestätigen: Verein anmelden bei „Ehrenamt in Musterstadt“',
      '2030-01-10 mail to hugo@example.org: Bitte bestätigen: Verein anmelden bei „Ehrenamt in Musterstadt“',
      `2030-01-11 mail to ${OFFICE}: Neue Anmeldung: Wanderfreunde`,
      `2030-01-11 mail to ${OFFICE}: Neue Anmeldung: Haustürgeschäfte`,
      // Confirmed: they are registrations now.
      '2030-01-11 forgotten: 2 applications',
      // Never confirmed.
      '2030-01-13 forgotten: 1 applications',
      '2030-01-15 mail to wanda@example.org: Einladung in die Redaktion: Ehrenamt in Musterstadt',
      '2030-01-15 mail to hugo@example.org: Ihre Anmeldung bei „Ehrenamt in Musterstadt“',
      '2030-04-15 forgotten: 2 registrations',
    ]);
  });

  test('a barrier is answered after the coordination was reminded of the deadline; who reported it is forgotten, then what', () => {
    expect(about('rolf@', '/veranstaltungen/', 'reports')).toEqual([
      `2030-02-01 mail to ${OFFICE}: Barriere gemeldet: /veranstaltungen/`,
      '2030-02-01 mail to rolf@example.org: Ihre Nachricht ist angekommen',
      `2030-02-22 mail to ${OFFICE}: Bitte antworten bis Freitag, 1. März 2030: /veranstaltungen/`,
      `2030-03-02 mail to ${OFFICE}: Frist abgelaufen: /veranstaltungen/`,
      '2030-03-20 mail to rolf@example.org: Antwort auf Ihre Nachricht',
      '2030-09-17 forgotten: 1 contacts of reports',
      '2031-09-17 forgotten: 1 reports',
    ]);
  });

  test('each month has its figures', async () => {
    const months = await cms.strapi.db.query(qualityMonthTable.uid).findMany({ orderBy: { month: 'asc' } });
    expect(months.map(({ month }) => month)).toHaveLength(25);
    expect([months[0].month, months.at(-1).month]).toEqual(['2030-01', '2032-01']);
  });

  test('nobody gets two mails in a month about the same club, and the coordination hardly more than one', () => {
    const clubMails = about('Stimmt noch alles');
    const months = clubMails.map((line) => `${line.slice(0, 7)} ${/„(.*)“/.exec(line)?.[1]}`);
    expect(new Set(months).size).toBe(months.length);
    expect(about(`${OFFICE}: Nicht mehr bestätigt`).length).toBeLessThanOrEqual(24);
  });

  test('what was noted is forgotten in time, and the mails were sent', async () => {
    expect(about('confirmations').slice(0, 3)).toEqual([
      '2030-05-02 forgotten: 1 confirmations',
      // The newest stays until there is a newer one.
      '2030-07-02 forgotten: 1 confirmations',
      '2030-08-01 forgotten: 1 confirmations',
    ]);
    expect(about('forgotten').filter((line) => line.endsWith('reminders'))).toEqual([]);
    const oldest = await cms.strapi.db.query(mailTable.uid).findOne({ orderBy: { id: 'asc' } });
    expect(oldest.queuedAt >= '2031-11').toBe(true);
    expect(await cms.strapi.db.query(mailTable.uid).count({ where: { state: { $ne: 'sent' } } })).toBe(0);
    // Two years after the first reminder it goes; nothing of all this is kept for good.
    await removeOldReminders(cms.strapi, morningOf(DAYS + 2 * 365));
    expect(await cms.strapi.db.query(reminderTable.uid).count()).toBe(0);
  });

  test('no day was left out on which something was due and nobody heard of it', async () => {
    const now = morningOf(DAYS - 1);
    const due = await findDueEntries(cms.strapi, await readFreshnessPeriods(cms.strapi), now);
    expect(due.map(({ title }) => title).sort()).toEqual(['Ruhe', 'Schläfer', 'Waise']);
  });
});
