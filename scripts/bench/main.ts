/** `npm run bench -- <what>`: measurements, printed as medians with their conditions. Never part of the tests: machines are noisy. */
import { Command, Option } from 'commander';
import { parseCount } from '../lib/parse-count.ts';
import { type DatabaseSystem, databaseSystems, measureAdmin } from './measure-admin.ts';
import { measureBuild } from './measure-build.ts';
import { measureLighthouse } from './measure-lighthouse.ts';
import { measurePublish } from './measure-publish.ts';

const program = new Command('npm run bench --')
  .description('Measures the platform and prints medians. Figures go into docs/benchmarks.md with their command.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .showHelpAfterError();

program
  .command('publish')
  .description('from a publish request by the demo club editor to the new text being served; needs a running `npm start`')
  .option('--times <n>', 'how many publishes', parseCount, 20)
  .action(({ times }: { times: number }) => measurePublish(times));

program
  .command('build')
  .description('seconds and peak memory of `npm run build` against a CMS with demo data, on a temporary database')
  .option('--size <size>', 'town, county or state', 'county')
  .option('--times <n>', 'how many builds', parseCount, 3)
  .action(({ size, times }: { size: string; times: number }) => measureBuild(size, times));

program
  .command('lighthouse')
  .description('scores and loading times of home, list, club, event and search on a slow phone; needs a running `npm start` and a Chromium')
  .option('--times <n>', 'how many runs of each page', parseCount, 3)
  .action(({ times }: { times: number }) => measureLighthouse(times));

program
  .command('admin')
  .description("how fast the editors' lists, searches, home page and report answer with many clubs, on a temporary database")
  .option('--clubs <n>', 'how many clubs', parseCount, 12_000)
  .option('--times <n>', 'how often each is asked', parseCount, 20)
  .addOption(
    new Option('--database <system>', 'the database system; a PostgreSQL is started for it').choices(databaseSystems).default('sqlite'),
  )
  .action(({ clubs, times, database }: { clubs: number; times: number; database: DatabaseSystem }) => measureAdmin(clubs, times, database));

await program.parseAsync();
