import { beforeAll, expect, inject, test } from 'vitest';
import { pathTo, type RouteName, routes } from '../src/config/routes.ts';
import { attribute, type BuiltPage, type Element, findAround, hasClass, readBuiltSite, readText, walkElements } from './built-pages.ts';

/** Every page of the built site that shows something: what must hold in the markup, whatever a browser makes of it. */
let pages: BuiltPage[] = [];

beforeAll(async () => {
  pages = (await readBuiltSite(inject('siteFolder'))).pages.filter(({ isRedirect }) => !isRedirect);
  expect(pages.length).toBeGreaterThanOrEqual(inject('sitePaths').length);
});

const pathsOf = new Map(inject('sitePaths').map(({ path, route }) => [path, route as RouteName]));
const select = ({ elements }: BuiltPage, ...tags: string[]): Element[] => elements.filter(({ tagName }) => tags.includes(tagName));
const isTag =
  (...tags: string[]) =>
  ({ tagName }: Element): boolean =>
    tags.includes(tagName);
/** Runs `check` on every page and collects what it finds, after the page's path. */
const collect = (check: (page: BuiltPage) => string[]): string[] =>
  pages.flatMap((page) => check(page).map((fault) => `${page.path} ${fault}`));
const hrefsIn = (element: Element | undefined): string[] =>
  element ? [...walkElements(element)].filter(isTag('a')).map((link) => attribute(link, 'href') ?? '') : [];

test('[A11Y-4] every page has one header, one main part and one footer, in this order, and nothing beside them but navigation and notices', () => {
  const faults = collect((page) => {
    const landmarks = page.elements.filter(
      (element) => isTag('header', 'main', 'footer')(element) && !findAround(element, isTag('article', 'section', 'main')),
    );
    const order = landmarks.map(({ tagName }) => tagName).join(' ');
    return order === 'header main footer' ? [] : [`has ${order}`];
  });
  expect(faults).toEqual([]);
});

test('[A11Y-5] every navigation has a name, and no two on a page have the same', () => {
  const faults = collect((page) => {
    const names = select(page, 'nav').map((nav) => attribute(nav, 'aria-label') ?? '');
    return names.flatMap((name, index) =>
      name === '' || names.indexOf(name) !== index ? [`navigation ${index + 1} is called "${name}"`] : [],
    );
  });
  expect(faults).toEqual([]);
});

