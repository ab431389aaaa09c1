import type { AdminHandler } from '../admin-api';

const MOST = 10;

/** `{ notices: [{ documentId, title, body, important, publishedAt }] }`: published notices that still hold, important ones first, then new ones. */
export const readNotices: AdminHandler = async (strapi) => {
  const now = new Date().toISOString();
  const notices = await strapi.db.query('api::notice.notice').findMany({
    where: { publishedAt: { $notNull: true }, $or: [{ validUntil: { $null: true } }, { validUntil: { $gt: now } }] },
    select: ['documentId', 'title', 'body', 'important', 'publishedAt'],
    orderBy: { publishedAt: 'desc' },
  });
  const sorted = notices.sort((one, other) => Number(other.important === true) - Number(one.important === true));
  return {
    notices: sorted.slice(0, MOST).map(({ documentId, title, body, important, publishedAt }) => ({
      documentId,
      title,
      body: body ?? [],
      important: important === true,
      publishedAt,
    })),
  };
};
