import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry, entryPath } from './content';
import { type Account, type Answer, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const OPPORTUNITY = 'api::opportunity.opportunity';
const eventData = { title: 'Probe', kind: 'event', start: '2036-12-01T18:00:00.000Z', eventStatus: 'scheduled' };

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

let events = 0;
/** An entry as the test needs it: a draft, of the own club, of the foreign club or of no club. */
async function createFor(uid: string, owner: string, status: 'draft' | 'published' = 'draft'): Promise<string> {
  if (uid === CLUB) return owner === 'own' ? clubs.own : clubs.foreign;
  const club = owner === 'none' ? undefined : clubs[owner as 'own' | 'foreign'];
  // Nothing of a club is published before the club.
  if (club) await cms.strapi.documents(CLUB).publish({ documentId: club });
  events += 1;
  // A second event like it on the same day would be refused.
  const event = { ...eventData, title: `Probe ${events}`, club };
  return createEntry(cms.strapi, uid, uid === EVENT ? event : { title: 'Helfen', club }, status);
}

/** What the content manager offers for an entry. `list` answers 200 only if the entry is in the list. */
type Action = (account: Account, uid: string, id: string) => Promise<Answer>;
const actions: Record<string, Action> = {
  list: async (account, uid, id) => {
    const answer = await account.get(`${entryPath(uid)}?pageSize=100`);
    const isListed = answer.status === 200 && answer.body.results.some((entry: { documentId: string }) => entry.documentId === id);
    return { ...answer, status: answer.status === 200 && !isListed ? 204 : answer.status };
  },
  read: (account, uid, id) => account.get(entryPath(uid, id)),
  update: (account, uid, id) => account.put(entryPath(uid, id), uid === CLUB ? { summary: 'Neu' } : { title: 'Neuer Titel' }),
  publish: (account, uid, id) => account.post(`${entryPath(uid, id)}/actions/publish`, {}),
  unpublish: (account, uid, id) => account.post(`${entryPath(uid, id)}/actions/unpublish`, {}),
  bulkPublish: (account, uid, id) => account.post(`${entryPath(uid)}/actions/bulkPublish`, { documentIds: [id] }),
  bulkUnpublish: (account, uid, id) => account.post(`${entryPath(uid)}/actions/bulkUnpublish`, { documentIds: [id] }),
  discard: (account, uid, id) => account.post(`${entryPath(uid, id)}/actions/discard`, {}),
  clone: (account, uid, id) => account.post(`${entryPath(uid)}/clone/${id}`, { title: 'Kopie' }),
  delete: (account, uid, id) => account.delete(entryPath(uid, id)),
  bulkDelete: (account, uid, id) => account.post(`${entryPath(uid)}/actions/bulkDelete`, { documentIds: [id] }),
};
/** Actions that need a published version to work on. */
const onPublished = ['unpublish', 'bulkUnpublish', 'discard'];

type Rights = Record<string, string[]>;
const everything = Object.keys(actions);
const allButLists = everything.filter((action) => !['list', 'read'].includes(action));

/** For each role, type and owner: the actions that work. All others must be refused. */
const rights: Record<keyof typeof accounts, Record<string, Rights>> = {
  'club-editor': {
    [CLUB]: { own: ['list', 'read', 'update', 'publish', 'unpublish', 'bulkPublish', 'discard'], foreign: [] },
    // Strapi checks a bulk unpublish without loading the club: refused even for own entries, which is safe.
    [EVENT]: { own: everything.filter((action) => action !== 'bulkUnpublish'), foreign: [], none: [] },
    [OPPORTUNITY]: { own: everything.filter((action) => action !== 'bulkUnpublish'), foreign: [], none: [] },
  },
  'municipal-editor': {
    [CLUB]: { own: [], foreign: [] },
    [EVENT]: { none: everything, foreign: [] },
    [OPPORTUNITY]: { none: everything, foreign: [] },
  },
  coordinator: {
    [CLUB]: { own: everything.filter((action) => !action.toLowerCase().includes('delete')) },
    [EVENT]: { own: everything, foreign: everything, none: everything },
    [OPPORTUNITY]: { own: everything, foreign: everything, none: everything },
  },
};

const cases = Object.entries(rights).flatMap(([role, types]) =>
  Object.entries(types).flatMap(([uid, owners]) =>
    Object.entries(owners).flatMap(([owner, allowed]) =>
      everything
        // The clubs are shared by all cases.
        .filter((action) => uid !== CLUB || allowed.includes(action) || !action.toLowerCase().includes('delete') || role !== 'coordinator')
        .map((action) => ({ role: role as keyof typeof accounts, uid, owner, action, isAllowed: allowed.includes(action) })),
    ),
  ),
);

describe('what each role may do with whose entries', () => {
  test.each(cases)('$role: $action $uid of $owner → $isAllowed', async ({ role, uid, owner, action, isAllowed }) => {
    const id = await createFor(uid, owner, onPublished.includes(action) ? 'published' : 'draft');
    if (uid === CLUB && onPublished.includes(action)) await cms.strapi.documents(CLUB).publish({ documentId: id });
    const run = actions[action] as Action;
    const { status, body } = await run(accounts[role], uid, id);
    if (isAllowed) expect([200, 201], JSON.stringify(body)).toContain(status);
    else expect(action === 'list' ? [204, 403] : [403, 404]).toContain(status);
    if (!isAllowed && allButLists.includes(action))
      expect(await cms.strapi.documents(uid as typeof CLUB).findOne({ documentId: id })).not.toBeNull();
  });

  test.each([
    ['club-editor', 'api::announcement.announcement', false],
    ['club-editor', 'api::page.page', false],
    ['club-editor', 'api::notice.notice', false],
    ['club-editor', 'api::venue.venue', false],
    ['club-editor', 'api::topic.topic', false],
    ['club-editor', 'api::district.district', false],
    ['club-editor', 'api::registration.registration', false],
    ['club-editor', 'api::report.report', false],
    ['club-editor', 'api::calendar-source.calendar-source', false],
    ['municipal-editor', 'api::announcement.announcement', true],
    ['municipal-editor', 'api::page.page', true],
    ['municipal-editor', 'api::venue.venue', true],
    ['municipal-editor', 'api::topic.topic', true],
    ['municipal-editor', 'api::registration.registration', false],
    ['coordinator', 'api::announcement.announcement', true],
    ['coordinator', 'api::district.district', true],
    ['coordinator', 'api::notice.notice', true],
  ] as const)('%s creates %s: %s', async (role, uid, isAllowed) => {
    const { status } = await accounts[role].post(entryPath(uid), { title: 'Neues', name: 'Neues' });
    expect(status).toBe(isAllowed ? 201 : 403);
  });

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
    const event = await createFor(EVENT, 'foreign');
    expect((await accounts['club-editor'].get(`/content-manager/relations/${EVENT}/${event}/club`)).status).toBe(403);
  });
});

describe('what answers give away', () => {
  test('the check before a bulk publish shows no foreign drafts', async () => {
    const event = await createFor(EVENT, 'foreign');
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
    const event = await createFor(EVENT, 'own');
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
