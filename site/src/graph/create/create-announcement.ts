import type { AnnouncementContent } from '../../cms/schema/announcement.ts';
import { pathTo } from '../../config/routes.ts';
import { toBerlinDay } from '../berlin-time.ts';
import { byName } from '../compare.ts';
import type { Announcement } from '../types.ts';
import { convertBlocks, convertDocuments, convertImage } from './convert-media.ts';
import { pick, type Workbench } from './workbench.ts';

/** An announcement; its day is the one it was to appear on, or was published on when none was set. */
export function createAnnouncement(content: AnnouncementContent, workbench: Workbench): Announcement {
  const owner = { type: 'announcement', id: content.documentId, title: content.title };
  return {
    id: content.documentId,
    slug: content.slug,
    path: pathTo('announcement', { slug: content.slug }),
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    title: content.title,
    kind: content.kind,
    summary: content.summary,
    body: convertBlocks(content.body, workbench),
    publishedOn: toBerlinDay(content.publishFrom ?? content.publishedAt),
    validUntil: content.validUntil,
    urgent: content.urgent,
    topics: pick(workbench.topics, content.topics).sort(byName),
    districts: pick(workbench.districts, content.districts).sort(byName),
    documents: convertDocuments(content.documents, workbench),
    image: convertImage(content.image, owner, workbench),
    responsibleOffice: content.responsibleOffice,
    plainSummary: content.plainSummary,
  };
}
