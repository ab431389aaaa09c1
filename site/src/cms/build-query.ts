import { z } from 'zod';

/** A node of the JSON Schema zod gives for the input of a schema. */
interface SchemaNode {
  type?: string | string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  enum?: unknown[];
  required?: string[];
}

/** Strapi 5 REST parameters: the scalar fields to select and, for each component, medium or relation, the same again. */
export interface PopulateQuery {
  fields: string[];
  populate?: Record<string, PopulateQuery>;
}

/** What a schema reads from the CMS, as JSON Schema of its input: before null and empty text are turned into undefined. */
export function describeInput(schema: z.ZodType): SchemaNode {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
}

/** The object a field holds, alone or in a list, nullable or not; undefined for scalars, JSON and rich text. */
export function findObject(node: SchemaNode): SchemaNode | undefined {
  if (node.properties) return node;
  if (node.items) return findObject(node.items);
  return node.anyOf?.map(findObject).find((option) => option !== undefined);
}

/** Strapi sends these with every entry; asking for them by name is refused below an entry's top level. */
const alwaysSent = new Set(['id']);

function toQuery(node: SchemaNode): PopulateQuery {
  const fields: string[] = [];
  const populate: Record<string, PopulateQuery> = {};
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    const object = findObject(property);
    if (object) populate[name] = toQuery(object);
    else if (!alwaysSent.has(name)) fields.push(name);
  }
  return Object.keys(populate).length > 0 ? { fields, populate } : { fields };
}

/**
 * The REST query that returns exactly what a schema reads and nothing more, so that the two cannot drift apart and the answer stays small.
 * https://docs.strapi.io/cms/api/rest/populate-select
 */
export function buildQuery(schema: z.ZodType): PopulateQuery {
  return toQuery(describeInput(schema));
}
