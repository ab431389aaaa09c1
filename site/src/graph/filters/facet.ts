/** One answer to the question of a facet, with everything that fits it. */
export interface FacetOption<Item> {
  /** Last part of the address and value of the form field: `sport`. Unique within the facet. */
  value: string;
  /** What readers choose: "Sport". Unique within the facet. */
  label: string;
  /** In the order of the whole list. */
  items: Item[];
}

/** One way to narrow a list: by topic, by district … Only options that fit at least one entry. */
export interface Facet<Item> {
  /** Part of the address and name of the form field: `thema`. */
  name: string;
  options: FacetOption<Item>[];
}

/** How entries answer a facet. */
export interface FacetRule<Item> {
  name: string;
  /** The answers of an entry, by `value`; several where several apply, none when it says nothing about it. */
  valuesOf: (item: Item) => Iterable<string>;
  /** All possible answers in the order readers see them. */
  options: { value: string; label: string }[];
}

/** Labels that occur twice get their value added, so that no two options and no two page titles are alike. */
function labelUniquely(options: FacetRule<never>['options']): FacetRule<never>['options'] {
  const counts = new Map<string, number>();
  for (const { label } of options) counts.set(label, (counts.get(label) ?? 0) + 1);
  return options.map(({ value, label }) => ({ value, label: counts.get(label) === 1 ? label : `${label} (${value})` }));
}

/** Sorts entries under the options of a facet; options that fit none are left out, values the rule does not know are ignored. */
export function buildFacet<Item>({ name, valuesOf, options }: FacetRule<Item>, items: Item[]): Facet<Item> {
  const byValue = new Map<string, Item[]>(options.map(({ value }) => [value, []]));
  for (const item of items) for (const value of new Set(valuesOf(item))) byValue.get(value)?.push(item);
  return {
    name,
    options: labelUniquely(options)
      .map((option) => ({ ...option, items: byValue.get(option.value) ?? [] }))
      .filter((option) => option.items.length > 0),
  };
}

/** The option at an address; undefined when the list has none. */
export function findOption<Item>(
  facets: Facet<Item>[],
  name: string | undefined,
  value: string | undefined,
): FacetOption<Item> | undefined {
  return facets.find((facet) => facet.name === name)?.options.find((option) => option.value === value);
}
