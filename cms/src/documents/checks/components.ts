import type { Schema } from '@strapi/strapi';
import type { Entry } from './fault';

/** A component within an entry, with the way to it. */
export interface Located {
  path: (string | number)[];
  value: Entry;
}

/** Names of the attributes of a type that hold this component. */
export function listComponentFields(contentType: Schema.ContentType, component: string): string[] {
  return Object.entries(contentType.attributes)
    .filter(([, attribute]) => attribute.type === 'component' && attribute.component === component)
    .map(([name]) => name);
}

/** Every instance of a component on the first level of an entry, single and repeated ones alike. */
export function listComponents(contentType: Schema.ContentType, entry: Entry, component: string): Located[] {
  return listComponentFields(contentType, component).flatMap((field) => locate([field], entry[field]));
}

/** A component field's value as a list with the way to each instance; nothing for an empty field. */
export function locate(path: (string | number)[], value: unknown): Located[] {
  if (Array.isArray(value)) return value.map((one, index) => ({ path: [...path, index], value: one as Entry }));
  return value && typeof value === 'object' ? [{ path, value: value as Entry }] : [];
}
