/** The 65 points that the public site is built to: WCAG 2.2 AA and EN 301 549 V3.2.1 in terms of what a page of this site can get wrong. */

/** How a point is checked: by a rule over the markup or axe, by a script in a browser, or by eye. */
type Method = 'automatic' | 'scripted' | 'by eye';

export interface Point {
  number: number;
  group: string;
  text: string;
  method: Method;
}

const groups: Record<string, [Method, string][]> = {
  'All pages': [
    ['automatic', 'language of the page'],
    ['automatic', 'unique title, “Seite – Ort”'],
    ['automatic', 'one h1, no level of headings left out'],
    ['automatic', 'landmarks'],
    ['automatic', 'several navigations are named'],
    ['scripted', 'skip link comes first, shows, moves the focus'],
    ['automatic', 'aria-current'],
    ['scripted', 'navigation and help in the same order everywhere'],
    ['scripted', 'footer: imprint, privacy, accessibility, report a barrier, Plain Language'],
    ['by eye', 'language of parts that are not German'],
    ['scripted', 'two ways to every page'],
    ['automatic', 'valid HTML'],
    ['scripted', 'no request to third parties'],
    ['scripted', 'readable without JavaScript'],
  ],
  'Look and input': [
    ['automatic', 'contrast of text 4.5:1, what axe cannot decide included'],
    ['by eye', 'contrast of anything but text 3:1'],
    ['by eye', 'never by colour alone'],
    ['scripted', 'focus ring of 2 px and 3:1'],
    ['scripted', 'focus is never hidden by what sticks'],
    ['scripted', 'targets of 24 px, our own of 44 px'],
    ['scripted', 'reflow at 320 px'],
    ['scripted', 'text at 200 %'],
    ['scripted', 'zoom to 400 %'],
    ['scripted', 'wider spacing of text'],
    ['scripted', 'long German words are hyphenated'],
    ['scripted', 'reduced motion'],
    ['scripted', 'forced colours'],
    ['scripted', 'colour scheme is declared'],
    ['by eye', 'both orientations'],
    ['scripted', 'print: no navigation, addresses of links and contacts shown'],
    ['scripted', 'no trap'],
    ['scripted', 'no shortcut of a single key'],
    ['by eye', 'what appears on hover can be dismissed'],
    ['by eye', 'nothing needs dragging'],
  ],
  'Lists and filters': [
    ['scripted', 'form by GET, works without JavaScript'],
    ['automatic', 'fieldset and legend'],
    ['scripted', 'nothing is sent by a change'],
    ['scripted', 'number of results in role=status'],
    ['scripted', 'choice in address and title'],
    ['scripted', 'reset'],
    ['automatic', 'results are a list with headings'],
    ['automatic', 'one link a card, named like the entry'],
    ['scripted', 'an empty result advises'],
    ['automatic', 'pagination is named'],
  ],
  Calendar: [
    ['by eye', 'the list is the default'],
    ['automatic', 'the month is a real table with scopes'],
    ['scripted', 'time with datetime, and the date in words'],
    ['scripted', 'previous and next name the month'],
    ['scripted', '“heute” and “abgesagt” as text'],
    ['scripted', 'the link to a calendar file says what it is'],
  ],
  'Clubs and events': [
    ['automatic', 'text for images, or decorative'],
    ['scripted', 'telephone and e-mail with a value that can be read'],
    ['scripted', 'contacts in dl or address'],
    ['by eye', 'text beside every map'],
    ['scripted', 'downloads name format and size'],
    ['by eye', 'captions for videos, nothing plays by itself'],
    ['by eye', 'accessible PDF, or HTML beside it'],
  ],
  'Search and forms': [
    ['automatic', 'labels that can be seen'],
    ['scripted', 'number and “keine Treffer” announced once, after a pause'],
    ['scripted', 'results in the order of Tab'],
    ['scripted', 'a failure to load is said and leads to the lists'],
    ['automatic', 'tokens for autocomplete'],
    ['scripted', 'error summary takes the focus, texts at the fields'],
    ['scripted', 'no CAPTCHA'],
    ['scripted', 'confirmation in role=status'],
  ],
};

/** All points in their order, numbered from 1. */
export const points: readonly Point[] = Object.entries(groups)
  .flatMap(([group, list]) => list.map(([method, text]) => ({ group, method, text })))
  .map((point, index) => ({ number: index + 1, ...point }));
