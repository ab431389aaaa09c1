import type { Core, Schema, UID } from '@strapi/strapi';
import { isOver } from '../../recurrence/list-dates';
import { populateComponents } from '../populate-components';
import { checkContact } from './check-contacts';
import { checkAnnouncementDates, checkEventDates, checkOpportunityDates } from './check-dates';
import { checkImage } from './check-image';
import { checkLinks } from './check-links';
import { listComponentFields, listComponents } from './components';
import type { Entry, Fault } from './fault';
import { findDuplicate } from './find-duplicate';

const EVENT = 'api::event.event';

const dateChecks: Record<string, { check: (entry: Entry) => Fault[]; populate?: object }> = {
  [EVENT]: {
    check: checkEventDates,
    populate: { recurrence: { populate: { exceptions: true, extraDates: true, changes: true } } },
  },
  'api::opportunity.opportunity': { check: checkOpportunityDates },
  'api::announcement.announcement': { check: checkAnnouncementDates },
};

/** Whether entries of this type are checked at all before they become public. */
export function hasIntegrityChecks(contentType: Schema.ContentType): boolean {
  return contentType.uid in dateChecks || listComponentFields(contentType, 'shared.image').length > 0;
}

/** What would break the site or somebody's rights, whoever publishes: pictures without description or consent, dates out of order. */
export async function findIntegrityFaults(strapi: Core.Strapi, contentType: Schema.ContentType, where: object): Promise<Fault[]> {
  const images = Object.fromEntries(listComponentFields(contentType, 'shared.image').map((field) => [field, true]));
  const dates = dateChecks[contentType.uid];
  const entry: Entry | null = await strapi.db.query(contentType.uid).findOne({ where, populate: { ...images, ...dates?.populate } });
  if (!entry) return [];
  return [...listComponents(contentType, entry, 'shared.image').flatMap(checkImage), ...(dates?.check(entry) ?? [])];
}

/**
 * What a person is asked to put right before publishing: contacts without consent, broken links, an event that is over or is in the
 * calendar already. Imports and scripts are not asked: an archive may hold past dates, and an import knows its own doubles.
 *
 * An event that is public and over may still be corrected.
 */
async function findEditorialFaults(strapi: Core.Strapi, contentType: Schema.ContentType, documentId: string, now: Date): Promise<Fault[]> {
  const query = strapi.db.query(contentType.uid);
  const owner = contentType.uid === EVENT ? { club: { select: ['documentId'] } } : {};
  const entry: Entry | null = await query.findOne({
    where: { documentId, publishedAt: null },
    populate: { ...populateComponents(strapi, contentType.uid), ...owner },
  });
  if (!entry) return [];
  const faults = [...listComponents(contentType, entry, 'shared.contact').flatMap(checkContact), ...checkLinks(contentType, entry)];
  if (contentType.uid !== EVENT || !entry.start || checkEventDates(entry).length > 0) return faults;
  const isPublic = (await query.count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
  if (!isPublic && isOver(entry as never, now)) {
    const message = 'Beginn: Die Veranstaltung ist schon vorbei. Bitte prüfen Sie Tag und Jahr, auch bei der Wiederholung.';
    faults.push({ path: ['start'], message });
  }
  return [...faults, ...(await findDuplicate(strapi, entry))];
}

/** All faults that keep a person from publishing the draft of an entry; empty if it may go out. Types without drafts have none. */
export async function findPublishFaults(strapi: Core.Strapi, uid: string, documentId: string, now = new Date()): Promise<Fault[]> {
  const contentType = strapi.contentType(uid as UID.ContentType);
  return [
    ...(await findIntegrityFaults(strapi, contentType, { documentId, publishedAt: null })),
    ...(await findEditorialFaults(strapi, contentType, documentId, now)),
  ];
}
