/** Entries of a directory under their first letter. */
export interface LetterGroup<Item> {
  letter: string;
  /** Safe in an `id`: `a` to `z`, or `0` for everything else. */
  id: string;
  items: Item[];
}

/** The first letter as German directories sort it: Ä under A, ß under S, digits and signs under "0–9". */
function letterOf(name: string): string {
  const letter = name
    .normalize('NFD')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .replace('ß', 's')
    .toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : '0–9';
}

const idOf = (letter: string): string => (letter === '0–9' ? '0' : letter.toLowerCase());

const collator = new Intl.Collator('de', { numeric: true });
const sortKey = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '');

/** A copy in the order of a German directory: signs before the first letter do not count, ä is sorted as a, digits stand first. */
export function sortForDirectory<Item>(items: Item[], nameOf: (item: Item) => string): Item[] {
  return items.toSorted((first, second) => collator.compare(sortKey(nameOf(first)), sortKey(nameOf(second))));
}

/** Groups a sorted list by first letter; every letter appears once, in the order of its first entry. */
export function groupByLetter<Item>(items: Item[], nameOf: (item: Item) => string): LetterGroup<Item>[] {
  return [...Map.groupBy(items, (item) => letterOf(nameOf(item)))].map(([letter, group]) => ({ letter, id: idOf(letter), items: group }));
}

/** For each letter the address of its first entry within a list that is spread over pages of `size` entries. */
export function letterLinks<Item>(
  items: Item[],
  nameOf: (item: Item) => string,
  size: number,
  pathOf: (page: number) => string,
): { letter: string; href: string; count: number }[] {
  const letters = new Map<string, { page: number; count: number }>();
  items.forEach((item, index) => {
    const letter = letterOf(nameOf(item));
    const known = letters.get(letter);
    if (known) known.count += 1;
    else letters.set(letter, { page: Math.floor(index / size) + 1, count: 1 });
  });
  return [...letters].map(([letter, { page, count }]) => ({ letter, href: `${pathOf(page)}#buchstabe-${idOf(letter)}`, count }));
}
