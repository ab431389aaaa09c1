import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksToText, keepSafeUrl, parseBlocks } from './blocks.ts';

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });

describe('parseBlocks', () => {
  it('keeps headings, emphasis, links, nested lists, quotes, code and images', () => {
    const blocks = [
      { type: 'heading', level: 3, children: [text('Titel')] },
      {
        type: 'paragraph',
        children: [
          text('fett', { bold: true, italic: false }),
          text(' und '),
          { type: 'link', url: 'https://a.example', children: [text('Link')] },
        ],
      },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('eins')] },
          { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('innen')] }] },
        ],
      },
      { type: 'quote', children: [text('Zitat')] },
      { type: 'code', language: 'css', children: [text('a {}')] },
      { type: 'image', image: { url: '/uploads/a.png', alternativeText: null, width: 10, height: 5 }, children: [text('')] },
    ];
    expect(parseBlocks(blocks)).toEqual([
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'Titel' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'fett', bold: true },
          { type: 'text', text: ' und ' },
          { type: 'link', url: 'https://a.example', children: [{ type: 'text', text: 'Link' }] },
        ],
      },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'eins' }] },
          { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [{ type: 'text', text: 'innen' }] }] },
        ],
      },
      { type: 'quote', children: [{ type: 'text', text: 'Zitat' }] },
      { type: 'code', language: 'css', text: 'a {}' },
      { type: 'image', source: '/uploads/a.png', alternativeText: '', caption: undefined, width: 10, height: 5 },
    ]);
  });

  it('drops unknown nodes but keeps their text, drops what is empty', () => {
    const blocks = [
      { type: 'callout', children: [{ type: 'mystery', children: [text('gerettet')] }] },
      { type: 'paragraph', children: [text('')] },
      { type: 'heading', level: 2, children: [text('  ')] },
      { type: 'image', image: { url: 'javascript:1' } },
      'Unsinn',
      null,
    ];
    expect(blocksToText(parseBlocks(blocks))).toBe('gerettet');
    expect(parseBlocks(blocks)).toHaveLength(1);
  });

  it('turns an unsafe link into its text', () => {
    expect(
      parseBlocks([{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [text('klick')] }] }]),
    ).toEqual([{ type: 'paragraph', children: [{ type: 'text', text: 'klick' }] }]);
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(parseBlocks(value))));
  });
});

describe('keepSafeUrl', () => {
  it.each(['https://a.example/x?y=1#z', 'http://a.example', 'mailto:a@b.de', 'tel:+4933204', '/vereine/', '#oben'])('keeps %s', (url) => {
    expect(keepSafeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '',
  ])('refuses %j', (url) => {
    expect(keepSafeUrl(url)).toBeUndefined();
  });
});
