import type { Core } from '@strapi/strapi';
import { adminEntryUrl, adminHomeUrl } from '../admin-api/admin-entry-url';
import { queueMail } from '../mail/queue-mail';
import { describeClubReminder, describeCoordinationReminder, MOST_LISTED } from '../mail/texts/reminder-texts';
import { toBerlinDay } from '../recurrence/berlin-time';
import { createLink } from '../signed-links/link-address';
import type { DueEntry } from './find-due-entries';
import { type ClubReminder, type CoordinationReminder, planReminders } from './plan-reminders';
import { reminderTable } from './reminder-tables';

const DAY = 86_400_000;
/** How long the link of a reminder confirms: past the next reminder, so that the older mail of two still works. */
const CONFIRM_DAYS = 60;
const STOP_DAYS = 365;

/** Path of the page that confirms, below `/formular`. */
export const CONFIRM_PATH = '/noch-aktuell';
/** Path of the page that stops reminders, below `/formular`. */
export const STOP_PATH = '/erinnerungen';
/** Stands for the coordination where a link names an account. */
export const OFFICE = 'office';

/**
 * Queues the mails that are due, each in one transaction with the note that it went out: whatever is interrupted, or runs twice at the same
 * time, no reminder gets lost and none goes out twice.
 */
export async function sendReminders(strapi: Core.Strapi, now: Date): Promise<void> {
  const { clubs, coordination } = await planReminders(strapi, now);
  for (const reminder of clubs) {
    const work = (id: number) => queueForEditors(strapi, reminder, id, now);
    await sendOnce(strapi, reminder.club.documentId, null, reminder.entries, work, now);
  }
  if (coordination?.to) {
    const { to } = coordination;
    const listed = coordination.entries.slice(0, MOST_LISTED);
    await sendOnce(strapi, null, to, listed, (id) => queueForCoordination(strapi, coordination, to, id, now), now);
  }
}

async function sendOnce(
  strapi: Core.Strapi,
  club: string | null,
  recipient: string | null,
  entries: DueEntry[],
  queue: (id: number) => Promise<void>,
  now: Date,
): Promise<void> {
  const reminders = strapi.db.query(reminderTable.uid);
  const slot = `${club ?? OFFICE} ${toBerlinDay(now)}`;
  const isTaken = async () => (await reminders.count({ where: { slot } })) > 0;
  try {
    await strapi.db.transaction(async () => {
      if (await isTaken()) return;
      const keys = entries.map(({ uid, documentId }) => ({ uid, documentId }));
      const { id } = await reminders.create({ data: { slot, club, recipient, entries: keys, sentAt: now } });
      await queue(id);
    });
  } catch (error) {
    // Another process was faster by a moment; the unique slot kept this one from sending too.
    if (!(await isTaken())) strapi.log.error(`Reminder „${slot}“ could not be sent and is tried again: ${(error as Error).stack}`);
  }
}

async function queueForEditors(
  strapi: Core.Strapi,
  { club, number, entries, recipients }: ClubReminder,
  id: number,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + CONFIRM_DAYS * DAY);
  for (const { id: account, email, firstname } of recipients) {
    const confirm = { subject: `${id}/${account}`, expiresAt: until };
    const stop = { subject: `${club.documentId}/${account}`, expiresAt: new Date(now.getTime() + STOP_DAYS * DAY) };
    const mail = describeClubReminder({
      name: firstname,
      club: club.name,
      number,
      entries: entries.map((entry) => ({ ...entry, url: adminEntryUrl(strapi, entry.uid, entry.documentId) })),
      confirmUrl: createLink(strapi, CONFIRM_PATH, 'confirm-entries', confirm),
      confirmUntil: toBerlinDay(until),
      stopUrl: createLink(strapi, STOP_PATH, 'stop-reminders', stop),
    });
    await queueMail(strapi, { to: email, purpose: `reminder-${id}-${account}`, ...mail }, now);
  }
}

async function queueForCoordination(
  strapi: Core.Strapi,
  { cases, entries }: CoordinationReminder,
  to: string,
  id: number,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + CONFIRM_DAYS * DAY);
  const mail = describeCoordinationReminder({
    cases: cases.map((one) => ({ ...one, url: adminEntryUrl(strapi, 'api::club.club', one.club.documentId) })),
    entries: entries.map((entry) => ({ ...entry, url: adminEntryUrl(strapi, entry.uid, entry.documentId) })),
    confirmUrl: createLink(strapi, CONFIRM_PATH, 'confirm-entries', { subject: `${id}/${OFFICE}`, expiresAt: until }),
    confirmUntil: toBerlinDay(until),
    homeUrl: adminHomeUrl(strapi),
  });
  await queueMail(strapi, { to, purpose: `reminder-${id}-${OFFICE}`, ...mail }, now);
}
