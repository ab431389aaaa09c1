import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry } from './content';
import { createPng } from './png';
import { type Account, startCms, type TestCms } from './test-cms';

const png = createPng();
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF';
const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//DE\r\nEND:VCALENDAR\r\n';

let cms: TestCms;
let editor: Account;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.signIn('club-editor');
  await createEntry(cms.strapi, 'api::club.club', { name: 'Eigener', operatingStatus: 'active', editors: [editor.id] });
});
afterAll(() => cms.stop());

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

  test('nothing from an address on the web, which the server would have to fetch', async () => {
    const { status, body } = await editor.post('/upload/actions/upload-from-urls', { urls: ['https://example.org/bild.png'] });
    expect([status, body.error.message]).toEqual([403, 'Bitte laden Sie die Datei von Ihrem Gerät hoch.']);
  });

  test('a picture cannot be replaced by something else', async () => {
    const [file] = (await editor.upload('/upload', 'bild.png', png, 'image/png')).body;
    expect((await editor.upload(`/upload?id=${file.id}`, 'bild.png', svg, 'image/png')).status).toBe(400);
    expect((await editor.upload(`/upload/files/${file.id}/replace`, 'bild.png', svg, 'image/png')).status).toBe(400);
    expect((await editor.upload(`/upload?id=${file.id}`, 'bild.png', png, 'image/png')).status).toBe(200);
  });
});
