/**
 * Orders that do not depend on the machine: a fixed German collation, and code units for identifiers and ISO dates. Every order ends with
 * the id, so that equal names always come in the same order.
 */
const german = new Intl.Collator('de', { numeric: true, sensitivity: 'variant' });

/** By UTF-16 code units: right for ids and ISO dates. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As a German reader expects names to be sorted (DIN 5007-1): ä like a, "Halle 2" before "Halle 10". */
export function compareGerman(a: string, b: string): number {
  return german.compare(a, b);
}

/** By name in German, then id. */
export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return compareGerman(a.name, b.name) || compareText(a.id, b.id);
}

/** By title in German, then id. */
export function byTitle(a: { title: string; id: string }, b: { title: string; id: string }): number {
  return compareGerman(a.title, b.title) || compareText(a.id, b.id);
}

/** By start, then by end of the id: dates at the same time keep one order. */
export function byStart(a: { start: string; id: string }, b: { start: string; id: string }): number {
  return compareText(a.start, b.start) || compareText(a.id, b.id);
}
