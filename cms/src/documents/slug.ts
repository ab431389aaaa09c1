const MAXIMUM_LENGTH = 120;
/** `yyyy-mm` is the address of a month's events. */
const MONTH = /^\d{4}-\d{2}$/;
/** Paths of the site on the first level: a page from the CMS must not stand in their way (see site/src/config/routes.ts). */
const SITE_PATHS = [
  'vereine',
  'veranstaltungen',
  'mitmachen',
  'aktuelles',
  'orte',
  'themen',
  'ortsteile',
  'suche',
  'verein-anmelden',
  'melden',
  'medien',
  'pagefind',
  'feeds',
  '404',
  'index',
  'sitemap',
  'robots',
  'status',
  'publish',
  'healthz',
];
/** Addresses of the site's own lists of events: an event must not stand in their way. */
const EVENT_LISTS = ['heute', 'wochenende', 'kostenlos'];
const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe', ł: 'l', đ: 'd' };

/** A title as a slug: lower case, German transliteration (ä → ae), words joined by single hyphens, at most 120 characters; may be empty. */
export function slugify(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåœłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAXIMUM_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** Why a slug cannot be used for entries of this type, as a German sentence; undefined if it can. */
export function findSlugFault(slug: string, uid: string): string | undefined {
  if (slug.length > MAXIMUM_LENGTH) return `Der Adressteil darf höchstens ${MAXIMUM_LENGTH} Zeichen lang sein.`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return 'Der Adressteil darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche enthalten.';
  if (MONTH.test(slug)) return 'Der Adressteil darf nicht wie ein Monat aussehen (zum Beispiel 2026-05). Bitte ergänzen Sie ein Wort.';
  if (uid === 'api::page.page' && SITE_PATHS.includes(slug))
    return `Die Adresse „/${slug}/“ gehört schon zur Website. Bitte wählen Sie eine andere.`;
  if (uid === 'api::event.event' && EVENT_LISTS.includes(slug))
    return `Die Adresse „/veranstaltungen/${slug}/“ gehört schon zur Website. Bitte wählen Sie eine andere.`;
  return undefined;
}

/** The first of `base`, `base-2`, `base-3` … that is neither taken nor faulty for this type. */
export function chooseFreeSlug(base: string, uid: string, taken: Set<string>): string {
  const stem = base || 'eintrag';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const slug = `${stem.slice(0, MAXIMUM_LENGTH - suffix.length).replace(/-+$/, '')}${suffix}`;
    if (!taken.has(slug) && !findSlugFault(slug, uid)) return slug;
  }
}
