import { describe, expect, it } from 'vitest';
import type { Block, HeadingBlock, ListBlock, ListItemNode } from '../cms/schema/blocks.ts';
import { arrangeList, isExternal, shiftHeadings } from './arrange-blocks.ts';

const heading = (level: HeadingBlock['level']): Block => ({ type: 'heading', level, children: [{ type: 'text', text: 'Titel' }] });
const item = (text: string): ListItemNode => ({ type: 'list-item', children: [{ type: 'text', text }] });

describe('shiftHeadings', () => {
  it('puts headings below the one above, without jumps', () => {
    expect(shiftHeadings([heading(1), heading(3), heading(4), heading(2)], 1)).toEqual([2, 3, 4, 3]);
    expect(shiftHeadings([heading(4), heading(2), heading(6)], 2)).toEqual([3, 3, 4]);
  });

  it('ends at six', () => {
    expect(shiftHeadings([heading(1), heading(2), heading(3)], 5)).toEqual([6, 6, 6]);
  });

  it('passes over everything else', () => {
    expect(shiftHeadings([{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }], 1)).toEqual([]);
  });
});

describe('arrangeList', () => {
  it('puts nested lists into the item before them', () => {
    const nested: ListBlock = { type: 'list', format: 'unordered', children: [item('innen')] };
    const arranged = arrangeList({ type: 'list', format: 'ordered', children: [item('eins'), nested, item('zwei')] });
    expect(arranged).toEqual([
      { inline: item('eins').children, nested: [nested] },
      { inline: item('zwei').children, nested: [] },
    ]);
  });

  it('gives a leading nested list an item of its own', () => {
    const nested: ListBlock = { type: 'list', format: 'unordered', children: [item('innen')] };
    expect(arrangeList({ type: 'list', format: 'ordered', children: [nested] })).toEqual([{ inline: [], nested: [nested] }]);
  });
});

it('knows links that leave the site', () => {
  const site = new URL('https://ehrenamt.example');
  expect(isExternal('https://chor.example/', site)).toBe(true);
  expect(isExternal('https://ehrenamt.example/vereine/', site)).toBe(false);
  expect(isExternal('/vereine/', site)).toBe(false);
  expect(isExternal('mailto:a@b.example', site)).toBe(false);
});
