import type { Core } from '@strapi/strapi';
import { toBerlinDay } from '../recurrence/berlin-time';
import { type Link, linkTable } from './link-table';
import { type LinkResult, type RequestOptions, requestLink } from './request-link';

const BATCH = 20;
const DAY = 86_400_000;
/** Days until a link is asked for again. Failing ones the next day: three bad days make a broken link. */
const PAUSES: Record<Exclude<Link['state'], 'new'>, number> = { working: 30, failing: 1, broken: 7 };
const BROKEN_AFTER_DAYS = 3;
/** When so many links on different servers are silent at once and none answers, it is our own connection. */
const TELLING = 3;
const OFFLINE_PAUSE = 60 * 60_000;

/**
 * Asks for the links that are due, twenty at most, one request at a time: no server is troubled by more than one. A link that works is
 * asked for again after a month; it counts as broken only once it has failed on three different days, so that a server's bad night troubles
 * nobody. Without a connection to the internet nothing is noted.
 */
export async function checkDueLinks(strapi: Core.Strapi, now: Date, stopping?: AbortSignal): Promise<void> {
  const due: Link[] = await strapi.db.query(linkTable.uid).findMany({
    where: { nextCheckAt: { $lte: now } },
    orderBy: [{ nextCheckAt: 'asc' }, { id: 'asc' }],
    limit: BATCH,
  });
  const options = describeAsker(strapi);
  const results: { link: Link; result: LinkResult }[] = [];
  for (const link of due) {
    if (stopping?.aborted) break;
    results.push({ link, result: await requestLink(link.address, options) });
  }
  if (isOffline(results)) {
    strapi.log.warn('No external link answers, so the connection to the internet is taken to be down. The next attempt is in an hour.');
    const ids = results.map(({ link }) => link.id);
    await strapi.db
      .query(linkTable.uid)
      .updateMany({ where: { id: { $in: ids } }, data: { nextCheckAt: new Date(now.getTime() + OFFLINE_PAUSE) } });
    return;
  }
  for (const { link, result } of results) await note(strapi, link, result, now);
}

function describeAsker(strapi: Core.Strapi): RequestOptions {
  const site = strapi.config.get<string | undefined>('server.siteUrl');
  return {
    userAgent: `Ehrenamtsplattform-Linkpruefung/1.0${site ? ` (+${site})` : ''}`,
    network: strapi.config.get('server.linkCheckNetwork', {}),
  };
}

function isOffline(results: { link: Link; result: LinkResult }[]): boolean {
  const hosts = new Set(results.map(({ link }) => new URL(link.address).host));
  return hosts.size >= TELLING && results.every(({ result }) => !result.isAnswered);
}

async function note(strapi: Core.Strapi, link: Link, { works, reason }: LinkResult, now: Date): Promise<void> {
  const today = toBerlinDay(now);
  const failedDays = works ? 0 : link.failedDays + (link.lastFailedDay === today ? 0 : 1);
  const state = works ? 'working' : failedDays >= BROKEN_AFTER_DAYS ? 'broken' : 'failing';
  await strapi.db.query(linkTable.uid).update({
    where: { id: link.id },
    data: {
      state,
      failedDays,
      lastFailedDay: works ? null : today,
      failingSince: works ? null : (link.failingSince ?? now),
      reason,
      checkedAt: now,
      nextCheckAt: new Date(now.getTime() + PAUSES[state] * DAY),
    },
  });
}
