/**
 * The filter form of a list in the browser: narrows the whole list, further pages included, when the form is sent (WCAG 2.2 SC 3.2.2). The
 * choice stands in the address and in the title; the number found is announced. The list's index is loaded with the first use.
 */
import { formatDay } from '../i18n/format-dates.ts';
import { countWithout, type FilterIndex, type Row, type Selection, selectRows } from './filter-index.ts';

const pageSize = 60;
const nouns: Record<string, [one: string, many: string]> = {
  clubs: ['Verein passt', 'Vereine passen'],
  opportunities: ['Angebot passt', 'Angebote passen'],
  occurrences: ['Termin passt', 'Termine passen'],
};

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The list page lacks the element "${id}".`);
  return element;
}

const box = find('filter', HTMLDetailsElement);
const form = find('filter-formular', HTMLFormElement);
const statusLine = find('filter-status', HTMLElement);
const section = find('filter-ergebnis', HTMLElement);
const advice = find('filter-rat', HTMLUListElement);
const results = find('filter-treffer', HTMLUListElement);
const more = find('filter-mehr', HTMLButtonElement);
const plainList = find('filter-liste', HTMLElement);
const plainTitle = document.title;
const list = form.dataset.liste ?? '';
const [one, many] = nouns[list] ?? ['Eintrag passt', 'Einträge passen'];

let index: Promise<FilterIndex> | undefined;
let rows: Row[] = [];
/** Counts searches, so that a slow answer never overwrites a newer one. */
let run = 0;

function loadIndex(): Promise<FilterIndex> {
  index ??= fetch(form.dataset.index ?? '').then((answer) => {
    if (!answer.ok) throw new Error(`The index of this list answered with ${answer.status}.`);
    return answer.json() as Promise<FilterIndex>;
  });
  // The next use may have better luck.
  index.catch(() => {
    index = undefined;
  });
  return index;
}

type Choice = HTMLInputElement | HTMLOptionElement;
const choices = [...form.querySelectorAll<Choice>('[data-name]')];
const nameOf = (choice: Choice): string => (choice instanceof HTMLInputElement ? choice.name : (choice.closest('select')?.name ?? ''));
const isChosen = (choice: Choice): boolean => (choice instanceof HTMLInputElement ? choice.checked : choice.selected);

/** Sets the form to what the address asks for; what the form does not offer is ignored. */
function fillForm(asked: URLSearchParams): void {
  form.reset();
  for (const choice of choices) {
    const wanted = asked.getAll(nameOf(choice)).includes(choice.value);
    if (choice instanceof HTMLInputElement) choice.checked = wanted;
    else if (wanted) choice.selected = true;
  }
}

function readForm(): { selection: Selection; words: string; query: URLSearchParams } {
  const chosen = choices.filter(isChosen);
  const selection: Selection = new Map();
  for (const choice of chosen) selection.set(nameOf(choice), [...(selection.get(nameOf(choice)) ?? []), choice.value]);
  return {
    selection,
    words: chosen.map((choice) => choice.dataset.name).join(', '),
    query: new URLSearchParams(chosen.map((choice) => [nameOf(choice), choice.value])),
  };
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A result with the markup of the list: components/ClubListItem, OpportunityCard and OccurrenceItem, without photos. */
function renderRow(row: Row): HTMLLIElement {
  const link = create('a', list === 'opportunities' ? 'card__link' : '', row.title);
  link.href = row.path;
  const item = create('li', { opportunities: 'card', occurrences: 'date-item' }[list] ?? '');
  // Cards are one column; lines have room for a photo beside their body, which the index leaves out to stay small.
  const body = list === 'opportunities' ? item : create('div', list === 'occurrences' ? 'date-item__body' : '');
  if (body !== item) item.append(body);
  if (row.day) {
    const time = create('time', '', `${formatDay(row.day)}, ${row.time}`);
    time.dateTime = row.day;
    body.append(create('p', 'date-item__time', time, ...(row.status ? [' ', create('span', 'status', row.status)] : [])));
  }
  body.append(create('h3', '', link));
  row.lines.forEach((line, position) => {
    const className = list === 'opportunities' && position !== 1 ? 'card__meta' : list === 'occurrences' ? 'muted' : '';
    if (line) body.append(create('p', className, line));
  });
  return item;
}

function showMore(focusFirst: boolean): void {
  const items = rows.slice(results.childElementCount, results.childElementCount + pageSize).map(renderRow);
  results.append(...items);
  more.hidden = results.childElementCount >= rows.length;
  if (focusFirst) items[0]?.querySelector('a')?.focus();
}

/** Nothing fits: which filter to drop, and how much there would be then. */
function adviseOn(data: FilterIndex, selection: Selection, query: URLSearchParams): void {
  const links = countWithout(data, selection).map(({ name, count }) => {
    const wider = new URLSearchParams(query);
    wider.delete(name);
    const words = choices.filter((choice) => nameOf(choice) === name && isChosen(choice)).map((choice) => choice.dataset.name);
    const link = create('a', '', `Ohne „${words.join(', ')}“: ${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`);
    link.href = `${location.pathname}${wider.size > 0 ? `?${wider}` : ''}`;
    return create('li', '', link);
  });
  advice.replaceChildren(...links);
  advice.hidden = links.length === 0;
}

function showPlainList(text: string): void {
  section.hidden = true;
  plainList.hidden = false;
  statusLine.textContent = text;
}

async function apply(): Promise<void> {
  run += 1;
  const own = run;
  const { selection, words, query } = readForm();
  document.title = words ? `${words}: ${plainTitle}` : plainTitle;
  if (selection.size === 0) return showPlainList('');
  try {
    const data = await loadIndex();
    if (own !== run) return;
    rows = selectRows(data, selection);
    results.replaceChildren();
    plainList.hidden = true;
    section.hidden = false;
    showMore(false);
    advice.hidden = true;
    if (rows.length === 0) adviseOn(data, selection, query);
    const count = rows.length === 0 ? `Nichts passt` : `${rows.length.toLocaleString('de-DE')} ${rows.length === 1 ? one : many}`;
    statusLine.textContent = `${count} zu Ihrer Auswahl: ${words}.${rows.length === 0 ? ' Versuchen Sie es mit weniger Filtern.' : ''}`;
  } catch (error) {
    console.error(error);
    if (own === run)
      showPlainList('Der Filter ist gerade nicht erreichbar. Sie sehen die ganze Liste; fertige Auswahlen stehen an ihrem Ende.');
  }
}

function applyAddress(): void {
  const asked = new URLSearchParams(location.search);
  fillForm(asked);
  if (readForm().selection.size > 0) box.open = true;
  void apply();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { query } = readForm();
  history.pushState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
  void apply().then(() => statusLine.scrollIntoView({ block: 'start' }));
});
more.addEventListener('click', () => showMore(true));
addEventListener('popstate', applyAddress);
// Nothing asked for, nothing to do: the form is empty as it came, and the first moments of the page stay free.
if (location.search !== '') applyAddress();
