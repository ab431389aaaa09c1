import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './paths.ts';
import { readSettings, SettingsError } from './settings.ts';

test('an empty environment gives the documented defaults', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    cmsPort: 1337,
    sitePort: 4321,
    siteHost: 'localhost',
    cmsUrl: 'http://localhost:1337',
    cmsPublicUrl: 'http://localhost:1337',
    siteUrl: 'http://localhost:4321',
    publisherUrl: 'http://localhost:4321/publish',
    databaseUrl: undefined,
    keepReleases: 5,
    reconcileSeconds: 60,
    buildTimeLimitSeconds: 600,
    logLevel: 'info',
  });
  expect(settings.data.root).toBe(join(repositoryRoot, '.data'));
});

test('addresses follow the ports', () => {
  expect(readSettings({ CMS_PORT: '2337', SITE_PORT: '5321' })).toMatchObject({
    cmsUrl: 'http://localhost:2337',
    siteUrl: 'http://localhost:5321',
    publisherUrl: 'http://localhost:5321/publish',
  });
});

test('a trailing slash and an empty variable do not matter', () => {
  expect(readSettings({ SITE_URL: 'https://mitmachen.example/', CMS_PORT: '', CMS_URL: ' ' })).toMatchObject({
    siteUrl: 'https://mitmachen.example',
    cmsUrl: 'http://localhost:1337',
  });
});

test('a relative DATA_DIR starts at the repository', () => {
  expect(readSettings({ DATA_DIR: 'elsewhere' }).data.current).toBe(join(repositoryRoot, 'elsewhere', 'current'));
});

test.each([
  [{ SITE_PORT: 'viele' }, 'SITE_PORT is not a number; set a port from 1 to 65535.'],
  [{ CMS_PORT: '70000' }, 'CMS_PORT is no port; set a number from 1 to 65535.'],
  [{ SITE_URL: 'mitmachen.example' }, 'SITE_URL is not a web address; set one that starts with http:// or https://.'],
  [{ KEEP_RELEASES: '0' }, 'KEEP_RELEASES is too small; set a whole number of at least 1.'],
  [{ CMS_PORT: '4321' }, 'CMS_PORT and SITE_PORT are both 4321; set two different ports.'],
])('%j is refused with the variable and the remedy', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(new SettingsError(message));
});

test('an unusable DATABASE_URL is refused without repeating the password in it', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://user:geheim@host/db' })).toThrow(
    /^DATABASE_URL is not a PostgreSQL address(?!.*geheim)/,
  );
});

test('all faults are named at once', () => {
  expect(() => readSettings({ CMS_PORT: 'x', LOG_LEVEL: 'laut' })).toThrow(/CMS_PORT.*\nLOG_LEVEL is unknown/);
});
