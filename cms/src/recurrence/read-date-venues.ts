import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AdminHandler } from '../admin-api';

const EVENT = 'api::event.event';
const READ = 'plugin::content-manager.explorer.read';

interface VenueRow {
  documentId: string;
  name: string;
  parent?: { name: string } | null;
}

interface Change {
  id: number;
  newVenue?: VenueRow | null;
}

/**
 * `{ venues: [{ documentId, name }], chosen: { [row of event.change]: documentId } }`, for the field that plans recurring dates. `venues` are
 * those that may be chosen for a single date: all that are public, a room with its building, sorted by building, and those that are chosen.
 * `chosen` is what the version of the event named by `?event=…&status=draft|published` has stored; empty without one.
 *
 * @throws ForbiddenError or PolicyError (403) if the signed-in account may not read that event
 */
export const readDateVenues: AdminHandler = async (strapi, ctx) => {
  const { event, status } = ctx.query;
  if (typeof event === 'string' && ctx.state.userAbility.cannot(READ, EVENT)) throw new errors.ForbiddenError();
  const changes = typeof event === 'string' ? await readChanges(strapi, event, status === 'published' ? 'published' : 'draft') : [];
  const chosen = changes.flatMap(({ id, newVenue }) => (newVenue ? [{ id, newVenue }] : []));
  const published: VenueRow[] = await strapi.db.query('api::venue.venue').findMany({
    where: { publishedAt: { $notNull: true } },
    select: ['documentId', 'name'],
    populate: { parent: { select: ['name'] } },
  });
  const venues = new Map([...chosen.map(({ newVenue }) => newVenue), ...published].map((venue) => [venue.documentId, venue]));
  return {
    venues: [...venues.values()].sort(byPlace).map(({ documentId, name, parent }) => ({
      documentId,
      name: parent ? `${name}, ${parent.name}` : name,
    })),
    chosen: Object.fromEntries(chosen.map(({ id, newVenue }) => [id, newVenue.documentId])),
  };
};

/** Read by the document service, whose rules decide whose events the account may see. */
async function readChanges(strapi: Core.Strapi, documentId: string, status: 'draft' | 'published'): Promise<Change[]> {
  const newVenue = { fields: ['name'], populate: { parent: { fields: ['name'] } } };
  const populate = { recurrence: { populate: { changes: { populate: { newVenue } } } } };
  const event = (await strapi.documents(EVENT).findOne({ documentId, status, populate: populate as never })) as {
    recurrence?: { changes?: Change[] | null } | null;
  } | null;
  return event?.recurrence?.changes ?? [];
}

/** Rooms stand after their building. */
function byPlace(one: VenueRow, other: VenueRow): number {
  const [placeOf, roomOf] = [(venue: VenueRow) => venue.parent?.name ?? venue.name, ({ parent, name }: VenueRow) => (parent ? name : '')];
  return placeOf(one).localeCompare(placeOf(other), 'de') || roomOf(one).localeCompare(roomOf(other), 'de');
}
