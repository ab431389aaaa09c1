import type { Core } from '@strapi/strapi';
import { acceptanceTable } from '../agreements/acceptance-table';
import { confirmationTable } from '../confirmations/confirmation-table';
import { linkTable } from '../links/link-table';
import { mailTable } from '../mail/mail-table';
import { planTable } from '../plans/plan-table';
import { qualityMonthTable } from '../quality/quality-month-table';
import { pendingTable } from '../registrations/pending-table';
import { reminderStopTable, reminderTable } from '../reminders/reminder-tables';
import { reviewTable } from '../reviews/review-table';
import { versionTable } from '../versions/version-table';
import { registerTables } from './table';

/** All tables of the platform beside its content types exist after the start. To be called while registering. */
export function registerOwnTables({ strapi }: { strapi: Core.Strapi }): void {
  registerTables(strapi, [
    acceptanceTable,
    confirmationTable,
    linkTable,
    mailTable,
    pendingTable,
    planTable,
    qualityMonthTable,
    reminderTable,
    reminderStopTable,
    reviewTable,
    versionTable,
  ]);
}
