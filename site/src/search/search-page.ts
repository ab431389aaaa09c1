/**
 * The search page in the browser: reads the address, asks Pagefind, shows results. Nothing is loaded before the field is used.
 * Typing searches after a pause; filters apply with the next search (WCAG 2.2 SC 3.2.2). The count is announced once per search.
 */
import { splitExcerpt } from './mark-excerpt.ts';
import { loadPagefind, type PagefindData, type PagefindSearch } from './pagefind-api.ts';
import {
  describeRequest,
  formatRequest,
  isEmptyRequest,
  isUnfiltered,
  parseRequest,
  type SearchRequest,
  toFilters,
} from './search-request.ts';

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
  const excerpt = document.createElement('p');
  for (const part of splitExcerpt(data.excerpt)) {
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

function announce(count: number, request: SearchRequest): void {
  const what = request.term ? ` für „${request.term}“` : '';
  if (count === 0) {
    statusLine.textContent = `Keine Treffer${what}. Versuchen Sie ein anderes oder kürzeres Wort${isUnfiltered(request) ? '' : ' oder weniger Filter'}.`;
  } else {
    statusLine.textContent = `${count === 1 ? '1 Treffer' : `${count.toLocaleString('de-DE')} Treffer`}${what}.`;
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
    const pagefind = await loadPagefind();
    const days = request.from || request.until ? Object.keys((await pagefind.filters()).Tag ?? {}) : [];
    const byDate =
      !request.term && Boolean(request.from || request.until || (request.kinds.length === 1 && request.kinds[0] === 'Veranstaltung'));
    const found = await pagefind.search(request.term || null, {
      filters: toFilters(request, days),
      ...(byDate && { sort: { datum: 'asc' } }),
    });
    if (own !== run) return;
    clear();
    current = found;
    section.hidden = found.results.length === 0;
    await showMore(false);
    if (own === run) announce(found.results.length, request);
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

field.addEventListener('focus', () => void loadPagefind().catch(showFailure), { once: true });
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void search(readForm()), pause);
});
more.addEventListener('click', () => void showMore(true).catch(showFailure));

const asked = parseRequest(new URLSearchParams(location.search));
fillForm(asked);
if (!isEmptyRequest(asked)) void search(asked);
