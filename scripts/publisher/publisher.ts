import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { repositoryRoot } from '../lib/paths.ts';
import type { Settings } from '../lib/settings.ts';
import { readBuildReport } from './build-report.ts';
import type { Clock } from './clock.ts';
import type { ContentState } from './content-state.ts';
import { describeFailure } from './describe-failure.ts';
import { createPublishQueue, type Demand, type PublishQueue } from './publish-queue.ts';
import {
  createReleaseId,
  pruneReleases,
  publishRelease,
  type Release,
  readCurrentRelease,
  removeLeftovers,
  removeRelease,
} from './releases.ts';
import type { BuildExit, BuildOptions } from './run-build.ts';
import { findStaleness, nextDueTime } from './staleness.ts';

/** Seconds between two looks at a CMS that does not answer. */
const IMPATIENCE_SECONDS = 5;
/** Seconds until a failed run is tried again; doubled with each further failure up to {@link LONGEST_RETRY_SECONDS}. */
const FIRST_RETRY_SECONDS = 5;
const LONGEST_RETRY_SECONDS = 600;

export interface PublisherParts {
  settings: Pick<Settings, 'cmsUrl' | 'cmsPublicUrl' | 'siteUrl' | 'data' | 'keepReleases' | 'reconcileSeconds' | 'buildTimeLimitSeconds'>;
  clock: Clock;
  log: Logger;
  runBuild: (options: BuildOptions) => Promise<BuildExit>;
  readContentState: () => Promise<ContentState>;
  /** Texts that must not appear in the public status. */
  secrets: string[];
}

/** The state of publishing, as `GET /status` answers it. Instants are ISO 8601 in UTC. */
export interface PublisherStatus {
  state: PublishQueue['state'];
  /** Whether a run, or a further run, waits. */
  queued: boolean;
  runningSince: string | null;
  releaseId: string | null;
  lastSuccess: {
    releaseId: string;
    at: string;
    seconds: number;
    contentVersion: string | null;
    pages: number | null;
    leftOut: number;
  } | null;
  lastFailure: { at: string; reason: string } | null;
  /** The next run that is already certain. */
  next: { at: string; reason: 'retry' | 'calendar' } | null;
  /** What the CMS answered when last asked; null before the first time. */
  cms: { reachable: boolean; checkedAt: string; reason: string | null } | null;
}

