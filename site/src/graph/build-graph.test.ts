import { describe, expect, it } from 'vitest';
import {
  fixtureNow,
  paragraph,
  type RawContent,
  rawAnnouncement,
  rawClub,
  rawEvent,
  rawImage,
  rawMediaFile,
  rawMunicipality,
  rawOpportunity,
  rawPage,
  rawRecurrence,
  rawSnapshot,
  rawTopic,
  rawVenue,
  relationTo,
} from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { listSearchRecords } from '../search/list-search-records.ts';
import { buildGraph } from './build-graph.ts';

const graphOf = (content: Partial<RawContent>, now = fixtureNow) => buildGraph(rawSnapshot(content), now);
const reasonsOf = (content: Partial<RawContent>) => graphOf(content).leftOut.map(({ id, reason }) => [id, reason]);
const missing = (field: string) => `Feld „${field}“: Der verknüpfte Eintrag ist nicht veröffentlicht oder wurde selbst weggelassen.`;

describe('buildGraph: relations', () => {
  it('ties entries to each other in both directions', () => {
    const graph = graphOf({
      topic: [rawTopic('t', 'Musik', { parent: relationTo('t0') }), rawTopic('t0', 'Kultur')],
      venue: [rawVenue('v', 'Haus', { operatorClub: relationTo('c') }), rawVenue('v1', 'Saal', { parent: relationTo('v') })],
      club: [rawClub('c', 'Chor', { topics: [relationTo('t'), relationTo('gone')] })],
      event: [
        rawEvent('e', 'Probe', '2026-12-01T18:30:00.000Z', { club: relationTo('c'), venue: relationTo('v1'), topics: [relationTo('t')] }),
      ],
      opportunity: [rawOpportunity('o', 'Helfen', 'c', { topics: [relationTo('t')] })],
    });
    const [club] = graph.clubs;
    const [kultur, musik] = graph.topics;
    expect(musik?.parent).toBe(kultur);
    expect(kultur?.children).toEqual([musik]);
    expect(musik?.clubs).toEqual([club]);
    expect(club?.topics).toEqual([musik]);
    expect(club?.events[0]).toBe(graph.events[0]);
    expect(club?.upcoming[0]).toBe(graph.events[0]?.next);
    expect(club?.opportunities[0]?.club).toBe(club);
    expect(graph.venues.map((venue) => [venue.name, venue.parent?.name, venue.rooms.length, venue.operatorClub?.name])).toEqual([
      ['Haus', undefined, 1, 'Chor'],
      ['Saal', 'Haus', 0, undefined],
    ]);
    expect(graph.leftOut).toEqual([]);
  });

  it('leaves out what lost who runs it or where it is, and names it', () => {
    expect(
      reasonsOf({
        event: [
          rawEvent('e1', 'A', '2026-12-01T18:30:00.000Z', { club: relationTo('gone') }),
          rawEvent('e2', 'B', '2026-12-01T18:30:00.000Z', { venue: relationTo('gone') }),
          rawEvent('e3', 'C', '2026-12-01T18:30:00.000Z'),
        ],
        opportunity: [rawOpportunity('o1', 'D', 'gone'), rawOpportunity('o2', 'F', null)],
        page: [rawPage('p1', 'E', { parent: relationTo('gone') })],
      }),
    ).toEqual([
      ['e1', missing('Verein')],
      ['e2', missing('Ort')],
      ['o1', missing('Verein')],
      ['p1', missing('Gehört zu')],
    ]);
  });

  it('takes along what hangs on a broken entry, to any depth and in any order', () => {
    const graph = graphOf({
      venue: [
        rawVenue('a-cupboard', 'Schrank', { parent: relationTo('b-room') }),
        rawVenue('b-room', 'Raum', { parent: relationTo('c-house') }),
        rawVenue('c-house', 'Haus', { kind: 'castle' as 'building' }),
      ],
      event: [rawEvent('e', 'Probe', '2026-12-01T18:30:00.000Z', { venue: relationTo('a-cupboard') })],
    });
    expect(graph.leftOut.map(({ id }) => id).sort()).toEqual(['a-cupboard', 'b-room', 'c-house', 'e']);
    expect(graph.venues).toEqual([]);
  });

  it('leaves out circles of parents instead of following them for ever', () => {
    expect(
      reasonsOf({
        page: [
          rawPage('p1', 'A', { parent: relationTo('p2') }),
          rawPage('p2', 'B', { parent: relationTo('p1') }),
          rawPage('p3', 'C', { parent: relationTo('p1') }),
        ],
      }).map(([id]) => id),
    ).toEqual(['p1', 'p2', 'p3']);
  });

  it('gives every address to one entry only', () => {
    expect(
      reasonsOf({
        club: [rawClub('c1', 'Chor'), rawClub('c2', 'Chor!', { slug: 'CHOR' })],
        event: [
          rawEvent('e1', 'Chor', '2026-12-01T18:30:00.000Z'),
          rawEvent('e2', 'Monat', '2026-12-01T18:30:00.000Z', { slug: '2026-12' }),
          rawEvent('e3', 'Heute', '2026-12-01T18:30:00.000Z'),
        ],
        page: [
          rawPage('p1', 'Hilfe'),
          rawPage('p2', 'Start', { parent: relationTo('p1') }),
          rawPage('p3', 'Vereine'),
          rawPage('p4', 'Netiquette'),
          rawPage('p5', 'Start', { parent: relationTo('p4') }),
          rawPage('p6', 'Vereine', { parent: relationTo('p1') }),
        ],
      }),
    ).toEqual([
      ['c2', 'Feld „Adressname (Slug)“: „CHOR“ ist schon durch „Chor“ vergeben. Bitte ändern Sie ihn.'],
      ['e3', 'Feld „Adressname (Slug)“: „heute“ ist für die Website selbst vergeben. Bitte ändern Sie ihn.'],
      ['e2', 'Feld „Adressname (Slug)“: „2026-12“ sieht wie ein Monat aus. Bitte ändern Sie ihn.'],
      ['p3', 'Feld „Adressname (Slug)“: „vereine“ ist für die Website selbst vergeben. Bitte ändern Sie ihn.'],
    ]);
  });
});

