import type { Core } from '@strapi/strapi';

interface DocumentManager {
  publish(documentId: string, uid: string, options: object): Promise<unknown[]>;
  publishMany?: (uid: string, documentIds: string[], locale: unknown) => Promise<number>;
}

/**
 * Of several entries that are published at once either all become public or none. Strapi publishes them side by side: where a rule refuses one,
 * the transaction ends, and those still at work are published after it, although the answer says otherwise. To be called while registering.
 *
 * @throws if Strapi no longer publishes them this way
 */
export function publishInTurn({ strapi }: { strapi: Core.Strapi }): void {
  const manager: DocumentManager = strapi.plugin('content-manager').service('document-manager');
  if (!manager.publishMany) throw new Error('Strapi has no document-manager.publishMany any more; src/documents must be adapted.');
  manager.publishMany = async (uid, documentIds, locale) => {
    const published: unknown[] = [];
    await strapi.db.transaction(async () => {
      for (const documentId of documentIds) published.push(...[await manager.publish(documentId, uid, { locale, populate: {} })].flat());
    });
    return published.filter(Boolean).length;
  };
}
