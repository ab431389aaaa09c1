import type { ClubContent } from '../../cms/schema/club.ts';
import { pathTo } from '../../config/routes.ts';
import { byName } from '../compare.ts';
import { assessFreshness } from '../freshness.ts';
import type { Club } from '../types.ts';
import { isClubListed, publishContact } from '../visibility.ts';
import { convertAccessibility, dropEmpty } from './convert-components.ts';
import { convertBlocks, convertDocuments, convertImage, convertImages } from './convert-media.ts';
import { pick, pickOne, type Workbench } from './workbench.ts';

/** A club, not yet tied to its parent, its events and its offers. */
export function createClub(content: ClubContent, workbench: Workbench): Club {
  const owner = { type: 'club', id: content.documentId, title: content.name };
  const freshness = assessFreshness(content.confirmedAt, workbench.freshness, workbench.today);
  return {
    id: content.documentId,
    slug: content.slug,
    path: pathTo('club', { slug: content.slug }),
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    name: content.name,
    shortName: content.shortName,
    summary: content.summary,
    description: convertBlocks(content.description, workbench),
    logo: convertImage(content.logo, owner, workbench),
    images: convertImages(content.images, owner, workbench),
    legalForm: content.legalForm,
    foundedYear: content.foundedYear,
    topics: pick(workbench.topics, content.topics).sort(byName),
    districts: pick(workbench.districts, content.districts).sort(byName),
    audiences: content.audiences.map((audience) => audience.value),
    meetingTimes: content.meetingTimes.map((meeting) => ({ ...meeting, venue: pickOne(workbench.venues, meeting.venue) })),
    contacts: content.contacts.flatMap((contact) => publishContact(contact) ?? []),
    website: content.website,
    socialLinks: content.socialLinks,
    address: dropEmpty(content.address),
    accessibility: convertAccessibility(content.accessibility),
    membershipFee: content.membershipFee,
    documents: convertDocuments(content.documents, workbench),
    children: [],
    usualVenue: pickOne(workbench.venues, content.usualVenue),
    operatingStatus: content.operatingStatus,
    searchWords: content.searchWords,
    plainSummary: content.plainSummary,
    freshness,
    listed: isClubListed({ operatingStatus: content.operatingStatus, freshness }),
    events: [],
    upcoming: [],
    opportunities: [],
  };
}
