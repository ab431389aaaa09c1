import { Temporal } from 'temporal-polyfill';
import type { ContentState } from './content-state.ts';
import type { Release } from './releases.ts';

const ZONE = 'Europe/Berlin';

/** Why the served release has to be built again. */
export type StaleReason = 'no release' | 'new day' | 'date reached' | 'content changed';

/**
 * Why the served release is out of date at the instant `now` (milliseconds since 1970); undefined while it is current.
 * Lists depend on the day in Europe/Berlin, some entries on an instant of their own, everything on the CMS's content.
 */
export function findStaleness(release: Release | undefined, content: ContentState, now: number): StaleReason | undefined {
  if (!release) return 'no release';
  const builtAt = Date.parse(release.builtAt);
  if (now >= startOfNextDay(builtAt)) return 'new day';
  const change = nextChangeOf(release);
  if (change !== undefined && now >= change) return 'date reached';
  const { contentVersion } = release.report;
  // A release that does not say what it shows cannot be compared; treating it as stale would build for ever.
  return content.reachable && contentVersion !== undefined && content.version !== contentVersion ? 'content changed' : undefined;
}

/** The instant (milliseconds since 1970) at which the release will be out of date even if nobody changes anything. */
export function nextDueTime(release: Release): number {
  return Math.min(startOfNextDay(Date.parse(release.builtAt)), nextChangeOf(release) ?? Number.POSITIVE_INFINITY);
}

function nextChangeOf(release: Release): number | undefined {
  const { nextChangeAt } = release.report;
  // A change before the build is shown already.
  return nextChangeAt && Date.parse(nextChangeAt) > Date.parse(release.builtAt) ? Date.parse(nextChangeAt) : undefined;
}

function startOfNextDay(instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE).startOfDay().add({ days: 1 }).epochMilliseconds;
}
