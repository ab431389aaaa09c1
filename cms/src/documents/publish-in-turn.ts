import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface DocumentManager {
  publish(documentId: string, uid: string, options: object): Promise<unknown[]>;
  publishMany?: (uid: string, documentIds: string[], locale: unknown) => Promise<number>;
}

/** As many as a page of the list holds: while they are published, nothing else is written on SQLite. */
const MOST_ENTRIES = 100;

/**
 * Of several entries that are published at once either all become public or none. Strapi publishes them side by side: where a rule refuses one,
 * the transaction ends, and those still at work are published after it, although the answer says otherwise. To be called while registering.
 *
 * @throws if Strapi no longer publishes them this way
 */
export function publishInTurn({ strapi }: { strapi: Core.Strapi }): void {
  const manager: DocumentManager = strapi.plugin('content-manager').service('document-manager');
  if (!manager.publishMany) throw new Error('Strapi has no document-manager.publishMany any more; src/documents must be adapted.');
  manager.publishMany = async (uid, named, locale) => {
    const documentIds = [...new Set(named)];
    if (documentIds.length > MOST_ENTRIES)
      throw new errors.ValidationError(`Bitte wählen Sie höchstens ${MOST_ENTRIES} Einträge auf einmal.`);
    const published: unknown[] = [];
    await strapi.db.transaction(async () => {
      for (const documentId of documentIds) published.push(...[await manager.publish(documentId, uid, { locale, populate: {} })].flat());
    });
    return published.filter(Boolean).length;
  };
}
