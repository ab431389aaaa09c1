import { afterEach, describe, expect, it } from 'vitest';
import { type Handler, startServer, type TestServer } from '../../tests/misbehaving-server.ts';
import { createCmsClient } from '../cms/cms-client.ts';
import { downloadOriginal, toDownloadUrl } from './download-original.ts';

const cmsUrl = 'http://cms.example:1337';
const where = (source: string, mediaOrigins: string[] = []) => toDownloadUrl(source, { cmsUrl, mediaOrigins })?.href;

describe('toDownloadUrl', () => {
  it('asks the CMS and the origins named for media', () => {
    expect(where(`${cmsUrl}/uploads/a.png?updated=1`)).toBe(`${cmsUrl}/uploads/a.png?updated=1`);
    expect(where('https://medien.example/a.png', ['https://medien.example'])).toBe('https://medien.example/a.png');
  });

  it('asks the CMS for uploads that an editor knew under its public name', () => {
    expect(where('https://redaktion.example/uploads/a.png')).toBe(`${cmsUrl}/uploads/a.png`);
    expect(where('http://169.254.169.254/uploads/../latest/meta-data')).toBeUndefined();
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://localhost/admin',
    'http://cms.example/a.png',
    'file:///uploads/passwd',
    'https://medien.example.evil.example/a.png',
  ])('refuses %s', (source) => {
    expect(where(source, ['https://medien.example'])).toBeUndefined();
  });
});

describe('downloadOriginal', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.stop());

  async function download(handler: Handler, stored?: { etag: string }, maxBytes = 1000) {
    server = await startServer(handler);
    const client = createCmsClient({ cmsUrl: server.url, timeout: 1_000, retries: 1, retryDelay: 5 });
    return downloadOriginal(`${server.url}/uploads/a.png`, client, { cmsUrl: server.url, mediaOrigins: [], maxBytes }, stored);
  }

  it('gives the bytes and the validator, and asks only for what changed', async () => {
    const answer: Handler = (_request, response, raw) => {
      response.setHeader('ETag', '"v1"');
      if (raw.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.end('Bild');
    };
    expect(await download(answer)).toEqual({ bytes: Buffer.from('Bild'), etag: '"v1"' });
    await server?.stop();
    expect(await download(answer, { etag: '"v1"' })).toBeUndefined();
  });

  it('does not follow a redirect into the house', async () => {
    const leadingAway = download((_request, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end());
    await expect(leadingAway).rejects.toThrow('Die Datei ist im CMS nicht abrufbar (Antwort 302).');
  });

  it('stops at the size limit, announced or not', async () => {
    await expect(download((_request, response) => response.end('x'.repeat(2_000_001)), undefined, 2_000_000)).rejects.toThrow(
      'Die Datei ist größer als 2 MB.',
    );
  });

  it('says what is wrong', async () => {
    await expect(download((_request, response) => response.writeHead(404).end())).rejects.toThrow('Die Datei gibt es im CMS nicht mehr.');
    await server?.stop();
    await expect(download((_request, _response, raw) => raw.socket.destroy())).rejects.toThrow('Die Datei konnte nicht geladen werden.');
  });
});
