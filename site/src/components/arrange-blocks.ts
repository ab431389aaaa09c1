import type { Block, InlineNode, ListBlock } from '../cms/schema/blocks.ts';

/**
 * The heading level (2 to 6) for every heading of a text, in order, so that it continues below a heading of `parentLevel` and never skips
 * a level (WCAG 2.2 SC 1.3.1), whatever levels the editor chose.
 */
export function shiftHeadings(blocks: Block[], parentLevel: number): number[] {
  const open: number[] = [];
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return [];
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return [Math.min(6, parentLevel + open.length)];
  });
}

/** A list item with the lists nested in it. */
export interface ArrangedItem {
  inline: InlineNode[];
  nested: ListBlock[];
}

/** Strapi puts a nested list after its item; HTML wants it inside. A list without an item before it gets an empty one. */
export function arrangeList(list: ListBlock): ArrangedItem[] {
  const items: ArrangedItem[] = [];
  for (const child of list.children) {
    if (child.type === 'list-item') items.push({ inline: child.children, nested: [] });
    else if (items.length > 0) items.at(-1)?.nested.push(child);
    else items.push({ inline: [], nested: [child] });
  }
  return items;
}

/** True for a link that leaves the site. */
export function isExternal(url: string, site: URL): boolean {
  return /^https?:/i.test(url) && new URL(url).host !== site.host;
}
