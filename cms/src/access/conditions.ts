import type { Core } from '@strapi/strapi';
import { SHARED } from '../media-folders/folder-owner';
import { findOwnClubs } from './own-clubs';

interface AdminUser {
  id: number | string;
}

/** What Strapi's condition provider takes; the handler answers with a query in the subset of operators that CASL and Strapi share. */
interface Condition {
  displayName: string;
  name: string;
  category: string;
  handler: (user: AdminUser) => object | Promise<object>;
}

/** Ids under which permissions name the conditions. */
export const conditionIds = {
  ownClub: 'api::own-club',
  ownClubsEntry: 'api::own-clubs-entry',
  published: 'api::published',
  withoutClub: 'api::without-club',
  ownClubsMedia: 'api::own-clubs-media',
  sharedMedia: 'api::shared-media',
  municipalMedia: 'api::municipal-media',
} as const;

/**
 * The conditions of the roles' permissions.
 *
 * They decide what lists, pickers and single entries show and which buttons appear. They do not see what an entry becomes (a create is not
 * checked at all, an update only before the change): that is the guard's part, see src/documents/.
 */
export function createConditions(strapi: Core.Strapi): Condition[] {
  const category = 'Ehrenamtsplattform';
  return [
    {
      displayName: 'Eigener Verein',
      name: 'own-club',
      category,
      handler: (user) => ({ editors: { $elemMatch: { id: user.id } } }),
    },
    {
      displayName: 'Gehört zu einem eigenen Verein',
      name: 'own-clubs-entry',
      category,
      handler: (user) => ({ 'club.editors': { $elemMatch: { id: user.id } } }),
    },
    { displayName: 'Veröffentlicht', name: 'published', category, handler: () => ({ publishedAt: { $ne: null } }) },
    { displayName: 'Gehört zu keinem Verein', name: 'without-club', category, handler: () => ({ 'club.id': { $eq: null } }) },
    {
      displayName: 'Im Ordner eines eigenen Vereins',
      name: 'own-clubs-media',
      category,
      handler: async (user) => ({ 'folder.owner': { $in: (await findOwnClubs(strapi, user.id)).map((club) => club.documentId) } }),
    },
    {
      displayName: 'Im Ordner „Für alle“',
      name: 'shared-media',
      category,
      handler: () => ({ 'folder.owner': { $eq: SHARED } }),
    },
    {
      displayName: 'In keinem Ordner eines Vereins',
      name: 'municipal-media',
      category,
      handler: () => ({ $or: [{ 'folder.id': { $eq: null } }, { 'folder.owner': { $eq: null } }, { 'folder.owner': { $eq: SHARED } }] }),
    },
  ];
}
