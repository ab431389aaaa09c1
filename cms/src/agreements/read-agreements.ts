import type { Core } from '@strapi/strapi';

const PAGE = 'api::page.page';

/** The version of an agreement that is in force: a published page that names a version. */
export interface Agreement {
  /** Document id of the page. */
  page: string;
  title: string;
  version: string;
  /** The day since which this version holds, `2026-07-04`; null if unknown. */
  since: string | null;
  /** Address on the site, `/netiquette/`. */
  path: string;
  /** The text as Strapi blocks. */
  body: unknown[];
}

interface PageRow {
  documentId: string;
  title: string;
  slug: string;
  body: unknown;
  agreementVersion: string | null;
  agreementSince: string | null;
  parent?: { documentId: string } | null;
}

/** What every club is asked to accept, in the order of the menu. A variant in plain language explains an agreement and is none itself. */
export async function readAgreements(strapi: Core.Strapi): Promise<Agreement[]> {
  const query = strapi.db.query(PAGE);
  const pages: PageRow[] = await query.findMany({
    where: { publishedAt: { $notNull: true }, agreementVersion: { $notNull: true }, language: 'de' },
    select: ['documentId', 'title', 'slug', 'body', 'agreementVersion', 'agreementSince'],
    populate: { parent: { select: ['documentId'] } },
    orderBy: [{ menuOrder: 'asc' }, { title: 'asc' }],
  });
  const agreements = pages.flatMap(async (page) => {
    const version = page.agreementVersion?.trim();
    if (!version) return [];
    const { documentId, title, agreementSince } = page;
    const body = Array.isArray(page.body) ? page.body : [];
    return [{ page: documentId, title, version, since: agreementSince, path: await readPath(strapi, page), body }];
  });
  return (await Promise.all(agreements)).flat();
}

/** A page's address is its parents' slugs and its own. */
async function readPath(strapi: Core.Strapi, page: Pick<PageRow, 'slug' | 'parent'>): Promise<string> {
  const slugs = [page.slug];
  const seen = new Set<string>();
  for (let parent = page.parent; parent && !seen.has(parent.documentId); ) {
    seen.add(parent.documentId);
    const above: PageRow | null = await strapi.db.query(PAGE).findOne({
      where: { documentId: parent.documentId, publishedAt: { $notNull: true } },
      select: ['documentId', 'slug'],
      populate: { parent: { select: ['documentId'] } },
    });
    if (above) slugs.unshift(above.slug);
    parent = above?.parent;
  }
  return `/${slugs.join('/')}/`;
}
