import type { Core } from '@strapi/strapi';
import { wrapAction } from '../access/wrap-action';
import { findOpenAgreements } from './find-open-agreements';
import { readAgreements } from './read-agreements';

/** The widget „Regeln und Vereinbarungen“, as Strapi names it in a stored arrangement of the home page. */
const WIDGET = 'global::home-agreements';
const FULL_WIDTH = 12;

/** An account's own arrangement of the home page; null while it has made none. */
interface HomeLayout {
  widgets: { uid: string; width: number }[];
}

/**
 * Whoever has arranged the home page and left out the agreements finds them back on top as long as their club has to accept one: what nobody
 * sees, nobody can accept. Nothing is stored; once all is accepted, the arrangement is theirs again. To be called while registering.
 */
export function keepAsking({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'admin::homepage', 'getHomepageLayout', async (original, ctx) => {
    const answer = (await original()) as { data: HomeLayout | null };
    const { data } = answer;
    if (!data || data.widgets.some(({ uid }) => uid === WIDGET)) return answer;
    if (!(await hasOpenAgreements(strapi, Number(ctx.state.user.id)))) return answer;
    return { data: { ...data, widgets: [{ uid: WIDGET, width: FULL_WIDTH }, ...data.widgets] } };
  });
}

async function hasOpenAgreements(strapi: Core.Strapi, userId: number): Promise<boolean> {
  const clubs: { documentId: string }[] = await strapi.db.query('api::club.club').findMany({
    where: { publishedAt: null, operatingStatus: { $ne: 'dissolved' }, editors: { id: userId } },
    select: ['documentId'],
  });
  if (clubs.length === 0) return false;
  const open = await findOpenAgreements(strapi, clubs, await readAgreements(strapi));
  return [...open.values()].some((agreements) => agreements.length > 0);
}
