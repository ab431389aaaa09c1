import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenCms } from '../lib/open-cms.ts';
import { openTestCms } from '../lib/open-test-cms.ts';
import { makePlan } from './plan/make-plan.ts';
import type { SeedPlan } from './plan/seed-plan.ts';
import { seedCms } from './seed-cms.ts';

let cms: OpenCms;
let dataDir: string;
let stop: () => Promise<void>;
const lines: string[] = [];

/** The town with a handful of clubs: every way of writing is used, in a few seconds. */
function makeSmallPlan(): SeedPlan {
  const plan = makePlan('town', new Date('2026-11-24T09:00:00Z'));
  const wanted = new Set(plan.accounts.flatMap(({ clubs }) => clubs));
  const clubs = plan.clubs.filter(({ slug, parent }) => wanted.has(slug) || (parent !== undefined && wanted.has(parent)));
  const known = new Set(clubs.map(({ slug }) => slug));
  return {
    ...plan,
    clubs,
    events: plan.events.filter(({ club }) => club === undefined || known.has(club)),
    opportunities: plan.opportunities.filter(({ club }) => known.has(club)),
    announcements: plan.announcements.slice(-3),
  };
}

const plan = makeSmallPlan();
const count = (type: 'club' | 'event' | 'opportunity' | 'announcement' | 'venue') =>
  cms.documents(`api::${type}.${type}`).count({ status: 'published' });
const countAll = async () => ({
  clubs: await count('club'),
  events: await count('event'),
  opportunities: await count('opportunity'),
  announcements: await count('announcement'),
  venues: await count('venue'),
});
const planned = {
  clubs: plan.clubs.length,
  events: plan.events.length,
  opportunities: plan.opportunities.length,
  announcements: plan.announcements.length,
  venues: plan.venues.length,
};

beforeAll(async () => {
  ({ cms, dataDir, stop } = await openTestCms());
});
afterAll(() => stop());

it('fills an empty CMS and hands out an account for each role, each with its own password', async () => {
  const accounts = await seedCms(cms, plan, false, (line) => lines.push(line));
  expect(await countAll()).toEqual(planned);
  expect(accounts?.map(({ role, clubs }) => [role, clubs?.length ?? 0])).toEqual([
    ['Technik', 0],
    ['Koordination', 0],
    ['Kommunalredaktion', 0],
    ['Vereinsredaktion', 2],
    ['Vereinsredaktion', 1],
  ]);
  expect(new Set(accounts?.map(({ password }) => password)).size).toBe(5);
  for (const { email, password } of accounts ?? []) {
    const user = await cms.strapi.db.query('admin::user').findOne({ where: { email } });
    expect(await cms.strapi.service('admin::auth').validatePassword(password, user.password)).toBe(true);
  }
});

it('puts the editors into their clubs and draws a picture for them', async () => {
  const [club] = await cms.documents('api::club.club').findMany({
    status: 'published',
    filters: { slug: plan.accounts[3]?.clubs[0] },
    populate: { editors: true, images: { populate: ['file'] }, topics: true, contacts: true },
  });
  expect(club).toMatchObject({
    trusted: true,
    editors: [{ email: 'feuerwehr@lindenfurt.example.org' }],
    topics: [{ slug: 'feuerwehr-und-katastrophenschutz' }],
  });
  expect(club?.images).toMatchObject([{ recognisablePeople: 'none', file: { mime: 'image/jpeg' } }]);
  expect((await readdir(join(dataDir, 'public/uploads'))).some((name) => name.startsWith('rescue_'))).toBe(true);
});

it('keeps what is there: quietly on demand, else with an error', async () => {
  expect(await seedCms(cms, plan, true, () => {})).toBeUndefined();
  await expect(seedCms(cms, plan, false, () => {})).rejects.toThrow('Die Datenbank enthält schon Inhalte; es wurde nichts geändert.');
  expect(await countAll()).toEqual(planned);
});

it('cleans up after a run that was broken off and begins anew', async () => {
  await cms.strapi.store({ type: 'core', name: 'demo-data' }).set({ key: 'seed', value: { state: 'running' } });
  const accounts = await seedCms(cms, plan, true, () => {});
  expect(accounts).toHaveLength(5);
  expect(await countAll()).toEqual(planned);
});
