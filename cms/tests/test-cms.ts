import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { createStrapi } from './strapi';
import { createTestDatabase } from './test-database';

const appDir = resolve(import.meta.dirname, '..');
/** The password of every account that `signIn` makes. */
export const password = 'Sehr-Geheim-2026';

/** An HTTP answer with its body read as JSON (or as text where it is none). */
export interface Answer {
  status: number;
  // The bodies of Strapi's endpoints have no types; the tests look into them by hand.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any;
}

/** Someone who is signed in to the admin. */
export interface Account {
  id: number;
  email: string;
  request: (path: string, options?: RequestInit) => Promise<Answer>;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown) => Promise<Answer>;
  put: (path: string, body?: unknown) => Promise<Answer>;
  delete: (path: string) => Promise<Answer>;
  /** Uploads a file; `fields` are further parts of the form, such as `fileInfo`. */
  upload: (path: string, name: string, content: Uint8Array | string, type: string, fields?: Record<string, string>) => Promise<Answer>;
}

/** A running CMS on an empty database. */
export interface TestCms {
  strapi: Core.Strapi;
  url: string;
  /** A request without signing in. */
  request: (path: string, options?: RequestInit) => Promise<Answer>;
  /** A new account with one role, signed in over HTTP; `strapi-super-admin` for the super admin. */
  signIn: (role: string) => Promise<Account>;
  stop: () => Promise<void>;
}

/**
 * Starts a real CMS on a temporary SQLite file, or on a new PostgreSQL database where DATABASE_URL names a server. `serveAdminPanel` for
 * tests in a browser; the admin has to be built then.
 */
export async function startCms(environment: Record<string, string> = {}, { serveAdminPanel = false } = {}): Promise<TestCms> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cms-'));
  const database = process.env.DATABASE_URL ? await createTestDatabase(process.env.DATABASE_URL) : undefined;
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: database?.url ?? '',
    PUBLISHER_SECRET: 'secret-of-the-publisher',
    LOG_LEVEL: 'error',
    // Tests say themselves when the platform's tasks run, and at what time.
    CMS_TASKS: 'off',
    ...environment,
  });
  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist'), serveAdminPanel }).load();
  await new Promise<void>((listening) => strapi.server.listen(0, '127.0.0.1', () => listening()));
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    strapi,
    url,
    request: (path, options) => send(url + path, options),
    signIn: (role) => signIn(strapi, url, role),
    stop: async () => {
      await destroy(strapi);
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Strapi takes every listener off the process when it ends, those of the test runner included; they are put back. */
async function destroy(strapi: Core.Strapi): Promise<void> {
  await settle(strapi);
  const listeners = process.eventNames().map((event) => ({ event, functions: process.listeners(event as 'exit') }));
  await strapi.destroy();
  for (const { event, functions } of listeners) for (const listener of functions) process.on(event as 'exit', listener);
}

/** Strapi reads the entry of an event after it has answered; with the connections gone, that read would fail unheard. */
async function settle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client;
  for (let quiet = 0; quiet < 3; ) {
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
    await new Promise((pause) => setTimeout(pause, 20));
  }
}

let accounts = 0;

async function signIn(strapi: Core.Strapi, url: string, code: string): Promise<Account> {
  accounts += 1;
  const email = `${code}-${accounts}@example.org`;
  const role = await strapi.service('admin::role').findOne({ code });
  const user = await strapi.service('admin::user').create({
    email,
    firstname: 'Vorname',
    lastname: `Nachname-${accounts}`,
    password,
    isActive: true,
    roles: [role.id],
  });
  const login = await send(`${url}/admin/login`, json('POST', { email, password }));
  const headers = { Authorization: `Bearer ${login.body.data.token}` };
  const call = (path: string, options: RequestInit = {}) => send(url + path, { ...options, headers: { ...options.headers, ...headers } });
  return {
    id: user.id,
    email,
    request: call,
    get: (path) => call(path),
    post: (path, body = {}) => call(path, json('POST', body)),
    put: (path, body = {}) => call(path, json('PUT', body)),
    delete: (path) => call(path, { method: 'DELETE' }),
    upload: (path, name, content, type, fields = {}) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('files', new File([content as string], name, { type }));
      return call(path, { method: 'POST', body: form });
    },
  };
}

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

async function send(url: string, options?: RequestInit): Promise<Answer> {
  const response = await fetch(url, options);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: isJson && text ? JSON.parse(text) : text };
}
