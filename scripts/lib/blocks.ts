/** Rich text in the shape of Strapi's blocks field: what the importers and the demo data write. */

export interface TextNode {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
}

interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}

export type InlineNode = TextNode | LinkNode;

export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}

export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Depth from 0; Strapi's editor indents by it. */
  indentLevel?: number;
  /** Items, and lists nested between them. */
  children: (ListItemNode | ListNode)[];
}

export type Block =
  | { type: 'paragraph' | 'quote'; children: InlineNode[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: InlineNode[] }
  | ListNode;

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

/** A heading below the page's own title. */
export function heading(text: string, level: 2 | 3 = 2): Block {
  return { type: 'heading', level, children: [{ type: 'text', text }] };
}

/** An unordered list of plain texts. */
export function list(items: string[]): Block {
  return {
    type: 'list',
    format: 'unordered',
    children: items.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
  };
}

/** The words of rich text, one line for each paragraph, heading and list item. */
export function blocksToText(blocks: Block[]): string {
  return blocks.map(nodeToText).join('\n');
}

function nodeToText(node: Block | ListItemNode): string {
  if (node.type === 'list') return node.children.map(nodeToText).join('\n');
  return node.children.map((child) => (child.type === 'link' ? child.children.map(({ text }) => text).join('') : child.text)).join('');
}
