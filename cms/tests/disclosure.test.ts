import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const eventData = { title: 'Probe', kind: 'event', start: '2026-12-01T18:00:00.000Z', eventStatus: 'scheduled' };

let cms: TestCms;
let accounts: Record<'club-editor' | 'municipal-editor' | 'coordinator', Account>;
let clubs: Record<'own' | 'foreign', string>;

beforeAll(async () => {
  cms = await startCms();
  accounts = {
    'club-editor': await cms.signIn('club-editor'),
    'municipal-editor': await cms.signIn('municipal-editor'),
    coordinator: await cms.signIn('coordinator'),
  };
  const author = await cms.signIn('coordinator');
  const createClub = async (data: object) => {
    const created = await author.post(entryPath(CLUB), { operatingStatus: 'active', ...data });
    return created.body.data.documentId as string;
  };
  clubs = {
    own: await createClub({ name: 'Eigener Verein', trusted: true, editors: { connect: [{ id: accounts['club-editor'].id }] } }),
    foreign: await createClub({ name: 'Fremder Verein' }),
  };
});
afterAll(() => cms.stop());

/** The draft of an event of the own or the foreign club. */
function createEvent(owner: 'own' | 'foreign'): Promise<string> {
  return createEntry(cms.strapi, EVENT, { ...eventData, club: clubs[owner] });
}

describe('closed doors', () => {
  test.each([
    ['club-editor', 'api::registration.registration'],
    ['club-editor', 'api::report.report'],
    ['club-editor', 'api::calendar-source.calendar-source'],
    ['municipal-editor', 'api::registration.registration'],
    ['club-editor', 'admin::user'],
    ['municipal-editor', 'admin::user'],
    ['club-editor', 'plugin::users-permissions.user'],
    ['coordinator', 'plugin::users-permissions.user'],
  ] as const)('%s cannot list %s', async (role, uid) => {
    expect((await accounts[role].get(entryPath(uid))).status).toBeGreaterThanOrEqual(403);
  });

  test.each(['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks', '/admin/transfer/tokens'])(
    'no editor, not even the coordination, reaches %s',
    async (path) => {
      for (const account of Object.values(accounts)) expect((await account.get(path)).status).toBe(403);
    },
  );
});

describe('relation pickers', () => {
  test('offer a club editor only the own club', async () => {
    const { status, body } = await accounts['club-editor'].get(`/content-manager/relations/${EVENT}/club`);
    expect(status).toBe(200);
    const offered = body.results.map((club: { documentId: string }) => club.documentId);
    expect(offered).toContain(clubs.own);
    expect(offered).not.toContain(clubs.foreign);
  });

  test('offer the coordination the accounts, by name and without e-mail address', async () => {
    const { status, body } = await accounts.coordinator.get(`/content-manager/relations/${CLUB}/editors`);
    expect(status).toBe(200);
    expect(body.results.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('@example.org');
  });

  test.each(['editors', 'events', 'children'])('of a field without permission are refused, not an error: %s', async (field) => {
    for (const path of [`/content-manager/relations/${CLUB}/${field}`, `/content-manager/relations/${CLUB}/${clubs.own}/${field}`]) {
      expect((await accounts['club-editor'].get(path)).status).toBe(403);
    }
  });

  test('of a foreign entry are refused', async () => {
    const event = await createEvent('foreign');
    expect((await accounts['club-editor'].get(`/content-manager/relations/${EVENT}/${event}/club`)).status).toBe(403);
  });
});

describe('what answers give away', () => {
  test('the check before a bulk publish shows no foreign drafts', async () => {
    const event = await createEvent('foreign');
    for (const role of ['club-editor', 'municipal-editor'] as const) {
      for (const [uid, id] of [
        [EVENT, event],
        [CLUB, clubs.foreign],
      ] as const) {
        const { body } = await accounts[role].post(`${entryPath(uid)}/actions/bulkFindForValidation`, { documentIds: [id] });
        expect(JSON.stringify(body), `${role} ${uid}`).not.toContain(id);
      }
    }
  });

  test("a club editor sees nobody else's name or e-mail address", async () => {
    const editor = accounts['club-editor'];
    const event = await createEvent('own');
    await accounts.coordinator.put(entryPath(EVENT, event), { title: 'Von der Koordination geändert' });
    const paths = [
      entryPath(CLUB),
      entryPath(CLUB, clubs.own),
      entryPath(EVENT),
      entryPath(EVENT, event),
      '/content-manager/homepage/recent-documents?action=update',
      '/upload/files',
    ];
    for (const path of paths) {
      const { status, body } = await editor.get(path);
      expect(status, path).toBe(200);
      expect(JSON.stringify(body), path).not.toMatch(/Nachname-|@example\.org|firstname/);
    }
    const saved = await editor.put(entryPath(EVENT, event), { title: 'Selbst geändert' });
    expect(JSON.stringify(saved.body)).not.toMatch(/Nachname-|@example\.org/);
  });

  test('the schemas the admin loads stay whole', async () => {
    const { body } = await accounts['club-editor'].get('/content-manager/content-types?kind=collectionType');
    const club = body.data.find((type: { uid: string }) => type.uid === CLUB);
    expect(Object.keys(club.attributes)).toEqual(expect.arrayContaining(['editors', 'createdBy', 'confirmedBy']));
  });

  test('the coordination sees who changed what', async () => {
    const { body } = await accounts.coordinator.get(entryPath(CLUB, clubs.own));
    expect(JSON.stringify(body)).toContain('Nachname-');
  });

  test.each([
    `${EVENT}?filters[club][editors][email][$startsWith]=c`,
    `${EVENT}?sort=club.editors.email`,
    `${EVENT}?filters[createdBy][email][$startsWith]=c`,
    'api::venue.venue?filters[parent][events][title][$contains]=a',
    'api::topic.topic?filters[parent][clubs][name][$contains]=a',
    `${CLUB}?filters[$or][0][events][club][name]=a`,
  ])('a list cannot be narrowed by what is hidden: %s', async (query) => {
    expect((await accounts['club-editor'].get(`/content-manager/collection-types/${query}`)).status).toBe(403);
  });

  test.each(['events', 'operatorClub', 'bookingContact'])('filters by a hidden field of a venue change nothing: %s', async (field) => {
    await createEntry(cms.strapi, 'api::venue.venue', { name: 'Saal', kind: 'hall' });
    const { status, body } = await accounts['club-editor'].get(`${entryPath('api::venue.venue')}?filters[${field}][name]=nichts`);
    expect(status === 403 || body.results.length > 0).toBe(true);
  });

  test('lists may be narrowed by a topic', async () => {
    expect((await accounts['club-editor'].get(`${entryPath(EVENT)}?filters[topics][name]=Musik`)).status).toBe(200);
  });
});