describe('buildGraph: visibility', () => {
  it('shows announcements from their hour until their hour', () => {
    const at = (parts: object) => [rawAnnouncement('a', 'Neu', parts)];
    const count = (announcement: RawContent['announcement']) => graphOf({ announcement }).announcements.length;
    expect(count(at({ publishFrom: fixtureNow, validUntil: '2026-11-24T09:00:00.001Z' }))).toBe(1);
    expect(count(at({ publishFrom: '2026-11-24T09:00:00.001Z' }))).toBe(0);
    expect(count(at({ validUntil: fixtureNow }))).toBe(0);
  });

  it('shows contacts with consent only', () => {
    const [first, second] = [true, false].map((consent) => ({
      role: 'Vorsitz',
      name: 'A. B.',
      email: 'a@b.example',
      phone: null,
      consent,
    }));
    const graph = graphOf({ club: [rawClub('c', 'Chor', { contacts: [first, second].filter((contact) => contact !== undefined) })] });
    expect(graph.clubs[0]?.contacts).toEqual([{ role: 'Vorsitz', name: 'A. B.', email: 'a@b.example', phone: undefined }]);
  });

  it('leaves out images of children without consent and images without text, and names them', () => {
    const graph = graphOf({
      club: [
        rawClub('c', 'Chor', {
          images: [
            rawImage('gut.png', 'Saal'),
            rawImage('kinder.png', 'Kinder', { recognisablePeople: 'children' }),
            rawImage('stumm.png', '', { alternativeText: null }),
            rawImage('schmuck.png', '', { alternativeText: null, decorative: true }),
          ],
        }),
      ],
    });
    expect(graph.clubs[0]?.images.map((image) => [image.source, image.alternativeText])).toEqual([
      ['http://localhost:1337/uploads/gut.png', 'Saal'],
      ['http://localhost:1337/uploads/schmuck.png', ''],
    ]);
    expect(graph.leftOut.map(({ reason }) => reason)).toEqual([
      'Nur das Bild „kinder.png“ wurde weggelassen: Auf dem Bild sind Kinder erkennbar, die Einwilligung fehlt.',
      'Nur das Bild „stumm.png“ wurde weggelassen: Der Alternativtext fehlt (oder die Angabe, dass das Bild nur schmückt).',
    ]);
  });

  it('lists clubs unless dissolved or too old, and offers while they are open', () => {
    const old = '2025-01-01T10:00:00.000Z';
    const graph = graphOf({
      topic: [rawTopic('t', 'Kultur')],
      club: [
        rawClub('c1', 'Aktiv', { topics: [relationTo('t')] }),
        rawClub('c2', 'Pausiert', { operatingStatus: 'paused' }),
        rawClub('c3', 'Aufgelöst', { operatingStatus: 'dissolved', topics: [relationTo('t')] }),
        rawClub('c4', 'Alt', { confirmedAt: old }),
      ],
      opportunity: [
        rawOpportunity('o1', 'Offen', 'c1', { validUntil: '2026-11-24', topics: [relationTo('t')] }),
        rawOpportunity('o2', 'Vorbei', 'c1', { validUntil: '2026-11-23', topics: [relationTo('t')] }),
        rawOpportunity('o3', 'Besetzt', 'c1', { filled: true }),
        rawOpportunity('o4', 'Alt', 'c1', { confirmedAt: old }),
        rawOpportunity('o5', 'Aufgelöst', 'c3'),
      ],
    });
    expect(graph.clubs.filter((club) => club.listed).map((club) => club.name)).toEqual(['Aktiv', 'Pausiert']);
    expect(graph.opportunities.filter((offer) => offer.listed).map((offer) => offer.title)).toEqual(['Offen']);
    expect(graph.topics[0]?.clubs.map((club) => club.name)).toEqual(['Aktiv']);
    expect(graph.topics[0]?.opportunities.map((offer) => offer.title)).toEqual(['Offen']);
    expect(graph.clubs.find((club) => club.id === 'c1')?.opportunities).toHaveLength(1);
  });

  it('leaves out of lists and search what nobody confirmed for fifteen months, venues and pages too, and keeps them', () => {
    const old = { confirmedAt: '2025-08-24T10:00:00.000Z' };
    const graph = graphOf({
      club: [rawClub('c', 'Chor', old)],
      opportunity: [rawOpportunity('o', 'Vorlesen', null, old)],
      venue: [rawVenue('v', 'Turnhalle', old)],
      page: [rawPage('p', 'Netiquette', old)],
    });
    const entries = [...graph.clubs, ...graph.opportunities, ...graph.venues, ...graph.pages];
    expect(entries.map(({ freshness, listed }) => [freshness.state, listed])).toEqual(Array(4).fill(['hidden', false]));
    const paths = listSearchRecords(graph).map(({ path }) => path);
    expect(entries.filter(({ path }) => paths.includes(path))).toEqual([]);
  });

  it('uses the periods of the municipality', () => {
    const municipality = rawMunicipality({ freshness: { confirmAfterMonths: 1, unconfirmedAfterMonths: 2, hiddenAfterMonths: 3 } });
    const club = [rawClub('c', 'Chor', { confirmedAt: '2026-08-24T10:00:00.000Z' })];
    expect(graphOf({ club, municipality }).clubs[0]?.freshness.state).toBe('hidden');
    expect(graphOf({ club, municipality: rawMunicipality({ freshness: null }) }).clubs[0]?.freshness.state).toBe('current');
  });
});

