import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenCms, openCms } from '../lib/open-cms.ts';
import { OperatorError } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';
import { startPostgres } from '../test/start-postgres.ts';
import { fillClubs } from './fill-clubs.ts';
import { median, percentile } from './median.ts';

/** The bar for each: milliseconds until the answer is read, median. A report on all clubs may take longer than a list. */
const BAR = 300;
const REPORT_BAR = 1_000;
const PASSWORD = 'messlatte und stoppuhr';
const types = '/content-manager/collection-types';

interface Measurement {
  name: string;
  path: string;
  /** Milliseconds. */
  bar: number;
  /** The code of the only role that may ask for it. */
  role?: string;
}

/** What the admin asks for when somebody opens, searches, sorts or filters a list, opens the home page, or the report on data quality. */
const measurements: Measurement[] = [
  { name: 'clubs, list', path: `${types}/api::club.club?page=1&pageSize=25&sort=name:ASC`, bar: BAR },
  { name: 'clubs, last page', path: `${types}/api::club.club?page=480&pageSize=25&sort=name:ASC`, bar: BAR },
  { name: 'clubs, search', path: `${types}/api::club.club?page=1&pageSize=25&sort=name:ASC&_q=waldheim`, bar: BAR },
  {
    name: 'clubs, filter by name',
    path: `${types}/api::club.club?page=1&pageSize=25&filters[$and][0][name][$containsi]=waldheim`,
    bar: BAR,
  },
  {
    name: 'clubs, filter by topic',
    path: `${types}/api::club.club?page=1&pageSize=25&filters[$and][0][topics][name][$eq]=Thema 7`,
    bar: BAR,
  },
  { name: 'clubs, published only', path: `${types}/api::club.club?page=1&pageSize=25&status=published&sort=updatedAt:DESC`, bar: BAR },
  { name: 'events, list', path: `${types}/api::event.event?page=1&pageSize=25&sort=start:DESC`, bar: BAR },
  { name: 'events, search', path: `${types}/api::event.event?page=1&pageSize=25&_q=11999`, bar: BAR },
  {
    name: 'events, filter by club',
    path: `${types}/api::event.event?page=1&pageSize=25&filters[$and][0][club][name][$contains]=11999`,
    bar: BAR,
  },
  { name: 'event, choice of the club', path: '/content-manager/relations/api::event.event/club?pageSize=10&_q=waldheim', bar: BAR },
  { name: 'media, files', path: '/upload/files?page=1&pageSize=20&sort=createdAt:DESC', bar: BAR },
  { name: 'media, places', path: '/upload/folder-structure', bar: BAR },
  { name: 'home, last changed', path: '/content-manager/homepage/recent-documents?action=update', bar: BAR },
  { name: 'home, drafts', path: '/ehrenamt/home/drafts', bar: BAR },
  { name: 'home, notices', path: '/ehrenamt/home/notices', bar: BAR },
  { name: 'home, approvals', path: '/ehrenamt/reviews', bar: BAR },
  { name: 'home, agreements', path: '/ehrenamt/agreements', bar: BAR },
  { name: 'home, own club', path: '/ehrenamt/home/own-clubs', bar: BAR, role: 'club-editor' },
  { name: 'home, what waits', path: '/ehrenamt/home/coordination', bar: BAR, role: 'coordinator' },
  { name: 'data quality', path: '/ehrenamt/quality', bar: REPORT_BAR, role: 'coordinator' },
  { name: 'data quality, as CSV', path: '/ehrenamt/quality/table', bar: REPORT_BAR, role: 'coordinator' },
];

export const databaseSystems = ['sqlite', 'postgresql'] as const;
export type DatabaseSystem = (typeof databaseSystems)[number];

/**
 * Asks a CMS with many clubs (and two events and a folder for each) for what editors' screens show, `times` times each, as a club editor and as
 * the coordination. Prints medians and 95th percentiles in milliseconds, and what misses its bar. On a temporary SQLite file or PostgreSQL
 * server.
 */
export async function measureAdmin(clubs: number, times: number, system: DatabaseSystem): Promise<void> {
  if (system === 'sqlite') return measureOn('', clubs, times);
  const postgres = await startPostgres();
  if (!postgres) throw new OperatorError('No PostgreSQL found: `apt-get install postgresql`.');
  try {
    await measureOn(postgres.url, clubs, times);
  } finally {
    await postgres.stop();
  }
}

async function measureOn(databaseUrl: string, clubs: number, times: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-admin-'));
  process.env.LOG_LEVEL = 'error';
  const cms = await openCms(readSettings({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, CMS_URL: '' }));
  try {
    const editor = await createAccount(cms, 'club-editor');
    const coordinator = await createAccount(cms, 'coordinator');
    const filling = performance.now();
    await fillClubs(cms, clubs, editor.id);
    console.log(`${clubs} clubs written in ${((performance.now() - filling) / 1000).toFixed(0)} s`);
    await new Promise<void>((listening) => cms.strapi.server.listen(0, '127.0.0.1', () => listening()));
    const { port } = cms.strapi.server.httpServer.address() as AddressInfo;
    const slow: string[] = [];
    for (const { email, role } of [editor, coordinator]) {
      const token = await signIn(`http://127.0.0.1:${port}`, email);
      for (const { name, path, bar, role: only } of measurements) {
        if (only && only !== role) continue;
        const taken = await measure(`http://127.0.0.1:${port}${path}`, token, times);
        const middle = median(taken);
        if (middle > bar) slow.push(`${role}: ${name} (${bar} ms)`);
        console.log(`${role.padEnd(12)} ${name.padEnd(28)} median ${middle.toFixed(0)} ms, p95 ${percentile(taken, 0.95).toFixed(0)} ms`);
      }
    }
    console.log(slow.length === 0 ? `all medians of ${times} within their bars` : `above their bars: ${slow.join(', ')}`);
    if (slow.length > 0) process.exitCode = 1;
  } finally {
    await cms.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function createAccount({ strapi }: OpenCms, role: string): Promise<{ id: number; email: string; role: string }> {
  const { id: roleId } = await strapi.service('admin::role').findOne({ code: role });
  const email = `${role}@example.org`;
  const account = { email, firstname: 'Mess', lastname: 'Latte', password: PASSWORD, isActive: true, roles: [roleId] };
  return { id: (await strapi.service('admin::user').create(account)).id, email, role };
}

async function signIn(url: string, email: string): Promise<string> {
  const body = JSON.stringify({ email, password: PASSWORD });
  const response = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return ((await response.json()) as { data: { token: string } }).data.token;
}

/** Once unmeasured, then `times` times, in milliseconds. */
async function measure(url: string, token: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    const started = performance.now();
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    const text = await response.text();
    if (run > 0) taken.push(performance.now() - started);
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  }
  return taken;
}
