import type { Logger } from 'pino';
import { explainListenError } from '../lib/ports.ts';
import type { Secrets } from '../lib/secrets.ts';
import type { Settings } from '../lib/settings.ts';
import { systemClock } from './clock.ts';
import { readContentState } from './content-state.ts';
import { createPreview } from './preview/create-preview.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { runBuild } from './run-build.ts';
import { createServer } from './server.ts';

/** A publisher that listens. */
export interface RunningPublisher extends Pick<Publisher, 'check' | 'readStatus'> {
  /** Closes the server and ends a running build; resolves when nothing is left. */
  stop(): Promise<void>;
}

/**
 * Serves the site on SITE_PORT and keeps it up to date.
 *
 * @throws {PortError} if the port is taken
 */
export async function startPublisher(settings: Settings, secrets: Secrets, log: Logger): Promise<RunningPublisher> {
  const publisher = createPublisher({
    settings,
    clock: systemClock,
    log,
    runBuild,
    readContentState: () => readContentState(settings.cmsUrl),
    secrets: Object.values(secrets),
  });
  const preview = createPreview({ settings, secret: secrets.PUBLISHER_SECRET, clock: systemClock, log });
  const server = createServer({ settings, secret: secrets.PUBLISHER_SECRET, publisher, preview, log });
  try {
    await server.listen({
      host: settings.siteHost,
      port: settings.sitePort,
      listenTextResolver: () => `The site listens on port ${settings.sitePort}.`,
    });
  } catch (error) {
    throw explainListenError(error, 'SITE_PORT', settings.sitePort);
  }
  await publisher.start();
  return {
    check: publisher.check,
    readStatus: publisher.readStatus,
    async stop() {
      await Promise.all([server.close(), publisher.stop(), preview.stop()]);
    },
  };
}
