import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry } from './content';
import { startCms, type TestCms } from './test-cms';

const DAY = 86_400_000;
let cms: TestCms;
let published: string;
let draft: string;

beforeAll(async () => {
  cms = await startCms();
  const editor = await cms.signIn('club-editor');
  const topic = await createEntry(cms.strapi, 'api::topic.topic', { name: 'Musik' });
  const contacts = [
    { role: 'Vorsitz', name: 'Erika Öffentlich', email: 'erika@example.org', consent: true },
    { role: 'Kasse', name: 'Paul Privat', email: 'paul@example.net', consent: false },
  ];
  const club = {
    operatingStatus: 'active',
    topics: [topic],
    contacts,
    trusted: true,
    editors: [editor.id],
    confirmedBy: 'Petra Intern',
    agreement: { version: '1', acceptedAt: '2026-01-01T00:00:00.000Z', acceptedBy: 'Petra Intern' },
    source: { calendar: 'geheime-quelle', uid: '1' },
  };
  published = await createEntry(cms.strapi, 'api::club.club', { ...club, name: 'Sichtbar' }, 'published');
  draft = await createEntry(cms.strapi, 'api::club.club', { ...club, name: 'Entwurfsverein' });
  const event = {
    title: 'Konzert',
    kind: 'event',
    start: '2026-12-01T18:00:00.000Z',
    eventStatus: 'scheduled',
    topics: [topic],
    club: published,
  };
  await createEntry(cms.strapi, 'api::event.event', { ...event, contact: contacts[1] }, 'published');
  await createEntry(cms.strapi, 'api::event.event', { ...event, title: 'Entwurfskonzert' });
  const announcement = { kind: 'news', topics: [topic] };
  const tomorrow = new Date(Date.now() + DAY).toISOString();
  await createEntry(
    cms.strapi,
    'api::announcement.announcement',
    { ...announcement, title: 'Zukunft', publishFrom: tomorrow },
    'published',
  );
  await createEntry(cms.strapi, 'api::announcement.announcement', { ...announcement, title: 'Jetzt' }, 'published');
  // What changed since the last publication is not public either.
  await cms.strapi.documents('api::club.club').update({ documentId: published, data: { summary: 'Noch nicht veröffentlicht' } as never });
});
afterAll(() => cms.stop());

const everythingPublic =
  '?populate[contacts]=true&populate[events][populate][contact]=true&populate[topics][populate]=*&populate[parent]=true';

describe('reading', () => {
  test.each([
    'clubs',
    'events',
    'opportunities',
    'announcements',
    'venues',
    'topics',
    'districts',
    'pages',
    'municipality',
    'content-state',
  ])('/api/%s needs no token', async (path) => expect((await cms.request(`/api/${path}`)).status).toBe(200));

  test('gives published entries as they were published', async () => {
    const { body } = await cms.request(`/api/clubs${everythingPublic}`);
    expect(body.data.map((club: { name: string }) => club.name)).toEqual(['Sichtbar']);
    expect(body.data[0].summary).toBeNull();
    expect((await cms.request(`/api/clubs/${draft}`)).status).toBe(404);
  });

  test('gives no private field and no account', async () => {
    for (const path of [
      `/api/clubs${everythingPublic}`,
      '/api/clubs?populate=*',
      `/api/clubs/${published}?populate=*`,
      '/api/events?populate=*',
    ]) {
      const text = JSON.stringify((await cms.request(path)).body);
      expect(text, path).not.toMatch(/trusted|"editors"|agreement|geheime-quelle|Petra Intern|createdBy|updatedBy|Nachname/);
    }
  });

  test('gives contact persons only with their consent', async () => {
    const { body } = await cms.request(`/api/clubs${everythingPublic}`);
    expect(body.data[0].contacts.map((contact: { name: string }) => contact.name)).toEqual(['Erika Öffentlich']);
    expect(body.data[0].events[0].contact).toBeNull();
    const withoutConsentField = await cms.request('/api/clubs?populate[contacts][fields][0]=email');
    expect(withoutConsentField.body.data[0].contacts).toEqual([]);
    const viaTopic = await cms.request('/api/topics?populate[clubs][populate][contacts]=true');
    expect(JSON.stringify(viaTopic.body)).not.toContain('Paul Privat');
  });

  test('gives no drafts through a relation of something without drafts', async () => {
    for (const path of ['/api/topics?populate=*', '/api/topics?populate[clubs][populate]=events&populate[events]=true']) {
      expect(JSON.stringify((await cms.request(path)).body), path).not.toMatch(/Entwurf|Noch nicht/);
    }
  });

  test('gives an announcement from its publishFrom on', async () => {
    for (const path of ['/api/announcements', '/api/topics?populate=announcements', '/api/topics?populate=*']) {
      expect(JSON.stringify((await cms.request(path)).body), path).not.toContain('Zukunft');
    }
    const { body } = await cms.request('/api/announcements');
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['Jetzt']);
    expect(body.meta.pagination.total).toBe(1);
  });

  test('pages hold up to 1,000 entries', async () => {
    const { body } = await cms.request('/api/clubs?pagination[pageSize]=5000');
    expect(body.meta.pagination.pageSize).toBe(1000);
  });
});

