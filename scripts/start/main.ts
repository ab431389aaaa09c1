/** `npm start`: the whole platform on this machine, from a bare clone or as it was left. Idempotent; Ctrl-C ends everything. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { cmsEnvironment } from '../lib/cms-environment.ts';
import { ensurePortFree } from '../lib/ports.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import { ensureSecrets } from '../lib/secrets.ts';
import { readSettings } from '../lib/settings.ts';
import { untilStopSignal } from '../lib/stop-signal.ts';
import { createLog } from '../publisher/create-log.ts';
import { type RunningPublisher, startPublisher } from '../publisher/start-publisher.ts';
import { describeAddresses } from './describe-addresses.ts';
import { buildCms, compileCms, readCmsBuildState } from './ensure-cms-built.ts';
import { isSeeded, seedIfEmpty } from './ensure-seeded.ts';
import { runStep } from './steps.ts';
import { type SupervisedCms, superviseCms } from './supervise-cms.ts';

const { demo } = new Command('npm start --')
  .description('Starts the CMS and the site. Ports, data and addresses come from environment variables, see docs/betrieb.md.')
  .option('--no-demo', 'leave an empty database empty instead of filling in the demo municipality')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .showHelpAfterError()
  .parse()
  .opts<{ demo: boolean }>();

let publisher: RunningPublisher | undefined;
let cms: SupervisedCms | undefined;

async function start(): Promise<void> {
  const settings = readSettings();
  await ensurePortFree('CMS_PORT', settings.cmsPort);
  await ensurePortFree('SITE_PORT', settings.sitePort);
  await mkdir(settings.data.root, { recursive: true });
  const secrets = await ensureSecrets(settings.data.secrets);
  const environment = cmsEnvironment(settings, secrets);

  // First of all, so that an existing site is back at once.
  publisher = await startPublisher(settings, secrets, createLog(settings, 'error'));
  const cmsState = await readCmsBuildState(settings.cmsPublicUrl);
  if (cmsState === 'admin outdated') {
    await runStep('Die Redaktionsoberfläche wird gebaut (etwa eine Minute)', () => buildCms(settings.cmsPublicUrl, environment));
  } else if (cmsState === 'server outdated') {
    await runStep('Das CMS wird übersetzt', () => compileCms(environment));
  }
  if (demo && !(await isSeeded(settings))) await runStep('Die Beispielgemeinde wird angelegt', () => seedIfEmpty(environment));
  cms = await runStep('Das CMS startet', () =>
    superviseCms({
      url: `http://localhost:${settings.cmsPort}`,
      environment,
      logFile: join(settings.data.logs, 'cms.log'),
      say: (line) => console.log(line),
    }),
  );
  await publisher.check();
  if (publisher.readStatus().releaseId === null) await runStep('Die Website wird gebaut', () => waitForFirstRelease(publisher));
  console.log(await describeAddresses(settings));
}

/** The publisher repeats a failed build by itself; what fails three times will not pass. */
async function waitForFirstRelease(running: RunningPublisher | undefined): Promise<void> {
  const failures = new Set<string>();
  for (;;) {
    const status = running?.readStatus();
    if (status?.releaseId) return;
    if (status?.lastFailure) failures.add(status.lastFailure.at);
    if (status?.lastFailure && failures.size === 3) {
      throw new OperatorError(`${status.lastFailure.reason}\nDetails stehen im Ordner logs/ des Datenverzeichnisses.`);
    }
    await sleep(100);
  }
}

await runMain(async () => {
  const stopSignal = untilStopSignal();
  try {
    // A signal during the start ends it too; what was started by then is stopped below.
    await Promise.race([start(), stopSignal]);
    await stopSignal;
  } finally {
    await Promise.all([publisher?.stop(), cms?.stop()]);
  }
});
process.exit();
