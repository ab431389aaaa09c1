/**
 * The search page in the browser: reads the address, asks Pagefind, shows results. Nothing is loaded before the field is used.
 * Typing searches after a pause; filters apply with the next search (WCAG 2.2 SC 3.2.2). The count is announced once per search.
 */
import { interpretQuery } from './interpret-query.ts';
import { splitExcerpt } from './mark-excerpt.ts';
import { loadPagefind, type Pagefind, type PagefindData, type PagefindSearch } from './pagefind-api.ts';
import {
  describeRequest,
  formatRequest,
  isEmptyRequest,
  isUnfiltered,
  parseRequest,
  type SearchRequest,
  toFilters,
} from './search-request.ts';
import { loadSpelling, type Spelling } from './spelling.ts';

const pageSize = 10;
const pause = 400;

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The search page lacks the element "${id}".`);
  return element;
}

const form = find('suche', HTMLFormElement);
const field = find('suchwort', HTMLInputElement);
const filterBox = find('filter', HTMLDetailsElement);
const statusLine = find('such-status', HTMLElement);
const section = find('ergebnisse', HTMLElement);
const list = find('treffer', HTMLOListElement);
const more = find('mehr', HTMLButtonElement);
const plainTitle = document.title;

let current: PagefindSearch | undefined;
let shown = 0;
/** Counts searches, so that a slow answer never overwrites a newer one. */
let run = 0;
let timer: number | undefined;

function readForm(): SearchRequest {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return parseRequest(fields);
}

function fillForm(request: SearchRequest): void {
  field.value = request.term;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="art"]')) box.checked = request.kinds.includes(box.value);
  find('thema', HTMLSelectElement).value = request.topic;
  find('ortsteil', HTMLSelectElement).value = request.district;
  find('von', HTMLInputElement).value = request.from;
  find('bis', HTMLInputElement).value = request.until;
  if (!isUnfiltered(request)) filterBox.open = true;
}

function renderResult(data: PagefindData): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = data.url;
  link.textContent = data.meta.title ?? data.url;
  heading.append(link);
  item.append(heading);
  const about = [data.meta.art, data.meta.hinweis].filter(Boolean).join(' · ');
  if (about) {
    const line = document.createElement('p');
    line.className = 'muted small';
    line.textContent = about;
    item.append(line);
  }
  const parts = splitExcerpt(data.excerpt);
  // An entry without text of its own (pipeline/index-search.ts).
  if (parts.map(({ text }) => text).join('') === data.meta.art) return item;
  const excerpt = document.createElement('p');
  // An excerpt that begins in the middle of a sentence says so.
  if (/^\p{Ll}/u.test(parts[0]?.text ?? '')) excerpt.append('… ');
  for (const part of parts) {
    if (!part.marked) excerpt.append(part.text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      excerpt.append(mark);
    }
  }
  item.append(excerpt);
  return item;
}

async function showMore(focusFirst: boolean): Promise<void> {
  const search = current;
  if (!search) return;
  const data = await Promise.all(search.results.slice(shown, shown + pageSize).map((result) => result.data()));
  if (search !== current) return;
  const items = data.map(renderResult);
  list.append(...items);
  shown += items.length;
  more.hidden = shown >= search.results.length;
  if (focusFirst) items[0]?.querySelector('a')?.focus();
}

const countHits = (count: number): string => (count === 1 ? '1 Treffer' : `${count.toLocaleString('de-DE')} Treffer`);

/** Says how many there are, once; `corrected` is what was searched for because the word itself occurs nowhere. */
function announce(count: number, request: SearchRequest, corrected: string | undefined): void {
  const what = request.term ? ` für „${request.term}“` : '';
  if (corrected && count > 0) {
    statusLine.textContent = `Keine Treffer${what}. Meinten Sie „${corrected}“? Dafür gibt es ${countHits(count)}.`;
  } else if (count === 0) {
    statusLine.textContent = `Keine Treffer${what}. Versuchen Sie ein anderes oder kürzeres Wort${isUnfiltered(request) ? '' : ' oder weniger Filter'}.`;
  } else {
    statusLine.textContent = `${countHits(count)}${what}.`;
  }
}

function clear(): void {
  current = undefined;
  shown = 0;
  list.replaceChildren();
  section.hidden = true;
  more.hidden = true;
}

/** The search could not be loaded: say so, and lead to the lists. */
function showFailure(): void {
  clear();
  const link = document.createElement('a');
  link.href = '#such-listen';
  link.textContent = 'Zu den Listen';
  statusLine.replaceChildren(
    'Die Suche ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal oder nutzen Sie die Listen. ',
    link,
  );
}

/** What Pagefind finds for a term with the request's filters. */
async function ask(pagefind: Pagefind, request: SearchRequest, term: string): Promise<PagefindSearch> {
  const hasPeriod = Boolean(request.from || request.until);
  const days = hasPeriod ? Object.keys((await pagefind.filters()).Tag ?? {}) : [];
  const byDate = !term && (hasPeriod || (request.kinds.length === 1 && request.kinds[0] === 'Veranstaltung'));
  return pagefind.search(term || null, { filters: toFilters(request, days), ...(byDate && { sort: { datum: 'asc' } }) });
}

/**
 * What is found for the request's term, or else for words that are like it. Pagefind answers a word that it does not know with what begins
 * alike ("Feuer" for "Feuerwerh"): a word that is not on the list counts as a slip unless it occurs exactly so, as rare ones may.
 */
async function findForgiving(
  pagefind: Pagefind,
  request: SearchRequest,
  judge: (word: string) => Spelling,
): Promise<{ found: PagefindSearch; corrected?: string }> {
  const { query, suggestion, doubtful } = interpretQuery(request.term, judge);
  const isSlip = doubtful && (await ask(pagefind, request, `"${query}"`)).results.length === 0;
  const found = await ask(pagefind, request, isSlip && suggestion ? suggestion : query);
  if (isSlip) return { found, corrected: suggestion };
  if (found.results.length > 0 || !suggestion) return { found };
  return { found: await ask(pagefind, request, suggestion), corrected: suggestion };
}

async function search(request: SearchRequest): Promise<void> {
  run += 1;
  const own = run;
  history.replaceState(null, '', `${location.pathname}${formatRequest(request)}`);
  const words = describeRequest(request);
  document.title = words ? `${words}: ${plainTitle}` : plainTitle;
  if (isEmptyRequest(request)) {
    clear();
    statusLine.textContent = '';
    return;
  }
  try {
    const [pagefind, judge] = await Promise.all([loadPagefind(), loadSpelling()]);
    const { found, corrected } = await findForgiving(pagefind, request, judge);
    if (own !== run) return;
    clear();
    current = found;
    section.hidden = found.results.length === 0;
    await showMore(false);
    if (own === run) announce(found.results.length, request, corrected);
  } catch (error) {
    console.error(error);
    if (own === run) showFailure();
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  void search(readForm());
});

field.addEventListener('focus', () => void Promise.all([loadPagefind(), loadSpelling()]).catch(showFailure), { once: true });
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void search(readForm()), pause);
});
more.addEventListener('click', () => void showMore(true).catch(showFailure));

const asked = parseRequest(new URLSearchParams(location.search));
fillForm(asked);
if (!isEmptyRequest(asked)) void search(asked);
