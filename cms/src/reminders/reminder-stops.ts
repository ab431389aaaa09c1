import type { Core } from '@strapi/strapi';
import { type ReminderStop, reminderStopTable } from './reminder-tables';

/** Whom no reminders go to, for these clubs (document ids), or for all. */
export async function findStops(strapi: Core.Strapi, clubs?: string[]): Promise<ReminderStop[]> {
  return strapi.db.query(reminderStopTable.uid).findMany({ where: clubs ? { club: { $in: clubs } } : {} });
}

/** From now on an account gets no reminders about a club, or gets them again. Saying it twice changes nothing. */
export async function setStop(strapi: Core.Strapi, club: string, account: number, isStopped: boolean, now: Date): Promise<void> {
  const stops = strapi.db.query(reminderStopTable.uid);
  if (!isStopped) {
    await stops.deleteMany({ where: { club, account } });
  } else if ((await stops.count({ where: { club, account } })) === 0) {
    await stops.create({ data: { club, account, stoppedAt: now } });
  }
}
