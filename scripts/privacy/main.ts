/**
 * `npm run privacy:export -- <e-mail> [--output <file>]`: everything that is held on an address, as JSON on the standard output or in a file that
 * only its owner can read. (npm writes two lines of its own before the standard output, unless it is called with `--silent`.)
 * `npm run privacy:erase -- <e-mail> [--yes]`: what can be erased, and what is left to do by hand; erases with `--yes`.
 */
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
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
  .option('--output <file>', 'Datei, in die das JSON geschrieben wird, statt auf die Standardausgabe')
  .action((email: string, { output }: { output?: string }) =>
    runMain(() =>
      withPersonalData(email, async (data) => {
        const held = await data.collect(email);
        const json = JSON.stringify(held, null, 2);
        if (output) await writeFileAtomic(output, `${json}\n`, { mode: 0o600 });
        else console.log(json);
        // Beside the output, which may be a file: a slip in the address would look like an answer.
        if (isNothing(held)) console.error(`Zu ${email} ist nichts gespeichert.`);
      }),
    ),
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

/** Whether nothing but the address itself stands there. */
function isNothing(held: object): boolean {
  const { email: _email, ...rest } = held as Record<string, object | null>;
  return Object.values(rest).every((value) => value === null || Object.keys(value).length === 0);
}

function printList(title: string, lines: string[]): void {
  console.log(`${title}:`);
  for (const line of lines.length > 0 ? lines : ['nichts']) console.log(`  - ${line}`);
}
