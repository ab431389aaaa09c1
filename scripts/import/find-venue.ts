import type { OpenCms } from '../lib/open-cms.ts';

/** A venue as far as a place can be recognised by it. */
export interface KnownVenue {
  documentId: string;
  name: string;
  street?: string;
  isRoom: boolean;
}

/** The venues of the CMS, for {@link findVenue}. */
export async function readVenues(cms: OpenCms): Promise<KnownVenue[]> {
  const venues = await cms
    .documents('api::venue.venue')
    .findMany({ fields: ['name'], populate: { address: true, parent: { fields: ['name'] } } });
  return venues.map(({ documentId, name, address, parent }) => ({
    documentId,
    name: simplify(String(name)),
    street: simplify(String((address as { street?: string } | null)?.street ?? '')) || undefined,
    isRoom: Boolean(parent),
  }));
}

/**
 * The venue a calendar's free text about a place means: the longest name that stands in it, else the only building at a street and number
 * that stand in it. Undefined when nothing fits.
 */
export function findVenue(venues: KnownVenue[], location: string): string | undefined {
  const words = simplify(location);
  const [named] = venues.filter(({ name }) => contains(words, name)).sort((one, other) => other.name.length - one.name.length);
  if (named) return named.documentId;
  const atStreet = venues.filter(({ street, isRoom }) => !isRoom && street && /\d/.test(street) && contains(words, street));
  return atStreet.length === 1 ? atStreet[0]?.documentId : undefined;
}

function contains(words: string, part: string): boolean {
  return part.length > 4 && ` ${words} `.includes(` ${part} `);
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/str(\.|\b)/g, 'strasse')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
