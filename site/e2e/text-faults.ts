import type { Page } from 'playwright-core';

/** How far text may stick out or overlap before it counts, in CSS pixels: glyph boxes are taller than their letters. */
const TOLERANCE = 4;

/**
 * What of the page's text cannot be read at the present size and spacing: a page wider than the window (WCAG 2.2 SC 1.4.10), text cut off by
 * its box or the window, and text upon text (SC 1.4.4, 1.4.12). One line each; frames that scroll by themselves may be wider.
 */
export function findTextFaults(page: Page): Promise<string[]> {
  return page.evaluate((tolerance) => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);

    const visible = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
    const isForScreenReaders = (element: Element): boolean => element.closest('.visually-hidden') !== null;
    const scrollFrame = (element: Element): Element | undefined => {
      for (let parent: Element | null = element; parent && parent !== root; parent = parent.parentElement)
        if (/auto|scroll/.test(getComputedStyle(parent).overflowX)) return parent;
      return undefined;
    };

    const lines: { text: string; rect: DOMRect; parent: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility(visible) || isForScreenReaders(parent) || parent.closest('.skip-link, select'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects())
        if (rect.width > 1 && rect.height > 1) lines.push({ text: text.slice(0, 40), rect, parent });
    }

    for (const { text, rect, parent } of lines) {
      if (!scrollFrame(parent) && (rect.right > root.clientWidth + tolerance || rect.left < -tolerance))
        faults.push(`runs out of the window: ${text}`);
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        const frame = box.getBoundingClientRect();
        if (rect.bottom > frame.bottom + tolerance || rect.right > frame.right + tolerance) faults.push(`is cut off: ${text}`);
      }
    }

    lines.sort((one, other) => one.rect.top - other.rect.top);
    lines.forEach((line, index) => {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.rect.top > line.rect.bottom - tolerance) break;
        if (other.parent.contains(line.parent) || line.parent.contains(other.parent)) continue;
        const height = Math.min(line.rect.bottom, other.rect.bottom) - other.rect.top;
        const width = Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left);
        if (height > tolerance * 2 && width > tolerance) faults.push(`lies upon each other: ${line.text} / ${other.text}`);
      }
    });
    return [...new Set(faults)];
  }, TOLERANCE);
}
