import { clubLabels } from '../labels/types/club-labels';

/** A club's draft with the fields and components that its page shows. */
export type ClubProfile = Record<string, unknown>;

/** What has to be read of a club, besides its plain fields, to assess it. */
export const profilePopulate = {
  topics: { select: ['id'] },
  audiences: { select: ['id'] },
  meetingTimes: { select: ['id'] },
  contacts: { select: ['id', 'consent'] },
  address: { select: ['id'] },
  usualVenue: { select: ['id'] },
  images: { select: ['id', 'decorative', 'alternativeText'] },
  logo: { select: ['id'] },
  accessibility: { select: ['id'] },
};

/** The plain fields that are read of a club to assess it. */
export const profileFields = ['summary', 'description', 'plainSummary'];

/** How complete a profile is, in whole percent, and what is missing, in the order in which it is worth doing. */
export interface Completeness {
  percent: number;
  missing: { field: string; label: string }[];
}

/** What makes a profile useful to residents, most wanted first; a field counts as filled in by its check. */
const wanted: Record<string, (profile: ClubProfile) => boolean> = {
  summary: ({ summary }) => isText(summary),
  contacts: ({ contacts }) => Array.isArray(contacts) && contacts.some((contact) => contact.consent === true),
  meetingTimes: ({ meetingTimes }) => isList(meetingTimes),
  usualVenue: ({ usualVenue, address }) => Boolean(usualVenue ?? address),
  description: ({ description }) => isList(description),
  topics: ({ topics }) => isList(topics),
  audiences: ({ audiences }) => isList(audiences),
  images: ({ images }) => isList(images),
  logo: ({ logo }) => Boolean(logo),
  accessibility: ({ accessibility }) => Boolean(accessibility),
  plainSummary: ({ plainSummary }) => isText(plainSummary),
};

/** Assesses a club's profile; every wanted field counts the same. A contact counts only with the consent that lets it be shown. */
export function assessCompleteness(profile: ClubProfile): Completeness {
  const fields = Object.entries(wanted);
  const missing = fields.filter(([, isFilledIn]) => !isFilledIn(profile)).map(([field]) => field);
  return {
    percent: Math.round((100 * (fields.length - missing.length)) / fields.length),
    missing: missing.map((field) => ({ field, label: clubLabels.fields[field]?.label ?? field })),
  };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
