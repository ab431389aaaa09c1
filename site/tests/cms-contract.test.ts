import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectionSchemas } from '../src/cms/parse-content.ts';
import { municipality } from '../src/cms/schema/municipality.ts';
import { type CmsAttributes, compareWithCms } from './compare-with-cms.ts';

const cmsSource = resolve(import.meta.dirname, '../../cms/src');
const readAttributes = (path: string): CmsAttributes =>
  (JSON.parse(readFileSync(path, 'utf8')) as { attributes: CmsAttributes }).attributes;

const components = Object.fromEntries(
  readdirSync(join(cmsSource, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', '').replaceAll(/[\\/]/g, '.'), readAttributes(join(cmsSource, 'components', file))]),
);

const schemas: Record<string, z.ZodType> = { ...collectionSchemas, municipality };
const attributesOf = (type: string) => readAttributes(join(cmsSource, 'api', type, 'content-types', type, 'schema.json'));

describe('the zod schemas and the CMS', () => {
  it.each(Object.keys(schemas))('agree on %s', (type) => {
    expect(compareWithCms(schemas[type] ?? z.never(), attributesOf(type), components)).toEqual([]);
  });
});

describe('compareWithCms', () => {
  const attributes: CmsAttributes = {
    title: { type: 'string', required: true },
    kind: { type: 'enumeration', enum: ['a', 'b'], required: true },
    size: { type: 'integer' },
    secret: { type: 'string', private: true },
    parts: { type: 'component', component: 'x.part', repeatable: true },
    club: { type: 'relation', relation: 'manyToOne', target: 'api::club.club' },
    events: { type: 'relation', relation: 'oneToMany', target: 'api::event.event', mappedBy: 'club' },
  };
  const known = { 'x.part': { note: { type: 'text' } } };
  const relation = z.object({ documentId: z.string() }).nullish();
  const good = {
    title: z.string(),
    kind: z.enum(['a', 'b']),
    size: z.int().nullish(),
    parts: z.array(z.object({ note: z.string().nullish() })).nullish(),
    club: relation,
  };

  it('finds nothing where both agree', () => {
    expect(compareWithCms(z.object(good), attributes, known)).toEqual([]);
  });

  it.each([
    ['an attribute the CMS does not have', { ...good, colour: z.string().nullish() }, 'colour: the CMS has no such attribute'],
    ['a private attribute', { ...good, secret: z.string().nullish() }, 'secret: is private in the CMS'],
    ['a value the CMS does not offer', { ...good, kind: z.enum(['a', 'b', 'c']) }, 'kind: values a, b, c differ from the CMS: a, b'],
    ['a value the site does not know', { ...good, kind: z.enum(['a']) }, 'kind: values a differ from the CMS: a, b'],
    ['another type', { ...good, size: z.string().nullish() }, 'size: read as string, but integer in the CMS'],
    ['a required field that may be empty in the CMS', { ...good, size: z.int() }, 'size: required by the site, optional in the CMS'],
    [
      'a list that is a single relation',
      { ...good, club: z.array(z.object({ documentId: z.string() })) },
      'club: read as array, but relation manyToOne in the CMS',
    ],
    [
      'a wrong part of a component',
      { ...good, parts: z.array(z.object({ text: z.string().nullish() })).nullish() },
      'parts.text: the CMS has no such attribute',
    ],
    [
      'an attribute nobody reads',
      { title: good.title, kind: good.kind, size: good.size, club: good.club },
      'parts: is not read by the site',
    ],
  ])('finds %s', (_name, shape, problem) => {
    expect(compareWithCms(z.object(shape), attributes, known)).toContain(problem);
  });
});
