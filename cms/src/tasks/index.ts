import type { Core } from '@strapi/strapi';
import { removeLostAcceptances } from '../agreements/remove-lost-acceptances';
import { removeOldConfirmations } from '../confirmations/remove-old-confirmations';
import { checkDueLinks } from '../links/check-due-links';
import { collectLinks } from '../links/collect-links';
import { sendDueMails } from '../mail/send-due-mails';
import { announceTimeWindows } from '../plans/announce-time-windows';
import { removeOldPlans } from '../plans/remove-old-plans';
import { runDuePlans } from '../plans/run-due-plans';
import { keepQualityMonth } from '../quality/keep-quality-month';
import { forgetApplicants } from '../registrations/forget-applicants';
import { removeOldReminders } from '../reminders/remove-old-reminders';
import { sendReminders } from '../reminders/send-reminders';
import { remindOfDeadlines } from '../reports/remind-of-deadlines';
import { removeOldReports } from '../reports/remove-old-reports';
import { removeOldReviews } from '../reviews/remove-old-reviews';
import { removeOldVersions } from '../versions/remove-old-versions';
import { createTask, type Work } from './task';

/** What the platform does by itself, and how often (cron patterns in the time of Europe/Berlin). */
export const tasks: { name: string; rule: string; work: Work }[] = [
  { name: 'planned publications', rule: '* * * * *', work: runDuePlans },
  { name: 'time windows', rule: '* * * * *', work: announceTimeWindows },
  { name: 'mails', rule: '* * * * *', work: sendDueMails },
  { name: 'link checks', rule: '*/10 * * * *', work: checkDueLinks },
  { name: 'deadlines of reports', rule: '7 * * * *', work: remindOfDeadlines },
  { name: 'applicants', rule: '47 * * * *', work: forgetApplicants },
  // Every hour of the day, so that a restart in the morning only delays them; each goes out once.
  { name: 'reminders', rule: '5 7-18 * * *', work: sendReminders },
  { name: 'external links', rule: '7 2 * * *', work: collectLinks },
  { name: 'quality of the month', rule: '37 2 * * *', work: keepQualityMonth },
  { name: 'old versions', rule: '17 3 * * *', work: removeOldVersions },
  { name: 'old reviews', rule: '27 3 * * *', work: removeOldReviews },
  { name: 'old plans', rule: '37 3 * * *', work: removeOldPlans },
  { name: 'old reports', rule: '47 3 * * *', work: removeOldReports },
  { name: 'old confirmations', rule: '57 3 * * *', work: removeOldConfirmations },
  { name: 'old reminders', rule: '7 4 * * *', work: removeOldReminders },
  { name: 'acceptances of former clubs', rule: '17 4 * * *', work: removeLostAcceptances },
];

const running = new Set<Promise<void>>();
let stopping = new AbortController();

/**
 * The platform's tasks run by Strapi's cron, while the web server does; scripts that open the CMS in passing leave them alone. Each works
 * off what is due by the moment it starts, so that what fell due while the CMS was down is caught up with within a minute.
 */
export async function ensureTasks({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (!strapi.config.get('server.cron.enabled', true)) return;
  stopping = new AbortController();
  for (const { name, rule, work } of tasks) {
    strapi.cron.remove(name);
    strapi.cron.add({ [name]: { task: createTask(strapi, name, work, running, stopping.signal), options: { rule, tz: 'Europe/Berlin' } } });
  }
}

/** Asks the tasks to end and resolves when none is at work any more; before that the database must not be closed, or a mail might be sent without a note of it. */
export async function untilTasksRest(): Promise<void> {
  stopping.abort();
  await Promise.allSettled(running);
}
