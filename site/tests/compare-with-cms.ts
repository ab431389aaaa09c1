/** Holds what a zod schema reads against what a Strapi content type offers. */
import type { z } from 'zod';
import { describeInput, findObject } from '../src/cms/build-query.ts';

export interface CmsAttribute {
  type: string;
  required?: boolean;
  private?: boolean;
  enum?: string[];
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  mappedBy?: string;
}
export type CmsAttributes = Record<string, CmsAttribute>;
type Node = ReturnType<typeof describeInput>;

/** JSON types by which REST delivers an attribute type. */
const jsonTypes: Record<string, string[]> = {
  string: ['string'],
  text: ['string'],
  email: ['string'],
  uid: ['string'],
  enumeration: ['string'],
  date: ['string'],
  datetime: ['string'],
  time: ['string'],
  integer: ['integer', 'number'],
  decimal: ['number'],
  boolean: ['boolean'],
  json: ['array'],
  blocks: ['array'],
};

/** Sent by Strapi without being declared. */
const builtIn: CmsAttributes = {
  documentId: { type: 'string', required: true },
  updatedAt: { type: 'datetime', required: true },
  publishedAt: { type: 'datetime', required: true },
};

/** What Strapi's media library knows of a file, as far as the site reads it. */
const mediaFile: CmsAttributes = {
  url: { type: 'text', required: true },
  name: { type: 'string', required: true },
  ext: { type: 'string' },
  size: { type: 'decimal' },
  width: { type: 'integer' },
  height: { type: 'integer' },
  updatedAt: { type: 'datetime' },
};

/** Attributes the site leaves alone on purpose. */
const unread = new Set(['reviewBy']);

const typesOf = ({ type = [] }: Node): string[] => [type].flat();
const allowsNull = (node: Node): boolean => typesOf(node).includes('null') || (node.anyOf?.some(allowsNull) ?? false);

/** The node without its permission to be null. */
function findValue(node: Node): { type: string | undefined; values: string | undefined } {
  const option = node.anyOf?.find((candidate) => !typesOf(candidate).every((type) => type === 'null')) ?? node;
  return { type: typesOf(option).find((type) => type !== 'null'), values: option.enum?.filter((value) => value !== null).join(', ') };
}

function compareType(path: string, node: Node, attribute: CmsAttribute): string[] {
  const { type, values } = findValue(node);
  const isList = attribute.repeatable || attribute.multiple || attribute.relation?.endsWith('ToMany');
  const isObject = ['component', 'media', 'relation'].includes(attribute.type);
  const expected = isObject ? [isList ? 'array' : 'object'] : (jsonTypes[attribute.type] ?? []);
  if (!type || !expected.includes(type)) {
    return [`${path}: read as ${type}, but ${[attribute.type, attribute.relation].filter(Boolean).join(' ')} in the CMS`];
  }
  const offered = attribute.enum?.join(', ');
  return offered !== values ? [`${path}: values ${values ?? '(any)'} differ from the CMS: ${offered ?? '(any)'}`] : [];
}

function compareObject(path: string, node: Node, attributes: CmsAttributes, components: Record<string, CmsAttributes>): string[] {
  const properties = node.properties ?? {};
  const problems = Object.entries(properties).flatMap(([name, property]): string[] => {
    const here = path ? `${path}.${name}` : name;
    const attribute = attributes[name] ?? (path === '' ? builtIn[name] : undefined);
    if (!attribute) return [`${here}: the CMS has no such attribute`];
    if (attribute.private) return [`${here}: is private in the CMS`];
    const isRequired = node.required?.includes(name) && !allowsNull(property);
    const problem = isRequired && !attribute.required ? [`${here}: required by the site, optional in the CMS`] : [];
    problem.push(...compareType(here, property, attribute));
    const inner = findObject(property);
    if (attribute.type === 'component' && inner)
      problem.push(...compareObject(here, inner, components[attribute.component ?? ''] ?? {}, components));
    if (attribute.type === 'media' && inner) problem.push(...compareObject(here, inner, mediaFile, components));
    if (attribute.type === 'relation' && inner && Object.keys(inner.properties ?? {}).join() !== 'documentId')
      problem.push(`${here}: only the documentId of a relation is read`);
    return problem;
  });
  const ignored = Object.entries(attributes).filter(
    // The other side of a relation is computed by the graph; components and files are read as far as needed.
    ([name, { private: isPrivate, mappedBy, target }]) =>
      !(name in properties) && !isPrivate && !mappedBy && !unread.has(name) && target !== 'admin::user',
  );
  if (attributes !== mediaFile) problems.push(...ignored.map(([name]) => `${path ? `${path}.` : ''}${name}: is not read by the site`));
  return problems;
}

/**
 * Every way in which a zod schema and a content type differ: attributes that are missing, private or never read, types, values of
 * enumerations, and fields the site requires although the CMS lets them be empty. An empty list means they agree.
 */
export function compareWithCms(schema: z.ZodType, attributes: CmsAttributes, components: Record<string, CmsAttributes>): string[] {
  return compareObject('', describeInput(schema), attributes, components);
}
