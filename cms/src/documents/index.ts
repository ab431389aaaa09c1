import type { Core } from '@strapi/strapi';
import { closeReviews } from './close-reviews';
import { confirmOnPublish } from './confirm-on-publish';
import { dateAgreements } from './date-agreements';
import type { DocumentCall, DocumentRule } from './document-rule';
import { endPlansWithEntry } from './end-plans-with-entry';
import { guardClubEntries } from './guard-club-entries';
import { guardClubProfile } from './guard-club-profile';
import { guardMedia } from './guard-media';
import { guardReading } from './guard-reading';
import { guardRegistrations } from './guard-registrations';
import { hideFutureAnnouncements } from './hide-future-announcements';
import { keepClubFolderNamed } from './keep-club-folder';
import { keepFormerSlugs } from './keep-former-slugs';
import { keepReportDates } from './keep-report-dates';
import { keepVersions } from './keep-versions';
import { noteReviewEdits } from './note-review-edits';
import { publishSeparately } from './publish-separately';
import { recordAgreements } from './record-agreements';
import { requirePublishable } from './require-publishable';
import { requirePublishedClub } from './require-published-club';
import { requireSlug } from './require-slug';
import { requireTrust } from './require-trust';
import { syncClubAccess } from './sync-club-access';
import { withdrawWithClub } from './withdraw-with-club';

/** The rules of the document service, outermost first: who may, then what may, then what follows. */
const rules: DocumentRule[] = [
  publishSeparately,
  guardClubProfile,
  guardClubEntries,
  guardReading,
  guardRegistrations,
  guardMedia,
  hideFutureAnnouncements,
  requireTrust,
  requireSlug,
  requirePublishable,
  requirePublishedClub,
  confirmOnPublish,
  dateAgreements,
  recordAgreements,
  keepFormerSlugs,
  keepReportDates,
  syncClubAccess,
  keepClubFolderNamed,
  withdrawWithClub,
  keepVersions,
  noteReviewEdits,
  closeReviews,
  endPlansWithEntry,
];

/** Puts every rule in force for all calls of the document service, whether they come from the admin, the API or a script. */
export function registerDocumentRules({ strapi }: { strapi: Core.Strapi }): void {
  for (const rule of rules) {
    const middleware = rule(strapi);
    // Strapi types a call as the union over all types and actions; a rule reads only what they share.
    strapi.documents.use(
      (call, next) => (call.uid.startsWith('api::') ? middleware(call as unknown as DocumentCall, next) : next()) as never,
    );
  }
}
