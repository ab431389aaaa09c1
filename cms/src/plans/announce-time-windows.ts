import type { Core } from '@strapi/strapi';

const ANNOUNCEMENT = 'api::announcement.announcement';

/** What the webhook runner of Strapi offers; it has no types. */
interface WebhookRunner {
  executeListener(event: { event: string; info: object }): Promise<void>;
}

/**
 * Tells the publisher when a published announcement begins („Erscheint ab“) or ends („Erscheint bis“) to be visible.
 *
 * Nothing is published or taken down for that: both times are fields of the published entry, which the API and the site evaluate. But no one
 * touches the entry at that moment, so without this no webhook would fire. The moment up to which all was told is stored; after downtime
 * the missed ones are told together.
 */
export async function announceTimeWindows(strapi: Core.Strapi, now: Date): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'time-windows' });
  const toldUntil = (await store.get({ key: 'told-until' })) as string | null;
  if (toldUntil && new Date(toldUntil) >= now) return;
  const reached = { $gt: new Date(toldUntil ?? now), $lte: now };
  const turned = await strapi.db.query(ANNOUNCEMENT).findMany({
    where: { publishedAt: { $notNull: true }, $or: [{ publishFrom: reached }, { validUntil: reached }] },
    select: ['documentId', 'publishFrom', 'validUntil'],
  });
  if (turned.length > 0) {
    const runner: WebhookRunner = strapi.get('webhookRunner');
    const hasBegun = turned.some(({ publishFrom, validUntil }) => isReached(publishFrom) && !isReached(validUntil));
    // The publisher rebuilds the whole, so one message tells of all.
    const event = hasBegun ? 'entry.publish' : 'entry.unpublish';
    await runner.executeListener({
      event,
      info: { model: 'announcement', uid: ANNOUNCEMENT, entry: { documentId: turned[0].documentId } },
    });
  }
  await store.set({ key: 'told-until', value: now.toISOString() });

  function isReached(moment: string | null): boolean {
    return moment !== null && new Date(moment) <= now;
  }
}
