import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { checkEveryRoute, findFaultsOnEveryRoute, type PageCheck } from './every-route.ts';

useBrowser();

/** How many stops of the keyboard are looked at on a page; lists of a hundred links repeat the first forty. */
const STOPS = 40;

/** What is wrong with the element that has the focus: no ring of 2 px and 3:1, or hidden. Undefined when nothing has the focus. */
const inspectFocus = (page: Page): Promise<{ order: number; faults: string[] } | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const name = element.outerHTML.slice(0, 80);

    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('Without a canvas colours cannot be compared.');
    const paint = (colour: string): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminanceOf = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = paint(colour)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string): number => {
      const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const groundBehind = (start: Element): string => {
      for (let parent = start.parentElement; parent; parent = parent.parentElement) {
        const colour = getComputedStyle(parent).backgroundColor;
        if (paint(colour)[3] === 255) return colour;
      }
      return 'white';
    };

    // The ring of a card's link is drawn around the card.
    const ringed = [element, element.closest('.card')].filter((candidate) => candidate !== null);
    const isRinged = ringed.some((candidate) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && contrast(outlineColor, groundBehind(candidate)) >= 3;
    });

    const isInSight = [...element.getClientRects()].some((rect) => {
      const x = Math.min(Math.max(rect.left + rect.width / 2, 1), innerWidth - 2);
      const y = Math.min(Math.max(rect.top + rect.height / 2, 1), innerHeight - 2);
      const onTop = document.elementFromPoint(x, y);
      return rect.width > 0 && onTop !== null && (element.contains(onTop) || onTop.contains(element));
    });
    return {
      order: [...document.querySelectorAll('*')].indexOf(element),
      faults: [...(isRinged ? [] : [`has no ring of 2 px and 3:1: ${name}`]), ...(isInSight ? [] : [`is focused out of sight: ${name}`])],
    };
  });

for (const [scheme, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const) {
  test(`[A11Y-18,19,31] by keyboard every stop of every route is ringed and in sight, and there is a way on and back (${scheme})`, async () => {
    const viewport = scheme === 'dark' ? { width: 320, height: 568 } : { width: 1280, height: 800 };
    const faults = await findFaultsOnEveryRoute({ options: { viewport, reducedMotion: 'reduce', ...media } }, async (page) => {
      const found: string[] = [];
      const stops: number[] = [];
      for (let presses = 0; presses < STOPS; presses += 1) {
        await page.keyboard.press('Tab');
        const stop = await inspectFocus(page);
        // Behind the last stop the browser begins again.
        if (!stop || stop.order === stops[0]) break;
        found.push(...stop.faults);
        stops.push(stop.order);
      }
      if (stops.length < 10) found.push(`has only ${stops.length} stops`);
      if (stops.some((order, index) => order <= (stops[index - 1] ?? -1))) found.push(`jumps or holds the focus: ${stops}`);
      await page.keyboard.press('Shift+Tab');
      const back = await inspectFocus(page);
      if (stops.length === STOPS && back?.order !== stops.at(-2)) found.push('does not lead back');
      return found;
    });
    expect(faults).toEqual([]);
  });
}

/** What is too small to hit: less than 24 px, or less than 44 px high outside of sentences and of the calendar table. */
const findSmallTargets: PageCheck = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const targets = 'a[href], button, select, summary, label.check, input:not([type="checkbox"]), [role="button"], [tabindex="0"]';
    // SC 2.5.8, exception "inline": the target stands among other words of its block.
    const isInSentence = (element: Element): boolean => {
      const block = element.closest('p, li, dd, figcaption, td');
      const length = (node: Element | null): number => node?.textContent?.trim().length ?? 0;
      return getComputedStyle(element).display === 'inline' && length(block) > length(element);
    };
    return [...document.querySelectorAll(targets)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip-link') || isInSentence(element)) return [];
      const area = element.matches('.card__link') ? (element.closest('.card') ?? element) : element;
      const { width, height } = area.getBoundingClientRect();
      const needed = element.closest('.calendar') ? 24 : 44;
      // Half a pixel is lost when the browser rounds.
      if (width >= 24 && height >= needed - 0.5) return [];
      return [`${width.toFixed(0)} x ${height.toFixed(1)} px: ${element.outerHTML.slice(0, 90)}`];
    });
  });

const listMotion: PageCheck = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
        const seconds = `${animationDuration},${transitionDuration}`.split(',').map((text) => Number.parseFloat(text));
        const moves = seconds.some((value) => value > 0) || scrollBehavior === 'smooth';
        return moves ? [`moves: ${element.outerHTML.slice(0, 60)} ${pseudo ?? ''}`] : [];
      }),
    ),
  );

const readColours = (page: Page): Promise<{ scheme: string; paper: string }> =>
  page.evaluate(() => ({
    scheme: getComputedStyle(document.documentElement).colorScheme,
    paper: getComputedStyle(document.body).backgroundColor,
  }));

const readShape = (page: Page): Promise<{ wide: number; text: string; window: number }> =>
  page.evaluate(() => ({ wide: document.documentElement.scrollWidth, text: document.body.innerText, window: innerWidth }));

/** What a key could have changed. */
const readState = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      location.pathname + location.search + location.hash,
      document.activeElement?.tagName,
      scrollY,
      document.body.innerText.length,
      document.querySelectorAll('details[open], dialog[open]').length,
    ].join(' '),
  );

const singleKeys = [...'abcdefghijklmnopqrstuvwxyz0123456789/?.,;-+*#'];

