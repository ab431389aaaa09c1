import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const EVENT = 'api::event.event' as const;
const CLUB = 'api::club.club' as const;
const PAGE = 'api::page.page' as const;
const event = { title: 'Sommerfest', kind: 'event', start: '2036-07-04T12:00:00.000Z', eventStatus: 'scheduled' };

let cms: TestCms;
let coordinator: Account;
let file: number;

beforeAll(async () => {
  cms = await startCms();
  coordinator = await cms.signIn('coordinator');
  file = (
    await cms.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'a.png',
        hash: 'a',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/uploads/a.png',
        provider: 'local',
        folderPath: '/',
      },
    })
  ).id;
});
afterAll(() => cms.stop());

let events = 0;
/** Each event with a number in its title: a second one like it on the same day would be refused. */
const publish = (uid: string, data: object) => {
  events += 1;
  return coordinator.post(`${entryPath(uid)}/actions/publish`, uid === EVENT ? { ...data, title: `Sommerfest ${events}` } : data);
};

describe('an image', () => {
  const image = () => ({ file, alternativeText: 'Ein Zelt', credit: 'Anna Amsel', recognisablePeople: 'none' });

  test.each([
    [
      'alternativeText',
      { alternativeText: ' ' },
      'Bild: Bitte sagen Sie im Feld „Beschreibung (Alternativtext)“, was zu sehen ist, oder stellen Sie „Nur Schmuck“ auf „Ja“.',
    ],
    ['credit', { credit: null }, 'Bild: Bitte nennen Sie im Feld „Bildnachweis“, von wem das Bild stammt.'],
    ['recognisablePeople', { recognisablePeople: null }, 'Bild: Bitte geben Sie im Feld „Erkennbare Personen“ an, wer zu erkennen ist.'],
    [
      'consent',
      { recognisablePeople: 'adults' },
      'Bild: Bitte stellen Sie „Einwilligung liegt vor“ auf „Ja“, wenn die Zustimmung der abgebildeten Personen vorliegt.',
    ],
    [
      'consent',
      { recognisablePeople: 'children' },
      'Bild: Bitte stellen Sie „Einwilligung liegt vor“ auf „Ja“, wenn die Zustimmung der Eltern vorliegt.',
    ],
  ])('is not published with a fault in %s: %j', async (field, fault, message) => {
    const { status, body } = await publish(EVENT, { ...event, image: { ...image(), ...fault } });
    expect([status, body.error.details.errors]).toEqual([400, [{ path: ['image', field], message, name: 'ValidationError' }]]);
    expect(body.error.message).toBe(`Noch nicht veröffentlicht. ${message}`);
  });

  test.each([[{}], [{ alternativeText: null, decorative: true }], [{ recognisablePeople: 'children', consent: true }]])(
    'is published when all is said: %j',
    async (rest) => {
      const { status, body } = await publish(EVENT, { ...event, image: { ...image(), ...rest } });
      expect(status, JSON.stringify(body)).toBe(200);
    },
  );

  test('among several is named by its number', async () => {
    const { body } = await publish(CLUB, { name: 'Fotoclub', operatingStatus: 'active', images: [image(), { ...image(), credit: '' }] });
    expect(body.error.details.errors).toMatchObject([{ path: ['images', '1', 'credit'] }]);
    expect(body.error.message).toContain('Bild 2: ');
  });

  test('of a draft may be incomplete', async () => {
    expect((await coordinator.post(entryPath(EVENT), { ...event, image: { file } })).status).toBe(201);
  });

  test('is checked for scripts as well, and in the settings of the municipality', async () => {
    await expect(createEntry(cms.strapi, EVENT, { ...event, image: { file } }, 'published')).rejects.toThrow('Noch nicht veröffentlicht.');
    expect(
      await cms.strapi.db
        .query(EVENT)
        .count({ where: { image: { credit: null, alternativeText: null }, publishedAt: { $notNull: true } } }),
    ).toBe(0);
    const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
    const update = cms.strapi.documents('api::municipality.municipality').update({ documentId, data: { logo: { file } } as never });
    await expect(update).rejects.toThrow('Logo: Bitte nennen Sie im Feld „Bildnachweis“');
    expect((await cms.strapi.db.query('api::municipality.municipality').findOne({ populate: ['logo'] })).logo).toBeNull();
  });
});

