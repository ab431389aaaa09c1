/**
 * The index behind a list's filter form: small enough to be loaded at once (a county's 1,600 clubs or 5,000 dates), and read by a few lines
 * of script. Tuples instead of objects keep it so.
 */

/** An entry: its path, its title, the lines under the title (empty where there is nothing to say), the numbers of its options. */
export type IndexEntry = [path: string, title: string, lines: string[], options: number[]];
/** A date: number of its entry, day (`yyyy-mm-dd`, Berlin), number of its time, what is special about it ('' for nothing), numbers of its options. */
type IndexDate = [entry: number, day: string, time: number, status: string, options: number[]];

/** What is served as `filter.json` beside each list. */
export interface FilterIndex {
  /** `thema=sport`; the position is the number entries refer to. */
  options: string[];
  /** In the order of the list. */
  entries: IndexEntry[];
  /** Lists of dates only: then dates are what is listed. */
  dates?: { times: string[]; rows: IndexDate[] };
}

/** What readers chose: name of the filter → values. Empty lists are never in it. */
export type Selection = Map<string, string[]>;

/** A line of the result. */
export interface Row {
  path: string;
  title: string;
  lines: string[];
  day?: string;
  time?: string;
  status?: string;
}

/** Needs add up: who needs a ramp and a toilet is not helped by either. Everything else is a choice between alternatives. */
const cumulative = new Set(['barrierefrei']);

/** Entries or dates that fit every filter of the selection, in the order of the list. Values the index does not know fit nothing. */
export function selectRows({ options, entries, dates }: FilterIndex, selection: Selection): Row[] {
  const wanted = [...selection].map(([name, values]) => ({
    all: cumulative.has(name),
    numbers: values.map((value) => options.indexOf(`${name}=${value}`)),
  }));
  const fits = (own: number[]): boolean =>
    wanted.every(({ all, numbers }) =>
      all ? numbers.every((number) => own.includes(number)) : numbers.some((number) => own.includes(number)),
    );
  if (!dates) return entries.filter((entry) => fits(entry[3])).map(([path, title, lines]) => ({ path, title, lines }));
  return dates.rows.flatMap(([number, day, time, status, own]) => {
    const entry = entries[number];
    if (!entry || !fits([...entry[3], ...own])) return [];
    return { path: entry[0], title: entry[1], lines: entry[2], day, time: dates.times[time], status };
  });
}

/** How many rows would fit without one of the filters: for readers whose selection fits nothing. The most helpful comes first. */
export function countWithout(index: FilterIndex, selection: Selection): { name: string; count: number }[] {
  return [...selection.keys()]
    .map((name) => ({ name, count: selectRows(index, new Map([...selection].filter(([other]) => other !== name))).length }))
    .filter(({ count }) => count > 0)
    .sort((first, second) => second.count - first.count);
}
