/** A place within an entry that names what was looked for. */
export interface Mention {
  /** Fields from the outside in: `contacts.0`. Empty for the entry itself. */
  path: string;
  /** The plain fields that stand together with it there: of a contact its name, role and telephone number. */
  fields: Record<string, unknown>;
}

/** Fields that belong to the database rather than to what people wrote. */
const INTERNAL = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

/**
 * All objects within `value` in which a text contains `needle` (upper and lower case alike), each once, with its path. Texts in lists of rich text
 * are found too, as a place of their own.
 */
export function findMentions(value: unknown, needle: string, path: string[] = []): Mention[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => findMentions(one, needle, [...path, String(index)]));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const entries = Object.entries(value);
  const isNamed = entries.some(([, one]) => typeof one === 'string' && one.toLowerCase().includes(needle.toLowerCase()));
  const own = isNamed ? [{ path: path.join('.'), fields: pickPlain(entries) }] : [];
  return [...own, ...entries.flatMap(([name, one]) => findMentions(one, needle, [...path, name]))];
}

function pickPlain(entries: [string, unknown][]): Record<string, unknown> {
  const isPlain = (value: unknown) => value !== null && (typeof value !== 'object' || value instanceof Date);
  return Object.fromEntries(entries.filter(([name, value]) => !INTERNAL.includes(name) && isPlain(value)));
}
