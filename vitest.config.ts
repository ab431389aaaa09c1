import { defineConfig } from 'vitest/config';

/** The same tests of the CMS on each database system: a real Strapi, one at a time. */
const cms = {
  include: ['cms/tests/**/*.test.ts'],
  exclude: ['cms/tests/**/*.browser.test.ts'],
  globalSetup: 'cms/tests/compile-cms.ts',
  testTimeout: 60_000,
  hookTimeout: 180_000,
  fileParallelism: false,
};

/** What a browser shows comes when it comes: the wait ends with the first right answer, so a generous limit costs nothing. */
const patient = { poll: { timeout: 15_000, interval: 50 } };

/** One run for all suites: units everywhere, a real Strapi for `cms`, a real Chromium for `e2e`. */
export default defineConfig({
  test: {
    reporters: ['default', './scripts/test/summary-reporter.ts'],
    projects: [
      {
        test: {
          name: 'site',
          include: ['site/src/**/*.test.ts', 'site/pipeline/**/*.test.ts', 'site/preview/**/*.test.ts', 'site/tests/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts'],
          exclude: ['scripts/**/*.e2e.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'cms-units', include: ['cms/src/**/*.test.ts'] } },
      { test: { name: 'cms', ...cms, env: { DATABASE_URL: '' } } },
      {
        test: {
          name: 'cms-postgresql',
          ...cms,
          // What the clock does over two years is a matter of rules, not of the database, and takes a minute.
          exclude: [...cms.exclude, 'cms/tests/two-years.test.ts'],
          env: { DATABASE_URL: process.env.TEST_DATABASE_URL ?? '' },
        },
      },
      {
        test: {
          name: 'admin',
          ...cms,
          include: ['cms/tests/**/*.browser.test.ts'],
          exclude: [],
          expect: patient,
          env: { DATABASE_URL: '' },
        },
      },
      { test: { name: 'platform', include: ['scripts/**/*.e2e.test.ts'], testTimeout: 180_000, expect: patient } },
      {
        test: {
          name: 'e2e',
          include: ['site/e2e/**/*.test.ts'],
          globalSetup: 'site/e2e/serve-fixture-site.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          expect: patient,
        },
      },
    ],
  },
});
