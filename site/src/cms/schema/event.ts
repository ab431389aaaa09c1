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
  requiredDay,
  requiredInstant,
  requiredText,
} from './fields.ts';
import { accessibility, audience, contact, document, image } from './shared.ts';

/** What differs at the date planned for a day. Without `newVenue` it takes place where the event does. */
const change = z.object({
  date: requiredDay,
  cancelled: flag,
  newStart: optionalInstant,
  newEnd: optionalInstant,
  newVenue: optionalRelation,
  note: optionalText,
});

/** How an event repeats. Days are Berlin calendar days of the date as planned by the rule. */
const recurrence = z.object({
  rule: optionalText,
  exceptions: listOf(z.object({ date: requiredDay, note: optionalText })),
  changes: listOf(change),
  extraDates: listOf(z.object({ start: requiredInstant, end: optionalInstant, note: optionalText })),
});
export type RecurrenceContent = z.output<typeof recurrence>;

/** An event (Veranstaltung), single or a series, as the CMS publishes it. */
export const event = z.object({
  ...entryFields,
  title: requiredText,
  summary: optionalText,
  description: blocksField,
  kind: requiredChoice(['event', 'training', 'exchange', 'meeting']),
  topics: relationList,
  districts: relationList,
  audiences: listOf(audience),
  start: requiredInstant,
  end: optionalInstant,
  allDay: flag,
  recurrence: optionalOf(recurrence),
  eventStatus: requiredChoice(['scheduled', 'tentative', 'cancelled', 'postponed']),
  statusNote: optionalText,
  club: optionalRelation,
  venue: optionalRelation,
  placeNote: optionalText,
  onlineUrl: optionalUrl,
  prices: listOf(z.object({ label: requiredText, amount: z.number('Betrag fehlt').min(0, 'Betrag ist negativ'), note: optionalText })),
  registration: optionalOf(
    z.object({
      needed: flag,
      url: optionalUrl,
      email: optionalText,
      phone: optionalText,
      until: optionalInstant,
      places: optionalInteger,
      note: optionalText,
    }),
  ),
  accessibility: optionalOf(accessibility),
  image: optionalOf(image),
  documents: listOf(document),
  contact: optionalOf(contact),
  searchWords: optionalText,
  plainSummary: optionalText,
});
export type EventContent = z.output<typeof event>;
