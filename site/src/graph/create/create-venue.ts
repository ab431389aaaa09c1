import type { VenueContent } from '../../cms/schema/venue.ts';
import { pathTo } from '../../config/routes.ts';
import { byName } from '../compare.ts';
import { assessFreshness } from '../freshness.ts';
import type { Venue } from '../types.ts';
import { publishContact } from '../visibility.ts';
import { convertAccessibility, dropEmpty } from './convert-components.ts';
import { convertBlocks, convertImages } from './convert-media.ts';
import { pick, type Workbench } from './workbench.ts';

/** A venue, not yet tied to its building, its rooms and its operator. */
export function createVenue(content: VenueContent, workbench: Workbench): Venue {
  const owner = { type: 'venue', id: content.documentId, title: content.name };
  const freshness = assessFreshness(content.confirmedAt, workbench.freshness, workbench.today);
  return {
    id: content.documentId,
    slug: content.slug,
    path: pathTo('venue', { slug: content.slug }),
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    name: content.name,
    kind: content.kind,
    summary: content.summary,
    description: convertBlocks(content.description, workbench),
    address: dropEmpty(content.address),
    districts: pick(workbench.districts, content.districts).sort(byName),
    municipal: content.municipal,
    capacity: content.capacity,
    equipment: content.equipment,
    accessibility: convertAccessibility(content.accessibility),
    openingHours: content.openingHours,
    bookingContact: publishContact(content.bookingContact),
    bookingUrl: content.bookingUrl,
    images: convertImages(content.images, owner, workbench),
    rooms: [],
    plainSummary: content.plainSummary,
    freshness,
    listed: freshness.state !== 'hidden',
  };
}
