/** German words for the filters of the three lists. */
import type { ListName } from '../config/filter-paths.ts';

/** How a list is called in headings and counts. */
export const listNouns: Record<ListName, { one: string; many: string }> = {
  clubs: { one: 'Verein', many: 'Vereine' },
  opportunities: { one: 'Angebot', many: 'Angebote' },
  occurrences: { one: 'Termin', many: 'Termine' },
};

const listTitles: Record<ListName, string> = { clubs: 'Vereine', opportunities: 'Angebote', occurrences: 'Veranstaltungen' };

interface FacetText {
  /** What the filter is called. */
  legend: string;
  /** The choice that narrows nothing; makes the filter a select. Without it the filter is a group of boxes. */
  any?: string;
  /** Title of the list narrowed by it. */
  title: (list: string, label: string) => string;
}

const withColon = (list: string, label: string): string => `${list}: ${label}`;

const facetTexts: Record<string, FacetText> = {
  wann: { legend: 'Wann', any: 'jederzeit', title: (list, label) => `${list} ${label}` },
  thema: { legend: 'Thema', any: 'alle Themen', title: (list, label) => `${list} zum Thema ${label}` },
  ortsteil: { legend: 'Ortsteil', any: 'alle Ortsteile', title: (list, label) => `${list} im Ortsteil ${label}` },
  zeit: { legend: 'Zeitaufwand', any: 'egal', title: withColon },
  alter: { legend: 'Alter', any: 'egal', title: withColon },
  rhythmus: { legend: 'Wie oft', title: withColon },
  ort: { legend: 'Wo', title: withColon },
  preis: { legend: 'Preis', title: withColon },
  art: { legend: 'Art', title: withColon },
  zielgruppe: { legend: 'Für wen', title: (list, label) => `${list} für ${label}` },
  barrierefrei: { legend: 'Barrierefreiheit', title: withColon },
};

/** The words for a filter. @throws when a filter has none. */
export function facetText(name: string): FacetText {
  const text = facetTexts[name];
  if (!text) throw new Error(`The filter "${name}" has no German words; add them to i18n/filter-texts.ts.`);
  return text;
}

/** "Vereine zum Thema Sport": title of a list narrowed by one filter. */
export function filterTitle(list: ListName, filter: string, label: string): string {
  return facetText(filter).title(listTitles[list], label);
}
