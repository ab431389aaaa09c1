/**
 * The scalar fields of the CMS as the site reads them. `null` and empty text become `undefined` here and nowhere else; text is cleaned.
 * Error texts are German: they reach the editor in the list of entries left out.
 */
import { z } from 'zod';
import { cleanText } from './clean-text.ts';

const isText = (value: string): boolean => cleanText(value) !== '';

/** Text that must be there. */
export const requiredText = z
  .string('Text fehlt')
  .refine(isText, 'Text fehlt')
  .transform((value) => cleanText(value));

/** Text that may be missing. */
export const optionalText = z
  .string('muss Text sein')
  .nullish()
  .transform((value) => cleanText(value ?? '') || undefined);

/** A number that may be missing. */
export const optionalNumber = z
  .number('muss eine Zahl sein')
  .nullish()
  .transform((value) => value ?? undefined);

/** A whole number that may be missing. */
export const optionalInteger = z
  .int('muss eine ganze Zahl sein')
  .nullish()
  .transform((value) => value ?? undefined);

/** A tick box; missing counts as not ticked. */
export const flag = z
  .boolean('muss ja oder nein sein')
  .nullish()
  .transform((value) => value ?? false);

const isHttpUrl = (value: string): boolean => URL.canParse(value.trim()) && /^https?:$/.test(new URL(value.trim()).protocol);

/** An address on the web; anything but http and https is refused. */
export const requiredUrl = z
  .string('Internetadresse fehlt')
  .refine(isHttpUrl, 'keine Internetadresse mit http:// oder https://')
  .transform((value) => value.trim());

/** An address on the web that may be missing. */
export const optionalUrl = z
  .string('muss Text sein')
  .nullish()
  .refine((value) => !value?.trim() || isHttpUrl(value), 'keine Internetadresse mit http:// oder https://')
  .transform((value) => value?.trim() || undefined);

const isCalendarDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
};

/** A calendar day `2026-11-24`. */
export const requiredDay = z.string('Datum fehlt').refine(isCalendarDay, 'kein gültiges Datum (Jahr-Monat-Tag)');

/** A calendar day that may be missing. */
export const optionalDay = requiredDay.nullish().transform((value) => value ?? undefined);

const isInstant = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));

/** An instant, given with offset, kept in UTC with milliseconds: `2026-11-24T18:00:00.000Z`. */
export const requiredInstant = z
  .string('Zeitpunkt fehlt')
  .refine(isInstant, 'kein gültiger Zeitpunkt')
  .transform((value) => new Date(value).toISOString());

/** An instant that may be missing. */
export const optionalInstant = requiredInstant.nullish().transform((value) => value ?? undefined);

/** Wall-clock time, `19:30:00.000` in the CMS, `19:30` from here on. */
export const requiredTime = z
  .string('Uhrzeit fehlt')
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/, 'keine gültige Uhrzeit')
  .transform((value) => value.slice(0, 5));

/** Wall-clock time that may be missing. */
export const optionalTime = requiredTime.nullish().transform((value) => value ?? undefined);

/** One of fixed values. */
export function requiredChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: (issue) => `unbekannter Wert „${String(issue.input)}“` });
}

/** One of fixed values, or missing. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return requiredChoice(values)
    .nullish()
    .transform((value) => value ?? undefined);
}

/** A repeatable component; missing becomes an empty list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
}

/** A single component that may be missing. */
export function optionalOf<Item extends z.ZodType>(item: Item) {
  return item.nullish().transform((value) => value ?? undefined);
}

/** A relation to one entry, populated with nothing but its `documentId`; undefined when there is none or its target is not published. */
export const optionalRelation = z
  .object({ documentId: z.string() })
  .nullish()
  .transform((value) => value?.documentId);

/** A relation to several entries: their document ids in the editor's order. */
export const relationList = z
  .array(z.object({ documentId: z.string() }))
  .nullish()
  .transform((value) => [...new Set((value ?? []).map((target) => target.documentId))]);

/** Last part of a public address. Strapi's own alphabet for a uid, less the spellings that mean a folder. */
const slug = z.string('Adressname (Slug) fehlt').regex(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/, 'Adressname (Slug) enthält unerlaubte Zeichen');

/** What Strapi gives with every entry, and the site's own slugs. */
export const entryFields = {
  documentId: z.string().min(1),
  updatedAt: requiredInstant,
  slug,
  formerSlugs: z
    .array(slug)
    .nullish()
    .transform((value) => value ?? []),
};
