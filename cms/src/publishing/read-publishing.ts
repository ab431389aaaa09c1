import type { Core, UID } from '@strapi/strapi';
import { homeActions } from '../access/home-actions';
import type { AdminHandler } from '../admin-api';
import { askPublisher, type PublisherStatus } from './ask-publisher';

/** An entry of the signed-in editor's that the site had to leave out. */
interface LeftOut {
  uid: string;
  documentId: string;
  title: string;
  reason: string;
}

/** What is live, as the admin's screens show it. Instants are ISO 8601 in UTC. */
interface Publishing {
  /** `unreachable`: nobody knows; the site stays as it is. `outdated`: nothing runs, although the content has changed since. */
  state: 'unreachable' | 'current' | 'outdated' | 'queued' | 'running';
  /** When the served site became visible. */
  liveSince: string | null;
  /** Content that was published before this instant is on the site, unless it was left out. */
  contentFrom: string | null;
  runningSince: string | null;
  /** Only while the last attempt is the one that failed. */
  failure: { at: string; reason: string } | null;
  leftOut: LeftOut[];
  canRetry: boolean;
}

/** The {@link Publishing} for the signed-in editor. Answers also when the publisher does not. */
export const readPublishing: AdminHandler = async (strapi, ctx): Promise<Publishing> => {
  const canRetry: boolean = ctx.state.userAbility.can(homeActions.retryPublishing);
  const response = await askPublisher(strapi, 'GET', 'status');
  if (!response) {
    return { state: 'unreachable', liveSince: null, contentFrom: null, runningSince: null, failure: null, leftOut: [], canRetry };
  }
  const status = (await response.json()) as PublisherStatus;
  const { lastSuccess, lastFailure } = status;
  return {
    state: await readState(strapi, status),
    liveSince: lastSuccess?.at ?? null,
    contentFrom: lastSuccess ? new Date(Date.parse(lastSuccess.at) - lastSuccess.seconds * 1_000).toISOString() : null,
    runningSince: status.runningSince,
    failure: lastFailure && (!lastSuccess || lastFailure.at > lastSuccess.at) ? lastFailure : null,
    leftOut: await findOwnLeftOut(strapi, ctx.state.userAbility, status.leftOut ?? []),
    canRetry,
  };
};

async function readState(strapi: Core.Strapi, { state, queued, lastSuccess }: PublisherStatus): Promise<Publishing['state']> {
  if (state === 'running') return 'running';
  if (queued) return 'queued';
  const version = await strapi.service('api::content-state.content-state').readVersion();
  return lastSuccess?.contentVersion === version ? 'current' : 'outdated';
}

/** Those that the editor may change; titles of other people's entries may be nobody's business. */
async function findOwnLeftOut(
  strapi: Core.Strapi,
  userAbility: unknown,
  leftOut: NonNullable<PublisherStatus['leftOut']>,
): Promise<LeftOut[]> {
  const named = leftOut.map(({ type, id, title, reason }) => ({ uid: `api::${type}.${type}`, documentId: id, title: title ?? '', reason }));
  const uids = [...new Set(named.map(({ uid }) => uid))].filter((uid) => uid in strapi.contentTypes);
  const permitted = await Promise.all(
    uids.map(async (uid) => {
      const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
      if (checker.cannot.update()) return [];
      const { filters } = await checker.sanitizedQuery.update({});
      const documentId = { $in: named.filter((entry) => entry.uid === uid).map((entry) => entry.documentId) };
      const rows = await strapi.documents(uid as UID.ContentType).findMany({
        filters: { $and: [{ documentId }, ...(filters ? [filters] : [])] } as never,
        fields: ['documentId'] as never,
      });
      return rows.map((row) => `${uid} ${row.documentId}`);
    }),
  );
  const own = new Set(permitted.flat());
  return named.filter(({ uid, documentId }) => own.has(`${uid} ${documentId}`));
}
