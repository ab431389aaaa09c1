import { paragraph } from '../../lib/blocks.ts';
import type { VenueRole } from '../content/club-text.ts';
import { fictionalPhone, type Size } from '../content/municipality.ts';
import { town, townDistricts, villageNames } from '../content/places.ts';
import { townVenues, type VenueText, villageVenues } from '../content/venues.ts';
import type { Random } from '../random.ts';
import type { PlannedDistrict, PlannedVenue } from './seed-plan.ts';

/** A town or village: what `{ort}` means, its district and where things take place. */
export interface Place {
  name: string;
  district: string;
  venueFor(role: VenueRole): string | undefined;
}

const VILLAGES = { town: 0, county: 36, state: 272 } as const;
const COUNTIES = 24;
const colours = ['#1b5e4b', '#1d5fa8', '#8a2f6d', '#9a4a00', '#2b6b36', '#5b4a9e'];

/** Districts, venues and places of a size of demo data; the first place is the town with all its houses. */
export function planPlaces(size: Size, slugFor: (title: string) => string, random: Random, confirmedAt: () => string) {
  const districts: PlannedDistrict[] = [];
  const venues: PlannedVenue[] = [];
  const places: Place[] = [];

  function addDistrict(name: string, description: string, parent?: string): string {
    const slug = slugFor(name);
    districts.push({ slug, parent, fields: { name, slug, description, colour: colours[districts.length % colours.length] } });
    return slug;
  }

  function addPlace(name: string, district: string, texts: VenueText[]): void {
    const slugs = new Map<string, string>();
    const byRole = new Map<VenueRole, string>();
    for (const text of texts) {
      const fill = (words: string) => words.replaceAll('{ort}', name);
      const slug = slugFor(fill(text.name));
      slugs.set(text.key, slug);
      for (const role of text.roles) byRole.set(role, slug);
      venues.push({
        slug,
        parent: text.parent ? slugs.get(text.parent) : undefined,
        district,
        scene: text.scene,
        fields: {
          name: fill(text.name),
          slug,
          kind: text.kind,
          summary: fill(text.summary),
          description: text.description ? [paragraph(fill(text.description))] : [],
          municipal: text.municipal,
          capacity: text.capacity,
          equipment: text.equipment ?? [],
          accessibility: text.accessibility,
          openingHours: (text.openingHours ?? []).map((hours) => ({
            ...hours,
            opens: `${hours.opens}:00.000`,
            closes: `${hours.closes}:00.000`,
          })),
          address: {
            street: text.street,
            postalCode: town.postalCode,
            city: name,
            latitude: 52.85 + random.integer(0, 1500) / 10_000,
            longitude: 9.2 + random.integer(0, 2500) / 10_000,
          },
          bookingContact: text.municipal
            ? { role: 'Raumvergabe', email: 'raumvergabe@lindenfurt.example.org', phone: fictionalPhone(140), consent: true }
            : { role: 'Verwaltung', phone: fictionalPhone(150 + random.integer(0, 40)), consent: true },
          confirmedAt: confirmedAt(),
        },
      });
    }
    places.push({ name, district, venueFor: (role) => byRole.get(role) });
  }

  if (size === 'town') {
    for (const [index, { name, place, description }] of townDistricts.entries()) {
      addPlace(place, addDistrict(name, description), index === 0 ? townVenues : villageVenues);
    }
    return { districts, venues, places };
  }

  const names = villageNames(VILLAGES[size]);
  const counties =
    size === 'state'
      ? names.slice(0, COUNTIES).map((name) => addDistrict(`Landkreis ${name}`, `Städte und Dörfer im Landkreis ${name}.`))
      : [];
  const parentOf = (index: number) => (counties.length > 0 ? counties[index % counties.length] : undefined);
  addPlace(town.short, addDistrict(town.short, 'Die Kreisstadt an der Aue.', parentOf(0)), townVenues);
  for (const [index, name] of names.entries()) {
    addPlace(
      name,
      addDistrict(name, `${name} liegt zwischen Feldern und Wald und hat ein reges Vereinsleben.`, parentOf(index)),
      villageVenues,
    );
  }
  return { districts, venues, places };
}
