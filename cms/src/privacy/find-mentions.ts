/** A place within an entry that names what was looked for. */
export interface Mention {
  /** Fields from the outside in: `contacts.0`. Empty for the entry itself. */
  path: string;
  /** The plain fields that stand together with it there: of a contact its name, role and telephone number. */
  fields: Record<string, unknown>;
}

/** Fields that belong to the database rather than to what people wrote. */
const INTERNAL = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

/** Whether a text names exactly this e-mail address, upper and lower case alike: „johanna@example.org“ does not name „anna@example.org“. */
export function namesAddress(text: string, address: string): boolean {
  const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}._%+-])${literal}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`, 'iu').test(text);
}

/**
 * All objects within `value` in which a text names an e-mail address ({@link namesAddress}), each once, with its path. Texts in lists of rich
 * text are found too, as a place of their own.
 */
export function findMentions(value: unknown, address: string, path: string[] = []): Mention[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => findMentions(one, address, [...path, String(index)]));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const entries = Object.entries(value);
  const isNamed = entries.some(([, one]) => typeof one === 'string' && namesAddress(one, address));
  const own = isNamed ? [{ path: path.join('.'), fields: pickPlain(entries) }] : [];
  return [...own, ...entries.flatMap(([name, one]) => findMentions(one, address, [...path, name]))];
}

function pickPlain(entries: [string, unknown][]): Record<string, unknown> {
  const isPlain = (value: unknown) => value !== null && (typeof value !== 'object' || value instanceof Date);
  return Object.fromEntries(entries.filter(([name, value]) => !INTERNAL.includes(name) && isPlain(value)));
}
