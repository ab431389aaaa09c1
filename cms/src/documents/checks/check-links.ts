import type { Schema } from '@strapi/strapi';
import { componentLabels, typeLabels } from '../../labels';
import { listComponents } from './components';
import type { Entry, Fault } from './fault';

/** Plain fields that hold a web address. */
export const LINK_FIELDS = ['website', 'onlineUrl', 'applyUrl', 'bookingUrl'];
/** Components whose field `url` holds one. */
export const LINK_COMPONENTS = ['event.registration', 'shared.social-link'];

/** A node of Strapi's rich text: a block, a link or a text. */
interface BlockNode {
  type?: string;
  url?: string;
  text?: string;
  children?: BlockNode[];
}

/** Links lead somewhere: web addresses are complete and without white space; links in texts may also be mail, telephone or own pages. */
export function checkLinks(contentType: Schema.ContentType, entry: Entry): Fault[] {
  const labels = typeLabels[contentType.uid]?.fields ?? {};
  const plain = LINK_FIELDS.flatMap((field) => checkAddress([field], labels[field]?.label ?? field, entry[field]));
  const inComponents = LINK_COMPONENTS.flatMap((component) =>
    listComponents(contentType, entry, component).flatMap(({ path, value }) => {
      const label = `${labels[String(path[0])]?.label}, ${componentLabels[component]?.fields.url?.label}`;
      return checkAddress([...path, 'url'], label, value.url);
    }),
  );
  const inTexts = Object.entries(contentType.attributes)
    .filter(([, { type }]) => type === 'blocks')
    .flatMap(([field]) => listTextLinks(entry[field]).flatMap((link) => checkTextLink(field, link)));
  return [...plain, ...inComponents, ...inTexts];
}

function checkAddress(path: (string | number)[], label: string, value: unknown): Fault[] {
  if (typeof value !== 'string' || value.trim() === '' || isWebAddress(value)) return [];
  return [{ path, message: `${label}: „${value}“ ist keine vollständige Adresse. Ein Beispiel: https://www.verein.de/termine` }];
}

function checkTextLink(field: string, { url = '', children = [] }: BlockNode): Fault[] {
  if (isWebAddress(url) || /^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d ()/-]+|\/(?!\/)\S*|#\S+)$/.test(url)) return [];
  const text = children.map((child) => child.text ?? '').join('');
  return [{ path: [field], message: `Link „${text}“: „${url}“ ist keine gültige Adresse. Ein Beispiel: https://www.verein.de/termine` }];
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  return /^([^.\s]+\.)+[a-z0-9-]{2,}$/i.test(new URL(text).hostname);
}

/** The links of a rich text. */
export function listTextLinks(nodes: unknown): BlockNode[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as BlockNode[]).flatMap((node) => (node.type === 'link' ? [node] : listTextLinks(node.children)));
}
