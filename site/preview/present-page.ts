import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse, parseFragment, serialize } from 'parse5';
import type { IsoDateTime } from '../src/graph/types.ts';
import { berlinClock, formatClock } from '../src/i18n/format-dates.ts';
import type { Draft } from './draft.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface Presentation {
  state: Draft['state'];
  /** When the address of the preview stops working. */
  expiresAt: IsoDateTime;
  /** German sentences, shown as a list. */
  notes: string[];
}

/**
 * A page of the site as a preview: a banner on top says what it is and until when it lasts, nothing in the head invites search engines,
 * previews elsewhere or the service worker, no script runs, and every link opens the live site in a window of its own (the preview may stand
 * in a frame of the CMS, which the live site refuses to do).
 */
export function presentPage(page: string, presentation: Presentation): string {
  const document = parse(page);
  for (const element of listElements(document)) {
    if (isForOthers(element)) defaultTreeAdapter.detachNode(element);
    else if (element.tagName === 'a' || element.tagName === 'form') openOutside(element);
    else if (element.tagName === 'title') prefixTitle(element);
    else if (element.tagName === 'head')
      element.childNodes.push(...parseFragment('<meta name="robots" content="noindex, nofollow">').childNodes);
    else if (element.tagName === 'body') insertBanner(element, presentation);
  }
  return serialize(document);
}

/** All elements, listed before any of them is moved. */
function listElements(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return [...('tagName' in node ? [node] : []), ...node.childNodes.flatMap(listElements)];
}

const readAttribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

function isForOthers(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'script') return true;
  if (tagName === 'link') return ['canonical', 'alternate', 'manifest'].includes(readAttribute(element, 'rel') ?? '');
  return (
    tagName === 'meta' &&
    (readAttribute(element, 'property') !== undefined || /^(robots|twitter:)/.test(readAttribute(element, 'name') ?? ''))
  );
}

function openOutside(link: Element): void {
  const address = readAttribute(link, 'href') ?? readAttribute(link, 'action');
  if (!address || !/^(\/|https?:)/.test(address)) return;
  link.attrs = link.attrs.filter(({ name }) => name !== 'target' && name !== 'rel');
  link.attrs.push({ name: 'target', value: '_blank' }, { name: 'rel', value: 'noopener' });
}

function prefixTitle(title: Element): void {
  const [text] = title.childNodes;
  // Drawings have titles, too.
  if (title.namespaceURI === html.NS.HTML && text && 'value' in text) text.value = `Vorschau: ${text.value}`;
}

/** After the skip link, which must stay first. */
function insertBanner(body: Element, presentation: Presentation): void {
  const banner = parseFragment(renderBanner(presentation)).childNodes[0] as Element;
  const header = body.childNodes.find((node) => 'tagName' in node && node.tagName === 'header');
  if (header) defaultTreeAdapter.insertBefore(body, banner, header);
  else defaultTreeAdapter.appendChild(body, banner);
}

function renderBanner({ state, expiresAt, notes }: Presentation): string {
  const [title, explanation] =
    state === 'draft'
      ? ['Vorschau – noch nicht veröffentlicht', 'So sieht die Seite nach dem Veröffentlichen aus.']
      : ['Vorschau der veröffentlichten Fassung', 'So steht der Eintrag auf der Website.'];
  const list = notes.map((note) => `<li>${escapeText(note)}</li>`).join('');
  return (
    `<aside class="preview-banner" aria-label="Vorschau"><div class="wrap"><p class="preview-banner__title">${title}</p>` +
    `<p>${explanation} Diese Vorschau gilt bis ${formatClock(berlinClock(expiresAt))}. Links öffnen die Website in einem neuen Fenster.</p>` +
    `${list && `<p class="preview-banner__notes">Bitte beachten Sie:</p><ul>${list}</ul>`}</div></aside>`
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
