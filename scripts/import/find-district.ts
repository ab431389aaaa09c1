import type { OpenCms } from '../lib/open-cms.ts';

/** Document ids of the districts by their name in small letters. */
export type Districts = Map<string, string>;

/** The districts of the CMS. Imports create none: what exports put into that column is more often the town than a part of it. */
export async function readDistricts(cms: OpenCms): Promise<Districts> {
  const districts = await cms.documents('api::district.district').findMany({ fields: ['name'] });
  return new Map(districts.map(({ name, documentId }) => [String(name).toLowerCase(), documentId]));
}

/** The district that words name, with or without postal code and town in front ("22147 Hamburg-Rahlstedt"). */
export function findDistrict(districts: Districts, words: string): string | undefined {
  const name = words
    .toLowerCase()
    .replace(/^\d{5}\s*/, '')
    .trim();
  const parts = name.split(/\s*-\s*/);
  return districts.get(name) ?? (parts.length > 1 ? districts.get(parts.slice(1).join('-')) : undefined);
}
