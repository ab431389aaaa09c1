import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmEntries } from '../src/confirmations/confirm-entries';
import { confirmationTable } from '../src/confirmations/confirmation-table';
import { removeOldConfirmations } from '../src/confirmations/remove-old-confirmations';
import { assessConfirmation, readFreshnessPeriods } from '../src/home/freshness-periods';
import { mailTable, type OutgoingMail } from '../src/mail/mail-table';
import { sendDueMails } from '../src/mail/send-due-mails';
import { findDueEntries } from '../src/reminders/find-due-entries';
import { setStop } from '../src/reminders/reminder-stops';
import { reminderTable } from '../src/reminders/reminder-tables';
import { removeOldReminders } from '../src/reminders/remove-old-reminders';
import { sendReminders } from '../src/reminders/send-reminders';
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
const OFFICE = 'ehrenamt@musterstadt.example';
const FIRST_DAY = '2030-01-01';
const DAYS = 2 * 365 + 1;

/** What the clock does, in this order, every morning. */
const tasks: Work[] = [sendReminders, removeOldConfirmations, removeOldReminders];

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

/** What people do: only the choir answers, its reminders and nothing else; the office answers about what is its own. */
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
    for (const [name, { uid }] of Object.entries({ reminders: reminderTable, confirmations: confirmationTable })) {
      const count = await strapi.db.query(uid).count();
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
    expect(about(OFFICE).slice(0, 7)).toEqual([
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

  test('nobody gets two mails in a month about the same club, and the coordination hardly more than one', () => {
    const clubMails = about('mail to').filter((line) => !line.includes(OFFICE));
    const months = clubMails.map((line) => `${line.slice(0, 7)} ${/„(.*)“/.exec(line)?.[1]}`);
    expect(new Set(months).size).toBe(months.length);
    expect(about(OFFICE).length).toBeLessThanOrEqual(24);
  });

  test('what was noted is forgotten in time, and the mails were sent', async () => {
    expect(about('forgotten').slice(0, 3)).toEqual([
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
