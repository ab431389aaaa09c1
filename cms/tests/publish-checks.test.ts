import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findHints } from '../src/hints/find-hints';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const OFFER = 'api::opportunity.opportunity';
const VENUE = 'api::venue.venue';
const now = new Date('2036-01-01T00:00:00.000Z');

let cms: TestCms;
let editor: Account;
let stranger: Account;
let municipal: Account;
let coordinator: Account;
let club: string;
let otherClub: string;
let venue: string;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.signIn('club-editor');
  stranger = await cms.signIn('club-editor');
  municipal = await cms.signIn('municipal-editor');
  coordinator = await cms.signIn('coordinator');
  const createClub = (name: string, account: Account) =>
    createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', trusted: true, editors: [account.id] }, 'published');
  club = await createClub('Singkreis', editor);
  otherClub = await createClub('Turnverein', stranger);
  venue = await createEntry(cms.strapi, VENUE, { name: 'Turnhalle', kind: 'hall' }, 'published');
});
afterAll(() => cms.stop());

let events = 0;
function describeEvent(data: object = {}): Record<string, unknown> {
  events += 1;
  const base = { title: `Probe ${events}`, kind: 'event', start: '2036-07-05T12:00:00.000Z', eventStatus: 'scheduled', club };
  return { ...base, plainSummary: 'Wir singen.', ...data };
}

const publish = (data: object, uid = EVENT, account = editor) => account.post(`${entryPath(uid)}/actions/publish`, data);
const readFaults = async (data: object, uid = EVENT, account = editor) => {
  const { status, body } = await publish(data, uid, account);
  return status === 200
    ? []
    : body.error.details.errors.map(({ path, message }: { path: string[]; message: string }) => [path.join('.'), message]);
};

describe('is not published by a person, and says why', () => {
  const example = 'Ein Beispiel: https://www.verein.de/termine';
  const link = (url: string) => [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Mehr ' },
        { type: 'link', url, children: [{ type: 'text', text: 'hier' }] },
      ],
    },
  ];

  test.each([
    [
      'a contact without consent',
      { contact: { role: 'Leitung', phone: '03391 1' } },
      'contact.consent',
      /^Kontaktperson: Bitte setzen Sie „Darf veröffentlicht werden“ auf „Ja“/,
    ],
    ['a contact with a name without consent', { contact: { name: 'Uwe Ufer' } }, 'contact.consent', /^Kontaktperson „Uwe Ufer“: /],
    ['an event that is over', { start: '2026-07-05T12:00:00.000Z' }, 'start', /^Beginn: Die Veranstaltung ist schon vorbei\./],
    [
      'a series that is over',
      { start: '2020-01-07T18:00:00.000Z', recurrence: { rule: 'FREQ=WEEKLY;COUNT=10' } },
      'start',
      /^Beginn: Die Veranstaltung ist schon vorbei\./,
    ],
    [
      'a series without dates',
      { recurrence: { rule: 'FREQ=WEEKLY;COUNT=2', exceptions: [{ date: '2036-07-05' }, { date: '2036-07-12' }] } },
      'recurrence.exceptions',
      /^Wiederholung: Es bleibt kein einziger Termin übrig\./,
    ],
    [
      'a link that leads nowhere',
      { onlineUrl: 'https://verein' },
      'onlineUrl',
      new RegExp(`„https://verein“ ist keine vollständige Adresse. ${example}$`),
    ],
    [
      'a registration link with a space',
      { registration: { url: 'https://verein.de/a b' } },
      'registration.url',
      /^Anmeldung, Anmelden im Internet: /,
    ],
    [
      'a link in a text that leads nowhere',
      { description: link('https://verein') },
      'description',
      /^Link „hier“: „https:\/\/verein“ ist keine gültige Adresse\./,
    ],
  ])('%s', async (_name, data, path, message) => {
    expect(await readFaults(describeEvent(data))).toEqual([[path, expect.stringMatching(message)]]);
  });

  test.each(['javascript:alert(1)', 'www.verein.de'])('a text with a link that Strapi does not even save: %s', async (url) => {
    const sentence = expect.stringMatching(/^Ein Link im Text hat keine gültige Adresse\. Webadressen beginnen mit https:\/\//);
    const { status, body } = await publish(describeEvent({ description: link(url) }));
    expect([status, body.error.message]).toEqual([400, sentence]);
    expect(body.error.details.errors).toMatchObject([{ message: sentence }]);
  });

  test('several faults at once', async () => {
    const faults = await readFaults(
      describeEvent({ onlineUrl: 'https://x', contact: { email: 'a@b.de' }, end: '2036-07-05T11:00:00.000Z' }),
    );
    expect(faults.map(([path]: [string]) => path).sort()).toEqual(['contact.consent', 'end', 'onlineUrl']);
  });

  test('a club whose profile in social media has no address', async () => {
    const data = { name: 'Singkreis', operatingStatus: 'active', socialLinks: [{ platform: 'mastodon', url: 'https://mastodon' }] };
    expect(await readFaults(data, CLUB, coordinator)).toEqual([
      ['socialLinks.0.url', expect.stringMatching(/, Internetadresse: „https:\/\/mastodon“ ist keine vollständige Adresse\./)],
    ]);
  });

  test('an offer whose link leads nowhere', async () => {
    expect(await readFaults({ title: 'Noten sortieren', club, applyUrl: 'http://a' }, OFFER)).toMatchObject([
      ['applyUrl', expect.any(String)],
    ]);
  });
});

