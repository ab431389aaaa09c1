/**
 * `npm run privacy:export -- <e-mail>`: everything that is held on an address, as JSON on the standard output.
 * `npm run privacy:erase -- <e-mail> [--yes]`: what can be erased, and what is left to do by hand; erases with `--yes`.
 */
import { Command } from 'commander';
import { openCms } from '../lib/open-cms.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';

/** As much of cms/src/privacy/personal-data.ts as is used here; the CMS is compiled and cannot be imported. */
interface PersonalData {
  collect(address: string): Promise<object>;
  erase(address: string, options: { isDryRun: boolean }): Promise<{ erased: string[]; byHand: string[] }>;
}

const program = new Command('privacy')
  .description('Auskunft über gespeicherte Daten einer Person und deren Löschung.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('export')
  .argument('<e-mail>')
  .action((email: string) =>
    runMain(() => withPersonalData(email, async (data) => console.log(JSON.stringify(await data.collect(email), null, 2)))),
  );

program
  .command('erase')
  .argument('<e-mail>')
  .option('--yes', 'wirklich löschen; ohne diese Angabe wird nur gezeigt, was geschähe')
  .action((email: string, { yes = false }: { yes?: boolean }) =>
    runMain(() =>
      withPersonalData(email, async (data) => {
        const { erased, byHand } = await data.erase(email, { isDryRun: !yes });
        printList(yes ? 'Gelöscht' : 'Zu löschen (mit --yes)', erased);
        printList('Von Hand zu tun', byHand);
      }),
    ),
  );

await program.parseAsync();

async function withPersonalData(email: string, work: (data: PersonalData) => Promise<void>): Promise<void> {
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new OperatorError(`„${email}“ ist keine E-Mail-Adresse.`);
  const cms = await openCms(readSettings());
  try {
    await work(cms.strapi.get('ehrenamt.personal-data') as PersonalData);
  } finally {
    await cms.close();
  }
}

function printList(title: string, lines: string[]): void {
  console.log(`${title}:`);
  for (const line of lines.length > 0 ? lines : ['nichts']) console.log(`  - ${line}`);
}
