/**
 * `npm run import -- opportunities <file.csv>` · `events <file.ics|url>` · `clubs <file.csv>`: real data in, repeatable, with a report of
 * what was taken, changed, refused and why.
 */
import { Command, Option } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { notifyPublisher } from '../lib/notify-publisher.ts';
import { type OpenCms, openCms } from '../lib/open-cms.ts';
import { runMain } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';
import { importClubs } from './import-clubs.ts';
import { importEvents } from './import-events.ts';
import { importOpportunities } from './import-opportunities.ts';
import type { ImportOptions } from './import-options.ts';
import { encodings } from './read-text-file.ts';
import { formatReport, type ImportReport } from './report.ts';

interface CommandOptions extends Omit<ImportOptions, 'onProgress'> {
  report?: string;
  club?: string;
  venue?: string;
  source?: string;
  removeMissing?: boolean;
}

type Open = () => Promise<OpenCms>;
type Import = (open: Open, file: string, options: CommandOptions & ImportOptions) => Promise<ImportReport>;

const program = new Command('import')
  .description('Übernimmt Vereine, Engagementangebote und Termine. Derselbe Import lässt sich wiederholen.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

addImport('opportunities', '<datei.csv>', 'Engagementangebote aus einem Freinet-Export', importOpportunities);
addImport('clubs', '<datei.csv>', 'Vereine aus einer Liste', importClubs);
addImport('events', '<datei.ics|adresse>', 'Veranstaltungen aus einem Kalender', (open, file, options) =>
  importEvents(open, file, { ...options, removeMissing: options.removeMissing === true }),
)
  .option('--club <verein>', 'Name oder Adressteil des Vereins, dem die Termine gehören (sonst: der Kommune)')
  .option('--venue <ort>', 'Name oder Adressteil des Orts für Termine ohne erkennbaren Ort')
  .option('--source <name>', 'Name der Quelle (sonst: der Name, den der Kalender nennt)')
  .option('--remove-missing', 'nimmt künftige Termine von der Seite, die nicht mehr in der Quelle stehen');

await program.parseAsync();

function addImport(name: string, file: string, description: string, run: Import): Command {
  return program
    .command(name)
    .argument(file)
    .description(description)
    .option('--dry-run', 'nur prüfen und berichten, nichts schreiben', false)
    .addOption(new Option('--encoding <kodierung>', 'Kodierung der Datei').choices(encodings).default('auto'))
    .addOption(
      new Option('--confirmed <wann>', 'gilt als bestätigt: heute oder mit der letzten Änderung in der Quelle')
        .choices(['source', 'today'])
        .default('today'),
    )
    .option('--report <datei.json>', 'schreibt den vollständigen Bericht als JSON')
    .showHelpAfterError()
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((path: string, options: CommandOptions) => runMain(() => runImport(run, path, options)));
}

/** The CMS is opened only once the file has proved readable: a fault in it is reported within a second. */
async function runImport(run: Import, file: string, options: CommandOptions): Promise<void> {
  const settings = readSettings();
  let cms: OpenCms | undefined;
  const open = async () => {
    cms = await openCms(settings);
    return cms;
  };
  try {
    const report = await run(open, file, { ...options, onProgress: (line) => console.log(line) });
    for (const line of formatReport(report)) console.log(line);
    if (options.report) await writeFileAtomic(options.report, `${JSON.stringify(report, null, 2)}\n`);
    if (cms && !options.dryRun && report.created + report.changed + report.unpublished > 0) {
      console.log(await notifyPublisher(settings, cms.secrets.PUBLISHER_SECRET));
    }
  } finally {
    await cms?.close();
  }
}
