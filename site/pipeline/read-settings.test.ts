import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';

const startedAt = new Date('2026-11-24T09:00:00Z');
const read = (env: Record<string, string>) => readSettings(env, startedAt);

describe('readSettings', () => {
  it('has defaults for all, and takes empty variables for unset', () => {
    expect(read({ CMS_URL: '', SNAPSHOT: '' })).toMatchObject({
      cmsUrl: 'http://localhost:1337',
      siteUrl: 'http://localhost:4321',
      now: '2026-11-24T09:00:00.000Z',
      givenSnapshot: undefined,
    });
  });

  it('keeps media beside the snapshot', () => {
    expect(read({ DATA_DIR: '/data' })).toMatchObject({ snapshotPath: '/data/snapshot/snapshot.json', mediaDir: '/data/snapshot/media' });
    expect(read({ DATA_DIR: '/data', SNAPSHOT: '/tmp/x/s.json' })).toMatchObject({
      snapshotPath: '/tmp/x/s.json',
      mediaDir: '/tmp/x/media',
    });
  });

  it('normalises addresses and instants', () => {
    expect(
      read({
        CMS_URL: 'https://cms.example/',
        BUILD_NOW: '2026-11-24T10:00:00+01:00',
        MEDIA_ORIGINS: 'https://a.example/x, https://b.example',
      }),
    ).toMatchObject({
      cmsUrl: 'https://cms.example',
      now: '2026-11-24T09:00:00.000Z',
      mediaOrigins: ['https://a.example', 'https://b.example'],
    });
  });

  it.each([
    [{}, 'http://localhost:1337'],
    [{ CMS_URL: 'http://127.0.0.1:1337' }, 'http://127.0.0.1:1337'],
    [{ CMS_URL: 'http://cms', CMS_PUBLIC_URL: 'https://redaktion.example/' }, 'https://redaktion.example'],
    [{ SNAPSHOT: 's.json' }, undefined],
    [{ SNAPSHOT: 's.json', CMS_URL: 'https://cms.example' }, 'https://cms.example'],
    [{ SNAPSHOT: 's.json', CMS_PUBLIC_URL: 'https://cms.example' }, 'https://cms.example'],
  ])('with %j, forms are sent to %s', (env, formsUrl) => {
    expect(read(env as unknown as Record<string, string>).formsUrl).toBe(formsUrl);
  });

  it.each([
    [{ CMS_URL: 'localhost:1337' }, 'CMS_URL must be an http(s) address, e.g. http://localhost:1337, but is "localhost:1337".'],
    [{ BUILD_NOW: 'gestern' }, 'BUILD_NOW must be an ISO 8601 instant with offset, e.g. 2026-11-24T09:00:00Z, but is "gestern".'],
    [{ BUILD_NOW: '2026-11-24' }, 'BUILD_NOW must be'],
    [{ MEDIA_ORIGINS: 'irgendwo' }, 'MEDIA_ORIGINS must be an http(s) address'],
    [{ OUT_DIR: '/' }, 'OUT_DIR must be a folder of its own'],
    [{ OUT_DIR: '/data', DATA_DIR: '/data' }, 'OUT_DIR must be a folder of its own, but "/data" holds the sources or the data.'],
  ])('refuses %j and names the variable', (env, message) => {
    expect(() => read(env as unknown as Record<string, string>)).toThrow(message);
  });
});
