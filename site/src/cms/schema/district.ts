import { z } from 'zod';
import { entryFields, optionalRelation, optionalText, requiredText } from './fields.ts';

/** A district (Ortsteil) of the municipality; districts form a tree. */
export const district = z.object({
  ...entryFields,
  name: requiredText,
  icon: optionalText,
  colour: optionalText,
  description: optionalText,
  parent: optionalRelation,
});
export type DistrictContent = z.output<typeof district>;
