import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { readSettings, type Settings } from '../lib/settings.ts';
import { median, percentile } from './median.ts';

/** How often the site is asked for the new text, in milliseconds; also the resolution of the measurement. */
const POLL_INTERVAL = 20;
const GIVE_UP_AFTER = 60_000;
const EVENTS = '/content-manager/collection-types/api::event.event';

interface DemoAccount {
  email: string;
  password: string;
  roleCode: string;
}

interface EventEntry {
  documentId: string;
  slug: string;
  summary: string | null;
}

/**
 * Publishes an event of the demo club editor `times` times through the admin's own API, as the edit view does, and waits each time
 * until the site serves the new text. Prints median, 95th percentile and all values in seconds; the event's text is put back at the end.
 * Throws when the platform does not run or a publish is not live within a minute.
 */
export async function measurePublish(times: number): Promise<void> {
  const settings = readSettings();
  const { admin, event } = await openEventOfClubEditor(settings);
  const page = new URL(`/veranstaltungen/${event.slug}/`, settings.siteUrl).href;

  const seconds: number[] = [];
  try {
    for (let run = 1; run <= times; run += 1) {
      const text = `Messung ${run} von ${times}, Kennung ${Date.now().toString(36)}.`;
      const started = performance.now();
      await publishSummary(admin, event.documentId, text);
      await waitForText(page, text, started);
      seconds.push((performance.now() - started) / 1000);
      console.log(`${String(run).padStart(3)}  ${seconds.at(-1)?.toFixed(2)} s`);
    }
  } finally {
    await publishSummary(admin, event.documentId, event.summary);
  }
  console.log(`publish to live, ${times} times: median ${median(seconds).toFixed(2)} s, p95 ${percentile(seconds, 0.95).toFixed(2)} s`);
}

/** Signs in as the first demo club editor who may publish: the one of a trusted club. */
async function openEventOfClubEditor(settings: Settings): Promise<{ admin: AxiosInstance; event: EventEntry }> {
  const accounts = JSON.parse(await readFile(settings.data.demoAccounts, 'utf8')) as DemoAccount[];
  for (const { email, password } of accounts.filter(({ roleCode }) => roleCode === 'club-editor')) {
    const { data } = await axios.post<{ data: { token: string } }>(`${settings.cmsUrl}/admin/login`, { email, password });
    const admin = axios.create({ baseURL: settings.cmsUrl, timeout: 30_000, headers: { Authorization: `Bearer ${data.data.token}` } });
    const events = await admin.get<{ results: (EventEntry & { status: string })[] }>(EVENTS, { params: { pageSize: 100 } });
    const event = events.data.results.find(({ status }) => status === 'published');
    if (event && (await mayPublish(admin, event))) return { admin, event };
  }
  throw new Error('No demo club editor of a trusted club with a published event found: run `npm run seed` on an empty database first.');
}

async function mayPublish(admin: AxiosInstance, event: EventEntry): Promise<boolean> {
  try {
    await publishSummary(admin, event.documentId, event.summary);
    return true;
  } catch (error) {
    // 400 or 403: the club is not trusted to publish by itself.
    if (axios.isAxiosError(error) && error.response && error.response.status < 500) return false;
    throw error;
  }
}

async function publishSummary(admin: AxiosInstance, documentId: string, summary: string | null): Promise<void> {
  await admin.post(`${EVENTS}/${documentId}/actions/publish`, { summary });
}

async function waitForText(page: string, text: string, started: number): Promise<void> {
  while (performance.now() - started < GIVE_UP_AFTER) {
    const { data } = await axios.get<string>(page, { validateStatus: (status) => status < 500, responseType: 'text' });
    if (data.includes(text)) return;
    await sleep(POLL_INTERVAL);
  }
  throw new Error(`${page} did not show the new text within ${GIVE_UP_AFTER / 1000} s; see the publisher's /status.`);
}
