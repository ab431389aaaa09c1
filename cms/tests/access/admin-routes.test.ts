import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoutes } from '../../../scripts/docs/open-routes';
import { type Account, startCms, type TestCms } from '../test-cms';

/** A type that is open to the coordination alone stands for all types in the addresses. */
const CASE = 'api::registration.registration';
const parameters: Record<string, string> = {
  model: CASE,
  uid: CASE,
  contentType: CASE,
  targetField: 'club',
  id: '999999',
  sourceId: '999999',
};
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** End the session that the test needs. */
const ENDING = ['POST /admin/logout', 'DELETE /admin/users/me/sessions', 'DELETE /admin/sessions', 'POST /admin/sessions/revoke'];
let cms: TestCms;

beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

/** Every route that Strapi, its plugins and we offer to the admin, as "METHOD /path". */
function listAdminRoutes(): string[] {
  const stack = cms.strapi.server.listRoutes() as { methods: string[]; path: string }[];
  const routes = stack.flatMap(({ methods, path }) =>
    methods.filter((method) => METHODS.includes(method)).map((method) => `${method} ${path}`),
  );
  return [...new Set(routes)].filter((route) => !/ \/(api\/|uploads|_health)|\(/.test(route)).sort();
}

async function findOpen({ request }: Pick<Account, 'request'>): Promise<string[]> {
  const open: string[] = [];
  const failing: string[] = [];
  for (const route of listAdminRoutes().filter((one) => !ENDING.includes(one))) {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace(/:(\w+)/g, (_all, name: string) => parameters[name] ?? '999999');
    const body = method === 'GET' ? {} : { headers: { 'Content-Type': 'application/json' }, body: '{}' };
    const { status } = await request(path, { method, redirect: 'manual', ...body });
    if (![401, 403, 404, 405].includes(status)) open.push(route);
    if (status >= 500) failing.push(`${route}: ${status}`);
  }
  expect(failing).toEqual([]);
  return open;
}

test('there are routes to ask, and those of the invitations are among them', () => {
  const routes = listAdminRoutes();
  expect(routes.length).toBeGreaterThan(150);
  expect(routes.filter((route) => route.includes(' /ehrenamt/club-editors'))).toHaveLength(4);
});

test.each(['club-editor', 'municipal-editor', 'coordinator'] as const)('the routes open to %s are known, each of them', async (role) => {
  expect(await findOpen(await cms.signIn(role))).toEqual(openRoutes[role]);
});

test('without an account only signing in is open', async () => {
  expect(await findOpen(cms)).toEqual(openRoutes.nobody);
});

test('only the super admin sends mails, changes the settings of languages and counts accounts', async () => {
  const technik = await cms.signIn('strapi-super-admin');
  const mail = { to: 'fremd@example.org', subject: 'Gewinn', text: 'Klicken Sie hier.' };
  for (const role of ['club-editor', 'municipal-editor', 'coordinator']) {
    const account = await cms.signIn(role);
    const refused = await account.post('/email', mail);
    expect([refused.status, refused.body.error.message]).toEqual([403, 'Das darf nur die Technik.']);
    expect((await account.put('/i18n/settings', { aiLocalizations: true })).status).toBe(403);
    expect((await account.get('/admin/homepage/key-statistics')).status).toBe(403);
  }
  expect((await technik.get('/admin/homepage/key-statistics')).status).toBe(200);
});

test('requests that Strapi stumbles over are refused with a reason', async () => {
  const editor = await cms.signIn('club-editor');
  for (const permissions of [undefined, 'alle', { action: 'x' }]) {
    const { status, body } = await editor.post('/admin/permissions/check', { permissions });
    expect([status, body.error.message]).toEqual([400, '„permissions“ muss eine Liste sein.']);
  }
  const asked = { permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::club.club' }] };
  expect(await editor.post('/admin/permissions/check', asked)).toMatchObject({ status: 200, body: { data: [true] } });
  const layout = await editor.put('/admin/homepage/layout', { widgets: 'keine' });
  expect([layout.status, layout.body.error.message]).toEqual([400, 'Diese Anordnung der Startseite ist ungültig.']);
  const arranged = { widgets: [{ uid: 'global::home-notices', width: 12 }] };
  expect((await editor.put('/admin/homepage/layout', arranged)).status).toBe(200);
  const trial = await editor.get('/admin/license-trial-time-left');
  expect([trial.status, trial.body.error.message]).toEqual([404, 'Es gibt keine Testlizenz.']);
});
