import type { Schema } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Action, expectedAccess, type Role, roles, subjects } from '../../../scripts/docs/expected-access';
import { createEntry, readClub } from '../content';
import { type Account, type Answer, startCms, type TestCms } from '../test-cms';
import { perform, type Target } from './perform';

const CLUB = 'api::club.club';

let cms: TestCms;
let accounts: Record<Role, Account>;
let clubs: Record<'own' | 'foreign', string>;
/** Everything a role with limited rights was told, to be searched for other people's addresses. */
const told: { role: Role; what: string; text: string }[] = [];

beforeAll(async () => {
  cms = await startCms();
  accounts = {
    nobody: createVisitor(),
    'club-editor': await cms.signIn('club-editor'),
    'municipal-editor': await cms.signIn('municipal-editor'),
    coordinator: await cms.signIn('coordinator'),
    'strapi-super-admin': await cms.signIn('strapi-super-admin'),
  };
  const other = await cms.signIn('club-editor');
  const createClub = (name: string, editor: Account) =>
    createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', trusted: true, editors: [editor.id] }, 'published');
  clubs = { own: await createClub('Eigener Verein', accounts['club-editor']), foreign: await createClub('Fremder Verein', other) };
});
afterAll(() => cms.stop());

/** Requests like an account's, without one. */
function createVisitor(): Account {
  const send = (method: string) => (path: string, body?: unknown) =>
    cms.request(path, { method, headers: { 'Content-Type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) });
  const [get, post, put, remove] = [send('GET'), send('POST'), send('PUT'), send('DELETE')];
  return { id: 0, email: '', request: cms.request, get, post, put, delete: remove, upload: (path) => post(path, {}) };
}

/** After these the entry is another one, if they work. */
const looking: Action[] = ['list', 'read', 'countDrafts', 'picker', 'validate'];

/** Entries by type and owner; refused actions leave them as they are, so that all roles may try theirs on one. */
const targets = new Map<string, Target>();

async function findTarget(uid: string, owner: string): Promise<Target> {
  const target = targets.get(`${uid} ${owner}`) ?? (await createTarget(uid, owner));
  targets.set(`${uid} ${owner}`, target);
  return target;
}

/**
 * A fresh entry, past all requests: of the club or of none, with a published version where there are such, and last changed by the
 * coordination, whose name must not show.
 */
async function createTarget(uid: string, owner: string): Promise<Target> {
  const { contentType, data, isSingle } = describeType(uid);
  const isPublished = owner.endsWith('Published') || owner === 'published';
  const club = owner.startsWith('own') ? clubs.own : owner.startsWith('foreign') ? clubs.foreign : undefined;
  const status = contentType.options?.draftAndPublish ? 'published' : 'draft';
  const documentId = isSingle
    ? ((await cms.strapi.db.query(uid).findOne({}))?.documentId ?? (await createEntry(cms.strapi, uid, data)))
    : await createEntry(cms.strapi, uid, { ...data, ...(uid === CLUB ? clubData(owner) : { club }) }, status);
  const versions = await cms.strapi.db.query(uid).findMany({ where: { documentId }, select: ['id'] });
  for (const { id } of versions)
    await cms.strapi.db
      .query(uid)
      .update({ where: { id }, data: { createdBy: accounts.coordinator.id, updatedBy: accounts.coordinator.id } });
  const pickerField = ['club', 'topics', 'parent', 'districts'].find((field) => contentType.attributes[field]?.type === 'relation');
  return {
    uid,
    documentId,
    isSingle,
    isPublished,
    nameField: nameFieldOf(uid),
    pickerField,
    data: { ...data, ...(club && uid !== CLUB ? { club } : {}) },
  };
}

let count = 0;

function findContentType(uid: string): Schema.ContentType {
  const contentType = Object.values(cms.strapi.contentTypes).find((type) => type.uid === uid);
  if (!contentType) throw new Error(`There is no type ${uid}.`);
  return contentType;
}

function describeType(uid: string) {
  count += 1;
  const contentType = findContentType(uid);
  const extra: Record<string, object> = {
    'api::event.event': { start: '2030-12-01T18:00:00.000Z' },
    'api::registration.registration': { applicantName: 'Ina', applicantEmail: 'bewerbung@example.net' },
    'api::report.report': { kind: 'outdated', text: 'Stimmt nicht mehr.' },
    'api::municipality.municipality': { siteTitle: 'Ehrenamt', federalState: 'BB' },
  };
  return {
    contentType,
    isSingle: contentType.kind === 'singleType',
    data: { [nameFieldOf(uid)]: `Probe ${count}`, ...extra[uid] },
  };
}

function nameFieldOf(uid: string): string {
  if (uid === 'api::registration.registration') return 'clubName';
  if (uid === 'api::report.report') return 'page';
  return 'name' in findContentType(uid).attributes ? 'name' : 'title';
}

function clubData(owner: string): object {
  return { operatingStatus: 'active', trusted: true, editors: owner.startsWith('own') ? [accounts['club-editor'].id] : [] };
}

/** An entry that was asked for with one club and made with another, or none, is not what was asked for. */
async function isAllowed(action: Action, { uid, data }: Target, { status, body }: Answer): Promise<boolean> {
  if (![200, 201].includes(status)) return false;
  const { club } = data as { club?: string };
  return action !== 'create' || !club || (await readClub(cms.strapi, uid, body.data.documentId)) === club;
}

const rows = Object.entries(subjects).flatMap(([uid, { owners }]) =>
  owners.flatMap((owner) => (Object.keys(roles) as Role[]).map((role) => ({ role, uid, owner }))),
);

describe('what a role may do', () => {
  test.each(rows)('$role: $uid, $owner', async ({ role, uid, owner }) => {
    const worked: Action[] = [];
    for (const action of subjects[uid]?.actions ?? []) {
      const target = await findTarget(uid, owner);
      const before = await cms.strapi.db.query(uid).count();
      const answer = await perform[action](accounts[role], target);
      told.push({ role, what: `${action} ${uid} ${owner}`, text: JSON.stringify(answer.body) });
      expect(answer.status, `${action}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
      if (await isAllowed(action, target, answer)) {
        worked.push(action);
        if (!looking.includes(action)) targets.delete(`${uid} ${owner}`);
      } else if (!looking.includes(action)) {
        if (action !== 'create') expect(await cms.strapi.db.query(uid).count(), action).toBe(before);
      }
    }
    expect(worked).toEqual(expectedAccess[role][uid]?.[owner] ?? []);
  });
});

test('nobody with limited rights is told the address or name of another account', () => {
  const limited: Role[] = ['nobody', 'club-editor', 'municipal-editor'];
  const findings = told.filter(({ role, text }) => {
    if (!limited.includes(role)) return false;
    const addresses = text.match(/[\w.+-]+@example\.org/g) ?? [];
    return addresses.some((address) => address !== accounts[role].email) || /Nachname-/.test(text);
  });
  expect(findings.map(({ role, what }) => `${role}: ${what}`)).toEqual([]);
  expect(told.length).toBe(rows.reduce((sum, { uid }) => sum + (subjects[uid]?.actions.length ?? 0), 0));
});

test('every content type of the platform is in the table', () => {
  const own = Object.keys(cms.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  expect(own.sort()).toEqual(Object.keys(subjects).sort());
});
