import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailTable } from '../src/mail/mail-table';
import { announceTimeWindows } from '../src/plans/announce-time-windows';
import { planTable } from '../src/plans/plan-table';
import { runDuePlans } from '../src/plans/run-due-plans';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const PAGE = 'api::page.page';
const ANNOUNCEMENT = 'api::announcement.announcement';
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

let publisher: Server;
/** Events of the webhook as they arrived at the publisher. */
let deliveries: string[] = [];
let cms: TestCms;
let editor: Account;
let beginner: Account;
let stranger: Account;
let municipal: Account;
let coordinator: Account;
let club: string;
let newClub: string;

beforeAll(async () => {
  publisher = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      deliveries.push(JSON.parse(Buffer.concat(parts).toString()).event);
      response.end();
    });
  });
  await new Promise<void>((ready) => publisher.listen(0, '127.0.0.1', () => ready()));
  cms = await startCms({ PUBLISHER_URL: `http://127.0.0.1:${(publisher.address() as AddressInfo).port}/publish` });
  editor = await cms.signIn('club-editor');
  beginner = await cms.signIn('club-editor');
  stranger = await cms.signIn('club-editor');
  municipal = await cms.signIn('municipal-editor');
  coordinator = await cms.signIn('coordinator');
  const createClub = (name: string, trusted: boolean, editors: number[]) =>
    createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', trusted, editors }, 'published');
  club = await createClub('Bewährter Verein', true, [editor.id]);
  newClub = await createClub('Neuer Verein', false, [beginner.id]);
  await createClub('Anderer Verein', true, [stranger.id]);
});
afterAll(async () => {
  await cms.stop();
  process.env.PUBLISHER_URL = '';
  publisher.close();
});
beforeEach(async () => {
  await cms.strapi.db.query(planTable.uid).deleteMany({});
  await cms.strapi.db.query(mailTable.uid).deleteMany({});
  deliveries = [];
});

let events = 0;
function createEvent(owner: string | null = club, data: object = {}, status: 'draft' | 'published' = 'draft'): Promise<string> {
  events += 1;
  const event = { title: `Konzert ${events}`, kind: 'event', start: '2036-07-04T18:00:00.000Z', eventStatus: 'scheduled', club: owner };
  return createEntry(cms.strapi, EVENT, { ...event, ...data }, status);
}

