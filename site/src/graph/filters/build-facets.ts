import { addDays, weekendOf } from '../../i18n/format-dates.ts';
import { eventKindLabels, rhythmLabels } from '../../i18n/labels.ts';
import type { Accessibility, AccessibilityFeature, Club, District, Event, Graph, IsoDate, Occurrence, Opportunity } from '../types.ts';
import { buildFacet, type Facet, type FacetRule } from './facet.ts';
import { accessibilityRule, audienceRule, districtRule, topicRule } from './shared-rules.ts';

/** The lists as readers see them, in their order. */
export interface Lists {
  clubs: Club[];
  opportunities: Opportunity[];
  /** Dates that are not over. */
  occurrences: Occurrence[];
}

/** The facets of each list, in the order of its form. */
export interface ListFacets {
  clubs: Facet<Club>[];
  opportunities: Facet<Opportunity>[];
  occurrences: Facet<Occurrence>[];
}

const rhythmValues: Record<NonNullable<Opportunity['rhythm']>, string> = { once: 'einmalig', project: 'auf-zeit', regular: 'regelmaessig' };

const rhythmRule: FacetRule<Opportunity> = {
  name: 'rhythmus',
  valuesOf: ({ rhythm }) => (rhythm ? [rhythmValues[rhythm]] : []),
  options: (Object.keys(rhythmValues) as (keyof typeof rhythmValues)[]).map((code) => ({
    value: rhythmValues[code],
    label: rhythmLabels[code],
  })),
};

/** Time needed a week: who has five hours also wants to see what takes two. "Flexible" is what the text on the hours says. */
const timeRule: FacetRule<Opportunity> = {
  name: 'zeit',
  valuesOf: function* ({ hoursPerWeek, hours }) {
    if (hoursPerWeek !== undefined && hoursPerWeek <= 2) yield 'bis-2-stunden';
    if (hoursPerWeek !== undefined && hoursPerWeek <= 5) yield 'bis-5-stunden';
    if (hoursPerWeek !== undefined && hoursPerWeek > 5) yield 'mehr-als-5-stunden';
    if (/flexib|absprache|frei (ein|wähl)/i.test(hours ?? '')) yield 'flexibel';
  },
  options: [
    { value: 'bis-2-stunden', label: 'bis 2 Stunden in der Woche' },
    { value: 'bis-5-stunden', label: 'bis 5 Stunden in der Woche' },
    { value: 'mehr-als-5-stunden', label: 'mehr als 5 Stunden in der Woche' },
    { value: 'flexibel', label: 'flexibel, nach Absprache' },
  ],
};

const remoteRule: FacetRule<Opportunity> = {
  name: 'ort',
  valuesOf: ({ remote }) => (remote ? ['von-zu-hause'] : []),
  options: [{ value: 'von-zu-hause', label: 'von zu Hause aus möglich' }],
};

/** No minimum age means that everybody may help (see the field's hint in the CMS). */
const ageRule: FacetRule<Opportunity> = {
  name: 'alter',
  valuesOf: function* ({ minimumAge = 0 }) {
    if (minimumAge < 16) yield 'unter-16';
    if (minimumAge < 18) yield 'unter-18';
  },
  options: [
    { value: 'unter-16', label: 'unter 16 Jahren möglich' },
    { value: 'unter-18', label: 'unter 18 Jahren möglich' },
  ],
};

/** True while a date runs on a day from `from` to `to`, both inclusive. */
function takesPlaceWithin(occurrence: Pick<Occurrence, 'startDay' | 'endDay'>, from: IsoDate, to: IsoDate): boolean {
  return occurrence.startDay <= to && occurrence.endDay >= from;
}

/** Days that readers ask for by name, seen from `today`: first and last, both inclusive. */
export function namedDays(today: IsoDate): { value: string; label: string; from: IsoDate; to: IsoDate }[] {
  const weekend = weekendOf(today);
  return [
    { value: 'heute', label: 'heute', from: today, to: today },
    { value: 'wochenende', label: 'dieses Wochenende', from: weekend.from, to: weekend.to },
    { value: '7-tage', label: 'in den nächsten 7 Tagen', from: today, to: addDays(today, 6) },
    { value: '30-tage', label: 'in den nächsten 30 Tagen', from: today, to: addDays(today, 29) },
  ];
}

