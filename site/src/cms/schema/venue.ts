import { z } from 'zod';
import { blocksField } from './blocks.ts';
import {
  entryFields,
  flag,
  listOf,
  optionalInstant,
  optionalInteger,
  optionalOf,
  optionalRelation,
  optionalText,
  optionalUrl,
  relationList,
  requiredChoice,
  requiredText,
  requiredTime,
} from './fields.ts';
import { accessibility, address, contact, image, weekday } from './shared.ts';

/** A venue: a building, one of its rooms, or a place outdoors, as the CMS publishes it. */
export const venue = z.object({
  ...entryFields,
  name: requiredText,
  kind: requiredChoice([
    'building',
    'hall',
    'room',
    'sports-ground',
    'outdoor',
    'church',
    'school',
    'library',
    'fire-station',
    'club-house',
    'online',
    'other',
  ]),
  summary: optionalText,
  description: blocksField,
  address: optionalOf(address),
  districts: relationList,
  operatorClub: optionalRelation,
  municipal: flag,
  capacity: optionalInteger,
  equipment: listOf(z.object({ name: requiredText, quantity: optionalInteger })),
  accessibility: optionalOf(accessibility),
  openingHours: listOf(z.object({ weekday, opens: requiredTime, closes: requiredTime, note: optionalText })),
  bookingContact: optionalOf(contact),
  bookingUrl: optionalUrl,
  images: listOf(image),
  parent: optionalRelation,
  plainSummary: optionalText,
  confirmedAt: optionalInstant,
});
export type VenueContent = z.output<typeof venue>;