test('[A11Y-7] the page itself is marked in the main navigation, in the trail and in the pagination, and nothing else is', () => {
  const faults = collect((page) => {
    const marked = page.elements.filter((element) => attribute(element, 'aria-current') === 'page');
    const wrong = marked.filter(
      ({ tagName, ...element }) => tagName === 'a' && attribute({ tagName, ...element } as Element, 'href') !== page.path,
    );
    const [trail] = page.elements.filter((element) => hasClass(element, 'breadcrumb'));
    const trailMarks = trail ? [...walkElements(trail)].filter((element) => attribute(element, 'aria-current') === 'page').length : 1;
    const [menu] = select(page, 'nav');
    const inMenu = hrefsIn(menu).includes(page.path);
    const menuMarks = menu ? [...walkElements(menu)].filter((element) => attribute(element, 'aria-current') === 'page').length : 0;
    return [
      ...wrong.map((element) => `marks ${attribute(element, 'href')}`),
      ...(trailMarks === 1 ? [] : [`has ${trailMarks} marks in the trail`]),
      ...(menuMarks === (inMenu ? 1 : 0) ? [] : [`has ${menuMarks} marks in the menu`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('[A11Y-8] navigation and help stand in the same order on every page', () => {
  const orderOf = (page: BuiltPage): string => {
    const [header] = select(page, 'header');
    const [footer] = select(page, 'footer');
    // The links to the form for reports bring along which page they stand on.
    return JSON.stringify([hrefsIn(header), hrefsIn(footer)]).replace(/&seite=[^"]*/g, '');
  };
  const [first] = pages;
  const order = first ? orderOf(first) : '';
  expect(order).toContain(pathTo('help'));
  expect(order).toContain('mailto:');
  expect(collect((page) => (orderOf(page) === order ? [] : ['has its links in another order']))).toEqual([]);
});

test('[A11Y-9] the footer of every page leads to imprint, privacy, accessibility, reporting a barrier and Plain Language', () => {
  const wanted: RouteName[] = ['imprint', 'privacy', 'accessibility', 'plainLanguage'];
  const faults = collect((page) => {
    const links = hrefsIn(select(page, 'footer')[0]);
    if (!links.some((href) => href.includes('/formular/melden?art=barrier&seite=/'))) return ['lacks the form for barriers'];
    return wanted.flatMap((route) => (links.includes(routes[route].pattern) ? [] : [`lacks ${routes[route].pattern}`]));
  });
  expect(faults).toEqual([]);
});

test('[A11Y-10] what is not German, and what is in Plain Language, says so', () => {
  const plain = pages.filter(({ path }) => path === pathTo('plainLanguage'));
  expect(plain.flatMap((page) => select(page, 'main').map((main) => attribute(main, 'lang')))).toEqual(['de-simple']);
  const summaries = pages.flatMap(({ elements }) => elements.filter((element) => hasClass(element, 'plain-summary')));
  expect(summaries.length).toBeGreaterThan(2);
  for (const summary of summaries)
    expect([...walkElements(summary)].some((element) => attribute(element, 'lang') === 'de-simple')).toBe(true);
  // BCP 47, and nothing but the languages the site knows.
  const languages = new Set(pages.flatMap(({ elements }) => elements.flatMap((element) => attribute(element, 'lang') ?? [])));
  for (const language of languages) expect(new Intl.Locale(language).toString()).toBe(language);
});

test('[A11Y-36] fields that belong together stand in a fieldset with a legend, single choices and check boxes always', () => {
  let groups = 0;
  const faults = collect((page) => {
    const boxes = select(page, 'input').filter((input) => /checkbox|radio/.test(attribute(input, 'type') ?? ''));
    const sets = select(page, 'fieldset');
    groups += sets.length;
    return [
      ...boxes.filter((box) => !findAround(box, isTag('fieldset'))).map((box) => `${attribute(box, 'name')} stands alone`),
      ...sets.flatMap((set) => {
        const [first] = [...walkElements(set)];
        return first?.tagName === 'legend' && readText(first) !== '' ? [] : ['has a group without a legend'];
      }),
    ];
  });
  expect(groups).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test('[A11Y-41,42] lists are lists, entries have headings, and a card has one link, named like the entry', () => {
  let cards = 0;
  const faults = collect((page) => {
    const found = page.elements.filter((element) => hasClass(element, 'card'));
    cards += found.length;
    return found.flatMap((card) => {
      const inside = [...walkElements(card)];
      const links = inside.filter(isTag('a'));
      const [heading] = inside.filter(({ tagName }) => /^h[2-6]$/.test(tagName));
      return [
        ...(findAround(card, isTag('ul', 'ol')) ? [] : ['has a card outside a list']),
        ...(heading ? [] : [`has a card without a heading: ${readText(card).slice(0, 40)}`]),
        ...(links.length === 1 && heading && readText(links[0] as Element) === readText(heading)
          ? []
          : [`has a card with ${links.length} links: ${readText(card).slice(0, 40)}`]),
      ];
    });
  });
  expect(cards).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

test('[A11Y-44] the pages of long lists are linked in a named navigation that says which one this is', () => {
  const paginated = pages.flatMap((page) =>
    page.elements.filter((element) => hasClass(element, 'pagination')).map((nav) => ({ page, nav })),
  );
  expect(paginated.length).toBeGreaterThan(3);
  for (const { page, nav } of paginated) {
    expect(nav.tagName, page.path).toBe('nav');
    expect(attribute(nav, 'aria-label'), page.path).toBeTruthy();
    const links = [...walkElements(nav)].filter(isTag('a'));
    for (const link of links) expect(readText(link), page.path).toMatch(/^(Seite \d+|Vorige Seite|Nächste Seite)$/);
    expect(links.filter((link) => attribute(link, 'aria-current') === 'page').length, page.path).toBe(1);
  }
});

test('[A11Y-47] every date is a time element that machines can read, with the day in words', () => {
  let dates = 0;
  const faults = collect((page) =>
    select(page, 'time').flatMap((time) => {
      dates += 1;
      const datetime = attribute(time, 'datetime') ?? '';
      const isMachine =
        /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?([+-]\d\d:\d\d|Z))?$/.test(datetime) && !Number.isNaN(Date.parse(datetime));
      const text = readText(time);
      const namesDay =
        /\d+\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(Jan|Feb|Aug|Sept|Okt|Nov|Dez)\.)|heute|morgen/.test(
          text,
        );
      // Below the heading of its day, a date is told by its hour.
      const isBelowDay = findAround(time, (element) => hasClass(element, 'day-group')) !== undefined && /Uhr|ganztägig/.test(text);
      return [
        ...(isMachine ? [] : [`has the time "${datetime}"`]),
        ...(namesDay || isBelowDay ? [] : [`has a date without words: ${text}`]),
      ];
    }),
  );
  expect(dates).toBeGreaterThan(200);
  expect(faults).toEqual([]);
});

test('[A11Y-50] a link to a calendar file or feed says what it is', () => {
  let links = 0;
  const faults = collect((page) =>
    select(page, 'a')
      .filter((link) => /\.(ics|xml|json)$/.test(attribute(link, 'href') ?? '') && !attribute(link, 'href')?.includes('sitemap'))
      .flatMap((link) => {
        links += 1;
        const around = readText(findAround(link, isTag('li', 'p', 'dd', 'td')) ?? link);
        return /iCalendar|\.ics|Kalender|RSS|Atom|JSON/.test(around) ? [] : [`has a link that does not say so: ${readText(link)}`];
      }),
  );
  expect(links).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

test('[A11Y-51] every image has a text or is marked as decorative; one that is a link’s only content has a text', () => {
  let images = 0;
  const faults = collect((page) =>
    page.elements.flatMap((element) => {
      if (element.tagName === 'svg')
        return attribute(element, 'aria-hidden') === 'true' || (attribute(element, 'role') === 'img' && attribute(element, 'aria-label'))
          ? []
          : ['has a drawing that is neither named nor hidden'];
      if (element.tagName !== 'img') return [];
      images += 1;
      const text = attribute(element, 'alt');
      const link = findAround(element, isTag('a'));
      return [
        ...(text === undefined ? [`has no text for ${attribute(element, 'src')}`] : []),
        ...(/\.(jpe?g|png|webp|avif)$/i.test(text ?? '') ? [`has a file name for a text: ${text}`] : []),
        ...(link && readText(link) === '' && !text ? ['has a link without a name'] : []),
      ];
    }),
  );
  expect(images).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

test('[A11Y-52] whoever cannot use a link to call or write reads number and address on the same page', () => {
  let links = 0;
  const faults = collect((page) =>
    select(page, 'a').flatMap((link) => {
      const [, scheme, value = ''] = /^(tel|mailto):([^?]*)/.exec(attribute(link, 'href') ?? '') ?? [];
      // "Weitersagen" opens an empty letter to whomever the reader likes.
      if (!scheme || value === '') return [];
      links += 1;
      const around = readText(findAround(link, isTag('body')) ?? link);
      const digits = (text: string): string => text.replace(/\D/g, '');
      const isShown = scheme === 'mailto' ? around.includes(value) : digits(around).includes(digits(value).slice(3));
      return isShown ? [] : [`hides ${value}`];
    }),
  );
  expect(links).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test('[A11Y-53] contacts stand in address or description lists', () => {
  const faults = collect((page) => {
    const route = pathsOf.get(page.path);
    if (!route || !['club', 'event', 'opportunity', 'venue'].includes(route)) return [];
    return select(page, 'a')
      .filter((link) => /^tel:/.test(attribute(link, 'href') ?? ''))
      .flatMap((link) => (findAround(link, isTag('address', 'dl')) ? [] : [`has the number ${readText(link)} in running text`]));
  });
  expect(faults).toEqual([]);
});

test('[A11Y-55] every download names its format and size', () => {
  let downloads = 0;
  const faults = collect((page) =>
    select(page, 'a')
      .filter((link) => /\.(pdf|docx?|odt|xlsx?|ods|csv)$/i.test(attribute(link, 'href') ?? ''))
      .flatMap((link) => {
        downloads += 1;
        return /\((PDF|DOCX?|ODT|XLSX?|ODS|CSV), [\d.,]+ (KB|MB|Byte)/.test(readText(link)) ? [] : [`has the download "${readText(link)}"`];
      }),
  );
  expect(downloads).toBeGreaterThan(2);
  expect(faults).toEqual([]);
});

test('[A11Y-58] every field has a label that can be seen', () => {
  let fields = 0;
  const faults = collect((page) =>
    select(page, 'input', 'select', 'textarea')
      .filter((field) => attribute(field, 'type') !== 'hidden')
      .flatMap((field) => {
        fields += 1;
        const id = attribute(field, 'id');
        const around = findAround(field, isTag('label'));
        const label = around ?? select(page, 'label').find((candidate) => id !== undefined && attribute(candidate, 'for') === id);
        const isShown = label && readText(label) !== '' && !hasClass(label, 'visually-hidden');
        return isShown ? [] : [`has the field ${attribute(field, 'name')} without a visible label`];
      }),
  );
  expect(fields).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

test('[A11Y-62] fields that ask for what the browser knows about a person say so, all others that they do not', () => {
  const personal = /name|mail|tel|phone|strasse|plz|ort$/i;
  const tokens = new Set([
    'name',
    'given-name',
    'family-name',
    'organization',
    'organization-title',
    'email',
    'tel',
    'street-address',
    'postal-code',
    'address-level2',
    'url',
  ]);
  const faults = collect((page) =>
    select(page, 'input', 'textarea')
      .filter((field) => !/checkbox|radio|hidden|submit/.test(attribute(field, 'type') ?? ''))
      .flatMap((field) => {
        const token = attribute(field, 'autocomplete') ?? '';
        const asksForPerson = /email|tel|url/.test(attribute(field, 'type') ?? '') || personal.test(attribute(field, 'name') ?? '');
        return (asksForPerson ? tokens.has(token) : token === 'off' || tokens.has(token))
          ? []
          : [`has the field ${attribute(field, 'name')} with autocomplete "${token}"`];
      }),
  );
  expect(faults).toEqual([]);
});

/** Pages with a form that sends something. Each has tests in a browser: sent here (forms.test.ts), refused and confirmed by the CMS (cms/tests). */
const sendingPages = [pathTo('registerClub')];

test('[A11Y-35] every other form than those that send something asks and changes nothing: it cannot fail', () => {
  let forms = 0;
  const faults = collect((page) => {
    const found = select(page, 'form').filter((form) => attribute(form, 'method') === 'get' || !sendingPages.includes(page.path));
    forms += found.length;
    return found.flatMap((form) => [
      ...(attribute(form, 'method') === 'get' ? [] : [`has a form that sends to ${attribute(form, 'action')}`]),
      ...[...walkElements(form)]
        .filter((field) => attribute(field, 'required') !== undefined || attribute(field, 'pattern') !== undefined)
        .map((field) => `has the field ${attribute(field, 'name')}, which can be wrong`),
    ]);
  });
  expect(forms).toBeGreaterThan(4);
  expect(faults).toEqual([]);
});

test('[A11Y-63] what is asked is checked by the CMS, which answers with texts at the fields: no bubble of the browser comes in between', () => {
  const forms = pages.flatMap((page) => select(page, 'form').filter((form) => attribute(form, 'method') !== 'get'));
  expect(forms).toHaveLength(sendingPages.length);
  for (const form of forms) {
    expect(attribute(form, 'method')).toBe('post');
    expect(attribute(form, 'action')).toMatch(/^http:\/\/localhost:1337\/formular\/[a-z-]+$/);
    expect(attribute(form, 'novalidate')).toBe('');
    const inside = [...walkElements(form)];
    const fields = inside.filter((field) => isTag('input', 'select', 'textarea')(field) && attribute(field, 'type') !== 'hidden');
    for (const field of fields) {
      const label = inside.find((candidate) => candidate.tagName === 'label' && attribute(candidate, 'for') === attribute(field, 'id'));
      const isAsked = attribute(field, 'tabindex') !== '-1';
      // Whoever does not see the form hears "required", whoever sees it reads what is not.
      if (isAsked) expect(/freiwillig/.test(label ? readText(label) : '')).toBe(attribute(field, 'required') === undefined);
      const hint = attribute(field, 'aria-describedby');
      if (hint) expect(inside.some((element) => attribute(element, 'id') === hint)).toBe(true);
    }
  }
});

test('[A11Y-64] no form asks visitors to prove that they are human', () => {
  expect(
    collect((page) => [...select(page, 'iframe').map(() => 'has a frame'), ...(/captcha/i.test(page.html) ? ['has a CAPTCHA'] : [])]),
  ).toEqual([]);
});

test('[A11Y-34,56] nothing can be dragged, nothing plays by itself', () => {
  expect(
    collect((page) =>
      page.elements
        .filter((element) => attribute(element, 'draggable') !== undefined || isTag('video', 'audio', 'marquee', 'blink')(element))
        .map(({ tagName }) => `has ${tagName}`),
    ),
  ).toEqual([]);
});

test('[A11Y-49] what is today, cancelled, moved or uncertain is said in words', () => {
  const textOfPath = (path: string): string => {
    const page = pages.find((candidate) => candidate.path === path);
    return page ? readText(select(page, 'main')[0] as Element) : '';
  };
  expect(textOfPath('/veranstaltungen/')).toMatch(/heute/);
  expect(textOfPath('/veranstaltungen/')).toMatch(/abgesagt/);
  expect(textOfPath('/veranstaltungen/herbstlauf/')).toContain('Diese Veranstaltung ist abgesagt.');
  expect(textOfPath('/veranstaltungen/chorprobe/')).toMatch(/abgesagt/);
  expect(textOfPath('/veranstaltungen/chorprobe/')).toMatch(/verlegt|verschoben/);
  expect(textOfPath('/veranstaltungen/silvesterlauf/')).toContain('unter Vorbehalt');
});
