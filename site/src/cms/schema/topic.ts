import { z } from 'zod';
import { entryFields, optionalRelation, optionalText, requiredText } from './fields.ts';

/** A topic (Thema) of volunteering; topics form a tree. */
export const topic = z.object({
  ...entryFields,
  name: requiredText,
  icon: optionalText,
  colour: optionalText,
  description: optionalText,
  parent: optionalRelation,
  synonyms: optionalText,
});
export type TopicContent = z.output<typeof topic>;
