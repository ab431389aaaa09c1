/**
 * Rich text as Strapi stores it ("blocks": a JSON tree, never HTML), reduced to what the site renders.
 * https://docs.strapi.io/cms/features/content-manager – field type "Rich text (Blocks)"
 *
 * The parser is tolerant where the rest of the boundary is strict: a node of an unknown type is dropped and its readable text kept,
 * an unsafe link becomes plain text, empty paragraphs disappear. An editor's text never breaks a page and never carries markup or scripts.
 */
import { z } from 'zod';
import { cleanText } from './clean-text.ts';

/** Running text with its emphasis; `text` is plain, to be escaped by whoever renders it. */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
}

/** A link whose `url` is http(s), mailto, tel or relative to the site; nothing else gets this far. */
interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}

export type InlineNode = TextNode | LinkNode;

interface ParagraphBlock {
  type: 'paragraph';
  children: InlineNode[];
}

export interface HeadingBlock {
  type: 'heading';
  /** As the editor chose it, 1 to 6; pages shift it below their own h1. */
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: InlineNode[];
}

export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}

export interface ListBlock {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Items and, directly after the item they belong to, nested lists – Strapi's own order. */
  children: (ListItemNode | ListBlock)[];
}

interface QuoteBlock {
  type: 'quote';
  children: InlineNode[];
}

interface CodeBlock {
  type: 'code';
  language?: string;
  text: string;
}

interface ImageBlock {
  type: 'image';
  /** Address of the original; absolute once the graph has resolved it. The key into the media manifest. */
  source: string;
  /** Empty string when the editor gave none: such an image is decorative. */
  alternativeText: string;
  caption?: string;
  width?: number;
  height?: number;
}

export type Block = ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock | CodeBlock | ImageBlock;

type RawNode = Record<string, unknown>;

const isRawNode = (value: unknown): value is RawNode => typeof value === 'object' && value !== null && !Array.isArray(value);
const childrenOf = (node: RawNode): RawNode[] => (Array.isArray(node.children) ? node.children.filter(isRawNode) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? cleanText(value) : '');
const sizeOf = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? Math.round(value) : undefined);

/** Schemes a reader may follow; everything else (javascript:, data:, vbscript:, file: …) is refused. */
const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The link target when it is safe to publish, otherwise undefined. Safe are http(s), mailto, tel and addresses relative to the site;
 * the parser is the browser's own (WHATWG URL), so control characters and odd spellings cannot hide a scheme.
 */
export function keepSafeUrl(url: string): string | undefined {
  const trimmed = url.trim();
  if (trimmed === '' || /^[\\/]{2}/.test(trimmed)) return undefined;
  if (!URL.canParse(trimmed, 'https://relative.invalid')) return undefined;
  const parsed = new URL(trimmed, 'https://relative.invalid');
  if (!safeSchemes.has(parsed.protocol)) return undefined;
  return parsed.host === 'relative.invalid' ? `${trimmed.startsWith('#') ? '' : parsed.pathname}${parsed.search}${parsed.hash}` : trimmed;
}

function toTextNode(node: RawNode): TextNode | undefined {
  if (typeof node.text !== 'string') return undefined;
  // Not trimmed: the space between a bold word and its neighbour is a node's first or last character.
  const text = cleanText(node.text, { trim: false });
  if (text === '') return undefined;
  return {
    type: 'text',
    text,
    ...(node.bold === true && { bold: true }),
    ...(node.italic === true && { italic: true }),
    ...(node.underline === true && { underline: true }),
    ...(node.strikethrough === true && { strikethrough: true }),
    ...(node.code === true && { code: true }),
  };
}

/** Text and links of a node; whatever else is inside contributes its text. */
function toInlineNodes(nodes: RawNode[]): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    const text = toTextNode(node);
    if (text) return [text];
    const inner = toInlineNodes(childrenOf(node));
    if (node.type !== 'link') return inner;
    const texts = inner.flatMap((child) => (child.type === 'text' ? [child] : child.children));
    const url = typeof node.url === 'string' ? keepSafeUrl(node.url) : undefined;
    return url && texts.length > 0 ? [{ type: 'link', url, children: texts }] : texts;
  });
}

const hasText = (nodes: InlineNode[]): boolean =>
  nodes.some((node) => (node.type === 'link' ? hasText(node.children) : node.text.trim() !== ''));

function toList(node: RawNode): ListBlock | undefined {
  const children = childrenOf(node).flatMap((child): (ListItemNode | ListBlock)[] => {
    if (child.type === 'list') {
      const nested = toList(child);
      return nested ? [nested] : [];
    }
    const inline = toInlineNodes(childrenOf(child));
    return hasText(inline) ? [{ type: 'list-item', children: inline }] : [];
  });
  if (children.length === 0) return undefined;
  return { type: 'list', format: node.format === 'ordered' ? 'ordered' : 'unordered', children };
}

function toImage(node: RawNode): ImageBlock | undefined {
  const image = isRawNode(node.image) ? node.image : undefined;
  const source = typeof image?.url === 'string' ? keepSafeUrl(image.url) : undefined;
  if (!image || !source || !/^(https?:|\/)/.test(source)) return undefined;
  return {
    type: 'image',
    source,
    alternativeText: textOf(image.alternativeText),
    caption: textOf(image.caption) || undefined,
    width: sizeOf(image.width),
    height: sizeOf(image.height),
  };
}

function toHeadingLevel(level: unknown): HeadingBlock['level'] {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : 2;
}

function toBlock(node: RawNode): Block | undefined {
  if (node.type === 'image') return toImage(node);
  if (node.type === 'list') return toList(node);
  const children = toInlineNodes(node.type === 'text' ? [node] : childrenOf(node));
  if (!hasText(children)) return undefined;
  switch (node.type) {
    case 'heading':
      return { type: 'heading', level: toHeadingLevel(node.level), children };
    case 'quote':
      return { type: 'quote', children };
    case 'code':
      return { type: 'code', language: textOf(node.language) || undefined, text: blocksToText([{ type: 'paragraph', children }]) };
    default:
      // A paragraph, or a node type this version does not know: its text is worth more than its form.
      return { type: 'paragraph', children };
  }
}

/** Parses whatever the CMS holds in a blocks field; never throws, an unusable value gives an empty list. */
export function parseBlocks(value: unknown): Block[] {
  return Array.isArray(value) ? value.filter(isRawNode).flatMap((node) => toBlock(node) ?? []) : [];
}

/** The readable text of rich text, blocks separated by a line break: for summaries, search and feeds. */
export function blocksToText(blocks: (Block | ListItemNode)[]): string {
  return blocks
    .map((block): string => {
      if (block.type === 'code') return block.text;
      if (block.type === 'image') return block.caption ?? '';
      if (block.type === 'list') return blocksToText(block.children);
      return block.children.map((node) => (node.type === 'link' ? node.children.map((text) => text.text).join('') : node.text)).join('');
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** A blocks field of any type; null becomes an empty list. */
export const blocksField = z
  .array(z.unknown())
  .nullish()
  .transform((value): Block[] => parseBlocks(value));
