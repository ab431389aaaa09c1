import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Block, InlineNode, ListItemNode, ListNode, TextNode } from '../lib/blocks.ts';
import { cleanText } from './clean-text.ts';
import { readLink } from './read-link.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Rich text and what could not be carried over, in German. */
export interface ConvertedText {
  blocks: Block[];
  notes: string[];
}

/** A stretch of text with the same marks; a line feed is a line break. */
interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  url?: string;
}

type Marks = Omit<Run, 'text'>;

const SILENT = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'select',
  'audio',
  'video',
  'canvas',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
/** Longer than this, a "heading" is body text that someone wanted to be large. */
const LONGEST_HEADING = 120;
/** Deeper than this, only the words are taken: nobody writes such HTML, and a program's stack ends. */
const DEEPEST = 150;
const BULLET = /^\s*[•·▪◦‣●○■➢➤✓]\s*|^\s*[-–—*]\s+/;

/**
 * Turns HTML as people paste it into forms into Strapi blocks: paragraphs, headings (from level 2, without jumps), nested lists, quotes,
 * links, bold and italic. Nothing else survives: no styles, no raw HTML, no empty blocks. Tables become paragraphs, typed bullets become
 * lists, pictures are left out with a note. Never throws; the words stay complete and in order.
 */
export function htmlToBlocks(html: string): ConvertedText {
  const converter = new Converter();
  converter.visit(parseFragment(html).childNodes, { bold: false, italic: false });
  converter.flush();
  return { blocks: converter.blocks, notes: converter.listNotes() };
}

class Converter {
  blocks: Block[] = [];
  private runs: Run[] = [];
  private images = 0;
  private quoted = false;
  private depth: number;

  constructor(depth = 0) {
    this.depth = depth;
  }

  visit(nodes: Node[], marks: Marks): void {
    this.depth += 1;
    for (const node of this.depth > DEEPEST ? listTexts(nodes) : nodes) {
      if ('value' in node) this.runs.push({ ...marks, text: cleanText(node.value).replace(/\s+/g, ' ') });
      else if ('tagName' in node) this.visitElement(node, marks);
    }
    this.depth -= 1;
  }

  flush(): void {
    const lines = unwrapLines(splitLines(this.runs).flatMap(splitBullets));
    this.runs = [];
    for (const block of this.quoted ? quoteLines(lines) : groupLines(lines)) this.blocks.push(block);
  }

  listNotes(): string[] {
    if (this.images === 0) return [];
    return [this.images === 1 ? 'Ein Bild wurde weggelassen.' : `${this.images} Bilder wurden weggelassen.`];
  }

  private visitElement(element: Element, marks: Marks): void {
    const { tagName, childNodes } = element;
    if (SILENT.has(tagName)) return;
    if (tagName === 'img') {
      this.images += 1;
      return;
    }
    if (tagName === 'br') {
      this.runs.push({ ...marks, text: '\n' });
      return;
    }
    if (!BLOCKS.has(tagName)) {
      this.visit(childNodes, addMark(element, marks));
      return;
    }
    this.flush();
    if (/^h[1-6]$/.test(tagName)) this.addHeading(Number(tagName.charAt(1)), childNodes, marks);
    else if (tagName === 'ul' || tagName === 'ol') this.addList(element, marks);
    else if (tagName === 'tr' && !childNodes.some(holdsBlocks)) this.addRow(childNodes, marks);
    else if (tagName === 'blockquote') this.addQuote(childNodes, marks);
    else this.visit(childNodes, marks);
    this.flush();
  }

  private addHeading(level: number, nodes: Node[], marks: Marks): void {
    const inner = this.convertInside(nodes, marks);
    const only = inner.length === 1 ? inner[0] : undefined;
    if (only?.type !== 'paragraph' || textOf(only.children).length > LONGEST_HEADING || textOf(only.children).includes('\n')) {
      this.blocks.push(...inner);
      return;
    }
    const hasSection = this.blocks.some((block) => block.type === 'heading');
    const children = only.children.map(withoutBold);
    this.blocks.push({ type: 'heading', level: level >= 3 && hasSection ? 3 : 2, children });
  }

  private addQuote(nodes: Node[], marks: Marks): void {
    const outer = this.quoted;
    this.quoted = true;
    this.visit(nodes, marks);
    this.flush();
    this.quoted = outer;
  }

  private addRow(cells: Node[], marks: Marks): void {
    for (const cell of cells) {
      if (!('tagName' in cell)) continue;
      if (this.runs.some(({ text }) => text.trim())) this.runs.push({ ...marks, text: ' · ' });
      this.visit(cell.childNodes, marks);
    }
  }

  private addList(element: Element, marks: Marks): void {
    const list = this.makeList(element, marks, 0);
    if (list) this.blocks.push(list);
  }

  private makeList(element: Element, marks: Marks, depth: number): ListNode | undefined {
    const children: ListNode['children'] = [];
    for (const item of this.depth + depth > DEEPEST ? listTexts(element.childNodes) : element.childNodes) {
      if ('tagName' in item && (item.tagName === 'ul' || item.tagName === 'ol')) {
        const nested = this.makeList(item, marks, depth + 1);
        if (nested) children.push(nested);
        continue;
      }
      const inner = this.convertInside('tagName' in item && item.tagName === 'li' ? item.childNodes : [item], marks);
      children.push(...toItems(inner, depth + 1));
    }
    if (children.length === 0) return undefined;
    return {
      type: 'list',
      format: element.tagName === 'ol' ? 'ordered' : 'unordered',
      ...(depth > 0 ? { indentLevel: depth } : {}),
      children,
    };
  }

