import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenCms } from '../lib/open-cms.ts';
import { openTestCms } from '../lib/open-test-cms.ts';
import { importClubs } from './import-clubs.ts';
import { importEvents } from './import-events.ts';
import { importOpportunities } from './import-opportunities.ts';
import { formatReport, type ImportReport } from './report.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
const options = { dryRun: false, encoding: 'auto', confirmed: 'today', onProgress: () => {} } as const;
const eventOptions = { ...options, removeMissing: false };
const EVENT = 'api::event.event';
const OFFER = 'api::opportunity.opportunity';
const CLUB = 'api::club.club';

let cms: OpenCms;
let folder: string;
let stop: () => Promise<void>;
const open = async () => cms;

beforeAll(async () => {
  ({ cms, stop } = await openTestCms());
  folder = await mkdtemp(join(tmpdir(), 'ehrenamt-import-'));
  for (const name of ['Auwinkel', 'Birkenloh']) await cms.documents('api::district.district').create({ data: { name } });
  await cms.documents('api::topic.topic').create({ data: { name: 'Musik und Kultur', synonyms: 'Singen, Musik' } });
  await cms
    .documents('api::venue.venue')
    .create({ status: 'published', data: { name: 'Bürgerhaus Alte Weberei', address: { street: 'Weberstraße 12' } } });
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

/** A copy of a fixture with some words exchanged. */
async function change(name: string, from: string | RegExp, to: string): Promise<string> {
  const path = join(folder, name);
  const text = await readFile(fixture(name), 'latin1');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(path, changed, 'latin1');
  return path;
}

const figures = ({ created, changed, unchanged, refused }: ImportReport) => [created, changed, unchanged, refused.length];
const countAll = async () =>
  Promise.all([EVENT, OFFER, CLUB].map((uid) => cms.documents(uid as typeof CLUB).count({ status: 'published' })));

describe('offers', () => {
  it('are only checked in a dry run', async () => {
    expect(figures(await importOpportunities(open, fixture('angebote.csv'), { ...options, dryRun: true }))).toEqual([3, 0, 0, 2]);
    expect(await countAll()).toEqual([0, 0, 0]);
  });

  it('come in published, with a club for each spelling, and change nothing the second time', async () => {
    const first = await importOpportunities(open, fixture('angebote.csv'), options);
    expect(figures(first)).toEqual([3, 0, 0, 2]);
    expect(first.besides).toEqual(['3 Vereine: 3 neu, 0 geändert, 0 unverändert']);
    expect(first.hints).toContain('Vermutlich derselbe Verein, angelegt als 2: „Lesewelt Musterau e.V.“, „Lesewelt Musterau e. V.“');
    expect(await countAll()).toEqual([0, 3, 3]);

    const [offer] = await cms
      .documents(OFFER)
      .findMany({ status: 'published', filters: { source: { uid: '7001' } }, populate: ['club', 'districts', 'source'] });
    expect(offer).toMatchObject({
      title: 'Vorlesen in der Kita',
      placeNote: '00412 Auwinkel',
      club: { name: 'Lesewelt Musterau e.V.' },
      districts: [{ name: 'Auwinkel' }],
      source: { calendar: 'freinet', uid: '7001' },
    });

    const second = await importOpportunities(open, fixture('angebote.csv'), options);
    expect(figures(second)).toEqual([0, 0, 3, 2]);
    expect(formatReport(second)[1]).toMatch(/^0 neu, 0 geändert, 3 unverändert, 2 abgelehnt/);
  });

  it('keep what an editor changed as long as the source stays the same, and follow the source when it changes', async () => {
    const find = async (uid: string) => (await cms.documents(OFFER).findMany({ status: 'published', filters: { source: { uid } } }))[0];
    const [edited, other] = [await find('7001'), await find('7002')];
    await cms
      .documents(OFFER)
      .update({ documentId: edited?.documentId ?? '', status: 'published', data: { summary: 'Vom Verein geschrieben.' } });

    const path = await change('angebote.csv', 'Eine Stunde in der Woche.', 'Zwei Stunden in der Woche.');
    expect(figures(await importOpportunities(open, path, options))).toEqual([0, 1, 2, 2]);
    expect(await find('7001')).toMatchObject({ summary: 'Vom Verein geschrieben.' });
    expect(await find('7002')).toMatchObject({ documentId: other?.documentId, slug: other?.slug, summary: 'Zwei Stunden in der Woche.' });
  });

  it('stay off the site when they were taken off by hand', async () => {
    const [offer] = await cms.documents(OFFER).findMany({ filters: { source: { uid: '7003' } } });
    await cms.documents(OFFER).unpublish({ documentId: offer?.documentId ?? '' });
    const path = await change('angebote.csv', 'Rahmen:', 'Zeitlicher Rahmen:');
    const report = await importOpportunities(open, path, options);
    expect(report.hints).toContain('Zeile 10, „Am Telefon zuhören“ wurde aktualisiert, bleibt aber unveröffentlicht wie zuvor.');
    expect(await cms.documents(OFFER).count({ status: 'published' })).toBe(2);
  });

  it('that left the source are named and stay', async () => {
    const path = await change('angebote.csv', /^.*7001\r?$|9;Agentur Beispiel;Lesewelt Musterau e\.V\.[\s\S]*?;7001\n/m, '');
    const report = await importOpportunities(open, path, options);
    expect(report.vanished).toEqual(['Vorlesen in der Kita']);
    expect(await cms.documents(OFFER).count({ status: 'published' })).toBe(2);
  });

  it('of a file that cannot be read leave everything as it was', async () => {
    const before = await countAll();
    const path = join(folder, 'kaputt.csv');
    await writeFile(path, `${await readFile(fixture('angebote.csv'), 'utf8')}9;Agentur;Neu;Titel;"offen`);
    await expect(importOpportunities(open, path, options)).rejects.toThrow(/^Zeile 13: Ein Anführungszeichen wird geöffnet/);
    expect(await countAll()).toEqual(before);
  });

  it('that the CMS refuses are reported, the others of the batch come in', async () => {
    const refuse = async (name: string) => {
      if (name === 'Verboten') throw Object.assign(new Error('Dieser Titel geht nicht.'), { name: 'ValidationError' });
    };
    const watched = {
      ...cms,
      documents: (uid: Parameters<OpenCms['documents']>[0]) => {
        const documents = cms.documents(uid);
        const create: typeof documents.create = async (parameters) => {
          await refuse(String(parameters.data.title));
          return documents.create(parameters);
        };
        return {
          ...documents,
          create,
          findMany: documents.findMany.bind(documents),
          count: documents.count.bind(documents),
          update: documents.update.bind(documents),
        };
      },
    } as OpenCms;
    const path = join(folder, 'zwei.csv');
    await writeFile(path, '_angebotsId;einrichtungsname;angebotsname;beschreibung\n1;Neu;Erlaubt;x\n2;Neu;Verboten;y\n');
    const report = await importOpportunities(async () => watched, path, options);
    expect(figures(report)).toEqual([1, 0, 0, 1]);
    expect(report.refused).toEqual([{ line: 3, title: 'Verboten', reason: 'Dieser Titel geht nicht.' }]);
  });
});

describe('events', () => {
  it('come in with series, place and topics, and change nothing the second time', async () => {
    const first = await importEvents(open, fixture('termine.ics'), eventOptions);
    expect(figures(first)).toEqual([4, 0, 0, 2]);
    const [slam] = await cms
      .documents(EVENT)
      .findMany({ status: 'published', filters: { source: { uid: 'offen@example' } }, populate: ['venue', 'source'] });
    expect(slam).toMatchObject({ venue: { name: 'Bürgerhaus Alte Weberei' }, source: { calendar: 'Termine Musterau' } });
    const [choir] = await cms.documents(EVENT).findMany({
      status: 'published',
      filters: { source: { uid: 'serie@example' } },
      populate: { topics: true, recurrence: { populate: '*' } },
    });
    expect(choir).toMatchObject({
      topics: [{ name: 'Musik und Kultur' }],
      recurrence: {
        rule: 'FREQ=WEEKLY;COUNT=12;BYDAY=TU',
        exceptions: [{ date: '2027-03-30' }],
        changes: [{ date: '2027-03-09' }, { date: '2027-03-16', cancelled: true }],
      },
    });
    expect(figures(await importEvents(open, fixture('termine.ics'), eventOptions))).toEqual([0, 0, 4, 2]);
  });

  it('are updated where the source changed', async () => {
    const path = await change('termine.ics', 'SUMMARY:Dorffest', 'SUMMARY:Dorffest mit Musik');
    expect(figures(await importEvents(open, path, eventOptions))).toEqual([0, 1, 3, 2]);
  });

  it('that left the source are reported, and taken off the site on demand', async () => {
    const path = await change('termine.ics', /BEGIN:VEVENT\r\nUID:ganztags[\s\S]*?END:VEVENT\r\n/, '');
    const report = await importEvents(open, path, eventOptions);
    expect([report.vanished, report.unpublished]).toEqual([['Dorffest mit Musik'], 0]);
    expect(await cms.documents(EVENT).count({ status: 'published' })).toBe(4);
    expect((await importEvents(open, path, { ...eventOptions, removeMissing: true })).unpublished).toBe(1);
    expect(await cms.documents(EVENT).count({ status: 'published' })).toBe(3);
  });

  it('can belong to a club; one that does not exist is named', async () => {
    const withClub = { ...eventOptions, club: 'Telefonhilfe', source: 'Kalender der Telefonhilfe' };
    expect((await importEvents(open, fixture('termine.ics'), withClub)).created).toBe(4);
    const owned = await cms.documents(EVENT).findMany({ filters: { club: { name: 'Telefonhilfe' } } });
    expect(owned).toHaveLength(4);
    await expect(importEvents(open, fixture('termine.ics'), { ...eventOptions, club: 'Unbekannt' })).rejects.toThrow(
      'Einen Verein „Unbekannt“ gibt es nicht.',
    );
  });

  it('come from an address as well; what goes wrong there is said', async () => {
    const calendar = await readFile(fixture('termine.ics'));
    const server = createServer((request, response) => {
      if (request.url === '/fehlt.ics') response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': 'text/calendar' }).end(calendar);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(figures(await importEvents(open, `${address}/termine.ics`, { ...eventOptions, dryRun: true, source: 'neu' }))).toEqual([
        4, 0, 0, 2,
      ]);
      await expect(importEvents(open, `${address}/fehlt.ics`, eventOptions)).rejects.toThrow('Der Server antwortet mit 404.');
    } finally {
      server.close();
    }
    await expect(importEvents(open, 'file:///etc/passwd', eventOptions)).rejects.toThrow('ist keine Internetadresse');
  });
});

describe('clubs', () => {
  it('come in with topics and districts; what is unknown is named', async () => {
    const report = await importClubs(open, fixture('vereine.csv'), options);
    expect(figures(report)).toEqual([3, 0, 0, 1]);
    expect(report.hints).toContain(
      'Thema „Bogensport“ gibt es nicht und wurde nicht verknüpft. Bitte legen Sie es an oder ändern Sie die Liste.',
    );
    const [club] = await cms
      .documents(CLUB)
      .findMany({ status: 'published', filters: { name: 'Bogensport Birkenloh' }, populate: ['districts', 'contacts'] });
    expect(club).toMatchObject({ districts: [{ name: 'Birkenloh' }], contacts: [{ name: 'Nele Harms', consent: false }] });
    expect(figures(await importClubs(open, fixture('vereine.csv'), options))).toEqual([0, 0, 3, 1]);
  });
});

describe('the command', () => {
  const run = (...words: string[]) => execa(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { reject: false });

  it.each([
    [['--unbekannt']],
    [['unsinn', 'x.csv']],
    [['clubs']],
    [['clubs', 'a.csv', 'b.csv']],
    [['clubs', 'a.csv', '--encoding', 'ebcdic']],
  ])('explains itself on %j', async (words) => {
    const { exitCode, stderr } = await run(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Usage: import');
  });

  it('reports a faulty file at once, without opening a CMS', async () => {
    const { exitCode, stderr } = await run('clubs', join(folder, 'gibt-es-nicht.csv'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/gibt-es-nicht\.csv gibt es nicht\. Bitte prüfen Sie Pfad und Schreibweise\.$/);
  });
});
