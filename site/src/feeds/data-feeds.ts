/**
 * Clubs, offers and venues as open data for other systems: one schema.org/DataFeed in JSON-LD for each kind. Clubs and venues are described as
 * on their own pages. Each entry tells when somebody last confirmed it: as a sentence in `description`, as a day in `subjectOf.lastReviewed`.
 */
import type { DataFeed, WithContext } from 'schema-dts';
import { clubJsonLd, opportunityJsonLd, reviewJsonLd, venueJsonLd } from '../components/json-ld.ts';
import { pathTo } from '../config/routes.ts';
import type { Club, Entry, Freshness, Municipality, Opportunity, Venue } from '../graph/types.ts';
import { describeFreshness, freshnessNouns } from '../i18n/freshness-text.ts';

interface Aged extends Entry {
  freshness: Freshness;
}

/** Addresses of the feeds. */
export const dataFeedPaths = { clubs: '/vereine.json', opportunities: '/mitmachen.json', venues: '/orte.json' } as const;

/** The clubs as schema.org/Organization. */
export function renderClubFeed(clubs: Club[], municipality: Municipality, site: URL): string {
  const describe = (club: Club) => describeEntry(club, club.name, clubJsonLd(club, site), freshnessNouns.club, site);
  return render('clubs', 'Vereine', clubs, describe, municipality, site);
}

/** The offers to help as schema.org/JobPosting with the employment type VOLUNTEER. */
export function renderOpportunityFeed(offers: Opportunity[], municipality: Municipality, site: URL): string {
  const describe = (offer: Opportunity) =>
    describeEntry(offer, offer.title, opportunityJsonLd(offer, municipality, site), freshnessNouns.opportunity, site);
  return render('opportunities', 'Engagementangebote', offers, describe, municipality, site);
}

/** The venues as schema.org/Place. */
export function renderVenueFeed(venues: Venue[], municipality: Municipality, site: URL): string {
  const describe = (venue: Venue) => describeEntry(venue, venue.name, venueJsonLd(venue, site), freshnessNouns.venue, site);
  return render('venues', 'Orte', venues, describe, municipality, site);
}

function render<Listed extends Aged>(
  kind: keyof typeof dataFeedPaths,
  title: string,
  entries: Listed[],
  describe: (entry: Listed) => object,
  municipality: Municipality,
  site: URL,
): string {
  const url = new URL(dataFeedPaths[kind], site).href;
  const lastChange = entries
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
  const feed: WithContext<DataFeed> = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    '@id': url,
    url,
    name: `${title} – ${municipality.siteTitle}`,
    inLanguage: 'de',
    publisher: { '@type': 'GovernmentOrganization', name: municipality.name },
    mainEntityOfPage: new URL(pathTo(kind), site).href,
    ...(lastChange && { dateModified: lastChange }),
  };
  return JSON.stringify({ ...feed, dataFeedElement: entries.map(describe) });
}

function describeEntry({ path, updatedAt, freshness }: Aged, name: string, described: object, noun: string, site: URL): object {
  const url = new URL(path, site).href;
  return {
    '@type': 'DataFeedItem',
    dateModified: updatedAt,
    description: describeFreshness(freshness, noun),
    item: {
      ...withoutContext(described),
      ...(freshness.confirmedOn && { subjectOf: withoutContext(reviewJsonLd(url, name, freshness.confirmedOn)) }),
    },
  };
}

/** The feed states the context once for all that is in it. */
function withoutContext(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== '@context'));
}
