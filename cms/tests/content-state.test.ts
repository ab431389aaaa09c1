import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEntry } from './content';
import { startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club' as const;
let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

const readVersion = async () => (await cms.request('/api/content-state')).body.version as string;

/** Whether an action changes the version. Time stamps count in milliseconds; a moment passes first. */
async function changes(action: () => Promise<unknown>): Promise<boolean> {
  const before = await readVersion();
  await new Promise((passed) => setTimeout(passed, 5));
  await action();
  return (await readVersion()) !== before;
}

async function uploadFile(): Promise<{ id: number }> {
  const filepath = join(tmpdir(), `${randomUUID()}.pdf`);
  await writeFile(filepath, '%PDF-1.4\n%%EOF');
  const file = { filepath, originalFilename: 'satzung.pdf', mimetype: 'application/pdf', size: 14 };
  const [uploaded] = await cms.strapi.plugin('upload').service('upload').upload({ data: {}, files: file });
  return uploaded;
}

test('is the same as long as nothing happens', async () => {
  expect(await readVersion()).toMatch(/^[0-9a-f]{32}$/);
  expect(await changes(async () => undefined)).toBe(false);
});

test('changes with each step of a public entry, and with no draft', async () => {
  const { strapi } = cms;
  let id = '';
  const club = { name: 'Chor', operatingStatus: 'active' };
  expect(
    await changes(async () => {
      id = await createEntry(strapi, CLUB, club);
    }),
  ).toBe(false);
  expect(await changes(() => strapi.documents(CLUB).update({ documentId: id, data: { summary: 'Entwurf' } as never }))).toBe(false);
  expect(await changes(() => strapi.documents(CLUB).publish({ documentId: id }))).toBe(true);
  expect(await changes(() => strapi.documents(CLUB).update({ documentId: id, data: { summary: 'Neuer Entwurf' } as never }))).toBe(false);
  expect(await changes(() => strapi.documents(CLUB).publish({ documentId: id }))).toBe(true);
  expect(await changes(() => strapi.documents(CLUB).publish({ documentId: id }))).toBe(true);
  expect(await changes(() => strapi.documents(CLUB).unpublish({ documentId: id }))).toBe(true);
  expect(await changes(() => strapi.documents(CLUB).delete({ documentId: id }))).toBe(false);
});

test('changes when the newest of several entries goes', async () => {
  await createEntry(cms.strapi, CLUB, { name: 'Bleibt', operatingStatus: 'active' }, 'published');
  const id = await createEntry(cms.strapi, CLUB, { name: 'Geht', operatingStatus: 'active' }, 'published');
  expect(await changes(() => cms.strapi.documents(CLUB).delete({ documentId: id }))).toBe(true);
});

test.each(['api::topic.topic', 'api::district.district'] as const)('changes with every change of %s', async (uid) => {
  let id = '';
  expect(
    await changes(async () => {
      id = await createEntry(cms.strapi, uid, { name: 'Musik' });
    }),
  ).toBe(true);
  expect(await changes(() => cms.strapi.documents(uid).update({ documentId: id, data: { name: 'Klang' } as never }))).toBe(true);
  expect(await changes(() => cms.strapi.documents(uid).delete({ documentId: id }))).toBe(true);
});

test('changes with the settings of the municipality, and with nothing internal', async () => {
  const uid = 'api::municipality.municipality';
  const { documentId } = await cms.strapi.db.query(uid).findOne({});
  const freshness = { confirmAfterMonths: 5, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 };
  expect(await changes(() => cms.strapi.documents(uid).update({ documentId, data: { freshness } as never }))).toBe(true);
  expect(await changes(() => createEntry(cms.strapi, 'api::notice.notice', { title: 'Schulung' }, 'published'))).toBe(false);
  expect(await changes(() => createEntry(cms.strapi, 'api::report.report', { kind: 'question', page: '/', text: 'Wie?' }))).toBe(false);
});

test('changes when a file that the public sees is replaced or removed, and with no other file', async () => {
  const upload = cms.strapi.plugin('upload').service('upload');
  let file = { id: 0 };
  expect(
    await changes(async () => {
      file = await uploadFile();
    }),
  ).toBe(false);
  const documents = [{ file: file.id, title: 'Satzung' }];
  await createEntry(cms.strapi, CLUB, { name: 'Mit Satzung', operatingStatus: 'active', documents }, 'published');
  expect(await changes(() => upload.updateFileInfo(file.id, { caption: 'Neue Fassung' }))).toBe(true);
  const other = await uploadFile();
  expect(await changes(async () => upload.remove(await upload.findOne(other.id)))).toBe(false);
  expect(await changes(async () => upload.remove(await upload.findOne(file.id)))).toBe(true);
});

test('changes when the time of an announcement has come', async () => {
  const publishFrom = new Date(Date.now() + 1500).toISOString();
  await createEntry(cms.strapi, 'api::announcement.announcement', { title: 'Gleich', kind: 'news', publishFrom }, 'published');
  expect((await cms.request('/api/announcements')).body.data).toEqual([]);
  expect(await changes(() => new Promise((passed) => setTimeout(passed, 1700)))).toBe(true);
  expect((await cms.request('/api/announcements')).body.data).toHaveLength(1);
});
