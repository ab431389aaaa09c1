import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { blocksToText } from '../cms/schema/blocks.ts';
import { pathTo } from '../config/routes.ts';
import type { Announcement, Graph } from '../graph/types.ts';
import { announcementKindLabels } from '../i18n/labels.ts';

/** How many announcements a feed carries: the newest. */
const length = 50;

const textOf = (item: Announcement): string => item.summary ?? blocksToText(item.body).slice(0, 500);
const publishedAt = (item: Announcement): Date => new Date(`${item.publishedOn}T00:00:00Z`);

function lastChange(graph: Graph): Date {
  const newest = graph.announcements
    .map((item) => item.updatedAt)
    .sort()
    .at(-1);
  return new Date(newest ?? graph.now);
}

/** The announcements as Atom 1.0 (RFC 4287); identifiers are the entries' public addresses. */
export function renderAtom(graph: Graph, site: URL): string {
  const page = new URL(pathTo('announcements'), site).href;
  return generateAtomFeed({
    id: page,
    title: { value: `Aktuelles – ${graph.municipality.siteTitle}` },
    updated: lastChange(graph),
    authors: [{ name: graph.municipality.name }],
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      { href: new URL('/aktuelles/atom.xml', site).href, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: graph.announcements.slice(0, length).map((item) => {
      const url = new URL(item.path, site).href;
      return {
        id: url,
        title: { value: item.title },
        updated: new Date(item.updatedAt),
        published: publishedAt(item),
        links: [{ href: url, rel: 'alternate', type: 'text/html' }],
        categories: [{ term: announcementKindLabels[item.kind] }],
        summary: { value: textOf(item), type: 'text' },
      };
    }),
  });
}

/** The announcements as RSS 2.0. */
export function renderRss(graph: Graph, site: URL): string {
  return generateRssFeed({
    title: `Aktuelles – ${graph.municipality.siteTitle}`,
    link: new URL(pathTo('announcements'), site).href,
    description: `Mitteilungen von ${graph.municipality.name}`,
    language: 'de',
    lastBuildDate: lastChange(graph),
    items: graph.announcements.slice(0, length).map((item) => {
      const url = new URL(item.path, site).href;
      return {
        title: item.title,
        link: url,
        guid: { value: url, isPermaLink: true },
        pubDate: publishedAt(item),
        categories: [{ name: announcementKindLabels[item.kind] }],
        description: textOf(item),
      };
    }),
  });
}