const checks: Record<string, PageCheck> = {
  // The first, because later ones unfold what is folded.
  '[A11Y-32] no single key does anything on any route': async (page) => {
    const before = await readState(page);
    for (const key of singleKeys) await page.keyboard.press(key);
    const after = await readState(page);
    return [
      ...((await page.locator('[accesskey]').count()) > 0 ? ['has an accesskey'] : []),
      ...(before === after ? [] : [`became ${after}, was ${before}`]),
    ];
  },
  '[A11Y-6] every route starts with a skip link that shows and moves the focus': async (page) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.keyboard.press('Tab');
    const box = await page.locator(':focus').boundingBox();
    const href = await page.locator(':focus').getAttribute('href');
    if (!href?.startsWith('#')) return [`starts with ${href}`];
    await page.keyboard.press('Enter');
    const target = await page.evaluate(() => document.activeElement?.tagName);
    return [
      ...(box && box.y >= 0 && box.height >= 44 ? [] : [`does not show its skip link: ${JSON.stringify(box)}`]),
      ...(target === 'MAIN' ? [] : [`leads to ${target}`]),
    ];
  },
  '[A11Y-29] every route can be used upright and lying': async (page) => {
    await page.setViewportSize({ width: 844, height: 390 });
    const lying = await readShape(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const upright = await readShape(page);
    return [
      ...[lying, upright].flatMap(({ wide, window }) => (wide > window ? [`is ${wide} px wide in ${window} px`] : [])),
      ...(lying.text.replace(/\s+/g, '') === upright.text.replace(/\s+/g, '') ? [] : ['says something else lying than upright']),
    ];
  },
  '[A11Y-20] every target is 24 px large, and 44 px high where it does not stand in a sentence or in the calendar table': async (
    page,
    path,
  ) => {
    const found: string[] = [];
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await findSmallTargets(page, path)).map((fault) => `(${width} px) ${fault}`));
    }
    return found;
  },
  '[A11Y-26] with reduced motion nothing moves on any route, and without it scrolling may': async (page, path) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await listMotion(page, path);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    return [...moving, ...((await listMotion(page, path)).length > 0 ? [] : ['has no motion to reduce: this test would see none'])];
  },
  '[A11Y-27] in forced colours buttons, fields and the present page are still told apart, and pictograms show': async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await page.evaluate(() => {
      const faults: string[] = [];
      const edgeOf = (element: Element): number => {
        const style = getComputedStyle(element);
        return style.borderBlockEndStyle === 'none' ? 0 : Number.parseFloat(style.borderBlockEndWidth);
      };
      for (const element of document.querySelectorAll('.kern-btn, main input:not([type="checkbox"]), main select, .card, .notice'))
        if (element.checkVisibility() && edgeOf(element) === 0) faults.push(`has no edge: ${element.outerHTML.slice(0, 60)}`);
      for (const element of document.querySelectorAll('.main-nav [aria-current]'))
        if (getComputedStyle(element).outlineStyle === 'none') faults.push(`does not show as present: ${element.outerHTML.slice(0, 60)}`);
      const ground = getComputedStyle(document.body).backgroundColor;
      for (const element of document.querySelectorAll('.kern-icon'))
        if (getComputedStyle(element).backgroundColor === ground) faults.push(`shows no pictogram: ${element.className}`);
      return faults;
    });
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  },
  '[A11Y-28] every route follows the colour scheme of the device, fields and scrollbars too': async (page) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await readColours(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await readColours(page);
    await page.emulateMedia({ colorScheme: 'light' });
    return [
      ...(light.scheme === 'light dark' ? [] : [`has the colour scheme ${light.scheme}`]),
      ...(light.paper === dark.paper ? [`stays ${light.paper} in the dark`] : []),
    ];
  },
  '[A11Y-33] nothing appears under the pointer that was not there before': (page) =>
    page.evaluate(() => {
      const found = [...document.querySelectorAll('body [title]')].map((element) => `has a tooltip: ${element.outerHTML.slice(0, 60)}`);
      const walk = (rules: CSSRuleList): void => {
        for (const rule of rules) {
          const shows =
            rule instanceof CSSStyleRule && ['display', 'visibility', 'content'].some((name) => rule.style.getPropertyValue(name));
          if (shows && rule.selectorText.includes(':hover')) found.push(`shows something on hover: ${rule.selectorText}`);
          if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
        }
      };
      for (const sheet of document.styleSheets) walk(sheet.cssRules);
      return found;
    }),
};
const findFaults = checkEveryRoute({}, checks);

test.for(Object.keys(checks))('%s', async (name) => {
  expect(await findFaults(name)).toEqual([]);
});

/**
 * What only scripts can do, and what stands for it without them. The form of a list: the links to its prebuilt selections, which every list
 * has (find.test.ts). Copying the address: the address, as text on the same page, which the test asks for.
 */
const onlyWithScripts = [/filtern: /, /^Adresse kopieren$/];

test('[A11Y-14] every route says the same without JavaScript, but for what only scripts can do', async () => {
  const texts = new Map<string, string>();
  const readMain = async (page: Page, path: string): Promise<string[]> => {
    const text = await page.locator('main').innerText();
    const before = texts.get(path);
    texts.set(path, text);
    if (before === undefined) return [];
    const lost = before
      .split('\n')
      .filter((line) => line.trim() !== '' && !text.includes(line.trim()) && !onlyWithScripts.some((pattern) => pattern.test(line)));
    if (before.includes('Adresse kopieren') && !text.includes(`Diese Seite: ehrenamt.example${path}`)) lost.push('the address to copy');
    return lost.map((line) => `does not say without JavaScript: ${line}`);
  };
  expect(await findFaultsOnEveryRoute({}, readMain)).toEqual([]);
  expect(await findFaultsOnEveryRoute({ options: { javaScriptEnabled: false } }, readMain)).toEqual([]);
});
