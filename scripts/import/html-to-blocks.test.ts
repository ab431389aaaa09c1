import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { blocksToText } from '../lib/blocks.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('htmlToBlocks', () => {
  it('keeps paragraphs, marks and links and drops styles', () => {
    const { blocks } = htmlToBlocks(
      '<p style="margin:0">Wir <strong>suchen</strong> <span style="color:red">Sie</span>.</p>\n<p>Mehr: <a href="http://www.example.org">Seite</a></p>',
    );
    expect(blocks).toEqual([
      paragraph(text('Wir '), { ...text('suchen'), bold: true }, text(' Sie.')),
      paragraph(text('Mehr: '), { type: 'link', url: 'http://www.example.org/', children: [text('Seite')] }),
    ]);
  });

  it('turns line breaks into lines and two of them into paragraphs, without empty ones', () => {
    const { blocks } = htmlToBlocks('<p>Eins<br>Zwei<br><br>drei<br>\n\u00a0</p><p>&nbsp;</p><p></p>');
    expect(blocks).toEqual([paragraph(text('Eins'), text('\n'), text('Zwei')), paragraph(text('drei'))]);
  });

  it('nests lists the way Strapi does', () => {
    const { blocks } = htmlToBlocks('<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li><li></li></ul>');
    expect(blocks).toEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('a')] },
          { type: 'list', format: 'unordered', indentLevel: 1, children: [{ type: 'list-item', children: [text('b')] }] },
          { type: 'list-item', children: [text('c')] },
        ],
      },
    ]);
  });

  it('recognises bullets that were typed, in Word symbol fonts too', () => {
    const { blocks } = htmlToBlocks('<p>Sie:<br>•&nbsp;hören zu<br>\uf0b7 lesen vor</p>');
    expect(blocks).toEqual([
      paragraph(text('Sie:')),
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('hören zu')] },
          { type: 'list-item', children: [text('lesen vor')] },
        ],
      },
    ]);
  });

  it('separates bullets that share a line and joins lines broken in mid-sentence', () => {
    expect(blocksToText(htmlToBlocks('<p>• kochen • backen<br>• essen</p>').blocks)).toBe('kochen\nbacken\nessen');
    expect(htmlToBlocks('<p>Wir suchen Menschen<br>mit <b>Zeit</b><br>Bitte melden</p>').blocks).toEqual([
      paragraph(text('Wir suchen Menschen mit '), { ...text('Zeit'), bold: true }, text('\n'), text('Bitte melden')),
    ]);
  });

  it('starts headings at level 2 without jumps, and takes body text in heading tags for what it is', () => {
    const { blocks } = htmlToBlocks(`<h4><b>Titel</b></h4><h4>Unter</h4><h2>${'Wort '.repeat(60)}</h2>`);
    expect(blocks.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual([2, 3, 'paragraph']);
    expect(blocks[0]).toEqual({ type: 'heading', level: 2, children: [text('Titel')] });
  });

  it('makes rows of simple tables into lines and leaves lists in cells whole', () => {
    expect(blocksToText(htmlToBlocks('<table><tr><th>Tag</th><td>Zeit</td></tr><tr><td>Mo</td><td>9 Uhr</td></tr></table>').blocks)).toBe(
      'Tag · Zeit\nMo · 9 Uhr',
    );
    const { blocks } = htmlToBlocks('<table><tr><td><ul><li>a</li></ul></td><td><ul><li>b</li></ul></td></tr></table>');
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'list']);
  });

  it('leaves pictures out and says so', () => {
    expect(htmlToBlocks('<p><img src="x.jpg">Text</p>')).toEqual({
      blocks: [paragraph(text('Text'))],
      notes: ['Ein Bild wurde weggelassen.'],
    });
  });

  it('keeps the words of a link that must not be followed', () => {
    expect(htmlToBlocks('<a href="javascript:alert(1)">hier</a> <a href="/intern">dort</a>').blocks).toEqual([
      paragraph(text('hier dort')),
    ]);
  });

  it('drops scripts, styles, comments and invisible characters', () => {
    expect(htmlToBlocks('<!-- x --><style>p{}</style><script>1</script><p>\ufeff\u200bKurs\u00adteil<br/></p>').blocks).toEqual([
      paragraph(text('Kursteil')),
    ]);
  });

  it('survives nesting that no stack would', () => {
    for (const name of ['div', 'ul', 'b', 'blockquote', 'span']) {
      expect(blocksToText(htmlToBlocks(`${`<${name}>`.repeat(20_000)}tief`).blocks)).toBe('tief');
    }
  });

  it('marks quotes', () => {
    expect(htmlToBlocks('<blockquote><p>Ich bin da.</p></blockquote>').blocks).toEqual([
      { type: 'quote', children: [text('Ich bin da.')] },
    ]);
  });
});

describe('htmlToBlocks on anything', () => {
  const word = fc.constantFrom(
    'Wort',
    'ä ö',
    '&amp;',
    '&nbsp;',
    '\u00a0',
    ' ',
    '\n',
    '•',
    '- ',
    '\uf0b7',
    'https://example.org',
    '\u2028',
    '\ufeff',
    '😀',
    '\ud800',
  );
  const tag = fc.constantFrom(
    'p',
    'div',
    'ul',
    'ol',
    'li',
    'b',
    'strong',
    'em',
    'span',
    'a',
    'br',
    'h1',
    'h4',
    'table',
    'tr',
    'td',
    'blockquote',
    'code',
    'pre',
    'dl',
    'dd',
  );
  const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
    html: fc.array(fc.oneof({ depthSize: 'small' }, word, tie('element')), { maxLength: 6 }).map((parts) => parts.join('')),
    element: fc
      .tuple(tag, tie('html'), fc.boolean())
      .map(([name, inner, closed]) => `<${name} href="www.example.org" style="x">${inner}${closed ? `</${name}>` : ''}`),
  }));
  const anything = fc.oneof(html, fc.string({ unit: 'binary', maxLength: 200 }));
  // Strapi's own validator of the blocks field decides what is well-formed.
  const { blocksValidator } = createRequire(join(repositoryRoot, 'cms/package.json'))(
    join(repositoryRoot, 'node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js'),
  );

  it('is accepted by Strapi, without empty blocks', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { blocks } = htmlToBlocks(input);
        blocksValidator().validateSync(blocks, { strict: true });
        for (const block of blocks) expect(blocksToText([block]).trim()).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every letter, in order', () => {
    const letters = (words: string) => words.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(html, (input) => {
        expect(letters(blocksToText(htmlToBlocks(input).blocks))).toBe(letters(readText(parseFragment(input))));
      }),
      { numRuns: 400 },
    );
  });
});

interface TreeNode {
  value?: string;
  childNodes?: TreeNode[];
}

function readText(node: object): string {
  const { value, childNodes } = node as TreeNode;
  return value ?? (childNodes ?? []).map(readText).join('');
}
