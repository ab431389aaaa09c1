import type { Core } from '@strapi/strapi';
import { findFellowEditors } from './own-clubs';
import { clubEditorRole } from './role-codes';

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
      displayName: 'Von der Redaktion eines eigenen Vereins hochgeladen',
      name: 'own-clubs-media',
      category,
      handler: async (user) => ({ 'createdBy.id': { $in: await findFellowEditors(strapi, user.id) } }),
    },
    {
      displayName: 'Nicht von einer Vereinsredaktion hochgeladen',
      name: 'municipal-media',
      category,
      handler: async () => ({
        $or: [{ 'createdBy.id': { $eq: null } }, { 'createdBy.id': { $nin: await findClubEditors(strapi) } }],
      }),
    },
  ];
}

async function findClubEditors(strapi: Core.Strapi): Promise<(number | string)[]> {
  const users = await strapi.db.query('admin::user').findMany({ where: { roles: { code: clubEditorRole } }, select: ['id'] });
  return users.map((user) => user.id);
}
