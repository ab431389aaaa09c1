import { findOwnClubs } from '../access/own-clubs';
import type { AdminHandler } from '../admin-api';

interface ContactRow {
  role?: string | null;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  consent?: boolean | null;
}

/** A relation picker's item. */
interface Reference {
  id: number;
  documentId: string;
  name: string;
}

/**
 * `{ clubs: [{ id, documentId, name, venue, contact }] }`: what a new entry of the signed-in editor's own clubs begins with. `venue` is the
 * club's usual one, else the one venue of its meeting times; `contact` the first person who agreed to be published. Either may be null.
 */
export const readDefaults: AdminHandler = async (strapi, ctx) => {
  const own = await findOwnClubs(strapi, ctx.state.user.id);
  const clubs = await strapi.db.query('api::club.club').findMany({
    where: { documentId: { $in: own.map(({ documentId }) => documentId) }, publishedAt: null },
    select: ['id', 'documentId', 'name'],
    populate: { usualVenue: true, meetingTimes: { populate: { venue: true } }, contacts: true },
    orderBy: { name: 'asc' },
  });
  return {
    clubs: clubs.map((club) => ({
      ...toReference(club),
      venue: chooseVenue(club.usualVenue, club.meetingTimes ?? []),
      contact: chooseContact(club.contacts ?? []),
    })),
  };
};

function chooseVenue(usual: Reference | null, meetingTimes: { venue?: Reference | null }[]): Reference | null {
  if (usual) return toReference(usual);
  const venues = new Map(meetingTimes.flatMap(({ venue }) => (venue ? [[venue.documentId, venue] as const] : [])));
  const [only] = venues.values();
  // Among several the editor has to choose.
  return only && venues.size === 1 ? toReference(only) : null;
}

function chooseContact(contacts: ContactRow[]): ContactRow | null {
  const published = contacts.find(({ consent }) => consent === true);
  if (!published) return null;
  const { role, name, email, phone } = published;
  return { role, name, email, phone, consent: true };
}

function toReference({ id, documentId, name }: Reference): Reference {
  return { id, documentId, name };
}
