import { byStart } from './compare.ts';
import type { Occurrence, Venue } from './types.ts';

/** Whether a date takes place, as far as anyone knows: a cancelled or postponed date leaves the room free. */
const takesPlace = ({ status }: Occurrence): boolean => status === 'scheduled' || status === 'tentative';

/**
 * Gives every venue the dates to come in it and in its rooms, earliest first. A date in a room occupies the building it is in as well;
 * parents must be tied already and free of circles.
 */
export function fillOccupancy(venues: Venue[], occurrences: Occurrence[]): void {
  for (const occurrence of occurrences) {
    if (occurrence.past || !takesPlace(occurrence)) continue;
    for (let venue = occurrence.event.venue; venue; venue = venue.parent) venue.occupancy.push(occurrence);
  }
  for (const venue of venues) venue.occupancy.sort(byStart);
}
