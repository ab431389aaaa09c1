import { expect, test } from 'vitest';
import { html } from './html';

test('texts never become markup, in content and in attributes', () => {
  const attack = `"><script>alert('1')</script>&amp;`;
  expect(String(html`<p title="${attack}">${attack}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
  );
});

test('markup is kept, lists are joined, nothing is left out', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(String(html`<ul>${items}</ul>${undefined}${null}${false}${0}`)).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0');
});

test('an object that only looks like markup is none', () => {
  const forged = { toString: () => '<script>' } as unknown as string;
  expect(() => html`${forged}`).toThrow(TypeError);
});