  private convertInside(nodes: Node[], marks: Marks): Block[] {
    const inner = new Converter(this.depth);
    inner.visit(nodes, marks);
    inner.flush();
    this.images += inner.images;
    return inner.blocks;
  }
}

/** What stands inside an item, in order: text becomes an item, a list is nested. */
function toItems(blocks: Block[], depth: number): ListNode['children'] {
  const items: ListNode['children'] = [];
  let lines: InlineNode[][] = [];
  const close = () => {
    if (lines.length > 0) items.push({ type: 'list-item', children: joinLines(lines) });
    lines = [];
  };
  for (const block of blocks) {
    if (block.type !== 'list') lines.push(block.children);
    else {
      close();
      items.push(deepen(block, depth));
    }
  }
  close();
  return items;
}

/** A list that turned up inside an item, one level deeper than it thought. */
function deepen(list: ListNode, depth: number): ListNode {
  return {
    ...list,
    indentLevel: depth,
    children: list.children.map((child) => (child.type === 'list' ? deepen(child, depth + 1) : child)),
  };
}

/** The text nodes below these, in order, found without recursion. */
function listTexts(nodes: Node[]): Node[] {
  const texts: Node[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) texts.push(node);
    else if ('tagName' in node && !SILENT.has(node.tagName)) stack.push(...[...node.childNodes].reverse());
  }
  return texts;
}

function holdsBlocks(cell: Node): boolean {
  const stack = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('tagName' in node)) continue;
    if (node !== cell && BLOCKS.has(node.tagName)) return true;
    stack.push(...node.childNodes);
  }
  return false;
}

function addMark({ tagName, attrs }: Element, marks: Marks): Marks {
  if (tagName === 'b' || tagName === 'strong') return { ...marks, bold: true };
  if (tagName === 'i' || tagName === 'em') return { ...marks, italic: true };
  if (tagName === 'a') return { ...marks, url: readLink(attrs.find(({ name }) => name === 'href')?.value) };
  return marks;
}

/** Lines between line breaks, white space collapsed across runs and trimmed; an empty list stands for an empty line. */
function splitLines(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.map(tidyLine);
}

/** Several bullets on one line are several lines. */
function splitBullets(line: Run[]): Run[][] {
  if (!line[0]?.text.startsWith('•')) return [line];
  return splitLines(line.map((run) => ({ ...run, text: run.text.replace(/ +• */g, '\n• ') })));
}

/** A line that goes on with a small letter was broken for the width of somebody's window. */
function unwrapLines(lines: Run[][]): Run[][] {
  const unwrapped: Run[][] = [];
  for (const line of lines) {
    const before = unwrapped.at(-1);
    if (before?.length && /^\p{Ll}{2}/u.test(line[0]?.text ?? ''))
      unwrapped[unwrapped.length - 1] = tidyLine([...before, { ...(before.at(-1) as Run), text: ' ' }, ...line]);
    else unwrapped.push(line);
  }
  return unwrapped;
}

function tidyLine(line: Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of line) {
    const last = tidy.at(-1);
    const text = !last || last.text.endsWith(' ') ? run.text.trimStart() : run.text;
    if (!text) continue;
    if (last && last.bold === run.bold && last.italic === run.italic && last.url === run.url) last.text += text;
    else tidy.push({ ...run, text });
  }
  for (let last = tidy.at(-1); last; last = tidy.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text) break;
    tidy.pop();
  }
  return tidy;
}

/** Paragraphs, separated by empty lines; two or more typed bullets in a row become a list. */
function groupLines(lines: Run[][]): Block[] {
  const blocks: Block[] = [];
  let open: InlineNode[][] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ type: 'paragraph', children: joinLines(open) });
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const items = takeBullets(lines, index);
    if (items.length > 1) {
      close();
      blocks.push({ type: 'list', format: 'unordered', children: items });
      index += items.length - 1;
    } else if (lines[index]?.length) open.push(toInline(lines[index] as Run[]));
    else close();
  }
  close();
  return blocks;
}

function takeBullets(lines: Run[][], from: number): ListItemNode[] {
  const items: ListItemNode[] = [];
  for (const line of lines.slice(from)) {
    const [first, ...others] = line;
    if (!first || !BULLET.test(first.text)) break;
    const rest = tidyLine([{ ...first, text: first.text.replace(BULLET, '') }, ...others]);
    if (rest.length === 0) break;
    items.push({ type: 'list-item', children: toInline(rest) });
  }
  return items;
}

function quoteLines(lines: Run[][]): Block[] {
  return groupLines(lines).map((block) => (block.type === 'paragraph' ? { ...block, type: 'quote' } : block));
}

function joinLines(lines: InlineNode[][]): InlineNode[] {
  return lines.flatMap((line, index) => (index > 0 ? [{ type: 'text' as const, text: '\n' }, ...line] : line));
}

/** Runs of one line as inline nodes: neighbours with the same address share a link. */
function toInline(runs: Run[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const { url, text, bold, italic } of runs) {
    const node: TextNode = { type: 'text', text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
    const last = nodes.at(-1);
    if (!url) nodes.push(node);
    else if (last?.type === 'link' && last.url === url) last.children.push(node);
    else nodes.push({ type: 'link', url, children: [node] });
  }
  return nodes;
}

function textOf(nodes: InlineNode[]): string {
  return nodes.map((node) => (node.type === 'link' ? node.children.map(({ text }) => text).join('') : node.text)).join('');
}

/** A heading is bold by itself. */
function withoutBold(node: InlineNode): InlineNode {
  if (node.type === 'link') return { ...node, children: node.children.map(({ bold: _bold, ...text }) => text) };
  const { bold: _bold, ...text } = node;
  return text;
}