export interface Publisher {
  /** Cleans up after a crash and begins to keep the site up to date. */
  start(): Promise<void>;
  /** Asks for a run, see {@link createPublishQueue}. */
  request(demand: Demand): void;
  /** Looks at once whether the release is out of date, instead of at the next interval. */
  check(): Promise<void>;
  readStatus(): PublisherStatus;
  /** Entries that the served release had to leave out, with the reason. They may name what is not public. */
  readLeftOut(): Release['report']['leftOut'];
  /** Ends a running build; resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/**
 * Keeps the served release up to date: runs a build when asked, when the CMS's content differs, when a day begins in Europe/Berlin,
 * and again after a failure. A release becomes visible only when its build succeeded; until then the old one stays.
 */
export function createPublisher({ settings, clock, log, runBuild, readContentState, secrets }: PublisherParts): Publisher {
  const { data } = settings;
  const hidden = [...secrets, data.root, repositoryRoot];
  const abort = new AbortController();
  const queue = createPublishQueue(clock, (demand) =>
    // What fails outside of a build (the disk is gone) must not end the server that still serves.
    runOnce(demand).catch((error: unknown) => log.error(error, 'The run could not be made.')),
  );
  /** What is served; nobody else changes it while this process runs. */
  let live: Release | undefined;
  let cms: { state: ContentState; checkedAt: number } | undefined;
  let lastFailure: { at: number; reason: string } | undefined;
  let failures = 0;
  let retry: { at: number; cancel: () => void } | undefined;
  let cancelCheck: (() => void) | undefined;

  async function checkContent(): Promise<ContentState> {
    const state = await readContentState();
    const before = cms?.state.reachable;
    if (state.reachable && before === false) log.info('The CMS answers again.');
    if (!state.reachable && before !== false) log.warn({ reason: state.reason }, 'The CMS does not answer; the site stays as it is.');
    cms = { state, checkedAt: clock.now() };
    return state;
  }

  /** Webhooks are neither retried nor logged by the CMS, and some changes come with time alone: look for both. */
  async function reconcile(): Promise<void> {
    const content = await checkContent();
    const reason = findStaleness(live, content, clock.now());
    // The first release needs the CMS; asking it again costs less than a build that must fail.
    const canBuild = content.reachable || live !== undefined;
    if (reason && canBuild && queue.state === 'idle' && !retry) {
      log.info({ reason }, 'The release is out of date.');
      queue.request('always');
    }
    planCheck();
  }

  function planCheck(): void {
    cancelCheck?.();
    if (abort.signal.aborted) return;
    const interval =
      (cms?.state.reachable === false ? Math.min(IMPATIENCE_SECONDS, settings.reconcileSeconds) : settings.reconcileSeconds) * 1_000;
    const untilDue = live ? nextDueTime(live) - clock.now() : interval;
    cancelCheck = clock.after(untilDue > 0 ? Math.min(interval, untilDue) : interval, () => void reconcile());
  }

  async function runOnce(demand: Demand): Promise<void> {
    const content = await checkContent();
    // A starting CMS may send a webhook before it listens; the first release follows as soon as it answers, without a failure on record.
    if (!content.reachable && live === undefined) return;
    const staleness = findStaleness(live, content, clock.now());
    if (demand === 'if-changed' && staleness === undefined) {
      log.debug('Nothing that visitors see has changed.');
      return;
    }
    retry?.cancel();
    retry = undefined;
    const isDueByDate = staleness === 'new day' || staleness === 'date reached';
    const fromSnapshot = !content.reachable && isDueByDate && (await exists(data.snapshot));
    await tryBuild(fromSnapshot ? { SNAPSHOT: data.snapshot } : {});
  }

  async function tryBuild(extraEnvironment: Record<string, string>): Promise<void> {
    const startedAt = clock.now();
    const id = await createReleaseId(data, startedAt);
    const reportPath = join(data.cache, `build-report-${id}.json`);
    log.info({ release: id, ...extraEnvironment }, 'Build started.');
    try {
      await mkdir(data.cache, { recursive: true });
      const exit = await runBuild({
        environment: {
          CMS_URL: settings.cmsUrl,
          CMS_PUBLIC_URL: settings.cmsPublicUrl,
          SITE_URL: settings.siteUrl,
          DATA_DIR: data.root,
          // Each build is a new process; with the compiled modules kept it starts half a second sooner.
          NODE_COMPILE_CACHE: join(data.cache, 'node'),
          OUT_DIR: join(data.releases, id),
          BUILD_REPORT: reportPath,
          ...extraEnvironment,
        },
        timeLimitSeconds: settings.buildTimeLimitSeconds,
        abort: abort.signal,
        log: (line) => log.debug({ release: id }, line),
      });
      const report = await readBuildReport(reportPath);
      const failure = describeFailure(exit, report, hidden);
      if (failure !== undefined || !report) return await noteFailure(id, failure ?? 'Der Bau der Website hat kein Ergebnis gemeldet.');
      const now = clock.now();
      const seconds = (now - startedAt) / 1_000;
      const builtAt = new Date(startedAt).toISOString();
      const release = { id, builtAt, publishedAt: new Date(now).toISOString(), seconds, report };
      await publishRelease(data, release);
      live = release;
      failures = 0;
      log.info({ release: id, seconds, pages: report.pages, leftOut: report.leftOut.length }, 'Release published.');
      await pruneReleases(data, settings.keepReleases);
    } catch (error) {
      // Such as a full disk: the old release stays, and the reason has to be visible.
      log.error(error);
      const detail = error instanceof Error ? ` (${(error as NodeJS.ErrnoException).code ?? error.name})` : '';
      await noteFailure(id, `Die neue Fassung der Website konnte nicht gespeichert werden${detail}.`);
    } finally {
      await rm(reportPath, { force: true });
      planCheck();
    }
  }

  async function noteFailure(id: string, reason: string): Promise<void> {
    failures += 1;
    lastFailure = { at: clock.now(), reason };
    if (abort.signal.aborted) {
      // Whoever ends the service does so on purpose: nothing to worry about.
      log.info({ release: id }, 'Build given up, because the service ends; the next start makes up for it.');
    } else {
      log.error({ release: id, reason }, 'Build failed; the old release stays.');
      const seconds = Math.min(FIRST_RETRY_SECONDS * 2 ** (failures - 1), LONGEST_RETRY_SECONDS);
      retry = { at: clock.now() + seconds * 1_000, cancel: clock.after(seconds * 1_000, () => queue.request('always')) };
    }
    await removeRelease(data, id);
  }

  return {
    async start() {
      const leftovers = await removeLeftovers(data);
      if (leftovers.length > 0) log.info({ leftovers }, 'Removed what an interrupted run had left.');
      live = await readCurrentRelease(data);
      await reconcile();
    },
    request(demand) {
      queue.request(demand);
    },
    check: reconcile,
    readStatus() {
      return {
        state: queue.state,
        queued: queue.queued,
        runningSince: queue.runningSince === undefined ? null : new Date(queue.runningSince).toISOString(),
        releaseId: live?.id ?? null,
        lastSuccess: live ? describeSuccess(live) : null,
        lastFailure: lastFailure ? { at: new Date(lastFailure.at).toISOString(), reason: lastFailure.reason } : null,
        next: describeNext(live, retry?.at),
        cms: cms
          ? {
              reachable: cms.state.reachable,
              checkedAt: new Date(cms.checkedAt).toISOString(),
              reason: cms.state.reachable ? null : cms.state.reason,
            }
          : null,
      };
    },
    readLeftOut() {
      return live?.report.leftOut ?? [];
    },
    async stop() {
      abort.abort();
      cancelCheck?.();
      retry?.cancel();
      await queue.stop();
    },
  };
}

function describeSuccess({ id, publishedAt, seconds, report }: Release): PublisherStatus['lastSuccess'] {
  return {
    releaseId: id,
    at: publishedAt,
    seconds,
    contentVersion: report.contentVersion ?? null,
    pages: report.pages ?? null,
    leftOut: report.leftOut.length,
  };
}

function describeNext(release: Release | undefined, retryAt: number | undefined): PublisherStatus['next'] {
  if (retryAt !== undefined) return { at: new Date(retryAt).toISOString(), reason: 'retry' };
  return release ? { at: new Date(nextDueTime(release)).toISOString(), reason: 'calendar' } : null;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Missing or unreadable: either way nothing to build from.
    return false;
  }
}
