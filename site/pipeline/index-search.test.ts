import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.ts';
import { interpretQuery } from '../src/search/interpret-query.ts';
import { excerptLength, type Pagefind, type PagefindData, ranking } from '../src/search/pagefind-api.ts';
import { createSpelling } from '../src/search/spelling.ts';
import { fixtureNow, rawSnapshot } from '../tests/fixtures/factories.ts';
import { searchTown } from '../tests/fixtures/search-town.ts';
import { buildSearchIndex, writeSearchIndex } from './index-search.ts';

let dir: string;
let server: Server;
let pagefind: Pagefind;
let wordList: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'search-'));
  await writeSearchIndex(await buildSearchIndex(buildGraph(rawSnapshot(searchTown()), fixtureNow)), dir);
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    readFile(join(dir, pathname)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  pagefind = await import(/* @vite-ignore */ pathToFileURL(join(dir, 'pagefind/pagefind.js')).href);
  await pagefind.options({ basePath: `http://127.0.0.1:${port}/pagefind/`, baseUrl: '/', excerptLength, ranking });
  await pagefind.init();
  wordList = (await readFile(join(dir, 'pagefind/woerter.txt'), 'utf8')).split('\n');
});
afterAll(async () => {
  server.close();
  await rm(dir, { recursive: true });
});

/** Results of a query as the search page asks it. */
async function find(term: string, filters = {}): Promise<PagefindData[]> {
  const { query, suggestion } = interpretQuery(term, createSpelling(wordList));
  let { results } = await pagefind.search(query, { filters });
  if (results.length === 0 && suggestion) ({ results } = await pagefind.search(suggestion, { filters }));
  return Promise.all(results.slice(0, 5).map((result) => result.data()));
}

const titlesOf = async (term: string, filters = {}): Promise<(string | undefined)[]> =>
  (await find(term, filters)).map(({ meta }) => meta.title);

