/** `npm run publisher`: the site's web server and its builds alone, for installations where the CMS is a service of its own. */
import { pino } from 'pino';
import { runMain } from '../lib/run-main.ts';
import { ensureSecrets } from '../lib/secrets.ts';
import { readSettings } from '../lib/settings.ts';
import { untilStopSignal } from '../lib/stop-signal.ts';
import { startPublisher } from './start-publisher.ts';

await runMain(async () => {
  const settings = readSettings();
  const secrets = await ensureSecrets(settings.data.secrets);
  const log = pino({ level: settings.logLevel });
  const publisher = await startPublisher(settings, secrets, log);
  const signal = await untilStopSignal();
  log.info({ signal }, 'Stopping.');
  await publisher.stop();
});
