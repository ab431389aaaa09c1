/**
 * `npm run reminders [-- --dry-run] [--at <day>]`: sends the reminders that are due, as the CMS does by itself every morning; with `--dry-run`
 * it only lists what would go out, with `--at` as it will be on another day.
 */
import { Command } from 'commander';
import { openCms } from '../lib/open-cms.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';
import { describePlan } from './describe-plan.ts';
import { loadReminders } from './load-reminders.ts';

const program = new Command('reminders')
  .description('Verschickt fällige Erinnerungen, Angaben zu bestätigen. Das CMS tut das jeden Morgen von selbst.')
  .option('--dry-run', 'nur zeigen, was hinausginge', false)
  .option('--at <tag>', 'als wäre dieser Tag, z. B. 2027-05-03 (nur mit --dry-run)')
  .showHelpAfterError()
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

await runMain(async () => {
  const { dryRun, at } = program.opts<{ dryRun: boolean; at?: string }>();
  // Otherwise a slip of the finger would tell people today what holds next year.
  if (at && !dryRun) throw new OperatorError('--at geht nur zusammen mit --dry-run.');
  const now = readDay(at);
  const cms = await openCms(readSettings());
  try {
    const { planReminders, sendReminders } = loadReminders();
    const plan = await planReminders(cms.strapi, now);
    if (!dryRun) await sendReminders(cms.strapi, now);
    for (const line of describePlan(plan)) console.log(line);
    if (!dryRun) console.log('Die E-Mails stehen im Ausgang. Das laufende CMS verschickt sie in der nächsten Minute.');
  } finally {
    await cms.close();
  }
});

function readDay(text: string | undefined): Date {
  // Noon in UTC is the same day in Berlin all year.
  const day = text ? new Date(`${text}T12:00:00.000Z`) : new Date();
  if (Number.isNaN(day.getTime())) throw new OperatorError(`„${text}“ ist kein Tag. Schreiben Sie ihn so: 2027-05-03.`);
  return day;
}
