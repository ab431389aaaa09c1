import type { Block } from '../lib/blocks.ts';
import { type ConvertedText, htmlToBlocks } from './html-to-blocks.ts';

const TAG = /<\/?(a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|u|ul)\b[^>]*>/i;
const ADDRESS = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/**
 * A description that may be plain text or HTML as blocks. In plain text an empty line ends a paragraph, a line feed a line, and web
 * addresses become links.
 */
export function textToBlocks(text: string): ConvertedText {
  if (TAG.test(text)) return htmlToBlocks(text);
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replace(ADDRESS, (address) => `<a href="${address.replaceAll('"', '&quot;')}">${address}</a>`);
  return htmlToBlocks(linked.replace(/\r\n?|\n/g, '<br>'));
}

/** A paragraph that leads to the source of an entry. */
export function linkParagraph(label: string, url: string): Block {
  const { host, pathname } = new URL(url);
  return {
    type: 'paragraph',
    children: [
      { type: 'text', text: `${label}: ` },
      { type: 'link', url, children: [{ type: 'text', text: pathname.length > 1 && pathname.length < 40 ? `${host}${pathname}` : host }] },
    ],
  };
}
