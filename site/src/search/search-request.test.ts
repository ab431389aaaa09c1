import { describe, expect, it } from 'vitest';
import { describeRequest, formatRequest, isEmptyRequest, parseRequest, toFilters } from './search-request.ts';

const parse = (query: string) => parseRequest(new URLSearchParams(query));

describe('the request in the address', () => {
  it('survives the way there and back', () => {
    const query = '?q=chor&art=Verein&art=Mitmachen&thema=Musik&ortsteil=Altstadt&von=2026-12-01&bis=2026-12-24';
    expect(formatRequest(parse(query))).toBe(query);
  });

  it('leaves out what is empty', () => {
    expect(formatRequest(parse('q=&art=&thema=&von='))).toBe('');
    expect(isEmptyRequest(parse('q=+'))).toBe(true);
    expect(isEmptyRequest(parse('thema=Musik'))).toBe(false);
  });

  it('is said in words for the title', () => {
    expect(describeRequest(parse('q=chor&art=Verein&von=2026-12-01'))).toBe('„chor“, Verein, ab 01.12.2026');
  });
});

describe('toFilters', () => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-24', '2027-01-02'];

  it('takes the days of the period, both ends included', () => {
    expect(toFilters(parse('von=2026-12-01&bis=2026-12-24'), days)).toEqual({ Tag: { any: ['2026-12-01', '2026-12-24'] } });
    expect(toFilters(parse('von=2026-12-02'), days)).toEqual({ Tag: { any: ['2026-12-24', '2027-01-02'] } });
  });

  it('finds nothing in a period without days', () => {
    expect(toFilters(parse('von=2030-01-01'), days)).toEqual({ Tag: { any: ['-'] } });
  });

  it('joins kinds with "or", everything else with "and"', () => {
    expect(toFilters(parse('art=Verein&art=Ort&thema=Musik'), days)).toEqual({ Art: { any: ['Verein', 'Ort'] }, Thema: 'Musik' });
  });
});
