import type { Accessibility, Address } from '../graph/types.ts';
import { accessibilityFeatureLabels } from './labels.ts';

/** The lines of a postal address, top to bottom; empty when nothing is known. */
export function addressLines(address: Address | undefined): string[] {
  if (!address) return [];
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  return [address.addition, address.street, town].filter((line): line is string => Boolean(line));
}

/** The features in words, grouped by answer: "Aufzug, Eingang ohne Stufen". Groups without entries are left out. */
export function describeAccessibility(
  accessibility: Accessibility,
): { label: string; value: 'yes' | 'partly' | 'no'; features: string[] }[] {
  const groups = [
    { label: 'Vorhanden', value: 'yes' },
    { label: 'Teilweise vorhanden', value: 'partly' },
    { label: 'Nicht vorhanden', value: 'no' },
  ] as const;
  return groups
    .map(({ label, value }) => ({
      label,
      value,
      features: accessibility.features.filter((entry) => entry.value === value).map((entry) => accessibilityFeatureLabels[entry.feature]),
    }))
    .filter((group) => group.features.length > 0);
}
