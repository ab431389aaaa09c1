import type { DistrictContent } from '../../cms/schema/district.ts';
import type { TopicContent } from '../../cms/schema/topic.ts';
import { pathTo } from '../../config/routes.ts';
import type { District, Topic } from '../types.ts';
import { splitWords } from './convert-components.ts';

function createShared(content: TopicContent | DistrictContent) {
  return {
    id: content.documentId,
    slug: content.slug,
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    name: content.name,
    description: content.description,
    icon: content.icon,
    colour: content.colour,
    clubs: [],
    events: [],
    opportunities: [],
    announcements: [],
    children: [],
  };
}

/** A topic, not yet tied to its parent and to what belongs to it. */
export function createTopic(content: TopicContent): Topic {
  return { ...createShared(content), path: pathTo('topic', { slug: content.slug }), synonyms: splitWords(content.synonyms) };
}

/** A district, not yet tied to its parent and to what belongs to it. */
export function createDistrict(content: DistrictContent): District {
  return { ...createShared(content), path: pathTo('district', { slug: content.slug }), venues: [] };
}
