/**
 * Builders for rich text in the shape of Strapi blocks, so that the shipped pages read like text in the source.
 * Inline words are strings, {@link link} or {@link bold}; addresses of links are absolute or site paths that start with a slash.
 */
interface TextNode {
  type: 'text';
  text: string;
  bold?: true;
}

interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}

type Inline = string | TextNode | LinkNode;

interface ListItemNode {
  type: 'list-item';
  children: (TextNode | LinkNode)[];
}

/** One block of rich text as Strapi's blocks field stores it. */
export type PageBlock =
  | { type: 'paragraph'; children: (TextNode | LinkNode)[] }
  | { type: 'heading'; level: 2 | 3; children: (TextNode | LinkNode)[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: ListItemNode[] };

/** A picture that comes with the platform; once shipped it is an image block with a file of the media library. */
export interface PictureBlock {
  type: 'picture';
  /** Name of a file in cms/assets/help, without its ending. */
  name: string;
  alternativeText: string;
}

/** A link inside a paragraph or list item. */
export function link(text: string, url: string): LinkNode {
  return { type: 'link', url, children: [{ type: 'text', text }] };
}

/** Words in bold inside a paragraph or list item. */
export function bold(text: string): TextNode {
  return { type: 'text', text, bold: true };
}

/** A paragraph. */
export function p(...content: Inline[]): PageBlock {
  return { type: 'paragraph', children: toNodes(content) };
}

/** A section heading; the page's title is its h1. */
export function h2(text: string): PageBlock {
  return { type: 'heading', level: 2, children: [{ type: 'text', text }] };
}

/** A list without order; an item is a string or several inline words. */
export function ul(...items: (string | Inline[])[]): PageBlock {
  return { type: 'list', format: 'unordered', children: items.map(toItem) };
}

/** A list of steps. */
export function ol(...items: (string | Inline[])[]): PageBlock {
  return { type: 'list', format: 'ordered', children: items.map(toItem) };
}

function toItem(item: string | Inline[]): ListItemNode {
  return { type: 'list-item', children: toNodes(typeof item === 'string' ? [item] : item) };
}

function toNodes(content: Inline[]): (TextNode | LinkNode)[] {
  return content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part));
}

/** A picture of the admin, with what it shows for those who do not see it. */
export function picture(name: string, alternativeText: string): PictureBlock {
  return { type: 'picture', name, alternativeText };
}
