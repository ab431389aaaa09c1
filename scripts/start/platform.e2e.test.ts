/**
 * The whole platform as a newcomer gets it: `npm start` on an empty data directory, then an editor in a real browser, a flood of webhooks
 * and the failures of a bad day. One story, in order: each test goes on where the one before ended.
 */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { execa } from 'execa';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '../lib/free-port.ts';
import { repositoryRoot } from '../lib/paths.ts';

const EVENTS = '/content-manager/collection-types/api::event.event';

interface Account {
  email: string;
  password: string;
  roleCode: string;
}

/** Out of git; looked at by hand. */
const shots = join(repositoryRoot, 'test-artifacts/preview');

let dataDir: string;
let cms: string;
let site: string;
let platform: ReturnType<typeof startPlatform>;
let accounts: Account[];
let secret: string;
let browser: Browser;

function startPlatform(ports: { cms: number; site: number }) {
  return execa(process.execPath, [join(repositoryRoot, 'scripts/start/main.ts')], {
    cwd: repositoryRoot,
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', DATA_DIR: dataDir, CMS_PORT: String(ports.cms), SITE_PORT: String(ports.site) },
    all: true,
    reject: false,
    stdin: 'ignore',
  });
}

async function waitFor(what: string, seconds: number, isTrue: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + seconds * 1_000;
  while (!(await isTrue().catch(() => false))) {
    if (performance.now() > giveUpAt) throw new Error(`Not within ${seconds} s: ${what}`);
    await sleep(100);
  }
}

const readStatus = async () => (await axios.get(`${site}/status`, { headers: { Authorization: `Bearer ${secret}` } })).data;
const readPage = async (path: string): Promise<string> => (await axios.get<string>(`${site}${path}`, { responseType: 'text' })).data;
const publishCall = (bearer = secret) =>
  axios.post(`${site}/publish`, { event: 'entry.publish' }, { headers: { Authorization: `Bearer ${bearer}` }, validateStatus: () => true });

async function logIn({ email, password }: Account): Promise<AxiosInstance> {
  const { data } = await axios.post(`${cms}/admin/login`, { email, password });
  return axios.create({ baseURL: cms, headers: { Authorization: `Bearer ${data.data.token}` }, validateStatus: () => true });
}

const accountOf = (roleCode: string): Account => {
  const account = accounts.find((candidate) => candidate.roleCode === roleCode);
  if (!account) throw new Error(`No demo account with the role ${roleCode}`);
  return account;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'platform-'));
  const ports = { cms: await findFreePort(), site: await findFreePort() };
  cms = `http://localhost:${ports.cms}`;
  site = `http://localhost:${ports.site}`;
  platform = startPlatform(ports);
  let printed = '';
  platform.all.on('data', (chunk: Buffer) => {
    printed += chunk;
  });
  let ended = false;
  void platform.finally(() => {
    ended = true;
  });
  await waitFor('the start has ended or printed the addresses', 480, async () => ended || printed.includes('Strg+C'));
  if (ended) throw new Error(`npm start ended by itself:\n${printed}`);
  accounts = JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8'));
  secret = /^PUBLISHER_SECRET="?([^"\n]+)"?$/m.exec(await readFile(join(dataDir, 'secrets.env'), 'utf8'))?.[1] ?? '';
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}, 500_000);

