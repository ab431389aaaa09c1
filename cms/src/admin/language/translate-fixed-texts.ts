import { type FixedTexts, fixedTexts } from './fixed-texts';

/** Texts the editor writes are never touched. */
const EDITED = 'input, textarea, [contenteditable="true"]';
const ATTRIBUTES = [...new Set(fixedTexts.map(({ place }) => place).filter((place) => place !== 'text'))];

/**
 * Puts German in place of the few texts that Strapi has no translation for, as soon as they appear.
 *
 * Its components offer nothing else for them. React compares with what it drew itself and writes a text again only when that changes, so
 * the two do not get in each other's way.
 */
export function translateFixedTexts(): void {
  const changes: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES };
  new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type === 'childList') addedNodes.forEach(translateTree);
      else translateNode(target);
    }
  }).observe(document.body, changes);
}

function translateTree(root: Node): void {
  translateNode(root);
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) translateNode(nodes.currentNode);
}

function translateNode(node: Node): void {
  if (node instanceof Element) {
    for (const attribute of ATTRIBUTES) translateAttribute(node, attribute);
  } else if (node.nodeType === Node.TEXT_NODE && node.parentElement && !node.parentElement.closest(EDITED)) {
    const german = findGerman(node.parentElement, 'text', node.nodeValue);
    if (german) node.nodeValue = german;
  }
}

function translateAttribute(element: Element, attribute: Exclude<FixedTexts['place'], 'text'>): void {
  const german = findGerman(element, attribute, element.getAttribute(attribute));
  if (german) element.setAttribute(attribute, german);
}

function findGerman(element: Element, place: FixedTexts['place'], text: string | null): string | undefined {
  const english = text?.replace(/\s+/g, ' ').trim();
  if (!english) return undefined;
  return fixedTexts.find((texts) => texts.place === place && english in texts.german && element.matches(texts.selector))?.german[english];
}
