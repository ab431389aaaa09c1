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

async function findOpen(account: Account | undefined): Promise<string[]> {
  const open: string[] = [];
  for (const route of listAdminRoutes().filter((one) => !ENDING.includes(one))) {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace(/:(\w+)/g, (_all, name: string) => parameters[name] ?? '999999');
    const status = await call(account, method, path);
    expect(status, route).toBeLessThan(500);
    if (![401, 403, 404, 405].includes(status)) open.push(route);
  }
  return open;
}

async function call(account: Account | undefined, method: string, path: string): Promise<number> {
  if (!account)
    return (
      await cms.request(path, { method, headers: { 'Content-Type': 'application/json' }, ...(method === 'GET' ? {} : { body: '{}' }) })
    ).status;
  if (method === 'GET') return (await account.get(path)).status;
  if (method === 'PUT') return (await account.put(path)).status;
  if (method === 'DELETE') return (await account.delete(path)).status;
  return (await account.post(path)).status;
}

test('there are routes to ask, and those of the invitations are among them', () => {
  const routes = listAdminRoutes();
  expect(routes.length).toBeGreaterThan(150);
  expect(routes).toContain('POST /ehrenamt/club-editors');
});

test.each(['club-editor', 'municipal-editor', 'coordinator'] as const)('the routes open to %s are known, each of them', async (role) => {
  expect(await findOpen(await cms.signIn(role))).toEqual(openRoutes[role]);
});

test('without an account only signing in is open', async () => {
  expect(await findOpen(undefined)).toEqual(openRoutes.nobody);
});
