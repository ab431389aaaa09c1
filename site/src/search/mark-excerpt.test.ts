import { expect, it } from 'vitest';
import { splitExcerpt } from './mark-excerpt.ts';

it('keeps the marks and decodes entities', () => {
  expect(splitExcerpt('Der <mark>Chor</mark> &amp; die &quot;Band&quot;')).toEqual([
    { text: 'Der ', marked: false },
    { text: 'Chor', marked: true },
    { text: ' & die "Band"', marked: false },
  ]);
});

it('lets no other markup through: it stays text', () => {
  expect(splitExcerpt('<img src=x onerror=alert(1)> &lt;script&gt;<mark>a<b></mark>')).toEqual([
    { text: '<img src=x onerror=alert(1)> <script>', marked: false },
    { text: 'a<b>', marked: true },
  ]);
});

it('survives entities that are none', () => {
  expect(splitExcerpt('&unknown; &#0; &#x1F9F6;')).toEqual([{ text: '&unknown; &#0; 🧶', marked: false }]);
});
