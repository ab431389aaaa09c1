import type { PagefindFilters } from './pagefind-api.ts';

/** What the address of the search page asks for: `?q=chor&art=Verein&thema=Musik&von=2026-12-01`. */
export interface SearchRequest {
  term: string;
  kinds: string[];
  topic: string;
  district: string;
  /** Calendar days, inclusive; empty when open. */
  from: string;
  until: string;
}

/** Reads a request from the address or from a form; unknown fields are ignored. */
export function parseRequest(fields: URLSearchParams): SearchRequest {
  const one = (name: string): string => fields.get(name)?.trim() ?? '';
  return {
    term: one('q'),
    kinds: fields.getAll('art').filter(Boolean),
    topic: one('thema'),
    district: one('ortsteil'),
    from: one('von'),
    until: one('bis'),
  };
}

/** The request as a query string without empty fields, the same for the same request: "" or "?q=…". */
export function formatRequest(request: SearchRequest): string {
  const fields = new URLSearchParams();
  if (request.term) fields.set('q', request.term);
  for (const kind of request.kinds) fields.append('art', kind);
  if (request.topic) fields.set('thema', request.topic);
  if (request.district) fields.set('ortsteil', request.district);
  if (request.from) fields.set('von', request.from);
  if (request.until) fields.set('bis', request.until);
  const query = fields.toString();
  return query && `?${query}`;
}

/** True when nothing narrows the search but perhaps the word. */
export function isUnfiltered(request: SearchRequest): boolean {
  return request.kinds.length === 0 && !request.topic && !request.district && !request.from && !request.until;
}

/** True when there is nothing to search for. */
export function isEmptyRequest(request: SearchRequest): boolean {
  return !request.term && isUnfiltered(request);
}

/** The request as Pagefind filters; `days` are all days the index knows, from which the period takes its own. */
export function toFilters(request: SearchRequest, days: string[]): PagefindFilters {
  const inPeriod = days.filter((day) => (!request.from || day >= request.from) && (!request.until || day <= request.until));
  return {
    ...(request.kinds.length > 0 && { Art: { any: request.kinds } }),
    ...(request.topic && { Thema: request.topic }),
    ...(request.district && { Ortsteil: request.district }),
    // No day in the period: a value that no page has, so that the answer is "nothing" and not "everything".
    ...((request.from || request.until) && { Tag: { any: inPeriod.length > 0 ? inPeriod : ['-'] } }),
  };
}

/** 2026-12-01 → 01.12.2026. */
const formatDay = (day: string): string => day.split('-').reverse().join('.');

/** The request in words, for the page title: „chor“, Verein, Musik. */
export function describeRequest(request: SearchRequest): string {
  const period = [request.from && `ab ${formatDay(request.from)}`, request.until && `bis ${formatDay(request.until)}`]
    .filter(Boolean)
    .join(' ');
  return [request.term && `„${request.term}“`, ...request.kinds, request.topic, request.district, period].filter(Boolean).join(', ');
}
