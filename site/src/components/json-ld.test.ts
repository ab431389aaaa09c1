import { describe, expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { findForeignTerms } from '../../tests/schema-vocabulary.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { breadcrumbJsonLd, clubJsonLd, eventJsonLd, reviewJsonLd, serializeJsonLd, siteJsonLd, venueJsonLd } from './json-ld.ts';

const site = new URL('https://ehrenamt.example');
const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The fixture town lacks the entry of this test.');
  return value;
}
const event = (slug: string) => required(graph.events.find((candidate) => candidate.slug === slug));

describe('eventJsonLd', () => {
  it('gives each date the place where it is held, and the series that of its next date', () => {
    const data = eventJsonLd(event('reparaturcaf'), site) as unknown as Record<string, unknown> & { subEvent: Record<string, unknown>[] };
    expect(data).toMatchObject({ startDate: '2026-12-05T14:00:00+01:00', location: { name: 'Feuerwehrgerätehaus Schönfließ' } });
    expect(data.subEvent.slice(0, 2)).toMatchObject([
      { location: { name: 'Feuerwehrgerätehaus Schönfließ', url: 'https://ehrenamt.example/orte/feuerwehrgeraetehaus-schoenfliess/' } },
      { location: { name: 'Gruppenraum 2' } },
    ]);
  });

  it('states date, place and organiser of the next date', () => {
    const data = eventJsonLd(event('chorprobe'), site);
    expect(data).toMatchObject({
      '@type': 'EventSeries',
      url: 'https://ehrenamt.example/veranstaltungen/chorprobe/',
      startDate: '2026-11-24T19:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Großer Saal', address: { addressLocality: 'Lindenried' } },
      organizer: { name: 'Gemischter Chor „Harmonie“ Lindenried 1887 e. V.' },
    });
  });

  it('gives a series its rule with the days on which nothing happens', () => {
    expect(eventJsonLd(event('chorprobe'), site)).toMatchObject({
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: ['https://schema.org/Tuesday'],
        startDate: '2026-09-01',
        startTime: '19:30',
        endTime: '21:30',
        scheduleTimezone: 'Europe/Berlin',
        // Cancelled, moved to the day after, and left out.
        exceptDate: ['2026-12-08', '2026-12-15', '2026-12-29'],
      },
    });
  });

  it('keeps a day counted within the month in the words of iCalendar', () => {
    expect(eventJsonLd(event('reparaturcaf'), site)).toMatchObject({ eventSchedule: { repeatFrequency: 'P1M', byDay: ['1SA'] } });
  });

  it('gives no rule to a single event', () => {
    expect(eventJsonLd(event('adventskonzert'), site)).not.toHaveProperty('eventSchedule');
  });

  it('is no series when there is one date', () => {
    expect(eventJsonLd(event('adventskonzert'), site)).toMatchObject({
      '@type': 'Event',
      offers: expect.arrayContaining([expect.objectContaining({ price: 8.5, priceCurrency: 'EUR' })]),
    });
  });

  it.each([
    ['herbstlauf', 'https://schema.org/EventCancelled'],
    ['lesung-mit-ueberraschungsgast', 'https://schema.org/EventPostponed'],
    ['silvesterlauf', 'https://schema.org/EventScheduled'],
  ])('tells that %s is %s', (slug, status) => {
    expect(eventJsonLd(event(slug), site)).toMatchObject({ eventStatus: status });
  });

  it('tells cancelled and moved dates of a series', () => {
    const { subEvent } = eventJsonLd(event('chorprobe'), site) as unknown as { subEvent: Record<string, string>[] };
    expect(subEvent).toContainEqual(
      expect.objectContaining({ startDate: '2026-12-08T19:30:00+01:00', eventStatus: 'https://schema.org/EventCancelled' }),
    );
    expect(subEvent).toContainEqual(
      expect.objectContaining({
        startDate: '2026-12-16T19:00:00+01:00',
        previousStartDate: '2026-12-15T19:30:00+01:00',
        eventStatus: 'https://schema.org/EventRescheduled',
      }),
    );
  });
});

it('describes a club with the contacts it publishes', () => {
  const club = required(graph.clubs.find((candidate) => candidate.slug === 'chor-harmonie'));
  expect(clubJsonLd(club, site)).toMatchObject({ '@type': 'Organization', name: club.name, foundingDate: '1887' });
});

it('numbers the trail', () => {
  const trail = breadcrumbJsonLd([{ title: 'Startseite', path: '/' }, { title: 'Chor' }], site);
  expect(trail.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Startseite', item: 'https://ehrenamt.example/' },
    { '@type': 'ListItem', position: 2, name: 'Chor' },
  ]);
});

it('describes the site with its search and the municipality', () => {
  expect(siteJsonLd(graph.municipality, site)).toMatchObject({
    '@type': 'WebSite',
    name: 'Ehrenamt in Lindenried',
    publisher: { '@type': 'GovernmentOrganization', name: 'Stadt Lindenried', address: { addressLocality: 'Lindenried' } },
    potentialAction: { target: { urlTemplate: 'https://ehrenamt.example/suche/?q={search_term_string}' } },
  });
});

it('cannot end its script element', () => {
  const text = serializeJsonLd({ name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
});

it('describes a room with its building, position and what helps people with disabilities', () => {
  const venue = required(graph.venues.find((candidate) => candidate.slug === 'buergerhaus-am-markt'));
  expect(venueJsonLd(venue, site)).toMatchObject({
    '@type': 'Place',
    geo: { latitude: 52.2383, longitude: 12.9717 },
    amenityFeature: expect.arrayContaining([
      { '@type': 'LocationFeatureSpecification', name: 'Aufzug', value: true },
      { '@type': 'LocationFeatureSpecification', name: 'Ruheraum', value: 'teilweise' },
    ]),
  });
  const room = required(graph.venues.find((candidate) => candidate.slug === 'buergerhaus-grosser-saal'));
  expect(venueJsonLd(room, site)).toMatchObject({ containedInPlace: { name: 'Bürgerhaus am Markt' }, geo: { latitude: 52.2383 } });
});

it('uses nothing but schema.org’s words for everything in the fixture town', () => {
  const all = [
    ...graph.events.map((entry) => eventJsonLd(entry, site)),
    ...graph.clubs.map((entry) => clubJsonLd(entry, site)),
    ...graph.venues.map((entry) => venueJsonLd(entry, site)),
    siteJsonLd(graph.municipality, site),
  ];
  expect(all.flatMap((data) => findForeignTerms(data))).toEqual([]);
  expect(findForeignTerms({ '@type': 'Event', startDay: '2026-11-24', location: { '@type': 'Platz' } })).toEqual([
    '/Event.startDay: unknown property',
    '/Event.location: unknown type Platz',
  ]);
});

it('says on which day a page was last confirmed, in words of schema.org', () => {
  const data = reviewJsonLd('https://ehrenamt.example/vereine/chor/', 'Chor', '2026-11-01');
  expect(data).toMatchObject({ '@type': 'WebPage', url: 'https://ehrenamt.example/vereine/chor/', lastReviewed: '2026-11-01' });
  expect(findForeignTerms(data)).toEqual([]);
});
