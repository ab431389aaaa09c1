/** Entries as schema.org data (JSON-LD 1.1) for search engines and other systems. */
import type {
  BreadcrumbList,
  EventSeries,
  EventStatusType,
  JobPosting,
  Organization,
  Place,
  Event as SchemaEvent,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import { blocksToText } from '../cms/schema/blocks.ts';
import { pathTo } from '../config/routes.ts';
import type { Address, Club, Event, IsoDate, Municipality, Occurrence, Opportunity, Venue } from '../graph/types.ts';
import { berlinIso } from '../i18n/format-dates.ts';
import { accessibilityFeatureLabels } from '../i18n/labels.ts';
import { describeSchedule } from './event-schedule.ts';

/** JSON for a `<script>` element: `<` is escaped, so that no text can end the element (HTML living standard, 4.12.1.3). */
export function serializeJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const absolute = (path: string, site: URL): string => new URL(path, site).href;

function toPostalAddress(address: Address | undefined) {
  if (!address) return undefined;
  return {
    '@type': 'PostalAddress' as const,
    ...(address.street && { streetAddress: address.street }),
    ...(address.postalCode && { postalCode: address.postalCode }),
    ...(address.city && { addressLocality: address.city }),
    addressCountry: 'DE',
  };
}

function toPlace(venue: Venue, site: URL): Place {
  return {
    '@type': 'Place',
    name: venue.name,
    url: absolute(venue.path, site),
    address: toPostalAddress(venue.address ?? venue.parent?.address),
    ...(venue.capacity !== undefined && { maximumAttendeeCapacity: venue.capacity }),
  };
}

/** schema.org/Place for a venue, with its position, what it has for people with disabilities, and the building it is in. */
export function venueJsonLd(venue: Venue, site: URL): WithContext<Place> {
  const { latitude, longitude } = venue.address ?? venue.parent?.address ?? {};
  const equipment = (venue.accessibility?.features ?? []).map(({ feature, value }) => ({
    '@type': 'LocationFeatureSpecification' as const,
    name: accessibilityFeatureLabels[feature],
    value: value === 'partly' ? 'teilweise' : value === 'yes',
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    '@id': absolute(venue.path, site),
    name: venue.name,
    url: absolute(venue.path, site),
    ...(venue.summary && { description: venue.summary }),
    address: toPostalAddress(venue.address ?? venue.parent?.address),
    ...(venue.capacity !== undefined && { maximumAttendeeCapacity: venue.capacity }),
    ...(latitude !== undefined && longitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(equipment.length > 0 && { amenityFeature: equipment }),
    ...(venue.parent && { containedInPlace: { '@type': 'Place', name: venue.parent.name, url: absolute(venue.parent.path, site) } }),
  };
}

function statusOf(occurrence: Occurrence): EventStatusType {
  if (occurrence.status === 'cancelled') return 'https://schema.org/EventCancelled';
  if (occurrence.status === 'postponed') return 'https://schema.org/EventPostponed';
  return occurrence.moved ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled';
}

function describeDates(occurrence: Occurrence) {
  const { allDay } = occurrence;
  return {
    startDate: allDay ? occurrence.startDay : berlinIso(occurrence.start),
    ...(allDay ? { endDate: occurrence.endDay } : occurrence.end && { endDate: berlinIso(occurrence.end) }),
    eventStatus: statusOf(occurrence),
    ...(occurrence.moved && { previousStartDate: berlinIso(occurrence.recurrenceId) }),
  };
}

/** Where an event, or one date of it, takes place. */
type Placed = Pick<Event, 'venue' | 'placeNote' | 'onlineUrl'>;

function attendanceMode(placed: Placed): 'OnlineEventAttendanceMode' | 'MixedEventAttendanceMode' | 'OfflineEventAttendanceMode' {
  if (!placed.onlineUrl) return 'OfflineEventAttendanceMode';
  return placed.venue || placed.placeNote ? 'MixedEventAttendanceMode' : 'OnlineEventAttendanceMode';
}

function describeLocation(placed: Placed, site: URL): Place | { '@type': 'VirtualLocation'; url: string } | undefined {
  if (placed.venue) return toPlace(placed.venue, site);
  if (placed.placeNote) return { '@type': 'Place', name: placed.placeNote };
  return placed.onlineUrl ? { '@type': 'VirtualLocation', url: placed.onlineUrl } : undefined;
}

/** How one takes part and where, both of the same date. */
function describePlace(placed: Placed, site: URL) {
  const location = describeLocation(placed, site);
  return { eventAttendanceMode: `https://schema.org/${attendanceMode(placed)}` as const, ...(location && { location }) };
}

/**
 * schema.org/Event: the next date (the last one when all are over), where that date is held. What takes place more than once is an
 * EventSeries with its rule as `eventSchedule` and its coming dates as `subEvent`, each with its own place.
 */
export function eventJsonLd(event: Event, site: URL): WithContext<SchemaEvent | EventSeries> {
  const shown = event.next ?? event.occurrences.at(-1);
  const coming = event.occurrences.filter((occurrence) => !occurrence.past);
  const placeOf = ({ venue, placeNote }: Occurrence | Event) => describePlace({ venue, placeNote, onlineUrl: event.onlineUrl }, site);
  const schedule = describeSchedule(event);
  return {
    '@context': 'https://schema.org',
    '@type': event.rule || event.occurrences.length > 1 ? 'EventSeries' : 'Event',
    '@id': absolute(event.path, site),
    url: absolute(event.path, site),
    name: event.title,
    ...(event.summary && { description: event.summary }),
    ...(shown ? describeDates(shown) : { startDate: berlinIso(event.start) }),
    ...placeOf(shown ?? event),
    ...(event.club && { organizer: { '@type': 'Organization', name: event.club.name, url: absolute(event.club.path, site) } }),
    ...(event.prices.length > 0 && {
      isAccessibleForFree: event.prices.every((price) => price.amount === 0),
      offers: event.prices.map((price) => ({
        '@type': 'Offer',
        name: price.label,
        price: price.amount,
        priceCurrency: 'EUR',
        url: event.registration?.url ?? absolute(event.path, site),
      })),
    }),
    ...(schedule && { eventSchedule: schedule }),
    ...(coming.length > 1 && {
      subEvent: coming.slice(0, 10).map((occurrence) => ({
        '@type': 'Event',
        name: event.title,
        url: absolute(event.path, site),
        ...describeDates(occurrence),
        ...placeOf(occurrence),
      })),
    }),
  };
}

/** schema.org/Organization for a club, with what it publishes about itself. */
export function clubJsonLd(club: Club, site: URL): WithContext<Organization> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': absolute(club.path, site),
    name: club.name,
    ...(club.shortName && { alternateName: club.shortName }),
    ...(club.summary && { description: club.summary }),
    url: club.website ?? absolute(club.path, site),
    ...(club.foundedYear && { foundingDate: String(club.foundedYear) }),
    ...(club.address && { address: toPostalAddress(club.address) }),
    ...(club.socialLinks.length > 0 && { sameAs: club.socialLinks.map((link) => link.url) }),
    ...(club.contacts.length > 0 && {
      contactPoint: club.contacts
        .filter((contact) => contact.email || contact.phone)
        .map((contact) => ({
          '@type': 'ContactPoint',
          ...(contact.role && { contactType: contact.role }),
          ...(contact.email && { email: contact.email }),
          ...(contact.phone && { telephone: contact.phone }),
        })),
    }),
  };
}

/**
 * schema.org/JobPosting of the employment type VOLUNTEER for an offer to help. Who offers it is the club, or the municipality when there is
 * none.
 */
export function opportunityJsonLd(offer: Opportunity, municipality: Municipality, site: URL): WithContext<JobPosting> {
  const { club, venue } = offer;
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    '@id': absolute(offer.path, site),
    url: absolute(offer.path, site),
    title: offer.title,
    description: blocksToText(offer.description) || offer.summary || offer.title,
    employmentType: 'VOLUNTEER',
    ...(offer.validUntil && { validThrough: offer.validUntil }),
    ...(offer.start && { jobStartDate: offer.start }),
    ...(offer.hours && { workHours: offer.hours }),
    ...(offer.vacancies !== undefined && { totalJobOpenings: offer.vacancies }),
    hiringOrganization: club
      ? { '@type': 'Organization', name: club.name, url: absolute(club.path, site) }
      : { '@type': 'GovernmentOrganization', name: municipality.name },
    ...(venue ? { jobLocation: toPlace(venue, site) } : offer.placeNote && { jobLocation: { '@type': 'Place', name: offer.placeNote } }),
    ...(offer.remote && { jobLocationType: 'TELECOMMUTE' }),
    ...(offer.policeCertificate && { qualifications: 'Führungszeugnis' }),
  };
}

/** schema.org/WebSite with its search and the municipality behind it, for the home page. */
export function siteJsonLd(municipality: Municipality, site: URL): WithContext<WebSite> {
  const { name, siteTitle, slogan, website, email, phone, address } = municipality;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': site.href,
    url: site.href,
    name: siteTitle,
    ...(slogan && { description: slogan }),
    inLanguage: 'de',
    publisher: {
      '@type': 'GovernmentOrganization',
      name,
      ...(website && { url: website }),
      ...(email && { email }),
      ...(phone && { telephone: phone }),
      ...(address && { address: toPostalAddress(address) }),
    },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(pathTo('search'), site)}?q={search_term_string}` },
      // The name and form that search engines read; schema.org's actions call it an annotation of the property.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  };
}

/** schema.org/WebPage with the day (in Berlin) on which somebody last confirmed what it says: `lastReviewed`. */
export function reviewJsonLd(url: string, name: string, confirmedOn: IsoDate): WithContext<WebPage> {
  return { '@context': 'https://schema.org', '@type': 'WebPage', '@id': `${url}#seite`, url, name, lastReviewed: confirmedOn };
}

/** schema.org/BreadcrumbList for the trail that the page shows; `path` is missing for the page itself. */
export function breadcrumbJsonLd(crumbs: { title: string; path?: string }[], site: URL): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.title,
      ...(crumb.path && { item: absolute(crumb.path, site) }),
    })),
  };
}
