import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { OpenCms } from '../lib/open-cms.ts';
import { repositoryRoot } from '../lib/paths.ts';
import type { ReminderPlan } from './describe-plan.ts';

/** The CMS's own functions for reminders, see cms/src/reminders. */
interface Reminders {
  planReminders(strapi: OpenCms['strapi'], now: Date): Promise<ReminderPlan>;
  sendReminders(strapi: OpenCms['strapi'], now: Date): Promise<void>;
}

/** What the task of the clock runs, from the compiled CMS: `openCms` has made sure that it is up to date. */
export function loadReminders(): Reminders {
  const load = createRequire(join(repositoryRoot, 'cms/package.json'));
  const { planReminders } = load('./dist/src/reminders/plan-reminders.js');
  const { sendReminders } = load('./dist/src/reminders/send-reminders.js');
  return { planReminders, sendReminders };
}
