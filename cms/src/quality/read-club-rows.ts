import type { Core } from '@strapi/strapi';
import { assessCompleteness, type ClubProfile, profileFields, profilePopulate } from '../home/club-completeness';

const CLUB = 'api::club.club';
/** So many at once: each page takes a query for every part of a profile, whose variables a database limits. */
const PAGE_SIZE = 4_000;

/** A club with what its page is made of: the published version, or the draft where there is none. */
export interface ClubRow {
  documentId: string;
  name: string;
  published: boolean;
  confirmedAt: string | null;
  percent: number;
  /** Labels of the fields that are missing. */
  missing: string[];
  hasContact: boolean;
  hasPicture: boolean;
  hasMeetingTimes: boolean;
}

type Row = { id: number; documentId: string; name: string; publishedAt: unknown; confirmedAt: string | null } & ClubProfile;

/** Every club that was not dissolved, by name. */
export async function readClubRows(strapi: Core.Strapi): Promise<ClubRow[]> {
  const ids = await findShownVersions(strapi);
  const clubs: ClubRow[] = [];
  for (let start = 0; start < ids.length; start += PAGE_SIZE) {
    const rows: Row[] = await strapi.db.query(CLUB).findMany({
      where: { id: { $in: ids.slice(start, start + PAGE_SIZE) } },
      select: ['id', 'documentId', 'name', 'publishedAt', 'confirmedAt', ...profileFields],
      populate: profilePopulate,
    });
    clubs.push(...rows.map(describe));
  }
  const byName = new Intl.Collator('de');
  return clubs.sort((one, other) => byName.compare(one.name, other.name));
}

/** Row ids of the published versions, and of the drafts of clubs that have none. */
async function findShownVersions(strapi: Core.Strapi): Promise<number[]> {
  const shown = new Map<string, Pick<Row, 'id' | 'publishedAt'>>();
  const versions: Pick<Row, 'id' | 'documentId' | 'publishedAt'>[] = await strapi.db.query(CLUB).findMany({
    where: { operatingStatus: { $ne: 'dissolved' } },
    select: ['id', 'documentId', 'publishedAt'],
  });
  for (const version of versions) {
    if (version.publishedAt || !shown.get(version.documentId)?.publishedAt) shown.set(version.documentId, version);
  }
  return [...shown.values()].map(({ id }) => id);
}

function describe(row: Row): ClubRow {
  const { percent, missing } = assessCompleteness(row);
  const isMissing = (name: string) => missing.some(({ field }) => field === name);
  return {
    documentId: row.documentId,
    name: row.name,
    published: Boolean(row.publishedAt),
    confirmedAt: row.confirmedAt ? new Date(row.confirmedAt).toISOString() : null,
    percent,
    missing: missing.map(({ label }) => label),
    hasContact: !isMissing('contacts'),
    hasPicture: listPictures(row).some(({ decorative, alternativeText }) => decorative !== true && Boolean(alternativeText?.trim())),
    hasMeetingTimes: !isMissing('meetingTimes'),
  };
}

function listPictures({ images }: ClubProfile): { decorative?: boolean | null; alternativeText?: string | null }[] {
  return Array.isArray(images) ? images : [];
}
