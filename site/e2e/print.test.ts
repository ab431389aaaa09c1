import { expect, test } from 'vitest';
import { useBrowser, withPage } from './browser.ts';
import { findFaultsOnEveryRoute } from './every-route.ts';

useBrowser();

/** What a town's entries look like on paper; the longest of the fixtures among them. */
const entries = [
  '/vereine/chor-harmonie/',
  '/veranstaltungen/adventskonzert/',
  '/veranstaltungen/chorprobe/',
  '/mitmachen/vorlesepatin-oder-vorlesepate/',
];

test.for(entries)('[A11Y-30] %s prints on one page of A4', (path) =>
  withPage({}, async (page) => {
    await page.goto(path);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // Chromium writes page objects uncompressed (ISO 32000-1, 7.7.3.3).
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  }),
);

test.for(entries)('[A11Y-30] %s on paper has no navigation, but its address, a QR code and the office’s contact', (path) =>
  withPage({}, async (page) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    for (const navigation of await page.getByRole('navigation').all()) expect(await navigation.isVisible()).toBe(false);
    const text = await page.locator('body').innerText();
    expect(text).toContain(`ehrenamt.example${path}`);
    expect(text).toContain('ehrenamt@lindenried.example');
    expect(text).not.toContain('Weitersagen');
    const code = await page.getByRole('img', { name: /^QR-Code mit der Adresse/ }).boundingBox();
    expect(code?.width ?? 0).toBeGreaterThan(80);
  }),
);

test('[A11Y-30] links to other sites show where they lead', () =>
  withPage({}, async (page) => {
    await page.goto('/vereine/chor-harmonie/');
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('main a[href^="https://video.example"]').evaluate((link) => getComputedStyle(link, '::after').content);
    expect(shown).toContain('https://video.example/chor');
  }));

test('on the screen there is a link to pass the page on, its address, and no QR code', () =>
  withPage({}, async (page) => {
    await page.goto('/veranstaltungen/adventskonzert/');
    const href = await page.getByRole('link', { name: 'Weitersagen per E-Mail' }).getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toMatch(
      /^mailto:\?subject=Adventskonzert&body=.*https:\/\/ehrenamt\.example\/veranstaltungen\/adventskonzert\//s,
    );
    expect(await page.getByText('ehrenamt.example/veranstaltungen/adventskonzert/').isVisible()).toBe(true);
    expect(await page.locator('.qr-code').isVisible()).toBe(false);
  }));

test('[A11Y-30] on paper no route has navigation or anything to press, and all name a contact', async () => {
  const faults = await findFaultsOnEveryRoute({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(() => [
      ...[...document.querySelectorAll('nav, .skip-link, button, input, select')]
        .filter((element) => element.checkVisibility())
        .map((element) => `prints ${element.outerHTML.slice(0, 60)}`),
      ...(document.body.innerText.includes('ehrenamt@lindenried.example') ? [] : ['names no contact']),
    ]);
  });
  expect(faults).toEqual([]);
});