describe('dates', () => {
  test.each([
    [EVENT, { ...event, end: event.start }, 'end'],
    [EVENT, { ...event, end: '2036-07-04T11:00:00.000Z' }, 'end'],
    [EVENT, { ...event, allDay: true, end: '2036-07-03T22:00:00.000Z' }, 'end'],
    [EVENT, { ...event, recurrence: { rule: 'jeden Dienstag' } }, 'recurrence,rule'],
    [EVENT, { ...event, recurrence: { rule: 'FREQ=WEEKLY;COUNT=3;UNTIL=20361231' } }, 'recurrence,rule'],
    [
      EVENT,
      { ...event, recurrence: { extraDates: [{ start: '2036-07-05T10:00:00.000Z', end: '2036-07-05T09:00:00.000Z' }] } },
      'recurrence,extraDates,0,end',
    ],
    [
      EVENT,
      {
        ...event,
        recurrence: { changes: [{ date: '2036-07-04', newStart: '2036-07-05T10:00:00.000Z', newEnd: '2036-07-05T09:00:00.000Z' }] },
      },
      'recurrence,changes,0,newEnd',
    ],
    ['api::opportunity.opportunity', { title: 'Helfen', start: '2036-07-04', validUntil: '2036-07-03' }, 'validUntil'],
    [
      'api::announcement.announcement',
      { title: 'Kurz', kind: 'news', publishFrom: '2036-07-04T12:00:00.000Z', validUntil: '2036-07-04T12:00:00.000Z' },
      'validUntil',
    ],
  ])('of %s out of order are refused: %j', async (uid, data, path) => {
    const { status, body } = await publish(uid, data);
    expect([status, body.error.details.errors?.map((error: { path: string[] }) => String(error.path))]).toEqual([400, [path]]);
  });

  test.each([
    [EVENT, { ...event, end: '2036-07-04T13:00:00.000Z', recurrence: { rule: 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20371231T220000Z' } }],
    [EVENT, { ...event, allDay: true, end: event.start }],
    ['api::opportunity.opportunity', { title: 'Helfen', start: '2036-07-04', validUntil: '2036-07-04' }],
  ])('of %s in order are published: %j', async (uid, data) => {
    const club =
      uid === EVENT ? null : await createEntry(cms.strapi, CLUB, { name: 'Helferkreis', operatingStatus: 'active' }, 'published');
    const { status, body } = await publish(uid, uid === EVENT ? data : { ...data, club });
    expect(status, JSON.stringify(body)).toBe(200);
  });
});

describe('a slug', () => {
  const read = (uid: string, documentId: string, published = false) =>
    cms.strapi.db.query(uid).findOne({ where: { documentId, publishedAt: published ? { $notNull: true } : null } });

  test('is made from the title, unique, and never looks like a month', async () => {
    const slugs: string[] = [];
    for (const title of ['Müßiggang & Öl', 'Müßiggang & Öl', 'Müßiggang', '2026-05', '!!!']) {
      slugs.push((await read(EVENT, await createEntry(cms.strapi, EVENT, { ...event, title }))).slug);
    }
    expect(slugs).toEqual(['muessiggang-oel', 'muessiggang-oel-2', 'muessiggang', '2026-05-2', 'eintrag']);
  });

  test.each([
    [EVENT, '2026-05', 'Der Adressteil darf nicht wie ein Monat aussehen (zum Beispiel 2026-05). Bitte ergänzen Sie ein Wort.'],
    [EVENT, 'Groß', 'Der Adressteil darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche enthalten.'],
    [PAGE, 'vereine', 'Die Adresse „/vereine/“ gehört schon zur Website. Bitte wählen Sie eine andere.'],
    [EVENT, 'heute', 'Die Adresse „/veranstaltungen/heute/“ gehört schon zur Website. Bitte wählen Sie eine andere.'],
    [PAGE, 'impressum', 'Diese Adresse ist schon vergeben.'],
  ])('of %s that cannot be used is refused: %s', async (uid, slug, message) => {
    const { status, body } = await coordinator.post(entryPath(uid), { ...event, slug });
    expect([status, body.error.message]).toEqual([400, message]);
  });

  test("in use stays its own entry's", async () => {
    const documentId = await createEntry(cms.strapi, EVENT, { ...event, title: 'Behalten' });
    expect((await coordinator.put(entryPath(EVENT, documentId), { ...event, slug: 'behalten' })).status).toBe(200);
    expect((await coordinator.post(entryPath(EVENT), { ...event, slug: 'behalten' })).status).toBe(400);
  });

  test('that was public is remembered with the publication of the next', async () => {
    const documentId = await createEntry(cms.strapi, EVENT, { ...event, slug: 'erst' }, 'published');
    await cms.strapi.documents(EVENT).update({ documentId, data: { slug: 'dann' } as never });
    expect((await read(EVENT, documentId, true)).slug).toBe('erst');
    await cms.strapi.documents(EVENT).publish({ documentId });
    expect(await read(EVENT, documentId, true)).toMatchObject({ slug: 'dann', formerSlugs: ['erst'] });
    await cms.strapi.documents(EVENT).update({ documentId, data: { slug: 'zuletzt', formerSlugs: [] } as never, status: 'published' });
    expect(await read(EVENT, documentId, true)).toMatchObject({ slug: 'zuletzt', formerSlugs: ['erst', 'dann'] });
    await cms.strapi.documents(EVENT).update({ documentId, data: { slug: 'erst' } as never, status: 'published' });
    expect(await read(EVENT, documentId, true)).toMatchObject({ slug: 'erst', formerSlugs: ['dann', 'zuletzt'] });
  });

  test('is remembered when its entry is down in between', async () => {
    const documentId = await createEntry(cms.strapi, EVENT, { ...event, slug: 'oben' }, 'published');
    await cms.strapi.documents(EVENT).unpublish({ documentId });
    await cms.strapi.documents(EVENT).update({ documentId, data: { slug: 'wieder-oben' } as never });
    await cms.strapi.documents(EVENT).publish({ documentId });
    expect(await read(EVENT, documentId, true)).toMatchObject({ slug: 'wieder-oben', formerSlugs: ['oben'] });
  });

  test('of a topic is remembered with each change', async () => {
    const uid = 'api::topic.topic';
    const documentId = await createEntry(cms.strapi, uid, { name: 'Sport' });
    await cms.strapi.documents(uid).update({ documentId, data: { slug: 'bewegung' } as never });
    expect(await cms.strapi.db.query(uid).findOne({ where: { documentId } })).toMatchObject({ slug: 'bewegung', formerSlugs: ['sport'] });
  });
});

test('publishing by a person confirms, publishing by a script does not', async () => {
  const { body } = await publish(CLUB, { name: 'Bestätigt', operatingStatus: 'active' });
  const stored = await cms.strapi.db.query(CLUB).findOne({ where: { documentId: body.data.documentId, publishedAt: { $notNull: true } } });
  expect(Date.now() - new Date(stored.confirmedAt).getTime()).toBeLessThan(60_000);
  expect(stored.confirmedBy).toContain('Vorname Nachname');
  const byScript = await createEntry(cms.strapi, CLUB, { name: 'Nicht bestätigt', operatingStatus: 'active' }, 'published');
  expect(
    (await cms.strapi.db.query(CLUB).findOne({ where: { documentId: byScript, publishedAt: { $notNull: true } } })).confirmedAt,
  ).toBeNull();
});

describe('what belongs to a club', () => {
  const OFFER = 'api::opportunity.opportunity' as const;
  const isPublic = async (uid: string, documentId: string) =>
    (await cms.strapi.db.query(uid).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
  const createClub = (status: 'draft' | 'published') =>
    createEntry(cms.strapi, CLUB, { name: 'Ruderclub', operatingStatus: 'active' }, status);

  test.each([
    ['event', EVENT, event],
    ['offer', OFFER, { title: 'Boote pflegen' }],
  ])('%s is not published before its club', async (_name, uid, data) => {
    const { status, body } = await publish(uid, { ...data, club: await createClub('draft') });
    const message = 'Verein: „Ruderclub“ ist noch nicht veröffentlicht. Bitte veröffentlichen Sie zuerst den Verein.';
    expect([status, body.error.details.errors]).toEqual([400, [{ path: ['club'], message, name: 'ValidationError' }]]);
    expect((await publish(uid, { ...data, club: await createClub('published') })).status).toBe(200);
  });

  test.each([
    [EVENT, event],
    [OFFER, { title: 'Boote pflegen' }],
  ])('%s may also be the municipality’s', async (uid, data) => {
    expect((await publish(uid, data)).status).toBe(200);
  });

  test.each(['unpublish', 'delete'] as const)('goes with it on %s and stays as a draft; what others do stays public', async (action) => {
    const [club, other] = [await createClub('published'), await createClub('published')];
    const own = await createEntry(cms.strapi, EVENT, { ...event, club }, 'published');
    const offer = await createEntry(cms.strapi, OFFER, { title: 'Boote pflegen', club }, 'published');
    const foreign = await createEntry(cms.strapi, EVENT, { ...event, club: other }, 'published');
    const response =
      action === 'delete'
        ? await coordinator.delete(entryPath(CLUB, club))
        : await coordinator.post(`${entryPath(CLUB, club)}/actions/unpublish`, {});
    expect(response.status).toBe(200);
    expect([await isPublic(EVENT, own), await isPublic(OFFER, offer), await isPublic(EVENT, foreign)]).toEqual([false, false, true]);
    expect(await cms.strapi.db.query(EVENT).count({ where: { documentId: own, publishedAt: null } })).toBe(1);
  });
});
