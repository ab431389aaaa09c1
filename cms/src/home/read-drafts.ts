import type { Core, UID } from '@strapi/strapi';
import { findRestrictedEditor } from '../access/signed-in-editor';
import type { AdminHandler } from '../admin-api';
import { typeLabels } from '../labels';

const TYPES: UID.ContentType[] = [
  'api::club.club',
  'api::event.event',
  'api::opportunity.opportunity',
  'api::announcement.announcement',
  'api::page.page',
];
/** How many of a type are looked at: whoever has more drafts than that finds them in the list. */
const MOST_PER_TYPE = 50;
const MOST = 8;

interface Draft {
  uid: string;
  documentId: string;
  title: string;
  type: string;
  /** ISO instant in UTC. */
  updatedAt: string;
  /** Whether an older version is public. */
  published: boolean;
}

/**
 * `{ total, drafts }`: what the signed-in editor has begun and the public does not see yet, newest first, at most eight. For editors with
 * limited rights these are the entries they may change; for the others, who may change everything, those they changed last.
 */
export const readDrafts: AdminHandler = async (strapi, ctx) => {
  const found = await Promise.all(TYPES.map((uid) => findDrafts(strapi, uid, ctx.state)));
  const drafts = found.flat().sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  return { total: drafts.length, drafts: drafts.slice(0, MOST) };
};

interface State {
  user: { id: number };
  userAbility: unknown;
}

async function findDrafts(strapi: Core.Strapi, uid: UID.ContentType, { user, userAbility }: State): Promise<Draft[]> {
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
  if (checker.cannot.update()) return [];
  // The conditions of the role, as the content manager's own list applies them.
  const permitted = await checker.sanitizedQuery.update({});
  const own = findRestrictedEditor(strapi) ? [] : [{ updatedBy: { id: user.id } }];
  const titleField = typeLabels[uid]?.mainField ?? 'title';
  const rows = await strapi.documents(uid).findMany({
    status: 'draft',
    filters: { $and: [...(permitted.filters ? [permitted.filters] : []), ...own] } as never,
    fields: ['documentId', titleField, 'updatedAt'] as never,
    sort: 'updatedAt:desc',
    limit: MOST_PER_TYPE,
  });
  const published = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: rows.map(({ documentId }) => documentId) }, publishedAt: { $notNull: true } },
    select: ['documentId', 'updatedAt'],
  });
  return rows.flatMap((row) => {
    const live = published.find(({ documentId }) => documentId === row.documentId);
    const updatedAt = new Date(row.updatedAt as string).toISOString();
    if (live && new Date(live.updatedAt).toISOString() >= updatedAt) return [];
    const title = String((row as Record<string, unknown>)[titleField] ?? '');
    return [
      { uid, documentId: row.documentId, title, type: typeLabels[uid]?.displayName ?? uid, updatedAt, published: live !== undefined },
    ];
  });
}