describe('buildGraph: dates', () => {
  it('knows what comes next and what is over', () => {
    const graph = graphOf({
      event: [
        rawEvent('over', 'Vorbei', '2026-11-24T06:00:00.000Z'),
        rawEvent('running', 'Läuft', '2026-11-24T08:00:00.000Z'),
        rawEvent('open-end', 'Ohne Ende', '2026-11-24T07:00:00.000Z', { end: null }),
        rawEvent('series', 'Serie', '2026-11-10T18:30:00.000Z', { recurrence: rawRecurrence('FREQ=WEEKLY') }),
      ],
    });
    expect(graph.events.map(({ id, next, listed }) => [id, next?.startDay, listed])).toEqual([
      ['open-end', '2026-11-24', true],
      ['running', '2026-11-24', true],
      ['series', '2026-11-24', true],
      ['over', undefined, false],
    ]);
    expect(graph.events.find(({ id }) => id === 'series')?.occurrences.filter((date) => date.past)).toHaveLength(2);
    expect(graph.occurrences.every((date) => date.id === `${date.event.id}/${date.recurrenceId}`)).toBe(true);
  });

  it('leaves out an event with an impossible rule, and names a change that fits no date', () => {
    const change = { date: '2026-12-09', cancelled: true, newStart: null, newEnd: null, note: null };
    const graph = graphOf({
      event: [
        rawEvent('e1', 'Kaputt', '2026-12-01T18:30:00.000Z', { recurrence: rawRecurrence('FREQ=SOMETIMES') }),
        rawEvent('e2', 'Vertippt', '2026-12-01T18:30:00.000Z', { recurrence: rawRecurrence('FREQ=WEEKLY;COUNT=3', { changes: [change] }) }),
      ],
    });
    expect(graph.events.map(({ id }) => id)).toEqual(['e2']);
    expect(graph.leftOut.map(({ id, reason }) => [id, reason])).toEqual([
      ['e1', 'Feld „Wiederholung, Regel“: Die Wiederholung ist ungültig: der Wert in „FREQ=SOMETIMES“ ist nicht erlaubt.'],
      ['e2', 'Nur die Änderung zum 09.12.2026 wurde weggelassen: An diesem Tag ist kein Termin geplant.'],
    ]);
  });

  it('gives a date the venue that a change names, without the note on the usual one', () => {
    const change = { cancelled: false, newStart: null, newEnd: null, note: null };
    const changes = [
      { ...change, date: '2026-12-08', newVenue: relationTo('hall') },
      { ...change, date: '2026-12-15', newVenue: relationTo('gym') },
    ];
    const graph = graphOf({
      venue: [rawVenue('gym', 'Turnhalle'), rawVenue('hall', 'Kleiner Saal')],
      event: [
        rawEvent('e', 'Probe', '2026-12-01T18:30:00.000Z', {
          venue: relationTo('gym'),
          placeNote: 'Eingang am Hof',
          recurrence: rawRecurrence('FREQ=WEEKLY;COUNT=3', { changes }),
        }),
      ],
    });
    expect(graph.occurrences.map(({ startDay, venue, placeNote, elsewhere }) => [startDay, venue?.name, placeNote, elsewhere])).toEqual([
      ['2026-12-01', 'Turnhalle', 'Eingang am Hof', false],
      ['2026-12-08', 'Kleiner Saal', undefined, true],
      ['2026-12-15', 'Turnhalle', 'Eingang am Hof', false],
    ]);
    expect(graph.leftOut).toEqual([]);
  });

  it('leaves a date where the event is when its other venue is not public, and says so', () => {
    const change = { date: '2026-12-08', cancelled: false, newStart: null, newEnd: null, newVenue: relationTo('gone'), note: null };
    const graph = graphOf({
      venue: [rawVenue('gym', 'Turnhalle')],
      event: [
        rawEvent('e', 'Probe', '2026-12-01T18:30:00.000Z', {
          venue: relationTo('gym'),
          recurrence: rawRecurrence('FREQ=WEEKLY;COUNT=2', { changes: [change] }),
        }),
      ],
    });
    expect(graph.occurrences.map(({ venue, elsewhere }) => [venue?.name, elsewhere])).toEqual([
      ['Turnhalle', false],
      ['Turnhalle', false],
    ]);
    expect(graph.leftOut).toEqual([
      {
        type: 'event',
        id: 'e',
        title: 'Probe',
        reason:
          'Nur der andere Ort am 08.12.2026 wurde weggelassen: Der verknüpfte Eintrag ist nicht veröffentlicht oder wurde selbst weggelassen.',
      },
    ]);
  });

  it('has a page for every month between the first and the last date, and for this one', () => {
    expect(graphOf({ event: [rawEvent('e', 'Fest', '2027-02-01T18:30:00.000Z')] }).months).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(graphOf({ event: [rawEvent('e', 'Fest', '2026-09-01T18:30:00.000Z')] }).months).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(graphOf({ event: [rawEvent('e', 'Silvester', '2026-12-31T23:30:00.000Z')] }).months.at(-1)).toBe('2027-01');
    expect(graphOf({ event: [rawEvent('e', 'Fern', '2206-09-01T18:30:00.000Z')] }).months).toEqual(['2026-11']);
  });
});

