import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenCms, openCms } from '../lib/open-cms.ts';
import { readSettings } from '../lib/settings.ts';
import { fillClubs } from './fill-clubs.ts';
import { median, percentile } from './median.ts';

/** The bar for each: milliseconds until the answer is read, median. */
const BAR = 300;
const PASSWORD = 'messlatte und stoppuhr';
const types = '/content-manager/collection-types';

/** What the admin asks for when somebody opens, searches, sorts or filters a list. */
const requests: [string, string][] = [
  ['clubs, list', `${types}/api::club.club?page=1&pageSize=25&sort=name:ASC`],
  ['clubs, last page', `${types}/api::club.club?page=480&pageSize=25&sort=name:ASC`],
  ['clubs, search', `${types}/api::club.club?page=1&pageSize=25&sort=name:ASC&_q=waldheim`],
  ['clubs, filter by name', `${types}/api::club.club?page=1&pageSize=25&filters[$and][0][name][$containsi]=waldheim`],
  ['clubs, filter by topic', `${types}/api::club.club?page=1&pageSize=25&filters[$and][0][topics][name][$eq]=Thema 7`],
  ['clubs, published only', `${types}/api::club.club?page=1&pageSize=25&status=published&sort=updatedAt:DESC`],
  ['events, list', `${types}/api::event.event?page=1&pageSize=25&sort=start:DESC`],
  ['events, search', `${types}/api::event.event?page=1&pageSize=25&_q=11999`],
  ['events, filter by club', `${types}/api::event.event?page=1&pageSize=25&filters[$and][0][club][name][$contains]=11999`],
  ['event, choice of the club', '/content-manager/relations/api::event.event/club?pageSize=10&_q=waldheim'],
  ['media, files', '/upload/files?page=1&pageSize=20&sort=createdAt:DESC'],
  ['media, places', '/upload/folder-structure'],
  ['home, last changed', '/content-manager/homepage/recent-documents?action=update'],
];

/**
 * Asks a CMS with many clubs (and two events and a folder for each) for what editors' lists show, `times` times each, as a club editor and as
 * the coordination. Prints medians and 95th percentiles in milliseconds, and what misses the bar. On a temporary SQLite file, or on
 * the empty PostgreSQL database that BENCH_DATABASE_URL names.
 */
export async function measureAdmin(clubs: number, times: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-admin-'));
  process.env.LOG_LEVEL = 'error';
  const cms = await openCms(
    readSettings({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '', CMS_URL: '' }),
  );
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
      for (const [name, path] of requests) {
        const taken = await measure(`http://127.0.0.1:${port}${path}`, token, times);
        const middle = median(taken);
        if (middle > BAR) slow.push(`${role}: ${name}`);
        console.log(`${role.padEnd(12)} ${name.padEnd(28)} median ${middle.toFixed(0)} ms, p95 ${percentile(taken, 0.95).toFixed(0)} ms`);
      }
    }
    console.log(slow.length === 0 ? `all medians of ${times} within ${BAR} ms` : `above ${BAR} ms: ${slow.join(', ')}`);
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
