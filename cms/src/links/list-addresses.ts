import type { Schema } from '@strapi/strapi';
import { LINK_COMPONENTS, LINK_FIELDS, listTextLinks } from '../documents/checks/check-links';
import { listComponents } from '../documents/checks/components';
import type { Entry } from '../documents/checks/fault';

/**
 * The web addresses (http, https) in the fields, components and texts of an entry, each once, without fragment: that is never sent to a
 * server (RFC 9110 §7.1). Components must be populated.
 */
export function listAddresses(contentType: Schema.ContentType, entry: Entry): string[] {
  const inFields = LINK_FIELDS.map((field) => entry[field]);
  const inComponents = LINK_COMPONENTS.flatMap((component) => listComponents(contentType, entry, component).map(({ value }) => value.url));
  const inTexts = Object.entries(contentType.attributes)
    .filter(([, { type }]) => type === 'blocks')
    .flatMap(([field]) => listTextLinks(entry[field]).map(({ url }) => url));
  return [...new Set([...inFields, ...inComponents, ...inTexts].flatMap(toWebAddress))];
}

function toWebAddress(value: unknown): string[] {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value.trim()) || !URL.canParse(value.trim())) return [];
  const address = new URL(value.trim());
  address.hash = '';
  return [address.href];
}