describe('buildGraph: addresses', () => {
  it('redirects from earlier slugs, of pages also when a page above changed', () => {
    const graph = graphOf({
      club: [rawClub('c', 'Chor', { formerSlugs: ['alt', 'chor'] })],
      page: [rawPage('p', 'Hilfe', { formerSlugs: ['rat'] }), rawPage('q', 'Start', { parent: relationTo('p'), formerSlugs: ['los'] })],
    });
    expect(graph.redirects).toEqual([
      { from: '/hilfe/los/', to: '/hilfe/start/' },
      { from: '/rat/', to: '/hilfe/' },
      { from: '/rat/los/', to: '/hilfe/start/' },
      { from: '/rat/start/', to: '/hilfe/start/' },
      { from: '/vereine/alt/', to: '/vereine/chor/' },
    ]);
  });

  it('does not redirect from an address that is in use again, and gives a shared one to the entry changed last', () => {
    const graph = graphOf({
      club: [
        rawClub('c1', 'Chor', { formerSlugs: ['kapelle', 'verein'], updatedAt: '2026-01-01T00:00:00.000Z' }),
        rawClub('c2', 'Kapelle'),
        rawClub('c3', 'Orchester', { formerSlugs: ['verein'], updatedAt: '2026-02-01T00:00:00.000Z' }),
      ],
      page: [rawPage('p', 'Neu', { formerSlugs: ['suche'] })],
    });
    expect(graph.redirects).toEqual([{ from: '/vereine/verein/', to: '/vereine/orchester/' }]);
  });

  it('gives media absolute addresses that change with the file', () => {
    const file = rawMediaFile('a.pdf', { size: 1.25, updatedAt: '2026-11-01T00:00:00.000Z' });
    const graph = graphOf({
      announcement: [
        rawAnnouncement('a', 'Neu', {
          documents: [{ file, title: 'Plan', language: null, accessible: true }],
          body: [{ type: 'image', image: { url: '/uploads/x.png' }, children: [] }, paragraph('x')],
        }),
      ],
    });
    expect(graph.announcements[0]?.documents).toEqual([
      {
        source: 'http://localhost:1337/uploads/a.pdf?updated=1793491200000',
        title: 'Plan',
        format: 'PDF',
        size: 1250,
        language: undefined,
        accessible: true,
      },
    ]);
    expect(graph.announcements[0]?.body[0]).toMatchObject({ type: 'image', source: 'http://localhost:1337/uploads/x.png' });
  });
});

