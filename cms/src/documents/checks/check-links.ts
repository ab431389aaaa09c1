import type { Schema } from '@strapi/strapi';
import { locate } from './components';
import type { Entry, Fault } from './fault';

/** Plain fields that hold a web address, with their labels. */
const LINK_FIELDS: Record<string, string> = {
  website: 'Website',
  onlineUrl: 'Link zum Mitmachen im Internet',
  applyUrl: 'Link zum Mitmachen',
  bookingUrl: 'Link zur Buchung',
};
/** Fields of components that hold one. */
const COMPONENT_LINKS: { field: string; name: string; label: string }[] = [
  { field: 'registration', name: 'url', label: 'Anmeldung, Link' },
  { field: 'socialLinks', name: 'url', label: 'Profil in sozialen Medien' },
];

/** A node of Strapi's rich text: a block, a link or a text. */
interface BlockNode {
  type?: string;
  url?: string;
  text?: string;
  children?: BlockNode[];
}

/** Links lead somewhere: web addresses are complete and without white space; links in texts may also be mail, telephone or own pages. */
export function checkLinks(contentType: Schema.ContentType, entry: Entry): Fault[] {
  const plain = Object.entries(LINK_FIELDS).flatMap(([field, label]) => checkAddress([field], label, entry[field]));
  const inComponents = COMPONENT_LINKS.flatMap(({ field, name, label }) =>
    locate([field], entry[field]).flatMap(({ path, value }) => checkAddress([...path, name], label, value[name])),
  );
  const inTexts = Object.entries(contentType.attributes)
    .filter(([, { type }]) => type === 'blocks')
    .flatMap(([field]) => listLinks(entry[field]).flatMap((link) => checkTextLink(field, link)));
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

function listLinks(nodes: unknown): BlockNode[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as BlockNode[]).flatMap((node) => (node.type === 'link' ? [node] : listLinks(node.children)));
}
