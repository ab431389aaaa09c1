import type { Core } from '@strapi/strapi';
import { siteUrl } from '../public-pages/public-address';
import { type RegistrationFormSettings, type Rule, STANDARD_RETENTION_DAYS } from './registration-form';

const PAGE = 'api::page.page';
const MUNICIPALITY = 'api::municipality.municipality';

interface StoredPage {
  slug: string;
  title: string;
  agreementVersion: string;
  menuOrder: number | null;
  parent: { documentId: string } | null;
}

/** What the form says about the municipality, and the published rules that a club accepts, in the order of the site's menus. */
export async function readFormSettings(strapi: Core.Strapi): Promise<RegistrationFormSettings> {
  const municipality = await strapi.db.query(MUNICIPALITY).findOne({ select: ['name'] });
  return {
    municipality: municipality?.name ?? 'die Kommune',
    rules: await listRules(strapi),
    privacyHref: siteUrl(strapi, '/datenschutz/') ?? '#',
    retentionDays: await readRetentionDays(strapi),
  };
}

/** For how many days after the decision an application is kept. */
export async function readRetentionDays(strapi: Core.Strapi): Promise<number> {
  const municipality = await strapi.db.query(MUNICIPALITY).findOne({ select: ['id'], populate: { privacy: true } });
  return municipality?.privacy?.registrationRetentionDays ?? STANDARD_RETENTION_DAYS;
}

async function listRules(strapi: Core.Strapi): Promise<Rule[]> {
  const pages: StoredPage[] = await strapi.db.query(PAGE).findMany({
    where: { publishedAt: { $notNull: true }, agreementVersion: { $notNull: true } },
    select: ['slug', 'title', 'agreementVersion', 'menuOrder'],
    populate: { parent: { select: ['documentId'] } },
  });
  const sorted = pages
    .filter(({ agreementVersion }) => agreementVersion !== '')
    .sort((one, other) => (one.menuOrder ?? 100) - (other.menuOrder ?? 100) || one.title.localeCompare(other.title, 'de'));
  return Promise.all(
    sorted.map(async ({ slug, title, agreementVersion, parent }) => ({
      slug,
      title,
      version: agreementVersion,
      href: siteUrl(strapi, `/${await addressBelow(strapi, parent, slug)}/`) ?? '#',
    })),
  );
}

/** A page's address on the site: its parents' slugs and its own (site/src/graph/create/create-pages.ts). */
async function addressBelow(strapi: Core.Strapi, parent: StoredPage['parent'], slug: string): Promise<string> {
  if (!parent) return slug;
  const page = await strapi.db.query(PAGE).findOne({
    where: { documentId: parent.documentId, publishedAt: { $notNull: true } },
    select: ['slug'],
    populate: { parent: { select: ['documentId'] } },
  });
  return page ? addressBelow(strapi, page.parent, `${page.slug}/${slug}`) : slug;
}