afterAll(async () => {
  await browser?.close();
  platform?.kill('SIGTERM');
  await platform;
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

describe('npm start', () => {
  test('leads to a site with the demo municipality and a CMS that answers', async () => {
    expect(await readPage('/vereine/')).toMatch(/<a [^>]*href="\/vereine\/[a-z]/);
    expect((await axios.get(`${cms}/admin`)).status).toBe(200);
    expect((await axios.get(`${cms}/api/clubs?pagination[pageSize]=1`)).data.meta.pagination.total).toBeGreaterThanOrEqual(90);
  });

  test('comes with help that shows the admin, each picture described', async () => {
    const page = await readPage('/hilfe/erste-schritte/');
    const pictures = page.match(/<img [^>]*>/g)?.filter((tag) => tag.includes('alt="Die ')) ?? [];
    expect(pictures).toHaveLength(3);
    for (const tag of pictures) {
      const source = /src="([^"]+)"/.exec(tag)?.[1] ?? '';
      const { status, headers } = await axios.get(new URL(source, site).href, { responseType: 'arraybuffer' });
      expect([status, String(headers['content-type'])]).toEqual([200, expect.stringMatching(/^image\//)]);
    }
  });

  test('hands out an account for each role, readable by the owner only', async () => {
    expect((await stat(join(dataDir, 'demo-accounts.json'))).mode & 0o077).toBe(0);
    expect([...new Set(accounts.map(({ roleCode }) => roleCode))].sort()).toEqual([
      'club-editor',
      'coordinator',
      'municipal-editor',
      'strapi-super-admin',
    ]);
    for (const account of accounts) expect((await logIn(account)).defaults.headers.Authorization).toMatch(/^Bearer .{20}/);
  });
});

test('an event that a club editor publishes in the admin is on the site without any other action', async () => {
  const editor = accountOf('club-editor');
  const admin = await logIn(editor);
  const { results } = (await admin.get(EVENTS, { params: { pageSize: 100 } })).data;
  const event = results.find((entry: { status: string }) => entry.status === 'published');
  const title = `Neu benannt um ${Date.now()}`;

  const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 1000 } });
  await page.goto(`${cms}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(editor.email);
  await page.locator('input[name="password"]').fill(editor.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(`${cms}/admin${EVENTS}/${event.documentId}`);
  await page.locator('input[name="title"]').fill(title);
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await waitFor('the new title is on the site', 60, async () => (await readPage(`/veranstaltungen/${event.slug}/`)).includes(title));
  await page.close();
});

test('a draft is previewed from its form while the site still shows the published text', async () => {
  const editor = accountOf('club-editor');
  const admin = await logIn(editor);
  const { results } = (await admin.get(EVENTS, { params: { pageSize: 100 } })).data;
  const event = results.find((entry: { status: string }) => entry.status === 'published');
  const summary = `Nur im Entwurf: ${Date.now()}`;

  const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 1000 } });
  await page.clock.install();
  await page.goto(`${cms}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(editor.email);
  await page.locator('input[name="password"]').fill(editor.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(`${cms}/admin${EVENTS}/${event.documentId}`);
  await page.locator('textarea[name="summary"]').fill(summary);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  const open = page.getByRole('link', { name: 'Vorschau öffnen' });
  await open.waitFor();
  // The address made when the form was opened is not used after a long time of writing.
  await page.clock.fastForward('02:00');
  const renewed = page.waitForRequest((request) => request.url().includes('/content-manager/preview/url/'));
  await open.click();
  await renewed;
  const preview = page.frameLocator('iframe');
  // The first preview compiles the pages; the frame comes back by itself.
  await preview.getByText(summary).first().waitFor({ timeout: 120_000 });
  expect(await preview.locator('.preview-banner').innerText()).toContain('Vorschau – noch nicht veröffentlicht');
  expect(await page.frames().at(-1)?.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Fira Sans');
  expect(await readPage(`/veranstaltungen/${event.slug}/`)).not.toContain(summary);
  await page.screenshot({ path: join(shots, 'editor-1280.png') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(shots, 'editor-390.png') });

  const address = (await page.locator('iframe').getAttribute('src')) ?? '';
  const answer = await axios.get<string>(address, { responseType: 'text' });
  expect(answer.data).toContain(summary);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  expect(answer.headers['content-security-policy']).toContain(`frame-ancestors ${cms}`);
  const tampered = `${address.slice(0, -2)}xx`;
  expect((await axios.get(tampered, { validateStatus: () => true })).status).toBe(404);
  await page.close();
});

test('a wrong secret starts nothing', async () => {
  const before = await readStatus();
  expect((await publishCall('wrong')).status).toBe(401);
  await sleep(1_000);
  expect(await readStatus()).toEqual(before);
});

test('200 webhook calls in 10 seconds lead to at most 3 builds, and the last published text is live', async () => {
  const before = new Set((await readdir(join(dataDir, 'releases'))).filter((name) => !name.includes('.')));
  const coordinator = await logIn(accountOf('coordinator'));
  const { results } = (await coordinator.get(EVENTS, { params: { pageSize: 100 } })).data;
  const event = results.find((entry: { status: string }) => entry.status === 'published');
  const builds = new Set<string>();
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const { state, runningSince } = await readStatus();
      if (state === 'running') builds.add(runningSince);
      await sleep(50);
    }
  })();
  try {
    for (let call = 1; call <= 200; call += 1) {
      if (call % 50 === 0) {
        const published = await coordinator.post(`${EVENTS}/${event.documentId}/actions/publish`, { summary: `Fassung ${call}` });
        expect(published.status).toBe(200);
      }
      expect((await publishCall()).status).toBe(202);
      await sleep(45);
    }
    await waitFor('the last text is live', 60, async () => (await readPage(`/veranstaltungen/${event.slug}/`)).includes('Fassung 200'));
    await waitFor('all is quiet', 30, async () => (await readStatus()).state === 'idle');
  } finally {
    watching = false;
    await watch;
  }
  expect(before.size).toBeGreaterThan(0);
  expect(builds.size).toBeGreaterThanOrEqual(1);
  expect(builds.size).toBeLessThanOrEqual(3);
});

test('a build killed half-way leaves the old release up, says why, and heals with the next publish', async () => {
  const { releaseId } = await readStatus();
  await publishCall();
  let killed = false;
  await waitFor('a build to kill', 30, async () => {
    const build = await findChild('site/pipeline/main.ts');
    if (build === undefined) return false;
    process.kill(build, 'SIGKILL');
    killed = true;
    return killed;
  });
  await waitFor('the failure is told', 30, async () => (await readStatus()).lastFailure !== null);
  const status = await readStatus();
  expect(status.lastFailure.reason).toMatch(/[Aa]bgebrochen|beendet|SIGKILL/);
  expect(status.releaseId).toBe(releaseId);
  expect(await readPage('/')).toContain('<h1');
  await publishCall();
  await waitFor('the next release', 60, async () => (await readStatus()).releaseId !== releaseId);
});

test('a CMS that dies leaves the site up and comes back by itself', async () => {
  const child = await findChild('scripts/start/run-cms.ts');
  if (child === undefined) throw new Error('The CMS process was not found.');
  const { releaseId } = await readStatus();
  process.kill(child, 'SIGKILL');
  await publishCall();
  await waitFor('a reason in the status', 30, async () => {
    const { lastFailure, cms: state } = await readStatus();
    return lastFailure !== null || state?.reachable === false;
  });
  expect(await readPage('/')).toContain('<h1');
  await waitFor('a new release after the CMS is back', 120, async () => (await readStatus()).releaseId !== releaseId);
});

test('a club that is withdrawn takes its offers along with the next release', async () => {
  const coordinator = await logIn(accountOf('coordinator'));
  const offers = '/content-manager/collection-types/api::opportunity.opportunity';
  const { results } = (await coordinator.get(offers, { params: { pageSize: 100 } })).data;
  const offer = results.find((entry: { status: string }) => entry.status === 'published');
  const club = (await coordinator.get(`/content-manager/relations/api::opportunity.opportunity/${offer.documentId}/club`)).data.results[0];
  expect(await readPage(`/mitmachen/${offer.slug}/`)).toContain('<h1');
  const withdrawn = await coordinator.post(`/content-manager/collection-types/api::club.club/${club.documentId}/actions/unpublish`, {});
  expect(withdrawn.status).toBe(200);
  await waitFor('the offer is gone', 60, async () => {
    const { status } = await axios.get(`${site}/mitmachen/${offer.slug}/`, { validateStatus: () => true });
    return status === 404;
  });
});

test('an entry that is broken in the database is left out by name and breaks nothing', async () => {
  const database = new DatabaseSync(join(dataDir, 'database/cms.sqlite'));
  const event = database.prepare('SELECT id, slug, title FROM events WHERE published_at IS NOT NULL ORDER BY id DESC LIMIT 1').get() as {
    id: number;
    slug: string;
    title: string;
  };
  database.prepare('UPDATE events SET start = NULL, updated_at = updated_at + 1 WHERE id = ?').run(event.id);
  database.close();
  await publishCall();
  await waitFor('it is named', 60, async () =>
    (await readStatus()).leftOut.some((entry: { type: string; title: string }) => entry.type === 'event' && entry.title === event.title),
  );
  expect((await axios.get(`${site}/veranstaltungen/${event.slug}/`, { validateStatus: () => true })).status).toBe(404);
  expect(await readPage('/veranstaltungen/')).toContain('<h1');
});

test('SIGTERM ends everything, and no process stays behind', async () => {
  platform.kill('SIGTERM');
  const result = await platform;
  expect(result.signal ?? result.exitCode).toBe(0);
  for (const address of [cms, site]) await expect(axios.get(address)).rejects.toThrow('ECONNREFUSED');
  for (const script of ['scripts/start/run-cms.ts', 'site/preview/main.ts']) expect(await findChild(script), script).toBeUndefined();
});

/** Id of a process of this platform that runs a script; the data directory in its environment tells it from others on the machine. */
async function findChild(script: string): Promise<number | undefined> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(script)) continue;
    const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
    if (environment.includes(dataDir)) return Number(id);
  }
  return undefined;
}
