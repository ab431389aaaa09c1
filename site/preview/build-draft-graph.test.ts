import { expect, test } from 'vitest';
import type { RawEntry } from '../src/cms/snapshot.ts';
import {
  fixtureNow,
  rawAnnouncement,
  rawClub,
  rawEvent,
  rawImage,
  rawOpportunity,
  rawPage,
  rawRecurrence,
  rawSnapshot,
  rawVenue,
  relationTo,
} from '../tests/fixtures/factories.ts';
import { buildDraftGraph } from './build-draft-graph.ts';
import type { DraftType } from './draft.ts';

const inAWeek = '2026-12-01T18:00:00.000Z';
const snapshot = rawSnapshot({
  club: [rawClub('chor', 'Chor')],
  event: [rawEvent('fest', 'Sommerfest', inAWeek, { club: relationTo('chor'), summary: 'Alt' })],
  page: [rawPage('hilfe', 'Hilfe')],
});

const show = (type: DraftType, entry: object) => buildDraftGraph(snapshot, { type, state: 'draft', entry: entry as RawEntry }, fixtureNow);

test('the draft stands in the place of the published entry, with everything that belongs to it', () => {
  const { graph, path, notes } = show('event', rawEvent('fest', 'Winterfest', inAWeek, { club: relationTo('chor'), slug: 'winterfest' }));
  expect({ path, notes }).toEqual({ path: '/veranstaltungen/winterfest/', notes: [] });
  expect(graph.events.map((event) => event.title)).toEqual(['Winterfest']);
  expect(graph.clubs[0]?.events).toEqual(graph.events);
});

test('a new draft is added; the snapshot itself does not change', () => {
  const before = structuredClone(snapshot);
  expect(show('venue', rawVenue('saal', 'Saal')).path).toBe('/orte/saal/');
  expect(show('page', rawPage('neu', 'Neu', { parent: relationTo('hilfe') })).path).toBe('/hilfe/neu/');
  expect(snapshot).toEqual(before);
});

test('a club that is not published yet is named; the draft is shown without it', () => {
  const club = { ...relationTo('neuer-verein'), name: 'Neuer Verein' };
  const { path, notes } = show('opportunity', { ...rawOpportunity('hilfe-gesucht', 'Hilfe gesucht', 'neuer-verein'), club });
  expect(path).toBe('/mitmachen/hilfe-gesucht/');
  expect(notes).toEqual([
    '„Verein“: „Neuer Verein“ ist noch nicht veröffentlicht. Erst danach kann dieser Eintrag auf der Website erscheinen.',
  ]);
});

test('another venue of one date that is not published yet is named; the date is shown at the usual place', () => {
  const change = { date: '2026-12-08', cancelled: false, newStart: null, newEnd: null, newVenue: relationTo('neuer-saal'), note: null };
  const recurrence = rawRecurrence('FREQ=WEEKLY;COUNT=2', { changes: [change] });
  const { graph, notes } = show('event', rawEvent('probe', 'Probe', inAWeek, { recurrence }));
  expect(notes).toEqual([
    'Nur der andere Ort am 08.12.2026 wurde weggelassen: Der verknüpfte Eintrag ist nicht veröffentlicht oder wurde selbst weggelassen.',
  ]);
  expect(graph.occurrences.filter(({ event }) => event.id === 'probe').map(({ elsewhere }) => elsewhere)).toEqual([false, false]);
});

test('an announcement of tomorrow is shown, with the time from which others see it', () => {
  const { graph, notes } = show('announcement', rawAnnouncement('sperrung', 'Sperrung', { publishFrom: '2026-11-30T07:00:00.000Z' }));
  expect(notes).toEqual(['Erscheint erst ab Montag, 30. November 2026, 8 Uhr.']);
  expect(graph.announcements[0]?.publishedOn).toBe('2026-11-30');
});

test('an announcement that is over is shown, and said to be over', () => {
  const { path, notes } = show('announcement', rawAnnouncement('vorbei', 'Vorbei', { validUntil: '2026-11-01T07:00:00.000Z' }));
  expect(path).toBe('/aktuelles/vorbei/');
  expect(notes).toEqual(['„Gültig bis“ liegt in der Vergangenheit: Auf der Website erscheint der Eintrag nicht mehr.']);
});

test.each([
  ['an impossible rule', { recurrence: rawRecurrence('FREQ=SOMETIMES') }, /^„Wiederholung, Regel“: Die Wiederholung ist ungültig/],
  ['an end before the start', { end: '2026-11-01T18:00:00.000Z' }, /Ende/],
  [
    'an address that is taken by the site itself',
    { slug: 'heute' },
    /^„Adressname \(Slug\)“: „heute“ ist für die Website selbst vergeben\./,
  ],
])('an event with %s is shown, and the fault named', (_name, overrides, note) => {
  const { graph, path, notes } = show('event', rawEvent('kurs', 'Kurs', inAWeek, overrides));
  expect(graph.events.find((event) => event.id === 'kurs')?.path).toBe(path);
  expect(notes).toEqual([expect.stringMatching(note)]);
});

test('a page that is its own parent is shown at the top', () => {
  const { path, notes } = show('page', rawPage('hilfe', 'Hilfe', { parent: relationTo('hilfe') }));
  expect(path).toBe('/hilfe/');
  expect(notes).toEqual(['„Gehört zu“: Der Eintrag gehört über Umwege zu sich selbst.']);
});

test('an image without a text in its place is left out and named', () => {
  const { graph, notes } = show('event', rawEvent('fest', 'Fest', inAWeek, { image: rawImage('fest.jpg', '') }));
  expect(graph.events[0]?.image).toBeUndefined();
  expect(notes).toEqual([
    'Nur das Bild „fest.jpg“ wurde weggelassen: Der Alternativtext fehlt (oder die Angabe, dass das Bild nur schmückt).',
  ]);
});
