/// <reference lib="dom" />
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Debian's Chromium as root in a container, without any of its own network traffic. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Violations of WCAG 2.2 A and AA and of axe's best practices on the open page, one line each with the element. Contrast that axe cannot
 * decide counts as a violation, because that is how it reports text of the same colour as its background.
 */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations', 'incomplete'],
      // The pages have neither media nor foreign styles to wait for.
      preload: false,
    });
    const undecidedContrast = incomplete.filter(({ id }) => id === 'color-contrast');
    return [...violations, ...undecidedContrast].flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
    );
  }, TAGS);
}