describe('is published', () => {
  test.each([
    ['a contact with consent', { contact: { name: 'Uwe Ufer', consent: true } }],
    ['a contact without any details', { contact: { role: 'Leitung' } }],
    ['links of all good kinds', { onlineUrl: 'https://müller.example/ä?x=1#y', registration: { url: 'http://sub.verein.de' } }],
    ['a series that still has dates', { start: '2020-01-07T18:00:00.000Z', recurrence: { rule: 'FREQ=WEEKLY' } }],
    [
      'a past event with a date to come',
      { start: '2020-01-07T18:00:00.000Z', recurrence: { extraDates: [{ start: '2036-01-07T18:00:00.000Z' }] } },
    ],
    ['a long exhibition that goes on', { start: '2020-01-07T18:00:00.000Z', end: '2036-01-07T18:00:00.000Z' }],
    ['a series whose exceptions leave one date', { recurrence: { rule: 'FREQ=WEEKLY;COUNT=2', exceptions: [{ date: '2036-07-05' }] } }],
  ])('%s', async (_name, data) => {
    expect(await readFaults(describeEvent(data))).toEqual([]);
  });

  test('a past event that is public already and is corrected', async () => {
    const id = await createEntry(cms.strapi, EVENT, describeEvent({ start: '2026-03-01T12:00:00.000Z' }), 'published');
    expect((await editor.post(`${entryPath(EVENT, id)}/actions/publish`, { statusNote: 'Danke an alle!' })).status).toBe(200);
  });

  test('by a script or an import what only a person is asked about', async () => {
    const data = describeEvent({ start: '2020-01-07T18:00:00.000Z', contact: { name: 'Uwe' } });
    await expect(createEntry(cms.strapi, EVENT, data, 'published')).resolves.toBeTruthy();
  });
});

