import { afterEach, describe, expect, it } from 'vitest';
import { fakeCms } from '../../tests/fake-cms.ts';
import { rawClub } from '../../tests/fixtures/factories.ts';
import { type Handler, sendJson, startServer, type TestServer } from '../../tests/misbehaving-server.ts';
import { fetchContent } from './fetch-content.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function fetchFrom(handler: Handler, options: { retries?: number; timeout?: number; signal?: AbortSignal } = {}) {
  server = await startServer(handler);
  return fetchContent({ cmsUrl: server.url, timeout: 2_000, retries: 2, retryDelay: 5, ...options });
}

const clubs = (count: number) =>
  Array.from({ length: count }, (_, index) => rawClub(`club-${String(index).padStart(4, '0')}`, `Verein ${index}`));

describe('fetchContent', () => {
  it('reads every page of every type', async () => {
    const snapshot = await fetchFrom(fakeCms({ club: clubs(25) }, undefined, 10));
    expect(snapshot.content.club.map((club) => club.documentId)).toEqual(clubs(25).map((club) => club.documentId));
    expect(snapshot).toMatchObject({
      contentVersion: 'abc123',
      cmsUrl: server?.url,
      content: { event: [], municipality: { name: 'Stadt Lindenried' } },
    });
  });

  it('repeats after a 500, a 429 and a dropped connection', async () => {
    const snapshot = await fetchFrom(
      fakeCms({ club: clubs(1) }, ({ path, count }, response, raw) => {
        if (path === '/api/clubs' && count === 1) sendJson(response, {}, 500);
        else if (path === '/api/events' && count === 1) sendJson(response, {}, 429);
        else if (path === '/api/venues' && count === 1) raw.socket.destroy();
        else return false;
        return true;
      }),
    );
    expect(snapshot.content.club).toHaveLength(1);
    expect(server?.requests.filter((path) => path === '/api/venues')).toHaveLength(2);
  });

  it.each([
    [401, 'answered 401. The address is protected by a login.'],
    [403, 'answered 403. Public reading is switched off in the CMS.'],
    [404, 'answered 404. Check CMS_URL'],
  ])('stops at once on %i and names address and remedy', async (status, message) => {
    const reading = fetchFrom(
      fakeCms({}, ({ path }, response) => {
        if (path !== '/api/clubs') return false;
        sendJson(response, {}, status);
        return true;
      }),
    );
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(`${server?.url}/api/clubs`);
    expect(server?.requests.filter((path) => path === '/api/clubs')).toHaveLength(1);
  });

  it('gives up on a server that never answers, within its timeouts', async () => {
    const reading = fetchFrom(() => undefined, { timeout: 50, retries: 1 });
    await expect(reading).rejects.toThrow('/api/content-state did not answer in time');
    expect(server?.requests).toHaveLength(2);
  });

  it('refuses an answer that was cut off', async () => {
    const reading = fetchFrom(
      fakeCms({}, ({ path }, response) => {
        if (path !== '/api/clubs') return false;
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
        response.write('{"data":[{"documentId":"club-1"');
        response.socket?.end();
        return true;
      }),
    );
    await expect(reading).rejects.toThrow(/\/api\/clubs cannot be read \(/);
  });

  it('refuses what is not a Strapi server', async () => {
    await expect(fetchFrom((_request, response) => response.end('<html>'))).rejects.toThrow('/api/content-state');
    await server?.stop();
    await expect(fetchFrom((_request, response) => sendJson(response, { hello: 1 }))).rejects.toThrow(
      'did not answer as a Strapi server of this platform does',
    );
  });

  it('reads again when entries are missing from the answer, and refuses to go on with a part', async () => {
    const missesOne: Handler = fakeCms(
      { club: clubs(25) },
      ({ path, url }, response) => {
        if (path !== '/api/clubs' || url.searchParams.get('pagination[page]') !== '2') return false;
        sendJson(response, { data: clubs(25).slice(10, 19), meta: { pagination: { pageCount: 3, total: 25 } } });
        return true;
      },
      10,
    );
    await expect(fetchFrom(missesOne)).rejects.toThrow('/api/clubs: 24 of 25 entries arrived.');
    expect(server?.requests.filter((path) => path === '/api/content-state')).toHaveLength(3);
  });

  it('does not take an entry that moved to the next page for two', async () => {
    const shifts: Handler = fakeCms(
      { club: clubs(20) },
      ({ path, url, count }, response) => {
        if (path !== '/api/clubs' || url.searchParams.get('pagination[page]') !== '2' || count > 2) return false;
        sendJson(response, { data: clubs(20).slice(9, 19), meta: { pagination: { pageCount: 2, total: 20 } } });
        return true;
      },
      10,
    );
    const snapshot = await fetchFrom(shifts);
    expect(new Set(snapshot.content.club.map((club) => club.documentId)).size).toBe(20);
  });

  it('reads again when something was published meanwhile', async () => {
    let content = clubs(1);
    const snapshot = await fetchFrom((request, response, raw) => {
      if (request.path === '/api/content-state') {
        if (request.count === 2) content = clubs(2);
        return sendJson(response, { version: request.count < 2 ? 'before' : 'after' });
      }
      fakeCms({ club: content })(request, response, raw);
    });
    expect(snapshot.contentVersion).toBe('after');
    expect(snapshot.content.club).toHaveLength(2);
  });

  it('gives up when the content never holds still', async () => {
    const restless = fetchFrom((request, response, raw) => {
      if (request.path === '/api/content-state') return sendJson(response, { version: `v${request.count}` });
      fakeCms({})(request, response, raw);
    });
    await expect(restless).rejects.toThrow('gave a different answer each of 3 times. The content state changed while it was read.');
  });

  it('fails when the CMS stops while it is read', async () => {
    const reading = fetchFrom(
      fakeCms(
        { club: clubs(25) },
        ({ path, url }) => {
          if (path !== '/api/clubs' || url.searchParams.get('pagination[page]') !== '2') return false;
          void server?.stop();
          return true;
        },
        10,
      ),
      { retries: 1 },
    );
    await expect(reading).rejects.toThrow('Is the CMS running, and is CMS_URL right?');
  });

  it('ends at once when it is cancelled', async () => {
    const abort = new AbortController();
    const reading = fetchFrom(() => abort.abort(), { signal: abort.signal });
    await expect(reading).rejects.toThrow('was cancelled');
  });
});
