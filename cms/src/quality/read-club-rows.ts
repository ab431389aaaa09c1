import type { Core } from '@strapi/strapi';
import { assessCompleteness, type ClubProfile, profilePopulate } from '../home/club-completeness';

const CLUB = 'api::club.club';
const PAGE_SIZE = 500;

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
  const clubs = new Map<string, ClubRow>();
  for (let last = 0; ; ) {
    const rows: Row[] = await strapi.db.query(CLUB).findMany({
      where: { id: { $gt: last }, operatingStatus: { $ne: 'dissolved' } },
      populate: profilePopulate,
      orderBy: { id: 'asc' },
      limit: PAGE_SIZE,
    });
    for (const row of rows) if (row.publishedAt || !clubs.get(row.documentId)?.published) clubs.set(row.documentId, describe(row));
    if (rows.length < PAGE_SIZE) break;
    last = rows.at(-1)?.id ?? last;
  }
  return [...clubs.values()].sort((one, other) => one.name.localeCompare(other.name, 'de'));
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