describe('a second event like one in the calendar', () => {
  const existing = { title: 'Großes Sommerkonzert im Park', start: '2036-08-02T15:00:00.000Z' };
  beforeAll(() => createEntry(cms.strapi, EVENT, describeEvent(existing), 'published'));

  test.each([
    ['with the same title', {}],
    ['with a similar title', { title: 'Sommer-Konzert, großes, im Park!' }],
    ['with a slip of the pen', { title: 'Grosses Sommerkonzert im Prak' }],
    ['at another time of the day', { start: '2036-08-02T19:00:00.000Z' }],
  ])('%s is refused', async (_name, data) => {
    const message =
      'Titel: „Großes Sommerkonzert im Park“ steht am Samstag, 2. August 2036 schon im Kalender. Bitte ändern Sie den vorhandenen Eintrag. ' +
      'Sind es wirklich zwei Veranstaltungen, dann unterscheiden Sie die Titel, zum Beispiel durch die Uhrzeit.';
    expect(await readFaults(describeEvent({ ...existing, ...data }))).toEqual([['title', message]]);
  });

  test.each([
    ['on another day', { start: '2036-08-03T15:00:00.000Z' }],
    ['with another title', { title: 'Herbstmarkt' }],
    ['with a number that tells them apart', { title: 'Großes Sommerkonzert im Park, 19 Uhr' }],
  ])('%s is published', async (_name, data) => {
    expect(await readFaults(describeEvent({ ...existing, ...data }))).toEqual([]);
  });

  test('of another club is published', async () => {
    expect(await readFaults(describeEvent({ ...existing, club: otherClub }), EVENT, stranger)).toEqual([]);
  });

  test('that is a date of a series is refused', async () => {
    const series = { title: 'Offenes Singen', start: '2036-09-01T17:00:00.000Z', recurrence: { rule: 'FREQ=WEEKLY;COUNT=4' } };
    await createEntry(cms.strapi, EVENT, describeEvent(series), 'published');
    expect(await readFaults(describeEvent({ title: 'Offenes Singen', start: '2036-09-15T17:00:00.000Z' }))).toMatchObject([
      ['title', expect.any(String)],
    ]);
  });

  test('is the entry itself, published again', async () => {
    const id = await createEntry(cms.strapi, EVENT, describeEvent({ start: '2036-10-01T17:00:00.000Z' }), 'published');
    expect((await editor.post(`${entryPath(EVENT, id)}/actions/publish`, { summary: 'Neu' })).status).toBe(200);
  });
});

