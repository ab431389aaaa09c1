/**
 * `npm test`: all suites, or those named (`npm test -- --project site`; all words go to vitest).
 * Finds what the machine offers first: a Chromium for the browser tests, a PostgreSQL to run the CMS tests on as well as on SQLite.
 * What is missing is said; with `CI` set it is a failure.
 */
import { placeholderSecrets } from '../lib/secrets.ts';
import { ensureCmsBuilt, ensureServerCompiled } from '../start/ensure-cms-built.ts';
import { findChromium } from './find-chromium.ts';
import { runGroups, runVitest } from './run-vitest.ts';
import { startPostgres } from './start-postgres.ts';

const missing: string[] = [];

const chromium = await findChromium(process.env);
if (!chromium) {
  missing.push(
    'No Chromium found; the browser tests need one: `apt-get install chromium` (Debian; Ubuntu: `chromium-browser`), ' +
      'or set CHROMIUM_PATH to the executable of Chromium or Chrome.',
  );
}

const postgres = await startPostgres();
if (!postgres) missing.push('No PostgreSQL found; the CMS tests run on SQLite only: `apt-get install postgresql`.');

for (const line of missing) console.error(line);
if (missing.length > 0 && process.env.CI) process.exit(1);

// Before the suites start side by side: several of them open the CMS, and none must find it half built.
if (chromium) await ensureCmsBuilt('http://localhost:1337', placeholderSecrets());
else await ensureServerCompiled();

/** What runs side by side: the suites of each group one after the other. Both together keep two cores busy, each alone only one. */
const groups = [
  ['cms', 'cms-postgresql'],
  ['site', 'scripts', 'cms-units', 'admin', 'platform', 'e2e'],
];
const unavailable = [...(chromium ? [] : ['e2e', 'admin', 'platform']), ...(postgres ? [] : ['cms-postgresql'])];
const environment = { NODE_ENV: 'test', CHROMIUM_PATH: chromium, TEST_DATABASE_URL: postgres?.url };
const words = process.argv.slice(2);
try {
  const exitCode =
    words.length > 0
      ? await runVitest([...unavailable.map((project) => `--project=!${project}`), ...words], environment)
      : await runGroups(
          groups.map((projects) => projects.filter((project) => !unavailable.includes(project))),
          environment,
        );
  process.exitCode = exitCode;
} finally {
  await postgres?.stop();
}