describe('roundabout questions are refused', () => {
  test.each([
    'clubs?status=draft',
    'clubs?publicationFilter=never-published',
    'clubs?_q=Petra',
    'clubs?filters[editors][email][$contains]=e',
    'clubs?filters[trusted]=true',
    'clubs?filters[confirmedBy][$startsWith]=P',
    'clubs?filters[contacts][email][$startsWith]=paul',
    'clubs?filters[$or][0][contacts][name]=Paul Privat',
    'clubs?sort=contacts.email',
    'clubs?sort[contacts][email]=asc',
    'events?filters[club][contacts][email][$startsWith]=paul',
    'events?filters[contact][name]=Paul Privat',
    'topics?populate[clubs][filters][contacts][email][$startsWith]=paul',
    'events?filters[club][editors][id]=1',
    'clubs?filters[createdBy][email][$contains]=e',
    'clubs?populate=editors',
    'clubs?populate[editors]=true',
    'clubs?populate=createdBy',
    'clubs?fields=trusted',
    'clubs?sort=confirmedBy',
    'clubs?populate[agreement]=true',
    'clubs?populate[source]=true',
  ])('/api/%s', async (path) => {
    expect((await cms.request(`/api/${path}`)).status).toBe(400);
  });
});

describe('nothing else', () => {
  const refused = [400, 401, 403, 404, 405];

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s changes nothing', async (method) => {
    for (const path of ['clubs', `clubs/${published}`, 'municipality', 'pages', 'content-state']) {
      const options = { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ data: { name: 'X' } }) };
      expect(refused, `${method} ${path}`).toContain((await cms.request(`/api/${path}`, options)).status);
    }
  });

  test.each([
    'notices',
    'registrations',
    'reports',
    'calendar-sources',
    'users',
    'users/me',
    'users-permissions/roles',
    'upload/files',
    'upload',
    'i18n/locales',
    'openapi.json',
  ])('/api/%s is closed', async (path) => expect(refused).toContain((await cms.request(`/api/${path}`)).status));

  test.each(['auth/local', 'auth/local/register', 'auth/forgot-password', 'auth/reset-password', 'auth/send-email-confirmation'])(
    '/api/%s is closed',
    async (path) => {
      const body = JSON.stringify({ identifier: 'a', username: 'abc', email: 'a@example.org', password: 'Abcdef123456' });
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
      expect(refused).toContain((await cms.request(`/api/${path}`, options)).status);
    },
  );

  test('/api/connect/github is closed', async () => expect(refused).toContain((await cms.request('/api/connect/github')).status));

  test('the admin needs an account', async () => {
    for (const path of ['/content-manager/collection-types/api::club.club', '/admin/users', '/upload/files']) {
      expect([401, 403]).toContain((await cms.request(path)).status);
    }
  });
});