function whenRule(today: IsoDate): FacetRule<Occurrence> {
  const days = namedDays(today);
  return {
    name: 'wann',
    valuesOf: (occurrence) => days.filter(({ from, to }) => takesPlaceWithin(occurrence, from, to)).map(({ value }) => value),
    options: days,
  };
}

/** Free is what says so: every price is zero, and there is one. */
const priceRule: FacetRule<Occurrence> = {
  name: 'preis',
  valuesOf: ({ event: { prices } }) => (prices.length > 0 && prices.every(({ amount }) => amount === 0) ? ['kostenlos'] : []),
  options: [{ value: 'kostenlos', label: 'kostenlos' }],
};

const kindValues: Record<Event['kind'], string> = {
  event: 'veranstaltung',
  training: 'schulung',
  exchange: 'austausch',
  meeting: 'sitzung',
};

const kindRule: FacetRule<Occurrence> = {
  name: 'art',
  valuesOf: ({ event }) => [kindValues[event.kind]],
  options: (Object.keys(kindValues) as Event['kind'][]).map((kind) => ({ value: kindValues[kind], label: eventKindLabels[kind] })),
};

interface Placed {
  districts: District[];
  venue?: Placed;
  /** The building of a room. */
  parent?: Placed;
}

/** An entry that names no district lies where its venue lies, a room where its building stands. */
function districtsOf({ districts, venue, parent }: Placed): District[] {
  const place = venue ?? parent;
  return districts.length > 0 || !place ? districts : districtsOf(place);
}

/** A date held elsewhere lies where that venue lies, whatever the event says of its usual place. */
function districtsOfDate({ event, venue, elsewhere }: Occurrence): District[] {
  return elsewhere && venue ? districtsOf(venue) : districtsOf(event);
}

/** What an event offers wherever it is held. */
const placeless: AccessibilityFeature[] = ['signLanguage', 'plainLanguage'];

/** What is known about taking part in a date: elsewhere, what the event says of its usual place must not be promised. */
function accessibilityOfDate({ event, venue, elsewhere }: Occurrence): (Accessibility | undefined)[] {
  const own = event.accessibility;
  if (!elsewhere) return [own, venue?.accessibility];
  return [own && { ...own, features: own.features.filter(({ feature }) => placeless.includes(feature)) }, venue?.accessibility];
}

/** All facets of the three lists. The same lists always give the same facets; nothing is counted that the list does not show. */
export function buildFacets(lists: Lists, { topics, districts, today }: Pick<Graph, 'topics' | 'districts' | 'today'>): ListFacets {
  const clubRules: FacetRule<Club>[] = [
    topicRule(topics, (club) => club.topics),
    districtRule(districts, (club) => club.districts),
    audienceRule((club) => club.audiences),
    accessibilityRule((club) => [club.accessibility, club.usualVenue?.accessibility]),
  ];
  const opportunityRules: FacetRule<Opportunity>[] = [
    topicRule(topics, (offer) => offer.topics),
    districtRule(districts, districtsOf),
    timeRule,
    ageRule,
    rhythmRule,
    remoteRule,
    audienceRule((offer) => offer.audiences),
  ];
  const occurrenceRules: FacetRule<Occurrence>[] = [
    whenRule(today),
    topicRule(topics, ({ event }) => event.topics),
    districtRule(districts, districtsOfDate),
    priceRule,
    kindRule,
    audienceRule(({ event }) => event.audiences),
    accessibilityRule(accessibilityOfDate),
  ];
  const build = <Item>(rules: FacetRule<Item>[], items: Item[]): Facet<Item>[] =>
    rules.map((rule) => buildFacet(rule, items)).filter((facet) => facet.options.length > 0);
  return {
    clubs: build(clubRules, lists.clubs),
    opportunities: build(opportunityRules, lists.opportunities),
    occurrences: build(occurrenceRules, lists.occurrences),
  };
}

/** What the lists of a graph show; the order of clubs is the graph's. */
export function selectListed(graph: Pick<Graph, 'clubs' | 'opportunities' | 'occurrences'>): Lists {
  return {
    clubs: graph.clubs.filter((club) => club.listed),
    opportunities: graph.opportunities.filter((offer) => offer.listed),
    occurrences: graph.occurrences.filter((occurrence) => !occurrence.past && occurrence.event.listed),
  };
}
