/**
 * `npm run seed -- --size town|county|state [--if-empty]`: fills an empty installation with the demo municipality and writes the accounts
 * to try it with to DATA_DIR/demo-accounts.json. Keeps all data that is there.
 */
import { Command, Option } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { notifyPublisher } from '../lib/notify-publisher.ts';
import { openCms } from '../lib/open-cms.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';
import type { Size } from './content/municipality.ts';
import { amounts, makePlan } from './plan/make-plan.ts';
import { seedCms } from './seed-cms.ts';

const program = new Command('seed')
  .description('Füllt eine leere Installation mit Demodaten: town 100, county 1.600, state 12.000 Vereine.')
  .addOption(new Option('--size <size>', 'Größe der Demodaten').choices(Object.keys(amounts)).default('town'))
  .option('--if-empty', 'still enden, wenn schon Inhalte da sind')
  .showHelpAfterError()
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

await runMain(async () => {
  const options = program.opts<{ size: Size; ifEmpty?: boolean }>();
  const started = performance.now();
  const settings = readSettings();
  const plan = makePlan(options.size, readNow(process.env.BUILD_NOW));
  const cms = await openCms(settings);
  try {
    const accounts = await seedCms(cms, plan, options.ifEmpty === true, (line) => console.log(line));
    if (!accounts) return;
    await writeFileAtomic(settings.data.demoAccounts, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
    console.log(`Demodaten fertig nach ${((performance.now() - started) / 1000).toFixed(1)} s. Zugänge: ${settings.data.demoAccounts}`);
    console.log(await notifyPublisher(settings, cms.secrets.PUBLISHER_SECRET));
  } finally {
    await cms.close();
  }
});

function readNow(text: string | undefined): Date {
  const now = text ? new Date(text) : new Date();
  if (Number.isNaN(now.getTime()))
    throw new OperatorError('BUILD_NOW is no point in time; set an ISO instant such as 2026-11-24T09:00:00Z, or leave it out.');
  return now;
}