describe('what residents type finds what they mean among the first two', () => {
  it.each([
    // Plain words, endings, upper and lower case.
    ['Chor', 'Gemischter Chor Harmonie'],
    ['chöre', 'Gemischter Chor Harmonie'],
    ['CHOR', 'Gemischter Chor Harmonie'],
    ['Feuerwehr', 'Freiwillige Feuerwehr Lindenried'],
    ['feuerwehren', 'Freiwillige Feuerwehr Lindenried'],
    ['Telefonseelsorge', 'Telefonseelsorge: zuhören am Telefon'],
    ['Blutspende', 'Blutspende im Bürgerhaus'],
    ['Wahlhelfer', 'Wahlhelferinnen und Wahlhelfer gesucht'],
    ['Tierheim', 'Mit Hunden aus dem Tierheim spazieren gehen'],
    ['Bürgerhaus', 'Bürgerhaus am Markt'],
    // Parts of compound words.
    ['Gerätehaus', 'Feuerwehrgerätehaus'],
    ['Geräte', 'Feuerwehrgerätehaus'],
    ['Haus am Markt', 'Bürgerhaus am Markt'],
    ['Nachmittag', 'Seniorennachmittag mit Kaffee'],
    ['Turnen', 'Kinderturnen'],
    ['Probe', 'Offene Chorprobe'],
    ['Seelsorge', 'Telefonseelsorge: zuhören am Telefon'],
    ['Paten', 'Vorlesepatin oder Vorlesepate'],
    // Other words for the same.
    ['Trödelmarkt', 'Flohmarkt rund ums Kind'],
    ['Flohmarkt', 'Flohmarkt rund ums Kind'],
    ['Reparieren', 'Repair-Café'],
    ['Rentner', 'Seniorennachmittag mit Kaffee'],
    ['ältere Menschen', 'Seniorennachmittag mit Kaffee'],
    ['Sorgentelefon', 'Telefonseelsorge: zuhören am Telefon'],
    ['Krippenspiel', 'Theatergruppe Rampe'],
    ['Fitness', 'Kinderturnen'],
    ['Bücher', 'Stadtbücherei'],
    // Other spellings.
    ['Fußball', 'SV Eintracht, Abteilung Fußball'],
    ['Fussball', 'SV Eintracht, Abteilung Fußball'],
    ['Fussb', 'SV Eintracht, Abteilung Fußball'],
    ['Buecherei', 'Stadtbücherei'],
    ['Repair-Café', 'Repair-Café'],
    ['Repair Cafe', 'Repair-Café'],
    ['repaircafe', 'Repair-Café'],
    // Slips.
    ['Feuerwerh', 'Freiwillige Feuerwehr Lindenried'],
    ['Chro', 'Gemischter Chor Harmonie'],
    ['Flomarkt', 'Flohmarkt rund ums Kind'],
    ['Seniorennachmitag', 'Seniorennachmittag mit Kaffee'],
    ['Kinderturnn', 'Kinderturnen'],
    ['Telefonselsorge', 'Telefonseelsorge: zuhören am Telefon'],
    // Whole sentences.
    ['Wo ist der Chor?', 'Gemischter Chor Harmonie'],
    ['vorlesen für Kinder', 'Vorlesepatin oder Vorlesepate'],
    ['Wie kann ich meinen Verein anmelden', 'Verein anmelden'],
    // Pages and topics.
    ['Netiquette', 'Netiquette'],
    ['Datenschutzerklärung', 'Datenschutz'],
  ])('%s → %s', async (term, meant) => {
    expect((await titlesOf(term)).slice(0, 2)).toContain(meant);
  });

  it.each([
    ['TuS Birkenau', 'Turn- und Sportverein Birkenau e. V.'],
    ['Turn- und Sportverein Birkenau', 'Turn- und Sportverein Birkenau e. V.'],
    ['Jugendfeuerwehr Birkenau', 'Jugendfeuerwehr Birkenau'],
    ['Bürgerhaus', 'Bürgerhaus am Markt'],
  ])('%s: a name finds its bearer first, before what takes place or is offered there', async (name, bearer) => {
    expect((await titlesOf(name))[0]).toBe(bearer);
  });

  it('finds the page of an audience', async () => {
    const found = await find('für Kinder');
    expect(found.map(({ url }) => url)).toContain('/fuer-wen/kinder/');
  });

  it('finds nothing for what is not there, instead of anything', async () => {
    expect(await titlesOf('Xylophonquastenflosser')).toEqual([]);
  });

  it('does not take "Lieder" out of "Mitglieder"', async () => {
    expect(await titlesOf('Lieder')).not.toContain('Verein der Mitglieder');
  });

  it('hides what is over, and finds what comes', async () => {
    expect(await titlesOf('Sommerfest')).toEqual(['Sommerfest der Feuerwehr']);
  });
});

describe('results', () => {
  it('are narrowed by kind, topic with its parts, district and day', async () => {
    expect(await titlesOf('Feuerwehr', { Art: { any: ['Ort'] } })).toEqual(['Feuerwehrgerätehaus']);
    expect(await titlesOf('Chor', { Thema: 'Kultur' })).toEqual(expect.arrayContaining(['Gemischter Chor Harmonie', 'Offene Chorprobe']));
    expect(await titlesOf('Feuerwehr', { Ortsteil: 'Altstadt' })).toEqual(['Feuerwehrgerätehaus']);
    expect(await titlesOf('Chorprobe', { Tag: { any: ['2026-12-02'] } })).toEqual(['Offene Chorprobe']);
    expect(await titlesOf('Chorprobe', { Tag: { any: ['2026-12-09'] } })).toEqual([]);
  });

  it('say when and where, and mark what fits in a piece of the text', async () => {
    const [event] = await find('Chorprobe');
    expect(event).toMatchObject({
      url: '/veranstaltungen/offene-chorprobe/',
      meta: { art: 'Veranstaltung', hinweis: 'Mi, 2. Dez., 19–21 Uhr, Bürgerhaus am Markt' },
    });
    const [offer] = await find('Grundschule');
    expect(offer?.excerpt).toContain('<mark>Grundschule');
  });
});
