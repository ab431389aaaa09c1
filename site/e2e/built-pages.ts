import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** An HTML file of a built site. */
export interface BuiltPage {
  /** Relative to the site's folder: `vereine/index.html`. */
  file: string;
  /** Its public path: `/vereine/`. */
  path: string;
  html: string;
  /** All elements in the order of the document. */
  elements: Element[];
  /** True for pages that only send visitors of a former address on. */
  isRedirect: boolean;
}

/** Every file of a built site as a path from its root (`/vereine/index.html`), and its HTML pages, parsed. */
export async function readBuiltSite(folder: string): Promise<{ files: Set<string>; pages: BuiltPage[] }> {
  const files = new Set<string>();
  const pages: BuiltPage[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = relative(folder, join(entry.parentPath, entry.name));
    files.add(`/${file}`);
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(folder, file), 'utf8');
    const elements = [...walkElements(parse(html))];
    const isRedirect = elements.some((element) => attribute(element, 'http-equiv') === 'refresh');
    pages.push({ file, path: `/${file.replace(/index\.html$/, '')}`, html, elements, isRedirect });
  }
  return { files, pages };
}

/** An element and all below it that are elements, in the order of the document. */
export function* walkElements(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* walkElements(child);
  }
}

/** The value of an attribute; undefined when the element has none of that name. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** All text below a node, spaces as they stand in the source. */
export const textOf = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : '')).join('');

/** The text below a node as read: white space runs together. */
export const readText = (node: DefaultTreeAdapterTypes.ParentNode): string => textOf(node).replace(/\s+/g, ' ').trim();

/** The nearest element around an element that `matches`, the element itself not counted. */
export function findAround(element: Element, matches: (candidate: Element) => boolean): Element | undefined {
  for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null)
    if ('tagName' in parent && matches(parent)) return parent;
  return undefined;
}

/** True when the element carries the class. */
export const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