describe('buildGraph: the moment', () => {
  it('names the next instant at which time alone changes the site', () => {
    expect(graphOf({}).nextChangeAt).toBe('2026-11-24T23:00:00.000Z');
    const announcement = [
      rawAnnouncement('a', 'Bald', { publishFrom: '2026-11-24T15:00:00.000Z', validUntil: '2026-11-24T18:00:00.000Z' }),
      rawAnnouncement('b', 'Endet', { publishFrom: '2026-11-24T09:00:00.000Z', validUntil: '2026-11-24T16:00:00.000Z' }),
    ];
    expect(graphOf({ announcement }).nextChangeAt).toBe('2026-11-24T15:00:00.000Z');
    expect(graphOf({ announcement }, '2026-11-24T15:00:00.000Z').nextChangeAt).toBe('2026-11-24T16:00:00.000Z');
    expect(graphOf({}, '2026-07-01T12:00:00.000Z').nextChangeAt).toBe('2026-07-01T22:00:00.000Z');
  });

  it('takes the day from Berlin', () => {
    expect(graphOf({}, '2026-11-24T23:30:00.000Z').today).toBe('2026-11-25');
    expect(graphOf({}, '2026-06-30T22:30:00.000Z').today).toBe('2026-07-01');
  });

  it('does not depend on the order of the answer', () => {
    const town = fixtureTown();
    const reversed = Object.fromEntries(
      Object.entries(town).map(([type, entries]) => [type, Array.isArray(entries) ? [...entries].reverse() : entries]),
    );
    const outline = (graph: ReturnType<typeof graphOf>) => ({
      lists: [
        graph.clubs,
        graph.events,
        graph.opportunities,
        graph.announcements,
        graph.venues,
        graph.topics,
        graph.districts,
        graph.pages,
        graph.occurrences,
      ].map((list) => list.map(({ id }) => id)),
      topics: graph.topics.map((topic) => [topic.clubs, topic.events].map((list) => list.map(({ id }) => id))),
      leftOut: graph.leftOut,
      redirects: graph.redirects,
    });
    expect(outline(graphOf(reversed))).toEqual(outline(graphOf(town)));
  });

  it('shows the fixture town alive', () => {
    const graph = graphOf(fixtureTown());
    expect(graph.leftOut.map(({ id }) => id).sort()).toEqual([
      'club-fire',
      'event-bad-rule',
      'event-broken-kind',
      'event-dangling',
      'event-no-start',
      'offer-dangling',
    ]);
    expect(graph.announcements.filter((entry) => entry.urgent)).toHaveLength(1);
    const rehearsal = graph.events.find(({ id }) => id === 'event-rehearsal');
    const december = rehearsal?.occurrences.filter((date) => date.startDay.startsWith('2026-12'));
    expect(december?.map(({ startDay, status, moved }) => [startDay, status, moved])).toEqual([
      ['2026-12-01', 'scheduled', false],
      ['2026-12-08', 'cancelled', false],
      ['2026-12-16', 'scheduled', true],
      ['2026-12-22', 'scheduled', false],
    ]);
  });
});