describe('hints', () => {
  const readHints = async (data: object) => {
    const id = await createEntry(cms.strapi, EVENT, describeEvent(data));
    return (await findHints(cms.strapi, EVENT, id, now)).map(({ kind, message }) => [kind, message]);
  };

  test('name a clash with time and club, dates of series included', async () => {
    const training = {
      title: 'Kinderturnen',
      start: '2036-02-05T15:00:00.000Z',
      end: '2036-02-05T17:00:00.000Z',
      club: otherClub,
      venue,
      recurrence: {
        rule: 'FREQ=WEEKLY;COUNT=4',
        exceptions: [{ date: '2036-02-12' }],
        changes: [{ date: '2036-02-19', cancelled: true }],
      },
    };
    await createEntry(cms.strapi, EVENT, describeEvent(training), 'published');
    const series = {
      start: '2036-02-05T16:30:00.000Z',
      end: '2036-02-05T18:00:00.000Z',
      venue,
      recurrence: { rule: 'FREQ=WEEKLY;COUNT=4' },
    };
    expect(await readHints(series)).toEqual([
      ['clash', '„Turnhalle“ ist am Dienstag, 5. Februar 2036 von 16:00 bis 18:00 Uhr schon belegt: „Kinderturnen“ (Turnverein).'],
      ['clash', '„Turnhalle“ ist am Dienstag, 26. Februar 2036 von 16:00 bis 18:00 Uhr schon belegt: „Kinderturnen“ (Turnverein).'],
    ]);
    expect(await readHints({ start: '2036-02-05T17:00:00.000Z', end: '2036-02-05T18:00:00.000Z', venue })).toEqual([]);
    expect(await readHints({ start: '2036-02-05T16:30:00.000Z', end: '2036-02-05T18:00:00.000Z' })).toEqual([]);
    expect(await readHints({ start: '2036-02-05T16:30:00.000Z', venue, eventStatus: 'cancelled' })).toEqual([]);
  });

  test('name a clash of a building with its rooms, whichever was taken first', async () => {
    const createVenue = (name: string, parent?: string) =>
      createEntry(cms.strapi, VENUE, { name, kind: 'hall', ...(parent ? { parent } : {}) }, 'published');
    const house = await createVenue('Bürgerhaus');
    const hall = await createVenue('Großer Saal', house);
    const gallery = await createVenue('Empore', hall);
    const room = await createVenue('Vereinszimmer', house);
    const times = { start: '2036-03-04T15:00:00.000Z', end: '2036-03-04T17:00:00.000Z' };
    const book = (title: string, at: string) =>
      createEntry(cms.strapi, EVENT, describeEvent({ ...times, title, club: otherClub, venue: at }), 'published');
    const taken = (name: string, title: string) => [
      'clash',
      `„${name}“ ist am Dienstag, 4. März 2036 von 16:00 bis 18:00 Uhr schon belegt: „${title}“ (Turnverein).`,
    ];
    await book('Skatabend', room);
    expect(await readHints({ ...times, venue: house })).toEqual([taken('Vereinszimmer', 'Skatabend')]);
    expect(await readHints({ ...times, venue: hall })).toEqual([]);
    await book('Probe auf der Empore', gallery);
    expect(await readHints({ ...times, venue: hall })).toEqual([taken('Empore', 'Probe auf der Empore')]);
    await book('Bürgerfest', house);
    expect(await readHints({ ...times, venue: gallery })).toEqual([
      taken('Bürgerhaus', 'Bürgerfest'),
      taken('Empore', 'Probe auf der Empore'),
    ]);
  });

  test('name a clash where a single date is held, not where it would have been', async () => {
    const createVenue = (name: string) => createEntry(cms.strapi, VENUE, { name, kind: 'hall' }, 'published');
    const [gym, hall] = [await createVenue('Sporthalle'), await createVenue('Kleiner Saal')];
    const rule = 'FREQ=WEEKLY;COUNT=2';
    const book = (data: object, times: { start: string; end: string }) =>
      createEntry(cms.strapi, EVENT, describeEvent({ ...times, club: otherClub, ...data }), 'published');
    // Tuesdays, 3 and 10 June 2036, 17:00 to 19:00 in Berlin.
    const times = { start: '2036-06-03T15:00:00.000Z', end: '2036-06-03T17:00:00.000Z' };
    await book({ title: 'Judo', venue: gym, recurrence: { rule, changes: [{ date: '2036-06-10', newVenue: hall }] } }, times);
    const taken = (name: string, day: string) => [
      'clash',
      `„${name}“ ist am Dienstag, ${day}. Juni 2036 von 17:00 bis 19:00 Uhr schon belegt: „Judo“ (Turnverein).`,
    ];
    const second = { start: '2036-06-10T15:00:00.000Z', end: '2036-06-10T17:00:00.000Z' };
    expect(await readHints({ ...second, venue: hall })).toEqual([taken('Kleiner Saal', '10')]);
    expect(await readHints({ ...second, venue: gym })).toEqual([]);
    // The own date that is held elsewhere counts there, whether the event has a venue of its own or not.
    const own = { ...times, title: 'Ringen', recurrence: { rule, changes: [{ date: '2036-06-10', newVenue: hall }] } };
    expect(await readHints(own)).toEqual([taken('Kleiner Saal', '10')]);
    expect(await readHints({ ...own, venue: gym })).toEqual([taken('Sporthalle', '3'), taken('Kleiner Saal', '10')]);
    const cancelled = { ...own.recurrence, changes: [{ date: '2036-06-10', newVenue: hall, cancelled: true }] };
    expect(await readHints({ ...own, recurrence: cancelled })).toEqual([]);
  });

  test('say no more of a rule or an end that is wrong than the form does', async () => {
    expect(await readHints({ start: '2036-04-01T15:00:00.000Z', end: '2036-04-01T14:00:00.000Z', venue })).toEqual([]);
    expect(await readHints({ recurrence: { rule: 'FREQ=DAILY;INTERVAL=1000' }, venue })).toEqual([]);
  });

  test('show no other club’s draft', async () => {
    const secret = { title: 'Geheime Feier', start: '2036-03-05T15:00:00.000Z', club: otherClub, venue };
    await createEntry(cms.strapi, EVENT, describeEvent(secret));
    expect(await readHints({ start: '2036-03-05T15:00:00.000Z', venue })).toEqual([]);
  });

  test('name the public holiday of the Land, and no other Land’s', async () => {
    const setLand = async (federalState: string) => {
      const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
      await cms.strapi.documents('api::municipality.municipality').update({ documentId, data: { federalState } as never });
    };
    const reformationDay = { start: '2036-10-31T10:00:00.000Z' };
    expect(await readHints(reformationDay)).toEqual([
      ['holiday', 'Am Freitag, 31. Oktober 2036 ist ein gesetzlicher Feiertag: Reformationstag.'],
    ]);
    await setLand('BY');
    expect(await readHints(reformationDay)).toEqual([]);
    await setLand('BB');
    expect(await readHints({ start: '2036-05-01T08:00:00.000Z', recurrence: { rule: 'FREQ=WEEKLY;COUNT=2' } })).toEqual([
      ['holiday', 'Am Donnerstag, 1. Mai 2036 ist ein gesetzlicher Feiertag: Tag der Arbeit.'],
    ]);
  });

  test('name another big event of the day, and no small one', async () => {
    const day = { start: '2036-06-07T10:00:00.000Z' };
    await createEntry(cms.strapi, EVENT, describeEvent({ ...day, title: 'Stadtfest', club: null }), 'published');
    await createEntry(
      cms.strapi,
      EVENT,
      describeEvent({ ...day, title: 'Vorstandssitzung', club: otherClub, kind: 'meeting' }),
      'published',
    );
    await createEntry(cms.strapi, EVENT, describeEvent({ ...day, title: 'Training', club: otherClub }), 'published');
    expect(await readHints({ start: '2036-06-07T18:00:00.000Z' })).toEqual([
      ['other-event', 'Am Samstag, 7. Juni 2036 ist auch „Stadtfest“ (Kommune).'],
    ]);
  });

  test('find sentences that are too long, and a missing text in Einfache Sprache', async () => {
    const sentence = `Wir laden ${'sehr herzlich '.repeat(13)}ein.`;
    expect(await readHints({ summary: `Komm mit. ${sentence}`, plainSummary: null })).toEqual([
      ['readability', 'Kurz gesagt: Ein Satz hat 29 Wörter („Wir laden sehr herzlich sehr …“). Zwei kurze Sätze liest man leichter.'],
      ['plain-summary', 'Der Text in Einfacher Sprache fehlt. Zwei, drei kurze Sätze helfen vielen Menschen.'],
    ]);
  });

  test('keep nothing from being published', async () => {
    const data = describeEvent({ start: '2036-10-31T10:00:00.000Z', plainSummary: null });
    expect(await readFaults(data)).toEqual([]);
  });

  test('are for those who may edit the entry', async () => {
    const id = await createEntry(cms.strapi, EVENT, describeEvent());
    const statuses: Record<string, number> = {};
    for (const [name, account] of Object.entries({ editor, stranger, municipal, coordinator })) {
      statuses[name] = (await account.get(`/ehrenamt/hints/${EVENT}/${id}`)).status;
    }
    expect(statuses).toEqual({ editor: 200, stranger: 403, municipal: 403, coordinator: 200 });
    expect((await cms.request(`/ehrenamt/hints/${EVENT}/${id}`)).status).toBe(401);
    const page = await createEntry(cms.strapi, 'api::page.page', { title: 'Wir', menuPlace: 'none', language: 'de' }, 'published');
    expect((await editor.get(`/ehrenamt/hints/api::page.page/${page}`)).status).toBe(403);
    expect((await municipal.get(`/ehrenamt/hints/api::page.page/${page}`)).status).toBe(200);
  });
});
