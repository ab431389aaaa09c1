import { accessibilityFeatureLabels, labelOf } from '../../i18n/labels.ts';
import type { Accessibility, AccessibilityFeature, District, Topic } from '../types.ts';
import type { FacetRule } from './facet.ts';

interface Shelf<Kind> {
  slug: string;
  name: string;
  parent?: Kind;
}

/** An entry's topics or districts with everything above them: what is in the old town is also in the town centre. */
function* withParents<Kind extends Shelf<Kind>>(shelves: Kind[]): Generator<string> {
  for (const shelf of shelves) for (let current: Kind | undefined = shelf; current; current = current.parent) yield current.slug;
}

const toOptions = (shelves: { slug: string; name: string }[]) => shelves.map(({ slug, name }) => ({ value: slug, label: name }));

/** By topic; a topic also has what belongs to its subtopics. */
export function topicRule<Item>(topics: Topic[], topicsOf: (item: Item) => Topic[]): FacetRule<Item> {
  return { name: 'thema', valuesOf: (item) => withParents(topicsOf(item)), options: toOptions(topics) };
}

/** By district; a district also has what lies in its parts. */
export function districtRule<Item>(districts: District[], districtsOf: (item: Item) => District[]): FacetRule<Item> {
  return { name: 'ortsteil', valuesOf: (item) => withParents(districtsOf(item)), options: toOptions(districts) };
}

/** Codes of the CMS in the order of its form, with the word the public address uses. */
const audienceValues = {
  everyone: 'alle',
  children: 'kinder',
  youth: 'jugendliche',
  adults: 'erwachsene',
  families: 'familien',
  seniors: 'aeltere',
  women: 'frauen',
  men: 'maenner',
  'people-with-disabilities': 'menschen-mit-behinderung',
  newcomers: 'neu-in-deutschland',
  lgbtiq: 'queere-menschen',
} as const satisfies Record<string, string>;

/** By those it is meant for, as the entry names them: "alle" is an answer of its own. */
export function audienceRule<Item>(audiencesOf: (item: Item) => string[]): FacetRule<Item> {
  const values: Record<string, string> = audienceValues;
  return {
    name: 'zielgruppe',
    valuesOf: (item) => audiencesOf(item).flatMap((code) => values[code] ?? []),
    options: Object.entries(audienceValues).map(([code, value]) => ({ value, label: labelOf('audience', code) })),
  };
}

const featureValues: Record<AccessibilityFeature, string> = {
  wheelchair: 'rollstuhl',
  stepFreeEntrance: 'stufenlos',
  accessibleToilet: 'toilette',
  accessibleParking: 'parkplatz',
  lift: 'aufzug',
  inductionLoop: 'induktionsschleife',
  signLanguage: 'gebaerdensprache',
  tactileGuidance: 'leitsystem',
  assistanceDogs: 'assistenzhunde',
  plainLanguage: 'einfache-sprache',
  quietRoom: 'ruheraum',
};

/**
 * By what people need to take part. Only a clear yes counts: who relies on a lift must not stand before a "partly". `sourcesOf` names what
 * the entry says itself, then what its place says; of a feature that both mention the entry's own word counts.
 */
export function accessibilityRule<Item>(sourcesOf: (item: Item) => (Accessibility | undefined)[]): FacetRule<Item> {
  return {
    name: 'barrierefrei',
    valuesOf: (item) => {
      const facts = new Map<AccessibilityFeature, string>();
      for (const source of sourcesOf(item)) {
        for (const { feature, value } of source?.features ?? []) if (!facts.has(feature)) facts.set(feature, value);
      }
      return [...facts].filter(([, value]) => value === 'yes').map(([feature]) => featureValues[feature]);
    },
    options: (Object.keys(featureValues) as AccessibilityFeature[]).map((feature) => ({
      value: featureValues[feature],
      label: accessibilityFeatureLabels[feature],
    })),
  };
}
