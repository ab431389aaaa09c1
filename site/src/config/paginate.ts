/** One page of a long list. */
export interface ListPage<Item> {
  items: Item[];
  /** 1-based. */
  number: number;
  /** At least 1: an empty list has one empty page. */
  count: number;
  total: number;
}

/** How many entries a list page shows; chosen so that every page stays under 100 KB as transferred. */
export const pageSizes = { clubs: 120, opportunities: 60, occurrences: 100, announcements: 50, venues: 120 } as const;

/** How many pages a list of `total` entries has; at least 1. */
export function countPages(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** Page `number` (1-based) of a list. @throws RangeError when the list has no such page. */
export function paginate<Item>(items: Item[], number: number, size: number): ListPage<Item> {
  const count = countPages(items.length, size);
  if (!Number.isInteger(number) || number < 1 || number > count) {
    throw new RangeError(`The list has ${count} pages, there is no page ${number}.`);
  }
  return { items: items.slice((number - 1) * size, number * size), number, count, total: items.length };
}
