import { z } from 'zod';
import { blocksField } from './blocks.ts';
import {
  entryFields,
  flag,
  listOf,
  optionalInstant,
  optionalOf,
  optionalText,
  relationList,
  requiredChoice,
  requiredInstant,
  requiredText,
} from './fields.ts';
import { document, image } from './shared.ts';

/** An announcement (Bekanntmachung, Mitteilung) of the municipality as the CMS publishes it. */
export const announcement = z.object({
  ...entryFields,
  publishedAt: requiredInstant,
  title: requiredText,
  kind: requiredChoice(['official', 'news', 'funding', 'warning']),
  summary: optionalText,
  body: blocksField,
  publishFrom: optionalInstant,
  validUntil: optionalInstant,
  urgent: flag,
  topics: relationList,
  districts: relationList,
  documents: listOf(document),
  image: optionalOf(image),
  responsibleOffice: optionalText,
  plainSummary: optionalText,
});
export type AnnouncementContent = z.output<typeof announcement>;
