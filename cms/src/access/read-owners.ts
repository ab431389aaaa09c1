import type { Core } from '@strapi/strapi';
import { club, clubEntryTypes } from '../documents/document-rule';

interface DocumentManager {
  findLocales?: (id: unknown, uid: string, options: { populate?: unknown }) => Promise<unknown>;
}

/**
 * Before Strapi withdraws several entries at once it asks the conditions whose they are, about rows that do not say so, and refuses even the
 * editors of the club. Where it names nothing to read along, the owner is read along. To be called while registering.
 *
 * @throws if Strapi no longer reads them this way
 */
export function readOwners({ strapi }: { strapi: Core.Strapi }): void {
  const manager: DocumentManager = strapi.plugin('content-manager').service('document-manager');
  const findLocales = manager.findLocales;
  if (!findLocales) throw new Error('Strapi has no document-manager.findLocales any more; what reads the owners must be adapted.');
  manager.findLocales = function (this: unknown, id, uid, options) {
    return findLocales.call(this, id, uid, { ...options, populate: options.populate ?? ownerOf(uid) });
  };
}

function ownerOf(uid: string): object | undefined {
  const editors = { select: ['id'] };
  if (uid === club) return { editors };
  return clubEntryTypes.includes(uid) ? { club: { select: ['id'], populate: { editors } } } : undefined;
}
