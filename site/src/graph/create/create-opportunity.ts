import type { OpportunityContent } from '../../cms/schema/opportunity.ts';
import { pathTo } from '../../config/routes.ts';
import { byName } from '../compare.ts';
import { assessFreshness } from '../freshness.ts';
import type { Opportunity } from '../types.ts';
import { isOpportunityListed, publishContact } from '../visibility.ts';
import { convertAccessibility } from './convert-components.ts';
import { convertBlocks, convertDocuments, convertImage } from './convert-media.ts';
import { pick, pickOne, type Workbench } from './workbench.ts';

/** An offer to help. */
export function createOpportunity(content: OpportunityContent, workbench: Workbench): Opportunity {
  const owner = { type: 'opportunity', id: content.documentId, title: content.title };
  const freshness = assessFreshness(content.confirmedAt, workbench.freshness, workbench.today);
  const club = pickOne(workbench.clubs, content.club);
  return {
    id: content.documentId,
    slug: content.slug,
    path: pathTo('opportunity', { slug: content.slug }),
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    title: content.title,
    summary: content.summary,
    description: convertBlocks(content.description, workbench),
    tasks: convertBlocks(content.tasks, workbench),
    requirements: convertBlocks(content.requirements, workbench),
    benefits: convertBlocks(content.benefits, workbench),
    topics: pick(workbench.topics, content.topics).sort(byName),
    districts: pick(workbench.districts, content.districts).sort(byName),
    activities: content.activities.map((activity) => activity.value),
    audiences: content.audiences.map((audience) => audience.value),
    rhythm: content.rhythm,
    hours: content.hours,
    hoursPerWeek: content.hoursPerWeek,
    start: content.start,
    validUntil: content.validUntil,
    minimumAge: content.minimumAge,
    policeCertificate: content.policeCertificate,
    languages: content.languages.map((language) => language.code),
    remote: content.remote,
    vacancies: content.vacancies,
    filled: content.filled,
    club,
    venue: pickOne(workbench.venues, content.venue),
    placeNote: content.placeNote,
    contact: publishContact(content.contact),
    applyUrl: content.applyUrl,
    insuranceNote: content.insuranceNote,
    accessibility: convertAccessibility(content.accessibility),
    image: convertImage(content.image, owner, workbench),
    documents: convertDocuments(content.documents, workbench),
    searchWords: content.searchWords,
    plainSummary: content.plainSummary,
    freshness,
    listed: isOpportunityListed({ filled: content.filled, validUntil: content.validUntil, freshness, club }, workbench.today),
  };
}