const planPath = (id: string, uid = EVENT) => `/ehrenamt/plans/${uid}/${id}`;
const plan = (account: Account, id: string, moments: object, uid = EVENT) => account.put(planPath(id, uid), moments);
const isPublic = async (id: string, uid = EVENT) =>
  (await cms.strapi.db.query(uid).count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;

async function receive(event: string): Promise<boolean> {
  for (let tries = 0; !deliveries.includes(event) && tries < 100; tries += 1) await delay(50);
  return deliveries.includes(event);
}

describe('a planned publication', () => {
  test('appears when it is due, not before, once, and the publisher is told', async () => {
    const event = await createEvent();
    const publishAt = inHours(2);
    const { status, body } = await plan(editor, event, { publishAt: publishAt.toISOString() });
    expect([status, body.data]).toEqual([200, { mayPlan: true, publishAt: publishAt.toISOString(), unpublishAt: null, failure: null }]);
    await runDuePlans(cms.strapi, inHours(1));
    expect(await isPublic(event)).toBe(false);
    deliveries = [];
    await Promise.all([runDuePlans(cms.strapi, publishAt), runDuePlans(cms.strapi, publishAt)]);
    expect(await isPublic(event)).toBe(true);
    expect(await receive('entry.publish')).toBe(true);
    await cms.strapi.documents(EVENT).unpublish({ documentId: event });
    await runDuePlans(cms.strapi, inHours(3));
    expect(await isPublic(event)).toBe(false);
    expect((await editor.get(planPath(event))).body.data).toMatchObject({ publishAt: null, failure: null });
  });

  test('missed while the CMS was down is caught up with, in the right order', async () => {
    const event = await createEvent();
    await plan(editor, event, { publishAt: inHours(1).toISOString(), unpublishAt: inHours(2).toISOString() });
    await runDuePlans(cms.strapi, inHours(100));
    expect(await isPublic(event)).toBe(false);
    expect(await cms.strapi.db.query(planTable.uid).findMany({})).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  });

  test('takes down what is public, and the publisher is told', async () => {
    const page = await createEntry(cms.strapi, PAGE, { title: 'Sommerpause', menuPlace: 'none', language: 'de' }, 'published');
    expect((await plan(municipal, page, { unpublishAt: inHours(1).toISOString() }, PAGE)).status).toBe(200);
    await runDuePlans(cms.strapi, inHours(1));
    expect(await isPublic(page, PAGE)).toBe(false);
    expect(await receive('entry.unpublish')).toBe(true);
  });

  test('can be moved and called off', async () => {
    const event = await createEvent();
    await plan(editor, event, { publishAt: inHours(1).toISOString() });
    await plan(editor, event, { publishAt: inHours(5).toISOString() });
    await runDuePlans(cms.strapi, inHours(2));
    expect(await isPublic(event)).toBe(false);
    expect((await plan(editor, event, { publishAt: null })).body.data).toMatchObject({ publishAt: null });
    await runDuePlans(cms.strapi, inHours(6));
    expect(await isPublic(event)).toBe(false);
  });

  test('is over when someone publishes by hand', async () => {
    const event = await createEvent();
    await plan(editor, event, { publishAt: inHours(1).toISOString() });
    expect((await editor.post(`${entryPath(EVENT, event)}/actions/publish`, {})).status).toBe(200);
    expect((await editor.get(planPath(event))).body.data.publishAt).toBeNull();
  });

  test.each([
    [{ publishAt: 'morgen' }, 'Veröffentlichen am: Das ist kein Zeitpunkt.'],
    [{ publishAt: inHours(-1).toISOString() }, 'Veröffentlichen am: Der Zeitpunkt muss in der Zukunft liegen.'],
    [{ unpublishAt: '3036-01-01T00:00:00.000Z' }, 'Zurückziehen am: Bitte prüfen Sie das Jahr.'],
    [
      { publishAt: inHours(2).toISOString(), unpublishAt: inHours(1).toISOString() },
      'Zurückziehen am: Der Zeitpunkt muss nach „Veröffentlichen am“ liegen.',
    ],
  ])('for a time that cannot be is refused: %j', async (moments, message) => {
    const { status, body } = await plan(editor, await createEvent(), moments);
    expect([status, body.error.message]).toEqual([400, message]);
  });

  test('of a faulty draft is refused with what is wrong', async () => {
    const { status, body } = await plan(editor, await createEvent(club, { onlineUrl: 'https://x' }), {
      publishAt: inHours(1).toISOString(),
    });
    expect([status, body.error.message]).toEqual([
      400,
      'Noch nicht geplant. Link zum Mitmachen im Internet: „https://x“ ist keine vollständige Adresse. Ein Beispiel: https://www.verein.de/termine',
    ]);
  });

  test('that has become faulty fails, tells its author why, and is not tried again', async () => {
    const event = await createEvent();
    await plan(editor, event, { publishAt: inHours(1).toISOString() });
    expect((await editor.put(entryPath(EVENT, event), { end: '2036-07-04T17:00:00.000Z' })).status).toBe(200);
    await runDuePlans(cms.strapi, inHours(1));
    await runDuePlans(cms.strapi, inHours(2));
    expect(await isPublic(event)).toBe(false);
    const reason = 'Noch nicht veröffentlicht. Ende: Das Ende muss nach dem Beginn liegen.';
    expect((await editor.get(planPath(event))).body.data).toMatchObject({ publishAt: null, failure: reason });
    const mails = await cms.strapi.db.query(mailTable.uid).findMany({});
    expect(mails).toMatchObject([{ recipient: editor.email, subject: `Nicht veröffentlicht: Konzert ${events}` }]);
    expect(mails[0].text).toContain(reason);
  });

  test('of a deleted entry does nothing', async () => {
    const event = await createEvent();
    await plan(editor, event, { publishAt: inHours(1).toISOString() });
    await editor.delete(entryPath(EVENT, event));
    await runDuePlans(cms.strapi, inHours(1));
    expect(await cms.strapi.db.query(planTable.uid).findMany({})).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('who may plan', () => {
  test('whoever may publish the entry', async () => {
    const event = await createEvent();
    const statuses: Record<string, number> = {};
    for (const [name, account] of Object.entries({ editor, beginner, stranger, municipal, coordinator })) {
      statuses[name] = (await plan(account, event, { publishAt: inHours(1).toISOString() })).status;
    }
    expect(statuses).toEqual({ editor: 200, beginner: 403, stranger: 403, municipal: 403, coordinator: 200 });
    expect((await cms.request(planPath(event))).status).toBe(401);
    expect((await stranger.get(planPath(event))).status).toBe(403);
  });

  test('not an editor whose club needs approval, who may see the plan', async () => {
    const event = await createEvent(newClub);
    const { status, body } = await plan(beginner, event, { publishAt: inHours(1).toISOString() });
    expect([status, body.error.message]).toEqual([403, 'Diesen Eintrag dürfen Sie nicht selbst veröffentlichen.']);
    expect((await beginner.get(planPath(event))).body.data).toMatchObject({ mayPlan: false });
  });

  test('and a change by such an editor calls off what the coordination planned', async () => {
    const event = await createEvent(newClub);
    expect((await plan(coordinator, event, { publishAt: inHours(1).toISOString() })).status).toBe(200);
    expect((await beginner.put(entryPath(EVENT, event), { title: `Heimlich anders ${events}` })).status).toBe(200);
    await runDuePlans(cms.strapi, inHours(1));
    expect(await isPublic(event)).toBe(false);
    expect((await coordinator.get(planPath(event))).body.data).toMatchObject({
      publishAt: null,
      failure: 'Der Eintrag wurde nach der Planung geändert. Bitte reichen Sie ihn noch einmal ein.',
    });
  });

  test('no longer, when the trust is gone by the time it is due', async () => {
    const event = await createEvent();
    await plan(editor, event, { publishAt: inHours(1).toISOString() });
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { trusted: false } as never });
    await runDuePlans(cms.strapi, inHours(1));
    await cms.strapi.documents(CLUB).update({ documentId: club, data: { trusted: true } as never });
    expect(await isPublic(event)).toBe(false);
    expect((await editor.get(planPath(event))).body.data.failure).toMatch(/darf sie nicht mehr allein veröffentlichen/);
  });
});

describe('the visible time of an announcement', () => {
  const create = (data: object) => createEntry(cms.strapi, ANNOUNCEMENT, { title: 'Sperrung', kind: 'news', ...data }, 'published');
  const begin = new Date('2037-01-01T00:00:00.000Z');
  const at = (hours: number) => new Date(begin.getTime() + hours * 3_600_000);

  test('is told to the publisher at its beginning and its end, each once, also after downtime', async () => {
    await create({ publishFrom: at(1).toISOString(), validUntil: at(2).toISOString() });
    await announceTimeWindows(cms.strapi, at(0));
    // The publication itself is told as well; here only the two moments count.
    await receive('entry.publish');
    deliveries = [];
    await announceTimeWindows(cms.strapi, at(0.5));
    expect(deliveries).toEqual([]);
    await announceTimeWindows(cms.strapi, at(1));
    expect(deliveries).toEqual(['entry.publish']);
    await announceTimeWindows(cms.strapi, at(1));
    await announceTimeWindows(cms.strapi, at(50));
    await announceTimeWindows(cms.strapi, at(51));
    expect(deliveries).toEqual(['entry.publish', 'entry.unpublish']);
  });
});
