import type { PageContent } from '../../cms/schema/page.ts';
import { pathTo } from '../../config/routes.ts';
import { byTitle } from '../compare.ts';
import { assessFreshness } from '../freshness.ts';
import type { Page } from '../types.ts';
import { convertBlocks, convertDocuments, convertImage } from './convert-media.ts';
import type { Workbench } from './workbench.ts';

function createPage(content: PageContent, path: string, workbench: Workbench): Page {
  const freshness = assessFreshness(content.confirmedAt, workbench.freshness, workbench.today);
  const owner = { type: 'page', id: content.documentId, title: content.title };
  return {
    id: content.documentId,
    slug: content.slug,
    path: pathTo('page', { path }),
    formerSlugs: content.formerSlugs,
    updatedAt: content.updatedAt,
    title: content.title,
    summary: content.summary,
    body: convertBlocks(content.body, workbench),
    children: [],
    menuPlace: content.menuPlace,
    menuOrder: content.menuOrder ?? 100,
    language: content.language,
    agreementVersion: content.agreementVersion,
    agreementSince: content.agreementSince,
    documents: convertDocuments(content.documents, workbench),
    image: convertImage(content.image, owner, workbench),
    freshness,
    listed: freshness.state !== 'hidden',
  };
}

/** All pages with their places in the tree: a page's address is its parents' slugs and its own. Sorted for menus. */
export function createPages(contents: PageContent[], workbench: Workbench): Page[] {
  const byId = new Map(contents.map((content) => [content.documentId, content]));
  const addressOf = (content: PageContent): string => {
    const parent = content.parent === undefined ? undefined : byId.get(content.parent);
    return parent ? `${addressOf(parent)}/${content.slug}` : content.slug;
  };
  const pages = contents.map((content) => createPage(content, addressOf(content), workbench));
  pages.sort((a, b) => a.menuOrder - b.menuOrder || byTitle(a, b));
  const pagesById = new Map(pages.map((page) => [page.id, page]));
  for (const page of pages) {
    const content = byId.get(page.id);
    page.parent = content?.parent === undefined ? undefined : pagesById.get(content.parent);
    page.parent?.children.push(page);
    page.plainVariant = content?.plainVariant === undefined ? undefined : pagesById.get(content.plainVariant);
  }
  return pages;
}
