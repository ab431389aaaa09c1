import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEntry, entryPath } from './content';
import { startCms, type TestCms } from './test-cms';

interface Delivery {
  authorization: string | undefined;
  body: { event: string; model?: string; entry?: { title?: string } };
}

let publisher: Server;
let deliveries: Delivery[];
let address: string;
let cms: TestCms;

beforeAll(async () => {
  deliveries = [];
  publisher = createServer(async (request, response) => {
    deliveries.push({ authorization: request.headers.authorization, body: JSON.parse(await readText(request)) });
    response.writeHead(202).end();
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', () => listening()));
  address = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}/publish`;
  cms = await startCms({ PUBLISHER_URL: address });
});
afterAll(async () => {
  await cms.stop();
  publisher.close();
});

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Runs all steps again, as the next start would. */
const restart = () => cms.strapi.app.bootstrap({ strapi: cms.strapi });
const countAll = async () =>
  Object.fromEntries(
    await Promise.all(
      [
        'admin::role',
        'admin::permission',
        'plugin::users-permissions.permission',
        'strapi::webhook',
        'api::municipality.municipality',
        'api::page.page',
      ].map(
        async (uid) =>
          [uid, (await cms.strapi.db.query(uid).findMany({ select: ['id'] })).map(({ id }: { id: number }) => id).sort()] as const,
      ),
    ),
  );

test('a second start changes nothing', async () => {
  const before = await countAll();
  await restart();
  expect(await countAll()).toEqual(before);
});

test("the roles are there, Strapi's own are gone, and no token was handed out", async () => {
  const roles = await cms.strapi.db.query('admin::role').findMany();
  expect(roles.map((role: { name: string }) => role.name).sort()).toEqual([
    'Kommunalredaktion',
    'Koordination',
    'Technik',
    'Vereinsredaktion',
  ]);
  expect(await cms.strapi.db.query('admin::api-token').count()).toBe(0);
});

test('the municipality has its settings, with the periods of freshness', async () => {
  const municipality = await cms.strapi.db.query('api::municipality.municipality').findOne({ populate: ['freshness'] });
  expect(municipality.freshness).toMatchObject({ confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 });
});

test('what someone granted by hand is revoked, what someone took away is back', async () => {
  const publicRole = await cms.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const permissions = cms.strapi.db.query('plugin::users-permissions.permission');
  await permissions.create({ data: { action: 'plugin::upload.content-api.find', role: publicRole.id } });
  await permissions.create({ data: { action: 'plugin::users-permissions.auth.register', role: publicRole.id } });
  await permissions.deleteMany({ where: { action: 'api::club.club.find' } });
  const role = await cms.strapi.service('admin::role').findOne({ code: 'club-editor' });
  const grant = { action: 'plugin::content-manager.explorer.delete', subject: 'api::club.club', properties: {}, conditions: [] };
  await cms.strapi.service('admin::role').addPermissions(role.id, [grant]);
  expect((await cms.request('/api/clubs')).status).toBe(403);
  expect((await cms.request('/api/upload/files')).status).toBe(200);

  await restart();

  expect((await cms.request('/api/clubs')).status).toBe(200);
  expect((await cms.request('/api/upload/files')).status).toBe(403);
  expect(await permissions.count({ where: { action: 'plugin::users-permissions.auth.register' } })).toBe(0);
  const granted = { action: grant.action, subject: grant.subject, role: { code: 'club-editor' } };
  expect(await cms.strapi.db.query('admin::permission').count({ where: granted })).toBe(0);
});

test('publishing and unpublishing reach the publisher, with the secret from the environment', async () => {
  const coordinator = await cms.signIn('coordinator');
  const id = await createEntry(cms.strapi, 'api::opportunity.opportunity', { title: 'Fahrdienst' });
  await receive('entry.create');
  await coordinator.post(`${entryPath('api::opportunity.opportunity', id)}/actions/publish`, {});
  const published = await receive('entry.publish');
  expect(published).toMatchObject({
    authorization: 'Bearer secret-of-the-publisher',
    body: { model: 'opportunity', entry: { title: 'Fahrdienst' } },
  });
  await coordinator.post(`${entryPath('api::opportunity.opportunity', id)}/actions/unpublish`, {});
  expect((await receive('entry.unpublish')).authorization).toBe('Bearer secret-of-the-publisher');
  expect(JSON.stringify(await cms.strapi.db.query('strapi::webhook').findMany())).not.toContain('secret-of-the-publisher');
});

test('the webhook follows the address, is mended when switched off, and goes when there is no publisher', async () => {
  const webhooks = () => cms.strapi.db.query('strapi::webhook').findMany();
  const [stored] = await webhooks();
  await cms.strapi.db
    .query('strapi::webhook')
    .update({ where: { id: stored.id }, data: { url: 'http://127.0.0.1:1/old', enabled: false } });
  await restart();
  expect(await webhooks()).toMatchObject([{ id: stored.id, url: address, enabled: true }]);

  cms.strapi.config.set('server.publisherUrl', undefined);
  await restart();
  expect(await webhooks()).toEqual([]);
  await new Promise((settled) => setTimeout(settled, 200));
  deliveries.length = 0;
  await createEntry(cms.strapi, 'api::opportunity.opportunity', { title: 'Ohne Webhook' });
  await new Promise((settled) => setTimeout(settled, 300));
  expect(deliveries).toEqual([]);

  cms.strapi.config.set('server.publisherUrl', address);
  await restart();
  await createEntry(cms.strapi, 'api::opportunity.opportunity', { title: 'Wieder mit Webhook' });
  expect((await receive('entry.create')).body.entry?.title).toBe('Wieder mit Webhook');
});

/** The next delivery of an event, waited for up to five seconds. */
async function receive(event: string): Promise<Delivery> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const index = deliveries.findIndex((delivery) => delivery.body.event === event);
    if (index >= 0) return deliveries.splice(index, 1)[0] as Delivery;
    await new Promise((retry) => setTimeout(retry, 50));
  }
  throw new Error(`No delivery of ${event}; received: ${deliveries.map((delivery) => delivery.body.event).join(', ')}`);
}
