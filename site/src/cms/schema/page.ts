import { z } from 'zod';
import { blocksField } from './blocks.ts';
import {
  entryFields,
  listOf,
  optionalDay,
  optionalInstant,
  optionalInteger,
  optionalOf,
  optionalRelation,
  optionalText,
  requiredChoice,
  requiredText,
} from './fields.ts';
import { document, image } from './shared.ts';

/** A page of the municipality's own text (help, netiquette, imprint …) as the CMS publishes it. */
export const page = z.object({
  ...entryFields,
  title: requiredText,
  parent: optionalRelation,
  summary: optionalText,
  body: blocksField,
  menuPlace: requiredChoice(['none', 'main', 'help', 'footer']),
  menuOrder: optionalInteger,
  language: requiredChoice(['de', 'de-simple']),
  plainVariant: optionalRelation,
  agreementVersion: optionalText,
  agreementSince: optionalDay,
  documents: listOf(document),
  image: optionalOf(image),
  confirmedAt: optionalInstant,
});
export type PageContent = z.output<typeof page>;