describe('buildGraph: at the size of a federal state', () => {
  it('takes 12,000 clubs and 15,000 dates in less than three seconds of processor time', () => {
    const topic = Array.from({ length: 40 }, (_, index) => rawTopic(`t${index}`, `Thema ${index}`));
    const venue = Array.from({ length: 2_000 }, (_, index) => rawVenue(`v${index}`, `Ort ${index}`));
    const club = Array.from({ length: 12_000 }, (_, index) =>
      rawClub(`c${index}`, `Verein ${index}`, { topics: [relationTo(`t${index % 40}`)], description: [paragraph('Text '.repeat(50))] }),
    );
    const single = Array.from({ length: 5_000 }, (_, index) =>
      rawEvent(`s${index}`, `Fest ${index}`, new Date(Date.parse('2026-01-01T18:00:00Z') + index * 7_200_000).toISOString(), {
        club: relationTo(`c${index}`),
        venue: relationTo(`v${index % 2_000}`),
      }),
    );
    const series = Array.from({ length: 250 }, (_, index) =>
      rawEvent(`r${index}`, `Serie ${index}`, '2026-09-01T17:30:00.000Z', {
        club: relationTo(`c${index}`),
        recurrence: rawRecurrence('FREQ=WEEKLY;COUNT=40'),
      }),
    );
    const snapshot = rawSnapshot({ topic, venue, club, event: [...single, ...series] });
    // Processor time: what other programs on the machine take is not the graph's.
    const before = process.cpuUsage();
    const graph = buildGraph(snapshot, fixtureNow);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1_000_000;
    expect([graph.clubs.length, graph.occurrences.length]).toEqual([12_000, 15_000]);
    expect(seconds).toBeLessThan(3);
  });
});
