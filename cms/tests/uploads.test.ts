import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry, entryPath } from './content';
import { type Account, startCms, type TestCms } from './test-cms';

/** A white PNG of one pixel, written out by the rules of the format (RFC 2083). */
function createPng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 255, 255, 255]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const png = createPng();
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF';
const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//DE\r\nEND:VCALENDAR\r\n';

let cms: TestCms;
let editor: Account;
let stranger: Account;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.signIn('club-editor');
  stranger = await cms.signIn('club-editor');
  await createEntry(cms.strapi, 'api::club.club', { name: 'Eigener', operatingStatus: 'active', editors: [editor.id] });
  await createEntry(cms.strapi, 'api::club.club', { name: 'Fremder', operatingStatus: 'active', editors: [stranger.id] });
});
afterAll(() => cms.stop());

const uploadAs = (account: Account, name = 'bild.png') => account.upload('/upload', name, png, 'image/png');

describe('what may be uploaded', () => {
  test.each([
    ['bild.png', png, 'image/png'],
    ['Satzung.PDF', pdf, 'application/pdf'],
    ['termine.ics', calendar, 'text/calendar'],
  ])('%s', async (name, content, type) => {
    const { status, body } = await editor.upload('/upload', name, content, type);
    expect(status, JSON.stringify(body)).toBe(201);
  });

  test.each([
    ['an SVG', 'logo.svg', svg, 'image/svg+xml'],
    ['an SVG named .png', 'logo.png', svg, 'image/png'],
    ['an SVG with an XML head named .jpg', 'logo.jpg', `<?xml version="1.0"?>${svg}`, 'image/jpeg'],
    ['an SVG named .pdf', 'logo.pdf', svg, 'application/pdf'],
    ['a Windows program named .png', 'spiel.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'image/png'],
    ['a Windows program', 'spiel.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'application/octet-stream'],
    ['an ELF program named .pdf', 'spiel.pdf', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]), 'application/pdf'],
    ['a web page named .png', 'seite.png', '<!doctype html><script>alert(1)</script>', 'image/png'],
    ['a web page', 'seite.html', '<!doctype html><script>alert(1)</script>', 'text/html'],
    ['a shell script named .ics', 'termine.ics', '#!/bin/sh\nrm -rf /', 'text/calendar'],
    ['a script', 'code.js', 'alert(1)', 'text/javascript'],
    ['an archive named .docx', 'brief.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'application/zip'],
    ['a picture named .html', 'bild.html', png, 'image/png'],
    ['a picture without an ending', 'bild', png, 'image/png'],
    ['nothing', 'leer.png', '', 'image/png'],
  ])('not %s', async (_what, name, content, type) => {
    const before = await cms.strapi.db.query('plugin::upload.file').count();
    for (const path of ['/upload', '/upload/files']) {
      const { status, body } = await editor.upload(path, name, content, type);
      expect(status, path).toBe(400);
      if (content.length > 0) expect(body.error.message).toMatch(/kann nicht hochgeladen werden/);
    }
    expect(await cms.strapi.db.query('plugin::upload.file').count()).toBe(before);
  });

  test('not more than 20 MB', async () => {
    const { status, body } = await editor.upload(
      '/upload',
      'plakat.pdf',
      Buffer.concat([Buffer.from(pdf), Buffer.alloc(21_000_000)]),
      'application/pdf',
    );
    expect([status, body.error.message]).toEqual([400, '„plakat.pdf“ ist zu groß. Bitte laden Sie Dateien bis 20 MB hoch.']);
  });

  test('a picture cannot be replaced by something else', async () => {
    const [file] = (await uploadAs(editor)).body;
    expect((await editor.upload(`/upload?id=${file.id}`, 'bild.png', svg, 'image/png')).status).toBe(400);
    expect((await editor.upload(`/upload/files/${file.id}/replace`, 'bild.png', svg, 'image/png')).status).toBe(400);
    expect((await editor.upload(`/upload?id=${file.id}`, 'bild.png', png, 'image/png')).status).toBe(200);
  });
});

describe('whose files', () => {
  test('an editor sees, changes and deletes the own ones and no others', async () => {
    const [own] = (await uploadAs(editor)).body;
    const [foreign] = (await uploadAs(stranger, 'fremd.png')).body;
    const { body } = await editor.get('/upload/files?pageSize=100');
    const ids = body.results.map((file: { id: number }) => file.id);
    expect(ids).toContain(own.id);
    expect(ids).not.toContain(foreign.id);
    expect((await editor.get(`/upload/files/${foreign.id}`)).status).toBe(403);
    expect((await editor.put(`/upload/files/${foreign.id}`, { fileInfo: { name: 'gekapert.png' } })).status).toBe(403);
    expect((await editor.upload(`/upload?id=${foreign.id}`, 'bild.png', png, 'image/png')).status).toBe(403);
    expect((await editor.delete(`/upload/files/${foreign.id}`)).status).toBe(403);
    expect((await editor.post('/upload/actions/bulk-delete', { fileIds: [foreign.id], folderIds: [] })).status).toBe(403);
    expect((await editor.post('/upload/actions/bulk-delete', { fileIds: [own.id, foreign.id] })).status).toBe(403);
    expect((await editor.post('/upload/actions/bulk-move', { fileIds: [foreign.id], destinationFolderId: null })).status).toBe(403);
    expect(await cms.strapi.db.query('plugin::upload.file').count({ where: { id: foreign.id } })).toBe(1);
    expect((await editor.delete(`/upload/files/${own.id}`)).status).toBe(200);
  });

  test('editors of one club share its files', async () => {
    const fellow = await cms.signIn('club-editor');
    await createEntry(cms.strapi, 'api::club.club', { name: 'Gemeinsam', operatingStatus: 'active', editors: [editor.id, fellow.id] });
    const [file] = (await uploadAs(fellow, 'gemeinsam.png')).body;
    expect((await editor.get(`/upload/files/${file.id}`)).status).toBe(200);
  });

  test("folders are the coordination's", async () => {
    const coordinator = await cms.signIn('coordinator');
    expect((await editor.post('/upload/folders', { name: 'Meiner', parent: null })).status).toBe(403);
    const folder = (await coordinator.post('/upload/folders', { name: 'Alle', parent: null })).body.data;
    expect((await editor.put(`/upload/folders/${folder.id}`, { name: 'Meiner' })).status).toBe(403);
    expect((await editor.post('/upload/actions/bulk-delete', { folderIds: [folder.id] })).status).toBe(403);
  });

  test('a foreign file cannot be put into an own entry', async () => {
    const [own] = (await uploadAs(editor)).body;
    const [foreign] = (await uploadAs(stranger)).body;
    const uid = 'api::opportunity.opportunity';
    const club = (await cms.strapi.db.query('api::club.club').findOne({ where: { name: 'Eigener' } })).documentId;
    const create = (image: object) => editor.post(entryPath(uid), { title: 'Mit Bild', club, image });
    expect((await create({ file: own.id })).status).toBe(201);
    for (const file of [
      foreign.id,
      { id: foreign.id },
      String(foreign.id),
      { set: [{ id: foreign.id }] },
      { connect: [{ id: foreign.id }] },
    ]) {
      const answer = await create({ file });
      expect(answer.status, JSON.stringify(file)).toBe(403);
    }
  });
});
