import type { ServerResponse } from 'node:http';
import { type RawContent, rawMunicipality } from './fixtures/factories.ts';
import { type Handler, sendJson } from './misbehaving-server.ts';

/** The published entries of a CMS; types left out are empty. */
export type FakeContent = Partial<RawContent>;

const paths: Record<string, Exclude<keyof RawContent, 'municipality'>> = {
  '/api/clubs': 'club',
  '/api/events': 'event',
  '/api/opportunities': 'opportunity',
  '/api/announcements': 'announcement',
  '/api/venues': 'venue',
  '/api/topics': 'topic',
  '/api/districts': 'district',
  '/api/pages': 'page',
};

/** Answers like Strapi's REST API with one page of at most `maxPageSize` entries. */
export function answerLikeStrapi(content: FakeContent, path: string, url: URL, response: ServerResponse, maxPageSize = 1000): void {
  const type = paths[path];
  if (path === '/api/content-state') sendJson(response, { version: 'abc123' });
  else if (path === '/api/municipality') sendJson(response, { data: content.municipality ?? rawMunicipality(), meta: {} });
  else if (!type) sendJson(response, { error: { status: 404 } }, 404);
  else sendJson(response, pageOf(content[type] ?? [], url, maxPageSize));
}

function pageOf(entries: unknown[], url: URL, maxPageSize: number) {
  const page = Number(url.searchParams.get('pagination[page]') ?? 1);
  const pageSize = Math.min(maxPageSize, Number(url.searchParams.get('pagination[pageSize]') ?? 25));
  const pagination = { page, pageSize, pageCount: Math.ceil(entries.length / pageSize), total: entries.length };
  return { data: entries.slice((page - 1) * pageSize, page * pageSize), meta: { pagination } };
}

/** A CMS that behaves, except where `misbehave` answers itself (returns true). */
export function fakeCms(
  content: FakeContent,
  misbehave: (...parameters: Parameters<Handler>) => boolean = () => false,
  maxPageSize = 1000,
): Handler {
  return (request, response, raw) => {
    if (!misbehave(request, response, raw)) answerLikeStrapi(content, request.path, request.url, response, maxPageSize);
  };
}
