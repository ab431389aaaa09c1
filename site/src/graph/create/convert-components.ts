import type { z } from 'zod';
import type { accessibility as accessibilitySchema } from '../../cms/schema/shared.ts';
import type { Accessibility, AccessibilityFeature } from '../types.ts';

/** In the order residents are shown them: what decides whether one gets in comes first. */
const features: AccessibilityFeature[] = [
  'wheelchair',
  'stepFreeEntrance',
  'accessibleToilet',
  'accessibleParking',
  'lift',
  'inductionLoop',
  'signLanguage',
  'tactileGuidance',
  'assistanceDogs',
  'plainLanguage',
  'quietRoom',
];

/** The accessibility that is known; undefined when nothing is. Not stated is not "no". */
export function convertAccessibility(content: z.output<typeof accessibilitySchema> | undefined): Accessibility | undefined {
  if (!content) return undefined;
  const known = features.flatMap((feature) => {
    const value = content[feature];
    return value ? [{ feature, value }] : [];
  });
  return known.length > 0 || content.note ? { features: known, note: content.note } : undefined;
}

/** A component all of whose fields are empty counts as missing. */
export function dropEmpty<Component extends object>(component: Component | undefined): Component | undefined {
  return component && Object.values(component).some((value) => value !== undefined) ? component : undefined;
}

/** Words separated by commas, semicolons or lines. */
export function splitWords(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
